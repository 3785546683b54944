"""Which questions a case asks follows from the letters that can be sent in it."""

import re

import pytest

from notices.cases.steps import STEPS
from notices.documents import DOCUMENTS
from notices.schemas.describe import describe, walk
from notices.schemas.facts import CaseSchema, questions
from webapp.clock import today
from webapp.forms.case_sections import (
    FILLED_IN_BY_THE_DESK,
    GENERAL,
    case_sections,
    sections_asked,
)
from webapp.forms.sections import section_asking, without_rows
from webapp.records.in_the_clear import KINDS
from webapp.records.samples import sample_requests

ALL = [question for question in walk(describe(CaseSchema)) if not question.questions]
BY_HAND = [question for question in ALL if not question.path.startswith(FILLED_IN_BY_THE_DESK)]


def asked(kinds, **answers):
    """The paths of the plain questions that a case asks."""
    found = sections_asked({"request": answers}, kinds).values()
    return {one.path for section in found for one in walk(section.questions) if not one.questions}


def test_every_question_stands_in_one_section_but_those_the_desk_fills_in():
    standing = [
        question.path
        for section in case_sections().values()
        for question in walk(section.questions)
        if not question.questions
    ]

    assert sorted(standing) == sorted(question.path for question in BY_HAND)


def test_a_path_leads_to_the_section_that_asks_it():
    for question in BY_HAND:
        assert section_asking(question.path, case_sections()).asks(question.path)


def test_what_is_general_is_asked_in_a_case_of_any_kind():
    assert set(GENERAL) <= set(questions())
    for kinds in ([], *([kind] for kind in KINDS)):
        found = asked(kinds)
        assert {"request.reference", "request.person.email", "request.visit.on"} <= found
        assert not [path for path in found if path.startswith(FILLED_IN_BY_THE_DESK)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_case_asks_what_its_letters_say(kind):
    letters = [step.letter for step in STEPS if kind in step.kinds and step.letter in DOCUMENTS]
    said = {path for letter in letters for path in DOCUMENTS[letter].uses()}

    found = asked([kind])

    for question in BY_HAND:
        if any(f"{question.path}.".startswith(f"{path}.") for path in said):
            assert question.path in found


def test_a_case_does_not_ask_what_only_other_letters_say():
    assert not [path for path in asked(["access"]) if path.startswith("request.police")]
    assert not [path for path in asked(["police"]) if path.startswith("request.searches")]


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("police", {"force": "Sample force"}),
        ("complaint", {"issues": [{"issue": "Rude"}]}),
        ("review", "text where a group belongs"),
        ("erased", [{"system": "Watchlist"}]),
        ("no_recipients", "perhaps"),
    ],
)
def test_an_answer_that_was_given_can_always_be_put_right(name, given):
    found = asked([], **{name: given})

    assert [path for path in found if path.startswith(f"request.{name}")]
    assert not [path for path in asked([]) if path.startswith(f"request.{name}")]


@pytest.mark.parametrize("sample", sample_requests(today()))
def test_a_sample_is_asked_all_that_it_answers(sample):
    case = sample_requests(today())[sample]
    kinds = [case["request"]["right"], *case["request"].get("also_asked", [])]

    found = sections_asked(case, kinds).values()

    shown = {one.path for section in found for one in walk(section.questions)}
    given = {f"request.{name}" for name in case["request"]} - set(FILLED_IN_BY_THE_DESK)
    assert all(any(path.startswith(one) for path in shown) for one in given)


def test_a_page_shows_what_its_section_asks(clerk, read):
    asked = sections_asked({"request": {}}, ["access"])
    for path in ("request", "request.person", "request.identity", "request.items"):
        written = {re.sub(r"-(day|month|year)$", "", name) for name in read(
            clerk.get(f"requests/{{case}}/questions/{path}")
        ).names()}  # fmt: skip
        shown = {without_rows(name) for name in written} - {"csrf_token", "version"}
        assert shown == {one.path for one in walk(asked[path].questions) if not one.questions}
