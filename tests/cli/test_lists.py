"""What can be made, what is asked, which law there is: the commands that list things."""

import json
from datetime import timedelta

import pytest

from notices.cli import commands
from notices.cli.errors import LACKING, WRONG_INPUT
from notices.documents import DOCUMENTS
from notices.errors import CannotPrint, MissingSoftware
from notices.i18n import LANGUAGES
from notices.rendering.printer import Printer
from notices.rules.reader import changes_after, packs, places
from notices.schemas.facts import questions
from tests.support.papers import ON

COMMANDS = sorted(commands.commands)


@pytest.mark.parametrize("words", [[], *([name] for name in COMMANDS)], ids=str)
def test_help_says_what_a_command_is_for(fairnotice, words):
    ran = fairnotice(*words, "--help")

    assert (ran.code, ran.complaints) == (0, [])
    assert len(ran.printed.splitlines()) > 4


def test_help_lists_every_command(fairnotice):
    printed = fairnotice("-h").printed

    assert all(f"  {name} " in printed for name in COMMANDS)


def test_an_unknown_command_is_refused(fairnotice):
    ran = fairnotice("mak")

    assert ran.code == WRONG_INPUT
    assert "mak" in ran.complaints[-1]


def test_every_document_is_listed_with_what_it_needs(fairnotice):
    listed = {one["id"]: one for one in fairnotice("documents", "--json").json}

    assert list(listed) == list(DOCUMENTS)
    for document in DOCUMENTS.values():
        one = listed[document.id]
        assert one["title"] == document.title
        assert one["needs"] == list(document.needs)
        assert one["languages"] == list(document.languages())
        assert one["sizes"] == list(document.sizes)
        assert one["kinds"] == list(document.kinds)
        assert one["needs_a_case"] == document.about_a_case


def test_for_people_each_document_has_one_line(fairnotice):
    lines = fairnotice("documents").printed.splitlines()

    assert [line.split()[0] for line in lines] == list(DOCUMENTS)


def test_every_question_is_listed_with_who_answers_it(fairnotice):
    listed = {one["path"]: one for one in fairnotice("questions", "--json").json}

    assert list(listed) == list(questions())
    assert listed["store.name"]["edited_by"] == "shop"
    assert listed["organisation.legal_name"]["edited_by"] == "head_office"
    assert "sign.entrance" in listed["organisation.legal_name"]["documents"]


@pytest.mark.parametrize("part", ["trial", "trial.watchlist", "store.entrances", "store.code"])
def test_the_questions_of_one_part_can_be_asked_for(fairnotice, part):
    lines = fairnotice("questions", part).printed.splitlines()

    asked = [path for path in questions() if path == part or path.startswith(f"{part}.")]
    assert [line.split()[0] for line in lines] == asked


def test_an_unknown_part_is_refused_with_the_nearest(fairnotice):
    ran = fairnotice("questions", "triall")

    assert ran.code == WRONG_INPUT
    assert ran.complaints == ["'triall': We do not ask this. Did you mean trial?"]


def test_the_packs_and_what_changes_next_are_listed(fairnotice):
    listed = fairnotice("law", "--on", ON, "--json").json

    assert tuple(listed) == places()
    for place, told in listed.items():
        assert len(told["packs"]) == len(packs(place))
        assert sum(pack["rules"] for pack in told["packs"]) == sum(
            len(pack.rules) for pack in packs(place)
        )
        assert [one["rule"] for one in told["changes"]] == [
            rule.id for rule, _ in changes_after(ON, place)
        ]


@pytest.mark.parametrize(("days", "stale"), [(0, False), (1, True)])
def test_a_pack_is_stale_from_the_day_after(fairnotice, days, stale):
    oldest = min(packs("gb"), key=lambda pack: pack.stale_after)
    day = oldest.stale_after + timedelta(days=days)

    listed = fairnotice("law", "--on", day, "--json").json["gb"]["packs"]
    printed = fairnotice("law", "--on", day).printed

    assert any(pack["stale"] for pack in listed) == stale
    assert ("STALE since" in printed) == stale


def test_the_law_for_people_names_each_pack_and_its_reviewer(fairnotice):
    printed = fairnotice("law", "--on", ON).printed

    assert all(pack.title in printed for pack in packs("gb"))
    assert "reviewed by nobody yet" in printed
    assert "What changes next:" in printed


def test_the_shape_of_a_facts_file_is_json_schema(fairnotice):
    shape = json.loads(fairnotice("export", "schema").printed)

    assert shape["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert {"organisation", "trial", "store", "assessment"} <= set(shape["properties"])


def test_doctor_says_that_this_computer_can_print(fairnotice):
    ran = fairnotice("doctor", "--on", ON)

    assert ran.code == 0
    assert "PDF: ready." in ran.printed
    assert ", ".join(LANGUAGES) in ran.printed
    assert "stale" not in ran.printed


def test_doctor_tells_stale_law(fairnotice, monkeypatch):
    monkeypatch.setattr(Printer, "start", lambda _printer: {"alone": True})
    oldest = min(packs("gb"), key=lambda pack: pack.stale_after)

    ran = fairnotice("doctor", "--on", oldest.stale_after + timedelta(days=1))

    assert f"{oldest.title} has been stale since {oldest.stale_after}" in ran.printed


@pytest.mark.parametrize("error", [MissingSoftware("sudo apt install it"), CannotPrint("broken")])
def test_doctor_tells_what_is_lacking(fairnotice, monkeypatch, error):
    def fail(_printer):
        raise error

    monkeypatch.setattr(Printer, "start", fail)

    ran = fairnotice("doctor", "--on", ON)

    assert ran.code == LACKING
    assert f"PDF: {error}" in ran.printed
