"""What we ask of a person: proof, an answer, time or money, and when it must not be asked."""

from copy import deepcopy
from datetime import date, timedelta

import pytest

from notices.documents import DOCUMENTS
from notices.i18n import catalogue, long_date
from notices.schemas.request.handling import ASKABLE, GROUNDS_FOR_TIME, WAYS_TO_SHOW_WHO
from tests.documents.letters.contents import cited, letter, refusal
from tests.support.papers import ON, REQUESTS

IDENTITY, QUESTION = "letter.identity-needed", "letter.access-question"
CLOSED, MORE_TIME, FEE = "letter.access-question-closed", "letter.more-time", "letter.fee-asked"
LANGUAGES = DOCUMENTS[QUESTION].languages()
TOMORROW, YESTERDAY = ON + timedelta(days=1), ON - timedelta(days=1)


@pytest.mark.parametrize("way", WAYS_TO_SHOW_WHO)
def test_each_way_to_show_who_they_are_is_offered(way):
    ways = [way, "in_the_shop"]

    assert WAYS_TO_SHOW_WHO[way] in letter(IDENTITY, {"request.identity.ways": ways})


def test_a_card_is_never_the_only_way():
    assert letter(IDENTITY, {"request.identity.ways": ["covered_id", "details"]})
    assert refusal(IDENTITY, {"request.identity.ways": ["covered_id"]}) == ["request.identity.ways"]


def test_consent_for_the_system_is_asked_only_with_a_photo():
    sheet = "May the system search for your photo?"

    assert sheet in letter(IDENTITY)
    assert sheet not in letter(IDENTITY, {"request.identity.ways": ["details", "in_the_shop"]})


def test_what_is_sent_to_show_who_they_are_is_deleted_on_a_day_to_come():
    path = "request.identity.delete_on"

    assert letter(IDENTITY, {path: TOMORROW})
    assert refusal(IDENTITY, {path: ON}) == [path]


@pytest.mark.parametrize("part", ASKABLE)
def test_each_detail_we_ask_for_can_be_filled_in_by_pen(part):
    page = letter(QUESTION, {"request.clarifications.1.tick": [part]}).partition("Your answer")[2]

    wanted = "Alerts about me" if part == "kind" else ASKABLE[part]
    assert wanted in page


@pytest.mark.parametrize("name", ["question", "why", "tick", "meanwhile", "without_reply"])
def test_half_a_question_is_not_sent(name):
    path = f"request.clarifications.2.{name}"

    assert refusal(QUESTION, lacking=(path,)) == [path]


@pytest.mark.parametrize(
    ("answers", "path"),
    [
        ({"request.clarifications.1.asked_on": TOMORROW}, "request.clarifications.1.asked_on"),
        ({"request.clarifications.2.about_format": True}, "request.clarifications.2.about_format"),
        ({f"request.clarifications.{n}.answered_on": ON for n in (1, 2)}, "request.clarifications"),
        ({"request.right": "erasure"}, "request.right"),
    ],
)
def test_only_an_open_question_about_what_they_want_to_see_is_sent(answers, path):
    assert refusal(QUESTION, answers) == [path]


@pytest.mark.parametrize("language", LANGUAGES)
def test_after_an_answer_the_new_last_day_is_shown_with_its_sum(language):
    page = letter(CLOSED, languages=(language,))

    for day in (date(2026, 11, 16), date(2026, 12, 2), date(2026, 12, 14)):
        assert long_date(day, language) in page


# By our own rule we wait 90 days; asked on 10 August, that is until 8 November.
GIVEN_UP = {
    "request.received_on": "2026-08-05",
    "request.hold_placed_on": "2026-08-05",
    "request.clarifications": [
        {"asked_on": "2026-08-10", "closed_on": "2026-11-08", "question": "Which day was it?"}
    ],
    "request.searches": REQUESTS["nothing-held"]["request"]["searches"],
}
ROW = "request.clarifications.1"


def test_without_an_answer_it_closes_and_can_be_opened_again():
    page = letter(CLOSED, deepcopy(GIVEN_UP))

    assert "We stopped waiting on 8 November 2026." in page
    assert "A few words are enough, at any time, and it costs nothing." in page
    assert "Alerts, confirmed and rejected" in page
    assert "Thank you for your answer." not in page
    assert "access.no_action_say_so" in cited(CLOSED, deepcopy(GIVEN_UP))
    assert "No answer has reached us" not in letter(CLOSED)


@pytest.mark.parametrize(
    ("answers", "path"),
    [
        ({f"{ROW}.closed_on": "2026-11-07"}, f"{ROW}.closed_on"),
        ({f"{ROW}.closed_on": TOMORROW}, f"{ROW}.closed_on"),
        ({f"{ROW}.asked_on": "2026-08-11"}, f"{ROW}.closed_on"),
        ({"request.searches": []}, "request.searches"),
        ({"request.searches.3.found": 1}, "request.searches.3.found"),
    ],
)
def test_a_question_is_not_given_up_too_early_or_with_something_found(answers, path):
    assert refusal(CLOSED, deepcopy(GIVEN_UP) | answers) == [path]


def test_a_question_is_not_given_up_without_a_day():
    waiting = [{"asked_on": "2026-08-10", "question": "Which day was it?"}]

    assert refusal(CLOSED, GIVEN_UP | {"request.clarifications": waiting}) == [f"{ROW}.closed_on"]


@pytest.mark.parametrize("ground", GROUNDS_FOR_TIME)
@pytest.mark.parametrize("language", LANGUAGES)
def test_more_time_says_why_and_until_when(ground, language):
    page = letter(MORE_TIME, {"request.extension.ground": ground}, languages=(language,))

    assert catalogue(language, "interface").gettext(GROUNDS_FOR_TIME[ground].msgid) in page
    assert page.count(long_date(date(2027, 2, 2), language)) >= 4  # for each of the two rights


def test_more_time_says_what_is_sent_already_or_that_nothing_is():
    nothing = "No part is ready to be sent yet."

    assert nothing not in letter(MORE_TIME)
    assert nothing in letter(MORE_TIME, lacking=("request.extension.enclosed",))


@pytest.mark.parametrize("told", [None, "2026-12-02"])
def test_more_time_is_told_by_its_last_day_and_on_the_day_of_the_letter(told):
    path, last = "request.extension.told_on", date(2026, 12, 2)
    answers = {path: told} if told else {}

    assert letter(MORE_TIME, answers, on=last)
    assert refusal(MORE_TIME, answers, on=last + timedelta(days=1)) == [path]
    assert refusal(MORE_TIME, {path: YESTERDAY}) == [path]


def test_a_fee_says_its_parts_and_its_sum():
    page = letter(FEE)

    for amount in ("£6.50", "£3.35", "£9.85"):
        assert amount in page


@pytest.mark.parametrize("name", ["what", "pounds"])
def test_each_part_of_a_fee_is_told(name):
    path = f"request.fee.costs.2.{name}"

    assert refusal(FEE, lacking=(path,)) == [path]


def test_a_fee_of_nothing_is_not_asked():
    free = {f"request.fee.costs.{number}.pounds": 0 for number in (1, 2)}

    assert refusal(FEE, free) == ["request.fee.costs"]
    assert "£0.01" in letter(FEE, free | {"request.fee.costs.1.pounds": "0.01"})
