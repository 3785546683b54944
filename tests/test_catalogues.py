"""Every catalogue says everything its family says, and says who reviewed it."""

import re

import polib
import pytest

from locales.update import FAMILIES, catalogue_path, catalogues, faults, messages
from notices import i18n

PLACES = re.compile(r"\{\{\s*(\w+)\s*\}\}|\{(\w*)[^{}]*\}|%\((\w+)\)[a-z]|(%%)")
CATALOGUES = catalogues()
CAN_BE_MENDED = "Run python3 dev.py translate, then translate what it lists:\n"


def places(text):
    """Return the named places in *text*, however they are written."""
    return sorted({name for found in PLACES.findall(text) for name in found if name})


@pytest.fixture(params=CATALOGUES, ids="-".join)
def kept(request):
    return polib.pofile(catalogue_path(*request.param))


def test_the_library_and_the_updater_mean_the_same_families():
    assert sorted(FAMILIES) == sorted(i18n.FAMILIES)


def test_welsh_is_there():
    assert {("cy", family) for family in FAMILIES} <= set(CATALOGUES)


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_has_texts(family):
    assert messages(family)


@pytest.mark.parametrize(("language", "family"), CATALOGUES)
def test_nothing_is_missing_empty_uncertain_or_left_over(language, family):
    found = faults(language, family)

    assert not found, CAN_BE_MENDED + "\n".join([*found[:20], f"({len(found)} in all)"])


def test_a_translation_keeps_the_named_places(kept):
    lost = []
    for entry in kept.translated_entries():
        source = places(entry.msgid_plural or entry.msgid)
        for form, said in (entry.msgstr_plural or {0: entry.msgstr}).items():
            # A form for one, two or three may say the number in words.
            spare = {"n", "count"} if entry.msgid_plural else set()
            if set(places(said)) - set(source) or set(source) - set(places(said)) - spare:
                lost.append(f"{entry.msgid!r}, form {form}: {said!r}")

    assert not lost, "\n".join(lost)


def test_the_updater_has_nothing_to_change(kept):
    path = kept.fpath

    assert kept.fuzzy_entries() == [], path
    assert kept.obsolete_entries() == [], path
    assert [entry.msgid for entry in kept] == sorted(entry.msgid for entry in kept), path


def test_a_review_record_is_in_the_header(kept):
    assert kept.metadata.get("X-Reviewed-By"), f"{kept.fpath}: who reviewed it, or: nobody yet"
    assert "X-Reviewed-On" in kept.metadata


@pytest.mark.parametrize(("language", "family"), CATALOGUES)
def test_the_review_record_reaches_the_officer(language, family):
    written = polib.pofile(catalogue_path(language, family)).metadata["X-Reviewed-By"]

    assert i18n.catalogue(language, family).info().get("x-reviewed-by") == written


def test_named_places_are_found_in_every_way_of_writing_them():
    assert places("{name} and %(day)s and {{ n }} and {amount:.2f}, 5%") == [
        "amount",
        "day",
        "n",
        "name",
    ]
