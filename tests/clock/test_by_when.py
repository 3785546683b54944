"""The state of a case: running, paused, not running, closed, late."""

import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from notices.clock import Clarification, Clock, Events, clock_of
from notices.errors import InvalidFacts, RuleNotInForce, UnknownRule

ACCESS = Events("access", "england", date(2026, 9, 7))
LAST = date(2026, 10, 7)


@pytest.mark.parametrize(
    ("on", "status", "days_late"),
    [(None, "running", 0), (LAST, "running", 0), (date(2026, 10, 8), "late", 1)],
)
def test_a_case_is_late_from_the_day_after_its_last_day(on, status, days_late):
    clock = clock_of(ACCESS, on=on)

    assert (clock.status, clock.days_late) == (status, days_late)


@pytest.mark.parametrize(("closed", "days_late"), [(LAST, 0), (date(2026, 10, 9), 2)])
def test_a_closed_case_counts_its_days_to_the_day_it_was_closed(closed, days_late):
    clock = clock_of(replace(ACCESS, closed=closed), on=date(2026, 12, 1))

    assert (clock.status, clock.days_late) == ("closed", days_late)


def test_an_open_question_stops_the_clock_and_hides_the_last_day():
    asked = (Clarification(date(2026, 9, 14)),)

    clock = clock_of(replace(ACCESS, clarifications=asked), on=date(2027, 1, 1))

    assert clock == replace(clock, status="paused", due_date=None, cautious_send_by=None)
    assert (clock.paused_days, clock.extension_notice_by, clock.days_late) == (None, None, 0)


@pytest.mark.parametrize("name", ["identity_requested", "fee_requested", "authority_requested"])
def test_what_is_still_missing_keeps_the_clock_from_starting(name):
    clock = clock_of(replace(ACCESS, **{name: date(2026, 9, 8)}))

    assert (clock.status, clock.clock_start, clock.due_date) == ("not_running", None, None)


def test_the_latest_arrival_starts_the_clock():
    clock = clock_of(
        replace(
            ACCESS,
            identity_requested=date(2026, 9, 8),
            identity_received=date(2026, 9, 20),
            fee_requested=date(2026, 9, 8),
            fee_paid=date(2026, 9, 10),
        )
    )

    assert clock.clock_start == date(2026, 9, 20)


@pytest.mark.parametrize("name", ["identity_received", "fee_paid", "authority_received"])
def test_what_nobody_asked_for_moves_nothing(name):
    clock = clock_of(replace(ACCESS, **{name: date(2026, 9, 20)}))

    assert clock.clock_start == ACCESS.received
    assert any("did not ask for" in warning for warning in clock.warnings)


@pytest.mark.parametrize(
    ("notice", "last_day"),
    [(date(2026, 10, 7), date(2026, 12, 7)), (date(2026, 10, 8), date(2026, 10, 7))],
)
def test_an_extension_counts_only_if_it_was_announced_in_time(notice, last_day):
    assert clock_of(replace(ACCESS, extended=notice)).due_date == last_day


def test_a_notice_that_came_too_late_is_said_so():
    clock = clock_of(replace(ACCESS, extended=date(2026, 10, 8)))

    assert any("not extended" in warning for warning in clock.warnings)


@pytest.mark.parametrize("right", ["complaint", "notice"])
def test_what_has_no_extension_is_not_extended(right):
    events = Events(right, "england", date(2026, 9, 7))

    clock = clock_of(replace(events, extended=True))

    assert clock.due_date == clock_of(events).due_date
    assert any("cannot be extended" in warning for warning in clock.warnings)


@pytest.mark.parametrize(
    ("asked", "moves"), [(date(2026, 9, 14), True), (date(2026, 11, 2), False)]
)
def test_the_notice_day_moves_only_with_a_pause_in_the_first_month(asked, moves):
    question = Clarification(asked, asked.replace(day=asked.day + 4))

    clock = clock_of(replace(ACCESS, extended=True, clarifications=(question,)))

    assert clock.paused_days == 5
    assert (clock.extension_notice_by > LAST) is moves


@pytest.mark.parametrize(("asked", "paused"), [(date(2026, 10, 7), 3), (date(2026, 10, 8), 0)])
def test_a_question_pauses_if_it_was_asked_by_the_last_day(asked, paused):
    question = Clarification(asked, date(2026, 10, 9))

    assert clock_of(replace(ACCESS, clarifications=(question,))).paused_days == paused


def test_our_own_aim_is_four_weeks_and_never_after_the_cautious_day():
    march, february = date(2026, 3, 10), date(2026, 2, 10)

    assert clock_of(replace(ACCESS, received=march)).aim_by == march + timedelta(weeks=4)
    assert clock_of(replace(ACCESS, received=february)).aim_by == date(2026, 3, 9)


@pytest.mark.parametrize("other_day", [date(2026, 9, 7), date(2026, 9, 8)])
def test_a_question_on_the_day_of_receipt_pauses_the_days_after_it(other_day):
    same_day = Clarification(ACCESS.received, other_day)

    clock = clock_of(replace(ACCESS, clarifications=(same_day,)))

    assert clock.paused_days == (other_day - ACCESS.received).days


@pytest.mark.parametrize(
    "changed",
    [
        {"right": "acess"},
        {"received": datetime(2026, 9, 7, 9, 30)},
        {"right": "breach"},
        {"right": "breach", "received": datetime(2026, 9, 7, 9, 30)},
        {"identity_requested": date(2026, 9, 6)},
        {"identity_requested": date(2026, 9, 9), "identity_received": date(2026, 9, 8)},
        {"clarifications": (Clarification(date(2026, 9, 9), date(2026, 9, 8)),)},
        {"extended": date(2026, 9, 6)},
        {"closed": date(2026, 9, 6)},
    ],
)
def test_days_in_an_impossible_order_are_refused(changed):
    with pytest.raises(InvalidFacts):
        clock_of(replace(ACCESS, **changed))


def test_days_before_all_rules_and_strange_nations_are_refused():
    with pytest.raises(RuleNotInForce):
        clock_of(replace(ACCESS, received=date(2018, 5, 24)))
    with pytest.raises(UnknownRule):
        clock_of(replace(ACCESS, nation="cornwall"))


def test_what_cannot_be_extended_has_no_doubt_about_its_notice():
    on_a_sunday = Events("notice", "england", date(2026, 9, 25))

    assert "A10" not in {one.code for one in clock_of(on_a_sunday).ambiguities}


def test_the_rules_are_named_by_the_day_of_receipt():
    clock = clock_of(ACCESS)

    assert isinstance(clock, Clock)
    assert {"access.respond_within", "clock.month_end", "clock.roll_to_working_day"} <= set(
        clock.rules
    )


def test_importing_the_clock_does_not_read_the_calendars():
    code = "import sys, notices.clock; sys.exit('holidays' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
