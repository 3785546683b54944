"""Seventy-two real hours, across both changes of the clocks."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notices.clock import Events, clock_of
from notices.clock.tables.cells import moment_in
from notices.errors import InvalidFacts

LONDON = ZoneInfo("Europe/London")
MOMENTS = st.datetimes(datetime(2019, 1, 1), datetime(2035, 12, 31), timezones=st.just(UTC))


def breach_at(text):
    return Events("breach", "england", moment_in(text, LONDON))


@given(MOMENTS)
def test_the_time_is_always_72_hours_of_utc(moment):
    clock = clock_of(Events("breach", "england", moment))

    assert clock.due_date.astimezone(UTC) - moment == timedelta(hours=72)


@given(MOMENTS)
def test_not_counting_the_first_hour_gives_up_to_an_hour_more(moment):
    (other,) = clock_of(Events("breach", "england", moment)).ambiguities

    assert timedelta(0) < other.other - other.used <= timedelta(hours=1)


@pytest.mark.parametrize(
    ("learned", "due"),
    [
        ("2026-03-27T20:00", "2026-03-30 21:00 BST"),
        ("2026-10-25T01:30 BST", "2026-10-28 00:30 GMT"),
        ("2026-10-25T01:30 GMT", "2026-10-28 01:30 GMT"),
        ("2026-04-02T17:00", "2026-04-05 17:00 BST"),
    ],
)
def test_the_last_hour_is_said_in_the_time_of_the_place(learned, due):
    assert f"{clock_of(breach_at(learned)).due_date:%Y-%m-%d %H:%M %Z}" == due


def test_the_hour_that_comes_twice_must_be_named():
    with pytest.raises(InvalidFacts, match="01:30 BST for the first, 2026-10-25T01:30 GMT"):
        breach_at("2026-10-25T01:30")


@pytest.mark.parametrize("time", ["01:00", "01:59"])
def test_the_hour_that_is_skipped_is_refused(time):
    with pytest.raises(InvalidFacts, match="skipped"):
        breach_at(f"2026-03-29T{time}")


@pytest.mark.parametrize("time", ["00:59", "02:00"])
def test_the_hours_beside_the_skipped_one_are_fine(time):
    assert breach_at(f"2026-03-29T{time}").received


@pytest.mark.parametrize(
    "text", ["2026-07-01T10:00 GMT", "2026-12-01T10:00 BST", "2026-12-01T10:00 CET"]
)
def test_a_zone_that_does_not_hold_on_the_day_is_refused(text):
    with pytest.raises(InvalidFacts, match="not the zone"):
        breach_at(text)


def test_one_moment_can_be_written_in_many_ways():
    written = (
        "2026-07-01T10:00",
        "2026-07-01 10:00 BST",
        "2026-07-01T09:00Z",
        "2026-07-01T11:00+02:00",
    )

    assert len({breach_at(text).received.astimezone(UTC) for text in written}) == 1


@pytest.mark.parametrize(
    ("on", "status", "days_late"),
    [(date(2026, 11, 26), "running", 0), (date(2026, 11, 27), "late", 1)],
)
def test_a_breach_is_late_from_the_next_day(on, status, days_late):
    clock = clock_of(breach_at("2026-11-23T09:30"), on=on)

    assert (clock.status, clock.days_late) == (status, days_late)
