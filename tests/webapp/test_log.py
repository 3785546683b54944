"""A request is logged in half a minute: little is asked, nothing typed is lost."""

import logging
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notices.cases.recognise import LONGEST
from notices.schemas.facts import questions
from notices.schemas.request import RIGHTS
from tests.webapp.test_hostile import FAST, NASTY, _sendable
from webapp.clock import today
from webapp.forms.log_form import LETTERS_IN, MESSAGE, RECEIVED, WISHES, WORDS, log_questions

NEW = "requests/new"
NAME, EMAIL = "request.person.name", "request.person.email"
CANARY = "Xanthippe Quillfeather"
A_NUMBER = "My passport is 123 456 789"
MESSAGE_OF_MANY = """Dear shop,
please delete my photo <script>alert(1)</script> and tell me what you hold about me.
I enclose a copy of my passport."""


def day(on):
    boxes = {"day": on.day, "month": on.month, "year": on.year}
    return {f"{RECEIVED}-{box}": str(number) for box, number in boxes.items()}


def form(**typed):
    """What the form sends when it is filled as it comes, with some answers typed."""
    usual = {"go": "log", "hold": "yes", "request.channel": "shop", LETTERS_IN: "en"}
    return usual | day(today()) | typed


@pytest.fixture
def cases(newcomer, records):
    """The cases of the newcomer's shop, as they are kept now."""
    return lambda: records.cases_of_shop(newcomer.home.split("/")[2])


@pytest.mark.parametrize(
    ("ticked", "right", "also"),
    [
        (["access"], "access", None),
        (["erasure", "access"], "access", ["erasure"]),
        (["complaint", "objection", "erasure"], "erasure", ["objection", "complaint"]),
        (["complaint"], "complaint", None),
    ],
)
def test_access_comes_first_and_the_other_wishes_are_asked_too(
    newcomer, cases, ticked, right, also
):
    answer = newcomer.send(NEW, form(**{WISHES: ticked}))

    (case,) = cases()
    assert (answer.status_code, case.raw["right"]) == (303, right)
    assert case.raw.get("also_asked") == also


@pytest.mark.parametrize("path", [WORDS, MESSAGE])
def test_words_without_a_tick_are_enough_and_the_case_waits_on_top(newcomer, cases, path):
    newcomer.send(NEW, form(**{path: "I do not know what they want."}))

    (case,) = cases()
    assert "right" not in case.raw
    assert "complete the answers" in newcomer.get("requests").text


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ({}, WISHES),
        ({WORDS: "  "}, WISHES),
        ({WISHES: "access"} | day(today() + timedelta(days=1)), f"{RECEIVED}-day"),
        ({WISHES: "access", f"{RECEIVED}-day": ""}, f"{RECEIVED}-day"),
        ({WISHES: "access", EMAIL: "not an address"}, EMAIL),
        ({WISHES: "access", "request.person.address.postcode": "x"},
         "request.person.address.postcode"),
        ({WISHES: "access", WORDS: A_NUMBER}, WORDS),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_at_its_question_and_everything_typed_stays(
    newcomer, cases, read, typed, path
):
    answer = newcomer.send(NEW, form(**typed, **{NAME: CANARY}))

    page = read(answer)
    assert answer.status_code == 422
    assert page.title.startswith("Error:")
    assert {"href": f"#{path}"} in page.all("a")
    assert path in page.ids()
    assert f'value="{CANARY}"' in answer.text
    assert all(text in answer.text for text in typed.values() if text.strip())
    assert not cases()


def test_a_request_of_yesterday_or_today_is_logged(newcomer, cases):
    for on in (today() - timedelta(days=1), today()):
        newcomer.send(NEW, form(**{WISHES: "access"} | day(on)))

    kept = [case.raw["received_on"] for case in cases()]
    assert kept == [(today() - timedelta(days=1)).isoformat(), today().isoformat()]


def test_a_wrong_address_can_be_put_right_later_but_a_missing_day_cannot_wait(
    newcomer, cases, read
):
    wrong = form(**{WISHES: "access", EMAIL: "not an address"})
    offered = read(newcomer.send(NEW, wrong)).all("button")
    refused = newcomer.send(NEW, wrong | {"go": "anyway", f"{RECEIVED}-year": ""})
    assert any(button.get("value") == "anyway" for button in offered)
    assert refused.status_code == 422
    assert not cases()

    newcomer.send(NEW, wrong | {"go": "anyway"})

    (case,) = cases()
    assert case.raw["person"]["email"] == "not an address"


def test_the_number_of_a_document_is_kept_only_when_somebody_looked_and_it_is_none(
    newcomer, cases, read
):
    typed = form(**{WISHES: "access", WORDS: A_NUMBER})
    warned = newcomer.send(NEW, typed)
    assert "no_number" in read(warned).names()
    assert "123 456 789" not in warned.text.split("Log a request</h1>")[0]
    assert newcomer.send(NEW, typed | {"go": "anyway"}).status_code == 422
    assert not cases()

    newcomer.send(NEW, typed | {"no_number": "yes"})

    assert len(cases()) == 1


def test_a_telephone_number_is_no_number_of_a_document(newcomer, cases):
    newcomer.send(NEW, form(**{WISHES: "access", "request.person.phone": "0300 123 456"}))
    answer = newcomer.send(NEW, form(**{WISHES: "access", WORDS: "Ring 029 2018 0123"}))

    assert answer.status_code == 303


def test_looking_at_a_message_shows_why_and_ticks_and_keeps_nothing(newcomer, cases, read):
    answer = newcomer.send(NEW, form(**{MESSAGE: MESSAGE_OF_MANY, "go": "look", NAME: CANARY}))

    page = read(answer)
    boxes = [one for one in page.all("input") if one.get("name") == WISHES]
    assert answer.status_code == 200
    assert len(boxes) == len(RIGHTS)
    assert not any("checked" in box for box in boxes)
    assert "<mark>delete my</mark>" in answer.text
    assert "asks to delete their data" in page.text
    assert "do not keep it" in page.text
    assert "<script>alert" not in answer.text
    assert f'value="{CANARY}"' in answer.text
    assert not cases()


def test_a_tick_made_before_looking_stays(newcomer, read):
    answer = newcomer.send(NEW, form(**{MESSAGE: "Hello", "go": "look", WISHES: ["complaint"]}))

    checked = [one["value"] for one in read(answer).all("input")
               if one.get("name") == WISHES and "checked" in one]  # fmt: skip
    assert checked == ["complaint"]
    assert "No listed words were found" in answer.text


@pytest.mark.parametrize("message", ["", "a" * (LONGEST + 1)])
def test_a_message_that_cannot_be_read_is_said_at_its_box(newcomer, read, message):
    answer = newcomer.send(NEW, form(**{MESSAGE: message, "go": "look"}))

    assert answer.status_code == 422
    assert {"href": f"#{MESSAGE}"} in read(answer).all("a")


def test_deletion_is_stopped_unless_somebody_unticks_it(newcomer, cases):
    newcomer.send(NEW, form(**{WISHES: "access"}))
    without = form(**{WISHES: "erasure"})
    del without["hold"]
    newcomer.send(NEW, without)

    kept = {case.raw["right"]: case.raw.get("hold_placed_on") for case in cases()}
    assert kept == {"access": today().isoformat(), "erasure": None}


def test_a_form_sent_twice_makes_one_case_and_two_forms_make_two(newcomer, cases):
    typed = form(**{WISHES: "access", "mark": "one"})
    first, again = newcomer.send(NEW, typed), newcomer.send(NEW, typed)
    assert first.location == again.location
    assert len(cases()) == 1

    newcomer.send(NEW, typed | {"mark": "two"})

    assert len(cases()) == 2


def test_each_form_has_a_mark_of_its_own(newcomer, read):
    marks = [one["value"] for _ in range(2) for one in read(newcomer.get(NEW)).all("input")
             if one.get("name") == "mark"]  # fmt: skip

    assert len(set(marks)) == 2


def test_the_case_page_gives_the_number_and_the_slip(newcomer):
    answer = newcomer.send(NEW, form(**{WISHES: "access"}))
    page = newcomer.get(answer.location).text

    assert "FR-" in page
    assert "Print the slip" in page
    assert "It is logged" not in newcomer.get(answer.location.partition("?")[0]).text


@pytest.mark.parametrize(
    "strange",
    [{"request.photo": "x"}, {"store.name": "x"}, {"request.sent.1.on": "x"}, {WISHES: "police"}],
)
def test_a_question_nobody_asked_is_refused(newcomer, cases, strange):
    assert newcomer.send(NEW, form(**strange)).status_code == 400
    assert not cases()


def test_the_form_asks_only_declared_questions_and_no_browser_remembers_a_person(newcomer, read):
    page = read(newcomer.get(NEW))
    asked = {question.path for question in log_questions()}

    texts = [one for one in page.all("input") if one.get("type") in ("text", "email", "tel")]
    assert asked <= questions().keys()
    assert str(questions()[WORDS].label) in page.text
    assert {one.get("autocomplete", "off") for one in texts} == {"off"}
    assert not any(one.get("type") == "file" for one in page.all("input"))
    assert not any("required" in one for one in page.all("input", "textarea"))


@pytest.mark.parametrize("language", ["en", "cy"])
def test_letters_go_out_in_the_language_of_the_page_unless_they_choose(newcomer, read, language):
    page = read(newcomer.get(f"{NEW}?lang={language}"))

    chosen = [one["value"] for one in page.all("input")
              if one.get("name") == LETTERS_IN and "checked" in one]  # fmt: skip
    assert chosen == [language]


def test_nothing_about_a_person_is_in_an_address_a_title_a_cookie_or_the_log(
    newcomer, read, caplog
):
    caplog.set_level(logging.DEBUG)
    typed = form(**{WISHES: "access", NAME: CANARY, WORDS: CANARY, EMAIL: "q@canary.example"})

    wrong = newcomer.send(NEW, typed | {f"{RECEIVED}-day": "32"})
    looked = newcomer.send(NEW, typed | {"go": "look", MESSAGE: CANARY})
    logged = newcomer.send(NEW, typed)

    told = [logged.location, caplog.text, read(wrong).title, read(looked).title]
    told += [str(answer.headers) for answer in (wrong, looked, logged)]
    told.append(read(newcomer.get(logged.location)).title)
    assert not any("Quillfeather" in one or "canary" in one for one in told)
    assert {answer.headers["Cache-Control"] for answer in (wrong, looked, logged)} == {"no-store"}


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_a_nasty_answer_is_survived(newcomer, read, text):
    names = [name for name in read(newcomer.get(NEW)).names() if name.startswith("request.")]
    answers = dict.fromkeys((name for name in names if name != WISHES), _sendable(text))

    for go in ("look", "log", "anyway"):
        answer = newcomer.send(NEW, form(**answers) | day(today()) | {"go": go, WISHES: "access"})
        assert answer.status_code in (200, 303, 422)
        assert "<script>alert" not in answer.text
    for page in ("requests", "requests?show=all", "requests.ics", ""):
        assert newcomer.get(page).status_code == 200


@FAST
@given(data=st.data())
def test_any_form_is_answered(newcomer, data):
    names = st.sampled_from([WISHES, WORDS, MESSAGE, NAME, EMAIL, f"{RECEIVED}-day", "go", "hold"])
    answers = data.draw(st.dictionaries(names, st.text(max_size=60).map(_sendable), max_size=8))

    answer = newcomer.send(NEW, answers)

    assert answer.status_code in (200, 303, 400, 422)
    assert newcomer.get("requests?show=all").status_code == 200
