"""The sum in sentences, and the plain record of it."""

import json
from dataclasses import replace
from datetime import date

import pytest

from notices.clock import Clarification, Events, clock_of
from notices.clock.record import as_record

ACCESS = Events("access", "england", date(2026, 3, 10))
PAUSED = replace(ACCESS, clarifications=(Clarification(date(2026, 3, 12), date(2026, 3, 16)),))
LAST = "The last day is {}."


def said(events):
    return as_record("case", events.right, clock_of(events))["working"]


def test_a_pause_is_shown_with_its_days_and_its_sum():
    assert said(PAUSED) == [
        "Received on 10 March 2026.",
        "One month later is 10 April 2026.",
        "Paused from 12 March 2026 to 16 March 2026: 5 days.",
        "With the paused days added, the time ends on 15 April 2026.",
        "The last day is 15 April 2026.",
    ]


def test_a_weekend_is_named_as_the_reason_to_move():
    assert said(replace(ACCESS, received=date(2026, 1, 31)))[1:] == [
        "The last month has no day 31, so the time ends on 28 February 2026.",
        "28 February 2026 is a weekend or public holiday, so the last day moves on.",
        "The last day is 2 March 2026.",
    ]


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        (
            {"identity_requested": date(2026, 3, 11), "identity_received": date(2026, 3, 20)},
            "The time starts on 20 March 2026, when proof of identity arrived.",
        ),
        (
            {"fee_requested": date(2026, 3, 11)},
            "The time has not started. On 11 March 2026 we asked for the fee.",
        ),
        ({"extended": True}, "We said in time that we need longer, and why."),
        (
            {"extended": date(2026, 4, 1)},
            "On 1 April 2026 we said that we need longer, and why.",
        ),
        ({"extended": True}, "3 months later is 10 June 2026."),
        (
            {"clarifications": (Clarification(date(2026, 3, 12)),)},
            "The time has stopped. On 12 March 2026 we asked what is meant.",
        ),
        (
            {"clarifications": (Clarification(date(2026, 3, 12), date(2026, 3, 12)),)},
            "Paused on 12 March 2026: 1 day.",
        ),
        ({"right": "complaint"}, "30 days, counted from 11 March 2026, end on 9 April 2026."),
    ],
)
def test_every_step_has_its_sentence(changed, sentence):
    assert sentence in said(replace(ACCESS, **changed))


def test_overlapping_questions_are_shown_as_one_pause():
    asked = (
        Clarification(date(2026, 3, 12), date(2026, 3, 16)),
        Clarification(date(2026, 3, 14), date(2026, 3, 20)),
    )

    paused = [line for line in said(replace(ACCESS, clarifications=asked)) if "Paused" in line]

    assert paused == ["Paused from 12 March 2026 to 20 March 2026: 9 days."]


def test_the_record_is_json():
    record = as_record("K01", "access", clock_of(PAUSED))

    assert json.loads(json.dumps(record)) == record
    assert {name: record[name] for name in ("status", "paused_days", "due_date", "aim_by")} == {
        "status": "running",
        "paused_days": 5,
        "due_date": "2026-04-15",
        "aim_by": "2026-04-10",
    }
