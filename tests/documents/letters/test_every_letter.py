"""Each letter holds what its topic says it must: our sentences, the answers, and the law."""

from itertools import chain

import pytest

from notices.documents import DOCUMENTS
from tests.documents.letters import (
    test_access,
    test_breach,
    test_complaints,
    test_data_copy,
    test_outsiders,
    test_police,
    test_rights,
    test_watchlist,
    test_wrong_person,
)
from tests.documents.letters.contents import cited, in_words, letter, missing_of

# The letter to the police says something else with each decision: its own tests walk that.
WITH_DECISIONS = {test_police.POLICE}
TOPICS = (
    *(test_access, test_breach, test_complaints, test_data_copy, test_outsiders),
    *(test_rights, test_watchlist, test_wrong_person),
)
SENTENCES = list(chain.from_iterable(topic.SENTENCES for topic in TOPICS))
SAID = list(chain.from_iterable(getattr(topic, "SAID", ()) for topic in TOPICS))
RESTS_ON = {
    document_id: rules
    for topic in TOPICS
    for document_id, rules in getattr(topic, "RESTS_ON", {}).items()
}
LANGUAGES = DOCUMENTS["letter.nothing-held"].languages()


def test_every_letter_has_its_row():
    letters = {document_id for document_id in DOCUMENTS if document_id.startswith("letter.")}

    assert {document_id for document_id, _, _ in SENTENCES} | WITH_DECISIONS == letters


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("document_id", "content", "sentence"), SENTENCES)
def test_it_holds_what_it_must(document_id, content, sentence, language):
    page = letter(document_id, languages=(language,))

    assert not missing_of(sentence, page, language), content


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("document_id", "path"), SAID)
def test_it_says_each_answer(document_id, path, language):
    page = letter(document_id, languages=(language,))

    assert [said for said in in_words(document_id, path, language) if said not in page] == []


@pytest.mark.parametrize("document_id", RESTS_ON)
def test_it_rests_on_the_law_of_its_kind(document_id):
    assert RESTS_ON[document_id] <= cited(document_id)
