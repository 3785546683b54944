"""Where a case stands, from its days and the letters that went out."""

from datetime import date

import pytest

from notices.cases.standing import answered_on, as_sent, asked, ended_on, state
from notices.cases.steps import STATES, STEPS

DAY, LATER = date(2026, 11, 2), date(2026, 11, 20)
ACCESS = {"right": "access", "received_on": DAY}


def sent(*letters, **more):
    return ACCESS | {"sent": [{"letter": f"letter.{name}", "on": DAY} for name in letters]} | more


@pytest.mark.parametrize(
    ("request_", "stands"),
    [
        (ACCESS, "new"),
        ({"received_on": DAY}, "new"),
        (sent("access-received"), "open"),
        (sent(clarifications=[{"asked_on": DAY}]), "paused"),
        (sent("access-received", clarifications=[{"asked_on": DAY, "answered_on": LATER}]), "open"),
        (sent(identity={"asked_on": DAY}), "not_running"),
        (sent("identity-needed", identity={"asked_on": DAY, "settled_on": LATER}), "open"),
        (sent(authority={"asked_on": DAY}), "not_running"),
        (sent(fee={"asked_on": DAY}), "not_running"),
        (sent(identity={"asked_on": DAY}, clarifications=[{"asked_on": DAY}]), "not_running"),
        (sent("nothing-held"), "answered"),
        (sent("nothing-held", also_asked=["erasure"]), "open"),
        (sent("nothing-held", "erasure-done", also_asked=["erasure"]), "answered"),
        (sent("nothing-held", closed_on=LATER), "closed"),
        (ACCESS | {"closed_on": LATER}, "closed"),
    ],
)
def test_a_case_stands_where_its_days_put_it(request_, stands):
    assert state(request_) == stands
    assert stands in STATES


def test_every_state_can_be_reached():
    reached = {case[1] for case in _cases_above()}

    assert reached == set(STATES)


def _cases_above():
    (mark,) = test_a_case_stands_where_its_days_put_it.pytestmark
    return mark.args[1]


def test_a_message_that_asks_for_three_things_asks_for_each_once():
    request = ACCESS | {"also_asked": ["erasure", "access", "complaint"]}

    assert asked(request) == ("access", "erasure", "complaint")


def test_an_acknowledgement_ends_the_clock_of_a_complaint_and_does_not_answer_it():
    complaint = {"right": "complaint", "received_on": DAY}
    after = as_sent(complaint, "letter.complaint-received", LATER)

    assert ended_on(after, "complaint") == LATER
    assert answered_on(after, "complaint") is None
    assert state(after) == "open"


def test_a_receipt_ends_no_clock_of_an_access_request():
    assert ended_on(as_sent(ACCESS, "letter.access-received", LATER), "access") is None


@pytest.mark.parametrize("step", [step for step in STEPS if step.sets], ids=lambda one: one.letter)
def test_a_letter_fills_in_its_day_once(step):
    group, name = step.sets.split(".")

    after = as_sent(ACCESS, step.letter, LATER)
    again = as_sent(ACCESS | {group: {name: DAY}}, step.letter, LATER)

    assert after[group] == {name: LATER}
    assert again[group] == {name: DAY}
    assert group not in ACCESS


@pytest.mark.parametrize(("outcome", "now"), [("ask_more", "open"), ("part", "answered")])
def test_asking_the_police_for_more_leaves_the_case_open(outcome, now):
    sent = [{"letter": "letter.police-answer", "on": date(2026, 11, 18)}]
    request = {"right": "police", "sent": sent, "police": {"outcome": outcome}}

    assert state(request) == now
