"""Another country is another folder of rules: the clock itself knows none."""

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from notices.clock import Clarification, Events, clock_of
from notices.clock.tables import clocks_in
from notices.clock.tracks import STARTERS, TRACKS
from notices.rules import reader

PLACES = Path(__file__).parent / "places"
MARCH = date(2026, 3, 10)


@pytest.fixture
def _ireland(monkeypatch):
    monkeypatch.setattr(reader, "PACKS", PLACES)


@pytest.mark.usefixtures("_ireland")
def test_a_question_does_not_pause_under_the_european_rules():
    asked = (Clarification(date(2026, 3, 12), date(2026, 3, 16)),)

    clock = clock_of(Events("access", "ireland", MARCH, clarifications=asked), "ie")

    assert (clock.paused_days, clock.due_date) == (0, date(2026, 4, 10))
    assert [one.other for one in clock.ambiguities if one.code == "A14"] == [date(2026, 4, 15)]


@pytest.mark.usefixtures("_ireland")
def test_the_holidays_are_those_of_the_place():
    clock = clock_of(Events("access", "ireland", date(2026, 2, 17)), "ie")

    assert clock.due_date == date(2026, 3, 18)


@pytest.mark.usefixtures("_ireland")
def test_hours_are_said_in_the_time_of_the_place():
    learned = datetime(2026, 7, 1, 12, 0, tzinfo=ZoneInfo("Europe/Athens"))

    clock = clock_of(Events("breach", "ireland", learned), "ie")

    assert f"{clock.due_date:%d %H:%M %Z}" == "04 10:00 IST"


@pytest.mark.usefixtures("_ireland")
def test_a_table_names_the_nations_of_the_place():
    table = b"case_id,right,jurisdiction,received\n1,access,IE,2026-03-10\n"

    ((case, _),) = clocks_in(table, "cases.csv", "ie")

    assert case.events.nation == "ireland"


@pytest.mark.parametrize("place", ["gb", "ie"])
def test_every_place_has_every_rule_that_the_clock_asks_for(place, monkeypatch):
    if place == "ie":
        monkeypatch.setattr(reader, "PACKS", PLACES)
    nation = next(iter(reader.place_called(place).nations))
    asked = {*STARTERS.values()}
    for track in TRACKS.values():
        asked |= {track.limit, track.extension, track.pause} - {""}

    assert asked <= reader.rules_on(MARCH, place, nation).rules.keys()


def test_no_country_and_no_number_of_law_is_written_in_the_code():
    words = ("GB", "London", "england", "scotland", "Art.", "ICO", "72", "90")
    code = {
        path: path.read_text("utf-8")
        for path in Path(reader.PACKS.parents[1], "clock").rglob("*.py")
    }

    found = [(path.name, word) for path, text in code.items() for word in words if word in text]

    assert found == []
