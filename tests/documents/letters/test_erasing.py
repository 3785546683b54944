"""What was deleted, what is kept, and the order in which requests are answered."""

import pytest

from notices.documents import DOCUMENTS
from notices.i18n import catalogue
from notices.schemas.request.decisions import ERASURE_GROUNDS, KEEPING_GROUNDS
from tests.documents.letters.contents import cited, letter, refusal
from tests.support.papers import ON

ERASED, KEPT = "letter.erasure-done", "letter.erasure-refused"
LANGUAGES = DOCUMENTS[ERASED].languages()
GROUND, KEEPING = "request.decision.erasure_ground", "request.decision.keeping_ground"
LOOKED_AT_AGAIN = {f"request.items.{n}.review_on": "2027-02-01" for n in (1, 2)}
ALL_KEPT = {"request.decision.outcome": "refused", "request.erased": [], "request.recipients": []}
WANT_TO_SEE_IT = {"request.also_asked": ["access"]}
SEEN = {"request.sent": [{"letter": "letter.data-copy", "on": ON}]}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("document_id", "path", "grounds"),
    [(ERASED, GROUND, ERASURE_GROUNDS), (KEPT, KEEPING, KEEPING_GROUNDS)],
)
def test_every_ground_is_said(document_id, path, grounds, language):
    said = catalogue(language, "interface").gettext

    for ground, words in grounds.items():
        page = letter(
            document_id,
            {path: ground} | (LOOKED_AT_AGAIN if document_id == KEPT else {}),
            languages=(language,),
        )
        assert said(words.msgid) in page


@pytest.mark.parametrize(
    ("nation", "in_law"),
    [("england", True), ("wales", True), ("scotland", False), ("northern_ireland", False)],
)
def test_the_word_of_a_malicious_accuser_is_looked_into_and_deleted(nation, in_law):
    answers = {GROUND: "malicious_accuser", "request.responding_nation": nation}

    assert "We looked into what that person said about you." in letter(ERASED, answers)
    assert ("erasure.malicious_accuser" in cited(ERASED, answers)) == in_law


def test_other_grounds_name_no_accuser():
    for ground in ERASURE_GROUNDS.keys() - {"malicious_accuser"}:
        assert "that person" not in letter(ERASED, {GROUND: ground})
        assert "erasure.malicious_accuser" not in cited(ERASED, {GROUND: ground})


def test_we_are_sorry_for_what_we_should_not_have_had():
    assert "We are sorry that we had it." in letter(ERASED, {GROUND: "unlawful"})
    assert "We are sorry" not in letter(ERASED, {GROUND: "not_needed"})


def test_somebody_who_was_not_listed_had_no_face_data_there():
    page = letter(
        ERASED, {"request.entry.listed": False}, lacking=("request.entry.template_deleted_on",)
    )

    assert "You were not on the list." in page
    assert "on the list again" not in page
    assert "You were not on the list." not in letter(ERASED)


@pytest.mark.parametrize("document_id", [ERASED, KEPT, "letter.objection-upheld"])
def test_what_they_want_to_see_is_shown_before_it_is_deleted(document_id):
    assert refusal(document_id, WANT_TO_SEE_IT) == ["request.also_asked"]
    assert letter(document_id, WANT_TO_SEE_IT | SEEN)


def test_a_whole_refusal_deletes_nothing_and_may_wait_for_no_other_letter():
    page = letter(KEPT, ALL_KEPT | WANT_TO_SEE_IT)

    assert "We keep it for now." in page
    assert "What we deleted" not in page
    assert "Who else was told" not in page
    assert refusal(KEPT, {"request.decision.outcome": "refused"}) == ["request.decision.outcome"]


def test_a_part_says_what_is_gone():
    assert "We deleted a part of it. The rest we keep for now." in letter(KEPT)
    assert refusal(KEPT, {"request.erased": []}) == ["request.erased"]


@pytest.mark.parametrize(
    ("ground", "rule"),
    [
        ("legal_claims", "erasure.exceptions"),
        ("legal_duty", "erasure.exceptions"),
        ("crime", "exemption.crime"),
        ("still_needed", None),
    ],
)
def test_each_ground_for_keeping_has_its_law(ground, rule):
    special = {"erasure.exceptions", "exemption.crime"}

    assert cited(KEPT, {KEEPING: ground} | LOOKED_AT_AGAIN) & special == ({rule} - {None})


def test_what_is_kept_because_of_crime_is_looked_at_again():
    crime = {KEEPING: "crime"}

    assert "We look at it again on 1 February 2027." in letter(KEPT, crime | LOOKED_AT_AGAIN)
    assert refusal(KEPT, crime) == list(LOOKED_AT_AGAIN)


def test_somebody_off_the_list_is_told_so_and_has_no_end_to_wait_for():
    off = {"request.entry.removed_on": ON}

    page = letter(KEPT, off, lacking=("request.entry.ends_on",))

    assert "You are not on the list. We took you off it on 23 November 2026." in page
    assert "Your entry ends" not in page


def test_somebody_who_never_was_on_the_list_is_told_so():
    page = letter(KEPT, {"request.entry": {"listed": False}})

    assert "You are not on the list." in page
    assert "Your entry ends" not in page
