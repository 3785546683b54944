"""A step out of order is refused, with the reason."""

from datetime import date, timedelta

import pytest

from notices.cases.allowed import NEVER_PAUSES, allowed, refusals, take
from notices.cases.clocks import clocks
from notices.cases.standing import as_sent
from notices.cases.steps import STATES, STEP_OF, STEPS
from notices.clock.tracks import TRACKS
from notices.documents import DOCUMENTS
from notices.errors import StepRefused
from notices.rules.reader import rules_on
from notices.schemas.facts import questions
from notices.schemas.request import OTHER_CASES, RIGHTS

ON = date(2026, 11, 23)
DAY = date(2026, 11, 2)
BOOK = rules_on(ON, nation="wales")
KINDS = RIGHTS | OTHER_CASES


def case(right="access", **more):
    moment = {"breach": {"learned_at": "14:05"}} if right == "breach" else {}
    return {"right": right, "received_on": DAY} | moment | more


def against(letter, request, on=ON):
    return [
        (fault.path, fault.message) for fault in refusals(f"letter.{letter}", request, BOOK, on)
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_case_can_begin_and_end(kind):
    request = case(kind)
    possible = allowed(request, BOOK, ON)

    assert possible, kind
    assert any(kind in step.answers for step in possible)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.letter)
@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_of_another_kind_is_refused_at_the_question_of_its_kind(step, kind):
    found = against(step.letter.removeprefix("letter."), case(kind))

    assert (bool(found) and found[0][0] == "request.right") == (kind not in step.kinds)


@pytest.mark.parametrize("right", [right for right in RIGHTS if right != "access"])
def test_only_a_request_to_see_data_can_be_paused_by_a_question(right):
    assert against("access-question", case(right)) == [("request.right", NEVER_PAUSES)]
    assert not against("access-question", case(right, also_asked=["access"]))


def test_more_time_is_told_by_its_last_day_and_not_a_day_later():
    last = clocks(case(), BOOK)["access"].extension_notice_by

    assert not against("more-time", case(), last)
    ((path, message),) = against("more-time", case(), last + timedelta(days=1))
    assert path == "request.extension.told_on"
    assert "too late" in message


def test_a_pause_moves_the_last_day_for_more_time():
    paused = case(clarifications=[{"asked_on": DAY, "answered_on": DAY + timedelta(days=9)}])
    last = clocks(paused, BOOK)["access"].extension_notice_by

    assert last > clocks(case(), BOOK)["access"].extension_notice_by
    assert not against("more-time", paused, last)
    assert against("more-time", paused, last + timedelta(days=1))


@pytest.mark.parametrize("name", ["identity", "authority", "fee"])
def test_nothing_is_disclosed_while_we_wait_for_what_we_asked(name):
    waiting = case(**{name: {"asked_on": DAY}})

    ((path, _),) = against("data-copy", waiting)

    assert path.startswith(f"request.{name}.")
    assert path in questions()


def test_a_request_of_tomorrow_is_a_slip():
    tomorrow = case(received_on=ON + timedelta(days=1))

    assert ("request.received_on", "This day is still to come.") in against("data-copy", tomorrow)


@pytest.mark.parametrize("step", [step for step in STEPS if step.only_once], ids=str)
def test_what_is_sent_once_is_not_sent_twice(step):
    request = as_sent(case(step.kinds[0]), step.letter, DAY)

    assert any(path == "request.sent" for path, _ in against(step.letter[7:], request))
    # The same letter of the same day may be printed again.
    assert not list(refusals(step.letter, request, BOOK, DAY))


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.letter)
def test_nothing_goes_out_of_a_closed_case(step):
    closed = case(step.kinds[0], closed_on=ON)

    assert any("stands at" in message for _, message in against(step.letter[7:], closed))
    with pytest.raises(StepRefused, match="Closed"):
        take(step.letter, closed, BOOK, ON)


def test_a_step_that_is_allowed_is_taken():
    assert take("letter.access-received", case(), BOOK, ON) is STEP_OF["letter.access-received"]


@pytest.mark.parametrize(
    ("days", "path"),
    [
        ({"received_on": date(2001, 1, 1)}, "request.received_on"),
        ({"identity": {"asked_on": ON, "settled_on": DAY}}, "request.identity.settled_on"),
        ({"identity": {"asked_on": date(2026, 1, 1)}}, "request.identity.asked_on"),
        ({"fee": {"asked_on": date(2026, 1, 1)}}, "request.fee.asked_on"),
        ({"authority": {"asked_on": date(2026, 1, 1)}}, "request.authority.asked_on"),
        ({"extension": {"told_on": date(2026, 1, 1)}}, "request.extension.told_on"),
        ({"clarifications": [{"asked_on": date(2026, 1, 1)}]}, "request.clarifications"),
        ({"closed_on": date(2026, 1, 1)}, "request.closed_on"),
    ],
    ids=str,
)
def test_days_in_the_wrong_order_are_told_at_their_question(days, path):
    found = [path for path, _ in against("access-received", case(**days))]

    assert path in questions()
    assert path in found


@pytest.mark.parametrize("time", ["", "25:00", "noon", "01:30"])
def test_a_moment_that_never_was_or_was_twice_is_told_at_its_question(time):
    clocks_go_back = case("breach", received_on=date(2026, 10, 25), breach={"learned_at": time})

    assert [path for path, _ in against("breach-regulator", clocks_go_back)] == [
        "request.breach.learned_at"
    ]


def test_the_hour_that_came_twice_can_be_told():
    first, second = (
        case("breach", received_on=date(2026, 10, 25), breach={"learned_at": f"01:30 {zone}"})
        for zone in ("BST", "GMT")
    )
    hour = clocks(second, BOOK)["breach"].due_date - clocks(first, BOOK)["breach"].due_date

    assert hour == timedelta(hours=1)


def test_each_right_of_a_message_has_its_own_last_day():
    both = case(
        received_on=date(2026, 10, 12),
        also_asked=["erasure"],
        clarifications=[{"asked_on": date(2026, 10, 16), "answered_on": date(2026, 10, 21)}],
    )
    running = clocks(both, BOOK)

    assert running["erasure"].due_date == date(2026, 11, 12)
    assert running["access"].due_date == date(2026, 11, 18)
    assert any("Paused" in line for line in running["access"].working)
    assert not any("Paused" in line for line in running["erasure"].working)


def test_every_letter_is_a_step_and_every_step_a_letter():
    letters = {one.id for one in DOCUMENTS.values() if one.id.startswith("letter.")}

    assert set(STEP_OF) == letters
    assert len(STEPS) == len(STEP_OF)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.letter)
def test_a_step_speaks_of_kinds_states_and_questions_that_there_are(step):
    assert set(step.kinds) <= set(KINDS)
    assert set(step.answers + step.acknowledges) <= set(KINDS)
    assert set(step.states) <= set(STATES)
    assert not step.sets or f"request.{step.sets}" in questions()


def test_every_right_that_people_have_has_a_clock():
    assert set(RIGHTS) <= set(TRACKS)
