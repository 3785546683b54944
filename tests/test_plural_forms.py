"""Each catalogue counts as its language does: its plural forms are those of CLDR.

A header is right when each category that whole numbers have (zero, one, two, few, many, other)
has a form of its own, in that order, and no form is left over.
"""

import gettext
import re

import polib
import pytest
from babel import Locale

from locales.update import catalogue_path, catalogues, plural_forms

NUMBERS = range(1001)
CATEGORIES = ("zero", "one", "two", "few", "many", "other")
LIKELY_IN_SHOPS = re.findall(
    r"\w+", "ar bn cy de fa fr ga gd gu hi hu lt pa pl ro so ta tr uk ur zh"
)
WRONG = {
    "zero shares the form of other": (
        "cy",
        "nplurals=5; plural=(n==1 ? 0 : n==2 ? 1 : n==3 ? 2 : n==6 ? 3 : 4);",
    ),
    "two forms are swapped": (
        "ar",
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2"
        " : n%100>=3 && n%100<=10 ? 4 : n%100>=11 ? 3 : 5);",
    ),
    "zero counts as many": ("bn", "nplurals=2; plural=(n != 1);"),
    "a form is never used": ("en", "nplurals=3; plural=(n != 1);"),
    "the numbers run the wrong way": ("en", "nplurals=2; plural=(n == 1);"),
}


def fits(language, header):
    """Return whether *header* gives each category of *language* one form, in CLDR's order."""
    count, expression = (part.split("=", 1)[1].strip() for part in header.split(";")[:2])
    form_of, category_of = gettext.c2py(expression), Locale.parse(language).plural_form
    used = {}
    for number in NUMBERS:
        used.setdefault(category_of(number), set()).add(form_of(number))
    in_order = [used[category] for category in CATEGORIES if category in used]
    return in_order == [{form} for form in range(int(count))]


@pytest.mark.parametrize(("language", "family"), catalogues())
def test_a_catalogue_counts_as_its_language_does(language, family):
    header = polib.pofile(catalogue_path(language, family)).metadata["Plural-Forms"]

    assert fits(language, header), f"Write: {plural_forms(language)}"


@pytest.mark.parametrize(("language", "family"), catalogues())
def test_a_plural_text_fills_every_form(language, family):
    count = int(plural_forms(language).split(";")[0].split("=")[1])
    plurals = [
        entry for entry in polib.pofile(catalogue_path(language, family)) if entry.msgid_plural
    ]

    short = [
        entry.msgid
        for entry in plurals
        if sorted(entry.msgstr_plural) != list(range(count))
        or not all(entry.msgstr_plural.values())
    ]

    assert not short, f"These need {count} forms: {short}"


@pytest.mark.parametrize("language", LIKELY_IN_SHOPS)
def test_a_new_catalogue_begins_with_the_right_header(language):
    assert fits(language, plural_forms(language))


@pytest.mark.parametrize(("language", "header"), WRONG.values(), ids=WRONG)
def test_a_wrong_header_is_caught(language, header):
    assert not fits(language, header)
