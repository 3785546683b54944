"""Plain, kind and honest: words that no paper may hold, and how hard the rest is to read."""

import re
from html import unescape

import pytest

from notices.documents import DOCUMENTS
from tests.support.page import words
from tests.support.papers import PAPERS, paper
from tests.support.reading_age import grade, sentences
from tests.support.reading_age import words as words_of

SETTINGS = {
    "as in the example": {},
    "signed too late": {"assessment.signed.on": "2027-06-01"},
    "for the officer": {"trial.other_uses": ["footfall"]},
}
PRAISE = re.compile(
    r"complian|complies|certified|approved by the|endorsed"
    r"|cydymffurf|cymeradwywyd gan y|ardystiwyd",
    re.IGNORECASE,
)
BLAME = re.compile(
    r"\b(suspects?|thief|thieves|offenders?|criminals?|perpetrators?|shoplifters?)\b"
    r"|\b(lladron|lleidr|troseddwyr|troseddwr|drwgdybir)\b",
    re.IGNORECASE,
)
CONSENT_BY_ENTERING = re.compile(r"by entering|you (agree|consent|accept)|drwy ddod i mewn", re.I)
EUPHEMISM = re.compile(r"smart (cctv|camera)|enhanced security|for your safety", re.IGNORECASE)


@pytest.mark.parametrize(("document_id", "languages"), PAPERS)
@pytest.mark.parametrize("answers", SETTINGS.values(), ids=SETTINGS)
def test_no_paper_praises_itself_blames_a_person_or_claims_consent(document_id, languages, answers):
    page = unescape(paper(document_id, answers, languages=languages).html)

    for forbidden in (PRAISE, BLAME, CONSENT_BY_ENTERING, EUPHEMISM):
        assert not forbidden.search(page), forbidden.search(page)


def test_a_sign_says_facial_recognition_in_its_headline():
    assert "Facial recognition" in words(paper("sign.entrance").html)[:60]


@pytest.mark.parametrize("answers", [{}, {"trial.retention.no_match_seconds": 0}], ids=str)
def test_a_ten_year_old_can_read_the_sign(answers):
    written = sentences(paper("sign.entrance", answers).html)

    assert grade(written) <= 5
    assert max(len(words_of(sentence)) for sentence in written) <= 20


@pytest.mark.parametrize(
    "document_id", [document.id for document in DOCUMENTS.values() if document.about_a_case]
)
def test_an_eleven_year_old_can_read_a_letter_without_its_box_of_law(document_id):
    written = sentences(paper(document_id).html)

    assert grade(written) <= 6
    assert max(len(words_of(sentence)) for sentence in written) <= 25
