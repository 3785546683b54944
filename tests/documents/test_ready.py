"""Gaps and mistakes in the facts: all of them are told at once, and a preview bears them all."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notices.documents import DOCUMENTS
from notices.errors import InvalidFacts, UnknownDocument, UnknownLanguage
from notices.produce import produce
from notices.schemas.facts import questions
from tests.checks.samples import paths
from tests.support.page import words
from tests.support.papers import CORNER_SHOP, ON, REQUESTS, answers_for, paper

pytestmark = pytest.mark.long

NEEDS = [(document.id, path) for document in DOCUMENTS.values() for path in document.needs]
LETTERS = [document.id for document in DOCUMENTS.values() if document.about_a_case]
TABLES = [path for path, question in questions().items() if question.kind == "rows"]
NAMES = sorted({step for path in questions() for step in path.split(".")})
ANSWERS = [path for path in questions() if not path.startswith((*TABLES, "request", "store."))]
GAPS = [
    (document.id, path)
    for document in DOCUMENTS.values()
    for path in paths(answers_for(document.id))
    if any(path.startswith(use) or use.startswith(path) for use in document.uses())
]

scalars = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=12), st.dates()
)
junk = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)


def faults(document_id, **how):
    with pytest.raises(InvalidFacts) as refused:
        paper(document_id, **how)
    return [fault.path for fault in refused.value.faults]


@pytest.mark.parametrize(("document_id", "path"), NEEDS)
def test_each_answer_it_needs_is_asked_for(document_id, path):
    assert faults(document_id, lacking=(path,)) == [path]


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_everything_that_is_missing_is_told_at_once(document):
    case = {"request": {"reference": "FR-1"}} if document.about_a_case else None

    with pytest.raises(InvalidFacts) as refused:
        produce(document.id, {}, on=ON, case=case)

    told = [fault.path for fault in refused.value.faults]
    assert sorted(told) == sorted(set(document.needs) - {"request.reference"})


@pytest.mark.parametrize("document_id", DOCUMENTS)
def test_what_is_wrong_is_told_together_with_what_is_missing(document_id):
    wrong = {"organisation.contact.phone": "call us", "organisation.colour": "red"}

    told = faults(document_id, answers=wrong, lacking=("organisation.legal_name",))

    assert set(told) == {*wrong, "organisation.legal_name"}


@pytest.mark.parametrize("document_id", LETTERS)
def test_a_letter_without_its_case_asks_for_it(document_id):
    with pytest.raises(InvalidFacts) as refused:
        produce(document_id, CORNER_SHOP, on=ON)

    assert [fault.path for fault in refused.value.faults] == ["request"]


@pytest.mark.parametrize("document_id", DOCUMENTS)
def test_a_preview_of_nothing_asks_the_questions_in_brackets(document_id):
    page = words(produce(document_id, {}, on=ON, case={}, kind="html", preview=True).html)

    asked = [questions()[path] for path in DOCUMENTS[document_id].needs]
    for label in (question.label for question in asked if question.kind == "line"):
        assert f"[{label}]" in page


@pytest.mark.parametrize("document_id", DOCUMENTS)
@given(raw=junk, case=junk)
@settings(max_examples=25, deadline=None)
def test_a_preview_bears_anything(document_id, raw, case):
    assert produce(document_id, raw, on=ON, case=case, kind="html", preview=True).html


@pytest.mark.parametrize("document_id", DOCUMENTS)
@given(path=st.sampled_from([*ANSWERS, *TABLES]), answer=junk)
@settings(max_examples=25, deadline=None)
def test_a_preview_bears_anything_in_the_place_of_one_answer(document_id, path, answer):
    assert paper(document_id, {path: answer}, preview=True).html


@pytest.mark.parametrize(("document_id", "path"), GAPS)
def test_a_preview_bears_each_gap_and_never_says_none(document_id, path):
    page = words(paper(document_id, lacking=(path,), preview=True).html)

    assert not re.search(r"None|Undefined|\[\]", page), page


@pytest.mark.parametrize("document_id", LETTERS)
@pytest.mark.parametrize(
    "days",
    [
        {"request.received_on": date(2001, 1, 1)},
        {"request.identity": {"asked_on": ON, "settled_on": ON - timedelta(days=1)}},
        {"request.extension": {"told_on": date(2026, 1, 1)}},
        {"request.clarifications": [{"asked_on": date(2026, 1, 1)}]},
    ],
)
def test_a_preview_bears_days_in_the_wrong_order(document_id, days):
    assert paper(document_id, days, preview=True).html


@pytest.mark.parametrize(
    ("wish", "error", "offered"),
    [
        ({"document_id": "sign.entranc"}, UnknownDocument, "sign.entrance"),
        ({"size": "A6"}, UnknownDocument, "A4, A3, A2"),
        ({"kind": "docx"}, UnknownDocument, "pdf or html"),
        ({"languages": ("xx",)}, UnknownLanguage, "xx"),
        ({"languages": ()}, UnknownLanguage, "cy,en"),
        ({"languages": ("en", "en")}, UnknownLanguage, "two different"),
        ({"languages": ("en", "cy", "en")}, UnknownLanguage, "two different"),
    ],
)
def test_what_we_do_not_offer_is_refused_and_the_offer_is_named(wish, error, offered):
    asked = {"document_id": "sign.entrance", "languages": ("en",)} | wish

    with pytest.raises(error, match=offered):
        produce(raw=CORNER_SHOP, on=ON, **asked)


def test_a_case_cannot_replace_what_head_office_answered():
    case = REQUESTS["access-received"] | {"organisation": {"legal_name": "Somebody Else"}}

    with pytest.raises(InvalidFacts, match="a request and nothing else"):
        produce("letter.access-received", CORNER_SHOP, on=ON, case=case)
