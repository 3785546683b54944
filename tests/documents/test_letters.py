"""What a letter says to the person who asked, and when it must not be sent."""

from datetime import date, timedelta

import pytest

from notices.cases.steps import STEP_OF
from notices.documents import DOCUMENTS
from notices.documents.letters.objections import NEEDED_OF_A_SEARCH
from notices.errors import InvalidFacts
from notices.i18n import catalogue, long_date
from notices.rules.reader import rules_on
from notices.schemas.facts import questions
from notices.schemas.request import OTHER_CASES, RIGHTS
from notices.schemas.request.findings import METHODS
from tests.support.page import words
from tests.support.papers import CORNER_SHOP, ON, REQUESTS, paper

RECEIVED, NOTHING = "letter.access-received", "letter.nothing-held"
LETTERS = [RECEIVED, NOTHING]
LANGUAGES = DOCUMENTS[NOTHING].languages()
SEARCHES = REQUESTS["nothing-held"]["request"]["searches"]
TOMORROW = ON + timedelta(days=1)
PASSPORT = "You need not send a passport"
SORRY = "We are sorry."


def letter(document_id, answers=None, **how):
    return words(paper(document_id, answers, **how).html)


def refusal(document_id, answers=None, **how):
    with pytest.raises(InvalidFacts) as refused:
        paper(document_id, answers, **how)
    return [fault.path for fault in refused.value.faults]


def came_on(document_id, day):
    """Return answers for a case that came on *day*, and was looked into on that day."""
    days = {"request.received_on": day, "request.hold_placed_on": day}
    if document_id == NOTHING:
        days["request.photo_deleted_on"] = day
        days |= {f"request.searches.{n}.searched_on": day for n in range(1, len(SEARCHES) + 1)}
    return days


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("search", SEARCHES, ids=lambda search: search["system"][:9])
def test_it_names_what_was_searched_how_and_when(search, language):
    page = letter(NOTHING, languages=(language,))

    method = catalogue(language, "interface").gettext(METHODS[search["method"]].msgid)
    for named in (search["system"], method):
        assert named in page
    for day in ("from_day", "to_day", "searched_on"):
        assert long_date(search[day], language) in page


def test_nothing_means_that_nothing_was_found():
    assert "we hold nothing that we can find about you" in letter(NOTHING)
    assert refusal(NOTHING, {"request.searches.2.found": 1}) == ["request.searches.2.found"]


@pytest.mark.parametrize("name", NEEDED_OF_A_SEARCH)
def test_half_a_search_proves_nothing(name):
    path = f"request.searches.1.{name}"

    assert refusal(NOTHING, lacking=(path,)) == [path]


def test_a_search_of_tomorrow_proves_nothing():
    path = "request.searches.1.searched_on"

    assert letter(NOTHING, {path: ON})
    assert refusal(NOTHING, {path: TOMORROW}) == [path]


@pytest.mark.parametrize("nation", ["england", "wales", "scotland", "northern_ireland"])
def test_it_names_the_three_routes_that_stay_open(nation):
    made = paper(NOTHING, {"request.responding_nation": nation})
    page, law = words(made.html), dict(made.sources)
    book = rules_on(ON, nation=nation)

    assert "You can complain to us." in page
    assert CORNER_SHOP["organisation"]["contact"]["complaint_form"] in page
    assert f"complain to the {book.value('regulator.name')['text']}" in page
    assert book.value("regulator.web")["text"] in page
    assert "You can also go to court." in page
    assert law["court.route"].reaches(nation)
    assert law["court.route"].citation in page


def test_a_welsh_letter_calls_the_regulator_by_its_welsh_name():
    value = rules_on(ON).value("regulator.name")

    page = letter(NOTHING, languages=("cy",))

    assert value["cy"] in page
    assert value["text"] not in page


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 9, 29), "Information Commissioner's Office (ICO)"),
        (date(2026, 9, 30), "Information Commission (known as the ICO)"),
    ],
)
@pytest.mark.parametrize("document_id", LETTERS)
def test_the_regulator_has_its_name_of_the_day(document_id, day, name):
    page = letter(document_id, came_on(document_id, day), on=day)

    assert name in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_by_when_we_answer_and_how_the_days_were_counted(language):
    page = letter(RECEIVED, {"request.received_on": date(2026, 11, 19)}, languages=(language,))

    # A month later is a Saturday.
    assert long_date(date(2026, 12, 19), language) in page
    assert page.count(long_date(date(2026, 12, 21), language)) >= 2


def test_while_we_wait_for_an_answer_it_names_no_last_day():
    asked = {"request.clarifications": [{"asked_on": ON, "question": "Which day was it?"}]}

    page = letter(RECEIVED, asked)

    assert "The last day is not fixed yet." in page
    assert "at the latest" not in page


@pytest.mark.parametrize(("asked", "said"), [(None, True), (ON, False)])
def test_nobody_is_told_to_need_no_passport_after_being_asked_for_one(asked, said):
    identity = {"request.identity": {"asked_on": asked, "why": "Two names."}} if asked else {}

    assert (PASSPORT in letter(RECEIVED, identity)) == said


@pytest.mark.parametrize("approached", [True, False])
def test_it_says_sorry_to_somebody_whom_staff_approached_and_to_nobody_else(approached):
    page = letter(NOTHING, {"request.approached_by_staff": approached})

    assert (SORRY in page) == approached
    assert SORRY not in letter(NOTHING, lacking=("request.approached_by_staff",))


@pytest.mark.parametrize("document_id", LETTERS)
@pytest.mark.parametrize("right", RIGHTS | OTHER_CASES)
def test_it_answers_only_cases_of_its_kind(document_id, right):
    answers = {"request.right": right}

    if right in STEP_OF[document_id].kinds:
        assert letter(document_id, answers)
    else:
        assert refusal(document_id, answers) == ["request.right"]


@pytest.mark.parametrize("document_id", LETTERS)
def test_a_request_of_today_is_answered_and_one_of_tomorrow_is_a_slip(document_id):
    assert letter(document_id, came_on(document_id, ON))
    assert refusal(document_id, {"request.received_on": TOMORROW}) == ["request.received_on"]


@pytest.mark.parametrize("document_id", LETTERS)
@pytest.mark.parametrize(
    ("days", "path"),
    [
        ({"request.received_on": date(2001, 1, 1)}, "request.received_on"),
        (
            {"request.identity": {"asked_on": ON, "settled_on": ON - timedelta(days=1)}},
            "request.identity.settled_on",
        ),
        ({"request.identity": {"asked_on": date(2026, 1, 1)}}, "request.identity.asked_on"),
        ({"request.extension": {"told_on": date(2026, 1, 1)}}, "request.extension.told_on"),
        (
            {"request.clarifications": [{"asked_on": date(2026, 1, 1)}]},
            "request.clarifications",
        ),
        (
            {"request.clarifications": [{"asked_on": ON, "answered_on": date(2026, 11, 20)}]},
            "request.clarifications",
        ),
    ],
    ids=str,
)
def test_days_in_the_wrong_order_are_told_at_their_question(document_id, days, path):
    assert path in questions()
    assert path in refusal(document_id, days)


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("request.photo_deleted_on", "we deleted the photo you sent us"),
        ("organisation.contact.complaint_form", "There is a form at"),
    ],
)
def test_what_happened_is_said_and_what_did_not_is_not(path, sentence):
    assert sentence in letter(NOTHING)
    assert sentence not in letter(NOTHING, lacking=(path,))


@pytest.mark.parametrize(
    ("role", "said"),
    [
        ("processor", False),
        ("joint_controller", True),
        ("separate_controller", True),
        ("not_clear", False),
    ],
)
def test_a_supplier_that_decides_too_can_be_asked_too(role, said):
    page = letter(NOTHING, {"supplier.role": role})

    assert ("You can ask them too" in page) == said


@pytest.mark.parametrize(
    ("seconds", "sentence"),
    [(0, "is deleted at once."), (1, "is deleted after 1 second."), (2, "after 2 seconds.")],
)
def test_it_says_how_long_a_face_is_kept(seconds, sentence):
    assert sentence in letter(NOTHING, {"trial.retention.no_match_seconds": seconds})


@pytest.mark.parametrize("name", REQUESTS)
def test_each_example_gets_its_receipt_or_is_refused_for_its_right(name):
    request = REQUESTS[name]["request"]

    if request["right"] in STEP_OF[RECEIVED].kinds:
        assert request["person"]["name"] in letter(RECEIVED, {"request": request})
    else:
        assert refusal(RECEIVED, {"request": request}) == ["request.right"]
