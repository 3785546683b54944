"""Every question is asked once, by the name that all doors use."""

import re

import pytest

from notices.schemas.describe import describe, walk
from notices.schemas.facts import FactsSchema
from webapp.forms.sections import section_after, section_asking, sections, without_rows

ASKED = [
    question
    for question in walk(describe(FactsSchema))
    if question.path.partition(".")[0] != "stores" and not question.questions
]


def names(page):
    """The names of a form as describe() writes paths: no rows, no boxes of a day."""
    written = {re.sub(r"-(day|month|year)$", "", name) for name in page.names()}
    return {without_rows(name) for name in written} - {"csrf_token", "version"}


def test_each_question_stands_in_one_section():
    standing = [
        question.path
        for section in sections().values()
        for question in walk(section.questions)
        if not question.questions
    ]

    assert sorted(standing) == sorted(question.path for question in ASKED)


def test_the_shop_comes_first():
    assert next(iter(sections())) == "store"


def test_the_web_form_asks_what_the_schemas_ask(visitor, read):
    asked = set()
    for path in sections():
        asked |= names(read(visitor.get(f"facts/{path}")))

    assert asked == {question.path for question in ASKED}


def test_going_on_leads_through_a_whole_part():
    section, passed = sections()["trial"], ["trial"]
    while section := section_after(section):
        passed.append(section.path)

    assert passed == [path for path in sections() if path.partition(".")[0] == "trial"]


@pytest.mark.parametrize("question", ASKED, ids=lambda question: question.path)
def test_a_path_leads_to_the_section_that_asks_it(question):
    assert section_asking(question.path).asks(question.path)


def test_a_path_with_a_row_leads_there_too():
    assert section_asking("store.entrances.2.name").path == "store.entrances"
    assert section_asking("store.address").path == "store.address"
    assert section_asking("nothing.of.ours") is None
