"""The last days as a calendar: references only, since it lies in many hands."""

from datetime import timedelta

import pytest
from icalendar import Calendar

from webapp.clock import today

CANARY = "Xanthippe Quillfeather"


@pytest.fixture
def log(newcomer, records):
    """Logs an access request of today in the newcomer's shop."""
    shop = newcomer.home.split("/")[2]
    usual = {"right": "access", "received_on": today().isoformat(), "person": {"name": CANARY}}
    return lambda **answers: records.log(shop, usual | answers)


def entries(visitor):
    return Calendar.from_ical(visitor.get("requests.ics").data).walk("VEVENT")


def test_it_is_a_file_that_nobody_stores(newcomer, log):
    log()

    answer = newcomer.get("requests.ics")

    assert answer.mimetype == "text/calendar"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="last-days.ics"'
    assert answer.headers["Cache-Control"] == "no-store"


def test_it_names_the_reference_and_never_the_person(newcomer, log):
    case = log(in_their_words=CANARY)

    told = newcomer.get("requests.ics").text
    assert case.reference in told
    assert "Quillfeather" not in told.replace("\r\n ", "")


def test_each_right_has_its_last_day(newcomer, log):
    log(also_asked=["complaint"])

    told = [str(entry["summary"]) for entry in entries(newcomer)]
    assert any("Last day" in one and "complaint" in one for one in told)
    assert any("Last day" in one and "data asked for" in one for one in told)


def test_a_finished_case_is_not_in_it(newcomer, log):
    log(closed_on=today().isoformat())
    assert not entries(newcomer)

    log()

    assert entries(newcomer)


@pytest.mark.parametrize("reference", ["R" * 200, "two\r\nlines", "a\x00b", " ; , \\"])
def test_a_reference_that_is_wrong_stays_on_one_line(newcomer, log, reference):
    log(reference=reference)

    assert len(entries(newcomer)) == 2
    assert "Last day" in str(entries(newcomer)[0]["summary"])


def test_days_in_the_wrong_order_do_not_break_it(newcomer, log):
    early = (today() - timedelta(days=9)).isoformat()
    log(identity={"asked_on": early, "settled_on": early})
    log()

    assert len(entries(newcomer)) == 2
