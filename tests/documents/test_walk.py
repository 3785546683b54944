"""Every document in every language, alone and in twos, in every nation."""

import re
from functools import cache
from html import unescape

import pytest
from markupsafe import escape

from notices.cases.clocks import clocks
from notices.cases.standing import as_sent
from notices.documents import DOCUMENTS
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

    # A notice to many has a headline for each of them.
    assert list(dict.fromkeys(language for language, _ in headlines(made.html))) == list(wanted)
    assert set(said(made.html)) - {"en"} == set(wanted) - {"en"}  # citations stay English
    for language in wanted:
        title = catalogue(language, *made.document.families).gettext(made.document.title.msgid)
        assert str(escape(title)) in made.html
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
    running = clocks(as_sent(case, document.id, ON), rules_on(ON, nation=nation))
    return {rule for clock in running.values() for rule, _ in clock.cited}


def test_a_box_of_law_names_every_duty_and_leaves_our_own_rules_and_mere_names_out(made):
    if 'class="law"' not in made.html:
        assert made.document.id.startswith(("sign.", "receipt.")), "Only these have no room for it."
        return

    law = unescape(made.html.rpartition('class="law"')[2])
    versions = [version for _, version in made.sources]
    duties = [one for one in versions if one.trust != HOUSE_RULE and "text" not in one.value]
    due = {part for one in duties for part in one.citation.split("; ")}
    assert [part for part in due if part not in law] == []
    for other in (one.citation for one in versions if one not in duties):
        assert other not in law or other in due


@pytest.mark.parametrize("document_id", DOCUMENTS)
def test_the_same_answers_have_the_same_number_and_another_answer_another(document_id):
    made, again = paper(document_id), paper(document_id)
    another = paper(document_id, {"organisation.legal_name": "Another Example Limited"})

    assert (again.html, again.number) == (made.html, made.number)
    assert another.number != made.number
