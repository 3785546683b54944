"""Complaints and second looks: who looks into it, what was found, and how to go on from there."""

from datetime import date, timedelta

import pytest

from notices.rules.reader import rules_on
from tests.documents.letters.contents import letter, missing_of, refusal
from tests.support.papers import NATIONS, ON

RECEIVED, PROGRESS = "letter.complaint-received", "letter.complaint-progress"
OUTCOME, REVIEW = "letter.complaint-outcome", "letter.human-review"
TOMORROW = ON + timedelta(days=1)

AGAIN = "We write to you again on %(day)s or before, even if we are not done."
IS_THE_RECEIPT = "This letter also tells you that we have your complaint."
LATE_RECEIPT = (
    "We should have told you by %(day)s that we have your complaint. We did not. We are sorry."
)
LATE_ANSWER = "We should have told you that by %(day)s. We are sorry."
SORRY = "The first decision was not right. We are sorry."
SAME, CHANGED = "The decision stays as it was.", "The decision is changed."
ALONE = (
    "The system decided it alone. No person took part."
    " We are sorry that nobody looked at it before."
)
NOT_ALONE = "The system did not decide it alone. A person took part."

# (letter, what it must hold, our words for it)
SENTENCES = [
    (
        RECEIVED,
        "received",
        "Thank you for telling us. Your complaint reached us on %(day)s, %(channel)s.",
    ),
    (RECEIVED, "will be looked into", "We will look into it. %(name)s does this for you."),
    (RECEIVED, "next update", AGAIN),
    (RECEIVED, "contact", "Write to %(email)s, ring %(phone)s, or ask in the shop."),
    (RECEIVED, "free", "It costs you nothing."),
    (PROGRESS, "progress", "What we did so far"),
    (PROGRESS, "what is left", "What is still to do"),
    (PROGRESS, "next update", AGAIN),
    (
        PROGRESS,
        "regulator",
        "You need not wait for us. You can complain to the %(regulator)s now: %(web)s.",
    ),
    (
        OUTCOME,
        "issue by issue",
        "On %(day)s you complained to us. We have looked into it."
        " This is our answer, point by point.",
    ),
    (OUTCOME, "changes", "What we change"),
    (OUTCOME, "again", "Tell us what we missed, and we look at it again. It costs you nothing."),
    (OUTCOME, "regulator", "You can complain to the %(regulator)s: %(web)s."),
    (OUTCOME, "court", "You can also go to court: %(court)s."),
    (REVIEW, "automated or not", NOT_ALONE),
    (REVIEW, "evidence of it", "How it was decided at first"),
    (REVIEW, "new decision", CHANGED),
    (
        REVIEW,
        "how to contest",
        "Tell us why, in your own words. You need no form."
        " Somebody reads it, and we think about it again. It costs you nothing.",
    ),
    (REVIEW, "regulator", "You can complain to the %(regulator)s: %(web)s."),
    (REVIEW, "court", "You can also go to court."),
]
POINTS = [f"complaint.issues.{number}" for number in (1, 2, 3)]
STEPS = [f"complaint.steps.{number}" for number in (1, 2, 3)]
ANSWERS = {
    RECEIVED: (
        "received_on",
        "channel",
        "in_their_words",
        "hold_placed_on",
        "complaint.handler",
        "complaint.next_update_on",
        *(f"{point}.issue" for point in POINTS[:2]),
    ),
    PROGRESS: (
        "received_on",
        "complaint.handler",
        "complaint.next_update_on",
        "complaint.still_open",
        *(f"{step}.{name}" for step in STEPS for name in ("on", "what")),
    ),
    OUTCOME: (
        "received_on",
        "complaint.handler",
        "complaint.changes",
        *(f"{point}.{name}" for point in POINTS for name in ("issue", "finding", "remedy")),
    ),
    REVIEW: (
        "review.asked_on",
        "review.reviewer",
        "review.independent",
        "review.saw",
        "review.reviewed_on",
        "review.first_decision",
        "review.result",
    ),
}
SAID = [(each, f"request.{path}") for each, paths in ANSWERS.items() for path in paths]
RESTS_ON = {
    RECEIVED: {"complaint.acknowledge_within", "complaint.keep_informed", "complaint.take_steps"},
    PROGRESS: {"complaint.keep_informed", "complaint.no_undue_delay"},
    OUTCOME: {"complaint.tell_the_outcome", "court.compliance_order", "court.names"},
    REVIEW: {"decisions.contest", "decisions.solely_automated", "decisions.human_involvement"},
}


@pytest.mark.parametrize("nation", NATIONS)
def test_the_answer_names_the_regulator_and_the_courts_of_the_nation(nation):
    page = letter(OUTCOME, {"request.responding_nation": nation})
    book = rules_on(ON, nation=nation)

    assert book.value("court.names")["text"] in page
    assert book.value("regulator.name")["text"] in page


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("name", ["finding", "remedy"])
def test_no_point_stays_without_an_answer(number, name):
    path = f"request.complaint.issues.{number}.{name}"

    assert refusal(OUTCOME, lacking=(path,)) == [path]


def test_the_answer_does_not_weigh_who_was_right():
    assert "upheld" not in letter(OUTCOME)


@pytest.mark.parametrize(
    ("lacking", "is_the_receipt"), [((), False), (("request.sent",), True)], ids=str
)
def test_an_early_answer_is_the_receipt_too(lacking, is_the_receipt):
    page = letter(OUTCOME, lacking=lacking)

    assert (IS_THE_RECEIPT in page) == is_the_receipt
    assert missing_of(LATE_ANSWER, page)


def test_another_letter_is_no_receipt():
    sent = [{"letter": "letter.complaint-progress", "on": "2026-11-10"}]

    assert IS_THE_RECEIPT in letter(OUTCOME, {"request.sent": sent})


# After 22 October the last day is a Saturday, and moves to the Monday on which the letter goes.
@pytest.mark.parametrize(
    ("received", "late"), [(date(2026, 10, 22), False), (date(2026, 10, 21), True)]
)
@pytest.mark.parametrize(
    ("document_id", "sentence"), [(RECEIVED, LATE_RECEIPT), (OUTCOME, LATE_ANSWER)]
)
def test_a_late_receipt_says_sorry(document_id, sentence, received, late):
    came = {"request.received_on": received, "request.sent": []}

    assert bool(missing_of(sentence, letter(document_id, came))) != late


def test_a_receipt_names_the_last_day_for_it_and_none_for_the_answer():
    page = letter(RECEIVED, {"request.received_on": date(2026, 11, 5)})

    assert "We have until 7 December 2026" in page  # thirty days later is a Saturday
    assert "For our answer no day is fixed." in page


def test_what_else_they_asked_has_a_last_day_of_its_own():
    page = letter(RECEIVED, {"request.also_asked": ["access"]})

    assert "You want to see the data we hold about you." in page
    assert "by 14 December 2026 at the latest" in page
    assert "at the latest" not in letter(RECEIVED)


@pytest.mark.parametrize(("channel", "said"), [("social_media", True), ("email", False)])
def test_who_wrote_in_public_is_asked_to_go_on_in_private(channel, said):
    page = letter(RECEIVED, {"request.channel": channel})

    assert ("Please do not tell us more where others can read it." in page) == said


@pytest.mark.parametrize("document_id", [RECEIVED, PROGRESS])
def test_the_next_word_from_us_is_still_to_come(document_id):
    path = "request.complaint.next_update_on"

    assert refusal(document_id, {path: ON}) == [path]
    assert letter(document_id, {path: TOMORROW})


def test_a_step_was_taken_and_says_what_it_was():
    on, what = "request.complaint.steps.2.on", "request.complaint.steps.2.what"

    assert letter(PROGRESS, {on: ON})
    assert refusal(PROGRESS, {on: TOMORROW}) == [on]
    assert refusal(PROGRESS, lacking=(what,)) == [what]


@pytest.mark.parametrize("path", ["request.review.asked_on", "request.review.reviewed_on"])
def test_nobody_tells_of_a_second_look_before_it(path):
    assert letter(REVIEW, {path: ON})
    assert refusal(REVIEW, {path: TOMORROW}) == [path]


@pytest.mark.parametrize(
    ("changed", "said", "unsaid"), [(True, CHANGED, SAME), (False, SAME, CHANGED)]
)
def test_a_second_look_says_what_holds_now(changed, said, unsaid):
    page = letter(REVIEW, {"request.review.changed": changed})

    assert said in page
    assert unsaid not in page
    assert (SORRY in page) == changed
    assert "You can complain to us." in page


@pytest.mark.parametrize(
    ("alone", "said", "unsaid"), [(True, ALONE, NOT_ALONE), (False, NOT_ALONE, ALONE)]
)
def test_a_second_look_says_whether_a_machine_had_decided_alone(alone, said, unsaid):
    page = letter(REVIEW, {"request.review.decided_by_machine": alone})

    assert said in page
    assert unsaid not in page


def test_who_complained_and_did_not_ask_for_it_gets_a_second_look_too():
    page = letter(REVIEW, {"request.right": "complaint"}, lacking=("request.review.asked_on",))

    assert "On 18 November 2026 you told us that something went wrong." in page
