"""A sign may hang once it is approved and nothing stands in the way; until then it says so."""

from datetime import timedelta

import pytest

from notices.documents import DOCUMENTS
from notices.i18n import catalogue
from tests.support.page import words
from tests.support.papers import CORNER_SHOP, PAPERS, paper

APPROVED = CORNER_SHOP["assessment"]["approved"]["on"]
LIVE_ON = CORNER_SHOP["supplier"]["contract"]["live_on"]  # earlier than the first day
SIGNS = [one for one in PAPERS if DOCUMENTS[one[0]].for_display]
OTHERS = [one for one in PAPERS if not DOCUMENTS[one[0]].for_display]


def mark(language):
    """Return the words of the draft mark."""
    return catalogue(language, "signs").gettext("DRAFT. Do not display.")


def marks(made, languages):
    return [mark(language) in words(made.html) for language in languages]


@pytest.mark.parametrize(("document_id", "languages"), SIGNS)
def test_the_mark_is_there_in_each_language_until_the_day_of_approval(document_id, languages):
    before = paper(document_id, on=APPROVED - timedelta(days=1), languages=languages)
    after = paper(document_id, on=APPROVED, languages=languages)

    assert (before.draft, after.draft) == (True, False)
    assert marks(before, languages) == [True] * len(languages)
    assert marks(after, languages) == [False] * len(languages)


@pytest.mark.parametrize(
    "lacking",
    ["assessment", "assessment.approved", "assessment.approved.by", "assessment.approved.on"],
)
def test_without_an_approval_a_sign_is_a_draft(lacking):
    made = paper("sign.entrance", lacking=(lacking,))

    assert made.draft
    assert marks(made, ["en"]) == [True]


@pytest.mark.parametrize(("days", "draft"), [(-1, False), (1, True)])
def test_an_approval_cannot_lift_what_a_check_forbids(days, draft):
    signed = LIVE_ON + timedelta(days=days)

    assert paper("sign.entrance", {"assessment.signed.on": signed}).draft == draft


def test_a_sign_that_waits_for_the_officer_is_a_draft():
    assert paper("sign.entrance", {"trial.other_uses": ["footfall"]}).draft


@pytest.mark.parametrize(("document_id", "languages"), OTHERS)
def test_what_nobody_hangs_up_is_never_a_draft(document_id, languages):
    made = paper(document_id, lacking=("assessment.approved",), languages=languages)

    assert not made.draft
    assert not any(marks(made, languages))
