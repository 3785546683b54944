"""Where sources disagree, both days are shown; where they agree on the day, nothing is said."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from notices.clock import Clarification, Events, clock_of

D = date.fromisoformat


def access(received, *asked, **changed):
    questions = tuple(Clarification(*map(D, question)) for question in asked)
    days = {name: D(day) if isinstance(day, str) else day for name, day in changed.items()}
    return Events("access", "england", D(received), clarifications=questions, **days)


MARCH = ("2026-03-12", "2026-03-16")
CASES = [
    ("A1", access("2026-03-10"), "2026-04-10", "2026-04-09"),
    ("A2", access("2026-03-10", MARCH), "2026-04-15", "2026-04-14"),
    # 11 April is a Saturday: moved to Monday first, the five days end on a Saturday again.
    ("A3", access("2026-03-11", MARCH), "2026-04-16", "2026-04-20"),
    ("A4", access("2026-01-31", extended=True), "2026-04-30", "2026-04-28"),
    # The month ends in March once it is paused, and two months later is May, after a holiday.
    (
        "A5",
        access("2027-01-20", ("2027-01-22", "2027-01-31"), extended=True),
        "2027-04-30",
        "2027-05-04",
    ),
    (
        "A6",
        access("2026-09-14", authority_requested="2026-09-15", authority_received="2026-09-30"),
        "2026-10-30",
        "2026-10-14",
    ),
    ("A7", Events("access", "scotland", D("2026-10-30")), "2026-12-01", "2026-11-30"),
    ("A8", Events("complaint", "england", D("2026-07-01")), "2026-07-31", "2026-07-30"),
    ("A10", access("2026-09-25", extended=True), "2026-10-26", "2026-10-23"),
    (
        "A11",
        access("2026-03-10", identity_requested="2026-03-20", identity_received="2026-03-30"),
        "2026-04-30",
        "2026-04-21",
    ),
    ("A12", access("2026-03-10", MARCH, also=("erasure",)), "2026-04-15", "2026-04-10"),
    ("A13", access("2026-10-05", ("2026-10-07",)), None, "2027-01-05"),
    ("A14", access("2026-02-04", ("2026-02-06", "2026-02-10")), "2026-03-04", "2026-03-09"),
    (
        "A14",
        access("2026-02-04", identity_requested="2026-02-06", identity_received="2026-02-10"),
        "2026-03-10",
        "2026-03-04",
    ),
]


@pytest.mark.parametrize(("code", "events", "used", "other"), CASES)
def test_both_days_are_shown(code, events, used, other):
    found = [one for one in clock_of(events).ambiguities if one.code == code]

    assert [(one.used, one.other) for one in found] == [(used and D(used), D(other))]
    assert all(one.sentence for one in found)


def test_the_breach_shows_the_hour_that_may_not_count():
    learned = datetime(2026, 11, 23, 9, 30, tzinfo=ZoneInfo("Europe/London"))

    (found,) = clock_of(Events("breach", "england", learned)).ambiguities

    assert (found.code, f"{found.other:%H:%M}") == ("A9", "10:00")


def test_every_code_is_tried():
    assert {code for code, *_ in CASES} | {"A9"} == {f"A{n}" for n in range(1, 15)}


@pytest.mark.parametrize(
    ("code", "events"),
    [
        ("A2", access("2026-03-10")),
        ("A4", access("2026-03-10", extended=True)),
        ("A6", access("2026-09-14")),
        ("A7", access("2026-03-10")),
        ("A10", access("2026-03-10")),
        ("A12", access("2026-03-10", also=("erasure",))),
        ("A14", access("2026-02-04")),
        ("A14", access("2026-02-05", ("2026-02-06", "2026-02-10"))),
    ],
)
def test_what_makes_no_difference_is_not_mentioned(code, events):
    assert code not in {one.code for one in clock_of(events).ambiguities}


def test_nothing_is_said_before_the_clock_starts():
    assert clock_of(access("2026-03-10", identity_requested="2026-03-11")).ambiguities == ()


@pytest.mark.parametrize("code", ["A1", "A2"])
def test_readings_that_end_on_the_same_working_day_are_no_ambiguity(code):
    # 19 April 2026 is a Sunday, so the day before it moves to the same Monday.
    found = clock_of(access("2026-03-10", ("2026-03-12", "2026-03-20"))).ambiguities

    assert code not in {one.code for one in found}
