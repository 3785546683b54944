"""Every document in every language, alone and in twos, in every nation."""

import re
from functools import cache
from html import unescape

import pytest

from notices.documents import DOCUMENTS
from notices.documents.letters.case import clock_of_case
from notices.i18n import catalogue
from notices.rules.book import HOUSE_RULE
from notices.rules.reader import rules_on
from notices.schemas.facts import CaseSchema, load
from tests.support.page import headlines, said, words
from tests.support.papers import NATIONS, ON, PAPERS, facts_for, paper

LEFT_OVER = re.compile(r"%\(|[{}@]number|\{\w|None|Undefined|\[\]|\bTrue\b|\bFalse\b")


def in_nation(document_id, nation):
    """Return the answers that put a document under the law of *nation*."""
    asked = {"store.nation": nation, "organisation.responding_nation": nation}
    if DOCUMENTS[document_id].about_a_case:
        asked["request.responding_nation"] = nation
    return asked


@cache
def made_in(nation, document_id, languages):
    return paper(document_id, in_nation(document_id, nation), languages=languages)


@pytest.fixture(params=NATIONS)
def nation(request):
    return request.param


@pytest.fixture(params=PAPERS, ids=lambda one: f"{one[0]}-{'-'.join(one[1])}")
def made(request, nation):
    return made_in(nation, *request.param)


def test_it_says_everything_in_each_of_its_languages(made, request):
    wanted = request.node.callspec.params["made"][1]

    assert [language for language, _ in headlines(made.html)] == list(wanted)
    assert set(said(made.html)) - {"en"} == set(wanted) - {"en"}  # citations stay English
    for language in wanted:
        title = catalogue(language, *made.document.families).gettext(made.document.title.msgid)
        assert title in made.html
    assert not LEFT_OVER.search(words(made.html)), words(made.html)
    assert made.number in words(made.html)


def test_it_cites_what_it_promises_and_no_more_than_its_clock_adds(made, nation):
    book = rules_on(ON, nation=nation)
    promised = {rule for rule in made.document.rules if book.in_force(rule)}
    cited = {rule for rule, _ in made.sources}

    assert promised <= cited
    assert cited - promised <= counted(made.document, nation)
    assert all(version.source.startswith("https://") for _, version in made.sources)


def counted(document, nation):
    """Return the rules behind the last day of the case that *document* answers."""
    if not document.about_a_case:
        return set()
    case = load(facts_for(document.id)["case"], schema=CaseSchema)["request"]
    case |= {"responding_nation": nation}
    return {rule for rule, _ in clock_of_case(case, nation, rules_on(ON, nation=nation)).cited}


def test_a_box_of_law_names_every_duty_and_leaves_our_own_rules_and_mere_names_out(made):
    if 'class="law"' not in made.html:
        assert made.document.for_display, "Only a sign has no room for its sources."
        return

    law = unescape(made.html.rpartition('class="law"')[2])
    for rule, version in made.sources:
        is_a_duty = version.trust != HOUSE_RULE and "text" not in version.value
        assert (version.citation in law) == is_a_duty, rule


@pytest.mark.parametrize("document_id", DOCUMENTS)
def test_the_same_answers_have_the_same_number_and_another_answer_another(document_id):
    made, again = paper(document_id), paper(document_id)
    another = paper(document_id, {"organisation.legal_name": "Another Example Limited"})

    assert (again.html, again.number) == (made.html, made.number)
    assert another.number != made.number
