"""Both sides of the days on which the law of time limits changed."""

from datetime import date, timedelta

import pytest

from notices.clock import Clarification, Events, clock_of, due
from notices.clock.tracks import TRACKS
from notices.rules.reader import rules_on

PAUSE_DAY = date(2026, 2, 5)
COMPLAINT_DAY = date(2026, 6, 19)
DAY = timedelta(days=1)
OTHER_RIGHTS = [right for right in TRACKS if right not in ("access", "breach")]


def asked_from_6_to_10_february(right, received):
    question = Clarification(date(2026, 2, 6), date(2026, 2, 10))
    return Events(right, "england", received, clarifications=(question,))


@pytest.mark.parametrize(("received", "paused"), [(PAUSE_DAY - DAY, 0), (PAUSE_DAY, 5)])
def test_access_requests_pause_when_received_from_5_february_2026(received, paused):
    assert clock_of(asked_from_6_to_10_february("access", received)).paused_days == paused


@pytest.mark.parametrize("right", OTHER_RIGHTS)
@pytest.mark.parametrize("received", [PAUSE_DAY - DAY, PAUSE_DAY, COMPLAINT_DAY])
def test_no_other_right_ever_pauses(right, received):
    question = Clarification(received, received + 9 * DAY)
    asked = Events(right, "england", received, clarifications=(question, Clarification(received)))
    unasked = Events(right, "england", received)

    assert clock_of(asked).due_date == clock_of(unasked).due_date
    assert clock_of(asked).paused_days == 0


@pytest.mark.parametrize(
    ("received", "citation"),
    [
        (PAUSE_DAY - DAY, "UK GDPR Art. 12(3); before 2021 GDPR Art. 12(3)"),
        (PAUSE_DAY, "UK GDPR Art. 12(3), 12A(1)-(2)"),
    ],
)
def test_a_request_keeps_the_rules_of_the_day_it_came(received, citation):
    clock = clock_of(Events("access", "england", received))

    assert dict(clock.cited)["access.respond_within"].citation == citation


@pytest.mark.parametrize(
    ("received", "is_law"), [(COMPLAINT_DAY - DAY, False), (COMPLAINT_DAY, True)]
)
def test_complaints_have_a_legal_day_when_received_from_19_june_2026(received, is_law):
    clock = clock_of(Events("complaint", "england", received))

    said_to_be_ours = any("our own rule" in warning for warning in clock.warnings)
    assert said_to_be_ours is not is_law
    assert bool(dict(clock.cited)["complaint.acknowledge_within"].value) is is_law
    assert clock.due_date == date(2026, 7, 20)


def test_the_book_that_is_handed_in_lends_only_its_place():
    events = asked_from_6_to_10_february("access", PAUSE_DAY - DAY)

    assert due(events, rules_on(date(2026, 11, 23))) == clock_of(events)
