"""What happens after an objection, and the news before anything is used again."""

from datetime import timedelta

import pytest

from tests.documents.letters.contents import cited, letter, refusal
from tests.support.papers import ON

UPHELD, OVERRULED = "letter.objection-upheld", "letter.objection-refused"
UNCHANGED, STOPPED = "letter.correction-refused", "letter.use-stopped"
TOMORROW = ON + timedelta(days=1)
LIFTS_ON = "request.restriction.lifts_on"
WHY = "request.restriction.why_lifted"
LIFTING = {"request.restriction.stage": "lifting", LIFTS_ON: TOMORROW, WHY: "It is checked."}
NOT_LISTED = {"request.entry": {"listed": False}}


def test_somebody_who_was_not_listed_can_object_too():
    page = letter(UPHELD, NOT_LISTED)

    assert "We looked: you are not on the list." in page
    assert "We took you off" not in page
    assert "on the list again" not in page


def test_the_promise_not_to_list_again_is_made_once():
    again = "You will not be put on the list again"

    assert letter(UPHELD).count(again) == 1
    assert letter(UPHELD, lacking=("request.decision.kept_record",)).count(again) == 1


@pytest.mark.parametrize(
    ("seconds", "sentence"),
    [(0, "is deleted at once."), (1, "is deleted after 1 second."), (2, "after 2 seconds.")],
)
def test_nobody_is_told_that_the_cameras_no_longer_see_them(seconds, sentence):
    page = letter(UPHELD, {"trial.retention.no_match_seconds": seconds})

    assert "it still compares your face with the list." in page
    assert sentence in page


@pytest.mark.parametrize("document_id", [OVERRULED, UNCHANGED])
def test_data_out_of_use_stays_so_until_the_person_heard_of_it(document_id):
    page = letter(document_id, lacking=(LIFTS_ON,))

    assert "It stays like this for now. We write to you before we use it again." in page
    assert "We mean to use it again" not in page
    assert "We mean to use it again from 24 November 2026" in letter(
        document_id, {LIFTS_ON: TOMORROW}
    )


def test_a_refused_correction_may_have_left_the_data_in_use():
    page = letter(UNCHANGED, {"request.restriction": {}})

    assert "While we looked into it" not in page
    assert "While we looked into it" in letter(UNCHANGED)


def test_use_begins_again_only_after_its_letter_and_with_a_reason():
    page = letter(STOPPED, LIFTING)

    assert "We mean to use it again from 24 November 2026, and not before." in page
    assert LIFTING[WHY] in page
    assert refusal(STOPPED, LIFTING | {LIFTS_ON: ON}) == [LIFTS_ON]
    assert refusal(STOPPED, LIFTING | {LIFTS_ON: None}) == [LIFTS_ON]
    assert refusal(STOPPED, LIFTING | {WHY: None}) == [WHY]


def test_a_reason_to_begin_again_does_not_go_out_with_the_news_of_a_stop():
    assert refusal(STOPPED, {WHY: "It is checked."}) == ["request.restriction.stage"]


def test_what_is_stopped_has_an_end_and_no_reason_to_begin_again():
    page = letter(STOPPED)

    assert "We have stopped using your data for now." in page
    assert "We mean to use it again" not in page


@pytest.mark.parametrize(
    ("also", "disputed"), [("objection", True), ("rectification", True), ("erasure", False)]
)
def test_a_dispute_is_a_ground_of_its_own(also, disputed):
    rests_on = cited(STOPPED, {"request.also_asked": [also]})

    assert ("restriction.while_disputed" in rests_on) == disputed


@pytest.mark.parametrize("right", ["objection", "complaint"])
def test_use_is_stopped_while_something_else_is_refused(right):
    answers = {"request.right": right, "request.decision.outcome": "refused"}

    assert letter(STOPPED, answers)
