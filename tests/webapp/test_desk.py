"""The desk reads a case: how urgent it is, and what can be done."""

from datetime import UTC, date, datetime, timedelta

import pytest

from notices.cases.clocks import clocks
from webapp.desk import SOON, book_for, on_the_desk
from webapp.records.kept_case import KeptCase
from webapp.records.records import Kept

SHOP = Kept("shop", raw={"organisation": {"responding_nation": "wales"}})
RECEIVED = date(2026, 11, 2)
CLOCK = clocks({"right": "access", "received_on": RECEIVED}, book_for(SHOP, {}, RECEIVED))["access"]
SEND_BY, LAST = CLOCK.cautious_send_by, CLOCK.due_date


def desk_case(on=RECEIVED, **answers):
    raw = {"reference": "FR-2026-0001", "right": "access", "received_on": "2026-11-02"} | answers
    moment = datetime(2026, 11, 2, tzinfo=UTC)
    kept = KeptCase("c", "shop", raw["reference"], raw, 1, moment, moment, (), ())
    return on_the_desk(SHOP, kept, on)


@pytest.mark.parametrize(
    ("on", "name", "words"),
    [
        (SEND_BY - SOON - timedelta(days=1), "calm", "Days left to send it: 6"),
        (SEND_BY - SOON, "soon", "Days left to send it: 5"),
        (SEND_BY - timedelta(days=1), "soon", "Days left to send it: 1"),
        (SEND_BY, "today", "Send it today"),
        (LAST, "today", "The last day is today"),
        (LAST + timedelta(days=1), "late", "Days late: 1. Answer now"),
    ],
)
def test_it_says_how_urgent_a_case_is(on, name, words):
    urgency = desk_case(on).urgency

    assert (urgency.name, str(urgency.words)) == (name, words)


@pytest.mark.parametrize(
    ("answers", "name"),
    [
        ({"identity": {"asked_on": "2026-11-03"}}, "waiting"),
        ({"clarifications": [{"asked_on": "2026-11-03"}]}, "waiting"),
        ({"sent": [{"letter": "letter.nothing-held", "on": "2026-11-03"}]}, "done"),
        ({"closed_on": "2026-11-03"}, "done"),
    ],
)
def test_a_case_whose_time_does_not_run_is_not_urgent(answers, name):
    case = desk_case(**answers)

    assert case.urgency.name == name
    assert case.send_by is None


def test_the_most_urgent_case_comes_first_and_finished_ones_last():
    late = desk_case(LAST, received_on="2026-09-01", reference="FR-2026-0002")
    early = desk_case(LAST)
    waiting = desk_case(LAST, clarifications=[{"asked_on": "2026-11-03"}])
    done = desk_case(LAST, closed_on="2026-11-03")

    cases = sorted([done, waiting, early, late], key=lambda case: case.order())

    assert cases == [late, early, waiting, done]


def test_a_message_with_two_rights_is_as_urgent_as_the_first_of_them():
    both = desk_case(
        also_asked=["erasure"],
        clarifications=[{"asked_on": "2026-11-03", "answered_on": "2026-11-20"}],
    )

    assert both.clocks["access"].due_date > both.clocks["erasure"].due_date
    assert both.last_day == both.clocks["erasure"].due_date


def test_a_right_that_was_answered_is_no_longer_urgent():
    half_done = desk_case(
        also_asked=["erasure"], sent=[{"letter": "letter.erasure-done", "on": "2026-11-03"}]
    )

    assert half_done.last_day == half_done.clocks["access"].due_date
    assert half_done.state == "open"


@pytest.mark.parametrize(
    "answers",
    [
        {"received_on": "yesterday"},
        {"received_on": ""},
        {"received_on": "1999-01-01"},
        {"identity": {"asked_on": "2020-01-01"}},
        {"right": "everything"},
        {"sent": "nonsense"},
        {"sent": [{"letter": "letter.nothing-held"}, {"on": "2026-11-03"}]},
        {"clarifications": [{"asked_on": "31 February"}]},
    ],
    ids=str,
)
def test_a_wrong_answer_is_told_and_the_case_can_still_be_read(answers):
    case = desk_case(**answers)

    assert case.faults or case.request.get("received_on") == date(1999, 1, 1)
    assert case.urgency
    assert case.order()


@pytest.mark.parametrize(
    "answers", [{"received_on": "nonsense"}, {"right": ""}, {"right": "", "received_on": ""}]
)
def test_a_case_whose_last_day_nobody_can_count_is_for_today(answers):
    case = desk_case(**answers)

    assert case.urgency.name == "today"
    assert case.state == "new"
    assert case.order() < desk_case().order()
    assert desk_case(**answers, closed_on="2026-11-03").urgency.name == "done"


def test_a_case_without_a_last_day_of_its_own_does_not_wait_for_answers():
    assert desk_case(right="police").urgency.name == "waiting"


def test_the_next_step_is_the_first_that_is_allowed():
    assert desk_case().next_step == desk_case().steps[0]
    assert desk_case(closed_on="2026-11-03").next_step is None


@pytest.mark.parametrize(("right", "has_slip"), [("access", True), ("complaint", True),
                                                 ("police", False), ("", False)])  # fmt: skip
def test_who_uses_a_right_gets_a_slip(right, has_slip):
    assert desk_case(right=right).has_slip == has_slip
