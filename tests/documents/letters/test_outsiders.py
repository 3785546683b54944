"""Letters to and about others: who learns nothing, who must change something, who answers too."""

from datetime import timedelta

import pytest

from notices.i18n import long_date
from notices.schemas.request.findings import TO_DO
from notices.schemas.request.outsiders import ASKERS
from tests.documents.letters.contents import cited, letter, refusal
from tests.support.papers import ON, REQUESTS, paper

NO, NOTICE, PASSED = "letter.third-party-refused", "letter.recipient-notice", "letter.passed-on"
TOMORROW, YESTERDAY = ON + timedelta(days=1), ON - timedelta(days=1)
REASONS = "request.third_party.reasons"
ONE = REQUESTS["recipient-notice"]["request"]["recipients"][0]
ANOTHER = ONE | {"name": "Sample Vision Limited", "to_do": "restrict", "address": "1 Sample Quay"}
RIGHT = {"request.correction": {"right": "The entry ends on 1 December."}}
AGREED = "request.other_controller.passing_agreed_on"
PASSED_ON = "request.other_controller.passed_on"
NOT_PASSED = {"lacking": (AGREED, PASSED_ON)}
ASKING_YES = "No. We do so only if you want us to."
SAME_FOR_ALL = (
    "We say this to everybody who asks."
    " It does not mean that we have such data, or that we have none."
    " It does not tell you whether anybody is on a list of ours."
)

# (letter, what it must hold, our words for it)
SENTENCES = [
    (NO, "no", "We do not give it to you."),
    (NO, "tells nothing", SAME_FOR_ALL),
    (
        NO,
        "the person may ask",
        "The person can ask us for their own data."
        " It costs them nothing, and they may show it to you."
        " You can also ask for them, if they put in writing that you may.",
    ),
    (
        NO,
        "the court may order",
        "A court can order us to hand data over. Send us the order, and we do what it says.",
    ),
    (
        NOTICE,
        "delete",
        "Please delete it by %(day)s, with every copy, picture and face data that you made"
        " from it.",
    ),
    (
        NOTICE,
        "confirm",
        "Then tell us that it is done. Use the slip on the next page, or write to %(email)s.",
    ),
    (
        NOTICE,
        "tell others",
        "If you gave it to somebody else, tell them the same, and tell us who they are.",
    ),
    (NOTICE, "slip", "We have done what you ask."),
    (PASSED, "who answers what", "Who answers what"),
    (PASSED, "may ask each", "You may ask each of us. If you are not sure whom to ask, ask us."),
    (
        PASSED,
        "as agreed",
        "Yes. You said on %(agreed)s that we may. We passed it on to %(name)s on %(day)s.",
    ),
    (
        PASSED,
        "time goes on",
        "Your time goes on. You do not wait longer because there are two of us.",
    ),
    (
        PASSED,
        "last day",
        "We will answer as soon as we can, and by %(day)s at the latest.",
    ),
]
ANSWERS = {
    NO: "third_party.name third_party.organisation third_party.kind third_party.data_asked"
    " third_party.why third_party.reasons received_on their_reference",
    NOTICE: "entry.number recipients.1.name recipients.1.what recipients.1.shared_on"
    " recipients.1.address recipients.1.confirm_by",
    PASSED: "received_on other_controller.name other_controller.email"
    " other_controller.address.line_1 other_controller.address.postcode"
    " other_controller.we_answer other_controller.they_answer"
    " other_controller.passing_agreed_on other_controller.passed_on",
}
SAID = [(each, f"request.{path}") for each, paths in ANSWERS.items() for path in paths.split()]
RESTS_ON = {
    NO: {"disclosure.only_with_a_basis", "disclosure.required_by_law", "access.confirm_and_copy"},
    NOTICE: {"recipients.tell_them", "recipients.say_who"},
    PASSED: {"access.help_the_person", "joint.who_answers", "joint.may_ask_each"},
}


@pytest.mark.parametrize("kind", ASKERS)
def test_the_no_is_the_same_for_everybody_but_for_who_asks(kind):
    here = letter(NO, {"request.third_party.kind": kind}).split(ASKERS[kind], 1)
    there = letter(NO).split(ASKERS["insurer"], 1)

    assert here[0] == there[0]
    assert here[1].partition("behind this letter")[0] == there[1].partition("behind this letter")[0]


@pytest.mark.parametrize("listed", [True, False])
def test_nobody_reads_from_our_no_whether_a_person_is_on_the_list(listed):
    entry = {"request.entry": {"listed": listed, "listed_on": "2026-10-09"}}

    assert paper(NO, entry).html == paper(NO).html
    assert "A. N. Other" not in letter(NO)


@pytest.mark.parametrize(
    "words", ["She is not on our watchlist.", "There was no match.", "Nid yw ar ein rhestr."]
)
def test_the_typed_reasons_may_not_tell_it_either(words):
    assert refusal(NO, {REASONS: words}) == [REASONS]


def test_a_listener_and_an_alertness_are_no_list_and_no_alert():
    assert letter(NO, {REASONS: "Enlisted listeners praise our alertness and matching socks."})


@pytest.mark.parametrize("name", ["what", "shared_on", "to_do", "confirm_by"])
def test_a_notice_says_what_to_do_with_what_and_by_when(name):
    path = f"request.recipients.1.{name}"

    assert refusal(NOTICE, lacking=(path,)) == [path]


@pytest.mark.parametrize(
    ("name", "good", "bad"), [("shared_on", ON, TOMORROW), ("confirm_by", TOMORROW, ON)]
)
def test_a_notice_looks_back_on_the_sharing_and_ahead_to_the_answer(name, good, bad):
    path = f"request.recipients.1.{name}"

    assert letter(NOTICE, {path: good})
    assert refusal(NOTICE, {path: bad}) == [path]


@pytest.mark.parametrize("to_do", TO_DO)
def test_a_notice_asks_for_one_thing(to_do):
    page = letter(NOTICE, RIGHT | {"request.recipients": [ONE | {"to_do": to_do}]})

    asks = {"delete": "Please delete it", "correct": "Please correct it", "restrict": "Please stop"}
    assert {one for one, words in asks.items() if words in page} == {to_do}
    assert (RIGHT["request.correction"]["right"] in page) == (to_do == "correct")


def test_who_is_to_correct_it_must_know_what_is_right():
    path = "request.recipients.1.to_do"

    assert refusal(NOTICE, {path: "correct"}) == ["request.correction.right"]


def test_a_notice_tells_neither_the_person_nor_the_story():
    told = {
        "request.entry.what_happened": "A bottle was not paid for.",
        "request.entry.reason": "Left without paying",
        "request.correction.wrong": "It was somebody else.",
    }

    page = letter(NOTICE, told)

    request = REQUESTS["recipient-notice"]["request"]
    private = (request["person"]["name"], request["in_their_words"], request["their_reference"])
    assert not [one for one in (*told.values(), *private) if one in page]


@pytest.mark.parametrize("languages", [("en",), ("cy", "en")])
def test_each_recipient_gets_a_notice_that_names_no_other(languages):
    made = paper(NOTICE, {"request.recipients": [ONE, ANOTHER]}, languages=languages)

    notices = made.html.split("<article")[1:]
    assert len(notices) == 2 * len(languages)
    first, second = notices[: len(languages)], notices[len(languages) :]
    for mine, name, other in ((first, ONE, ANOTHER), (second, ANOTHER, ONE)):
        assert all(name["name"] in one and other["name"] not in one for one in mine)
        assert all(long_date(name["confirm_by"], "en") in one for one in mine[-1:])


def test_a_notice_needs_somebody_to_go_to():
    assert refusal(NOTICE, {"request.recipients": []}) == ["request.recipients"]
    assert refusal(NOTICE, {"request.no_recipients": True}) == ["request.recipients"]


def test_nothing_is_passed_on_before_the_person_agreed():
    assert refusal(PASSED, lacking=(AGREED,)) == [AGREED]
    assert refusal(PASSED, {AGREED: "2026-11-21"}) == [AGREED]
    assert letter(PASSED, {AGREED: "2026-11-20"})


@pytest.mark.parametrize("path", [AGREED, PASSED_ON])
def test_what_is_told_as_done_is_done(path):
    both = {AGREED: ON, PASSED_ON: ON}

    assert letter(PASSED, both)
    assert path in refusal(PASSED, both | {path: TOMORROW})


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ({}, "We passed it on to Specimen Lists Limited on 20 November 2026."),
        ({"lacking": (PASSED_ON,)}, "We pass it on to Specimen Lists Limited now."),
        (NOT_PASSED, ASKING_YES),
    ],
    ids=str,
)
def test_it_says_whether_the_message_was_passed_on(how, said):
    assert said in letter(PASSED, **how)
    assert (ASKING_YES in letter(PASSED, **how)) == (said == ASKING_YES)


@pytest.mark.parametrize("together", [True, False])
def test_only_who_decides_together_is_under_the_law_for_it(together):
    answers = {"request.other_controller.together": together}

    assert ("They and we decide together" in letter(PASSED, answers)) == together
    assert ({"joint.who_answers", "joint.may_ask_each"} <= cited(PASSED, answers)) == together
    assert "You may ask each of us." in letter(PASSED, answers)


@pytest.mark.parametrize(
    "name", ["we_answer", "they_answer", "together", "address.line_1", "address.postcode"]
)
def test_it_needs_to_know_who_answers_what_and_where(name):
    path = f"request.other_controller.{name}"

    assert refusal(PASSED, lacking=(path,)) == [path]


def test_each_right_keeps_its_own_last_day():
    page = letter(PASSED, {"request.also_asked": ["erasure", "complaint"]})

    assert page.count("by 18 December 2026 at the latest") == 2
    assert "About your complaint you get a letter of its own." in page
