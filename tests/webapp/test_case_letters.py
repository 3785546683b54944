"""Letters of a case: looked at, issued once, and given again byte for byte."""

import re
import threading
from datetime import timedelta
from hashlib import sha256

import pytest

from notices.cases.steps import STEP_OF
from notices.documents import DOCUMENTS
from notices.documents.base import WORDS
from webapp.clock import today
from webapp.records.samples import sample_requests

CASE = "requests/{case}"
PAGE = f"{CASE}/letters/letter.nothing-held"
LETTERS = [document for document in DOCUMENTS if document in STEP_OF]
NAME = re.compile(r'attachment; filename="[A-Za-z0-9._-]+"')


def kept(records, clerk):
    return records.case(clerk.home.split("/")[2], clerk.case)


def sample_for(letter):
    name = letter.removeprefix("letter.")
    return name if name in sample_requests(today()) else "complaint"


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_is_shown_filled_and_empty(clerk, newcomer, logged, read, letter):
    case = logged(clerk, sample_for(letter))
    logged(newcomer, right=STEP_OF[letter].kinds[0], person={}, searches=[])

    (frame,) = read(clerk.get(f"{CASE}/letters/{letter}")).all("iframe")
    empty = newcomer.get(f"{CASE}/letters/{letter}")

    assert case.reference in frame["srcdoc"]
    assert frame["sandbox"] == "allow-same-origin"
    assert empty.status_code == 200
    assert "Issue the letter" not in empty.text


@pytest.mark.parametrize("letter", [one for one in LETTERS if sample_for(one) in one])
def test_a_sample_can_be_issued(clerk, logged, letter):
    logged(clerk, sample_for(letter))

    assert "Issue the letter" in clerk.get(f"{CASE}/letters/{letter}").text


def test_issuing_keeps_the_letter_and_says_that_it_was_sent(clerk, records):
    before = kept(records, clerk)

    answer = clerk.send(PAGE, {})

    after = kept(records, clerk)
    (letter,) = after.letters
    assert answer.status_code == 303
    assert answer.location == clerk.at(f"{CASE}?issued={letter.letter_id}")
    row = {"letter": "letter.nothing-held", "on": today().isoformat()}
    assert after.raw == before.raw | {"sent": [row]}
    assert (letter.document_id, letter.languages, letter.size, letter.dated) == (
        "letter.nothing-held",
        ("en",),
        "A4",
        today(),
    )
    page = clerk.get(answer.location).text
    assert "The letter is issued and kept" in page
    assert page.count(clerk.at(f"{CASE}/issued/{letter.letter_id}")) == 3


def test_the_issued_letter_is_given_byte_for_byte(clerk, records):
    clerk.send(PAGE, {})
    (letter,) = kept(records, clerk).letters

    answer = clerk.get(f"{CASE}/issued/{letter.letter_id}")

    assert sha256(answer.data).hexdigest() == letter.sha256
    assert answer.data.startswith(b"%PDF-")
    assert answer.mimetype == "application/pdf"
    assert answer.headers["Cache-Control"] == "no-store"
    reference = kept(records, clerk).reference
    name = f"{reference}_letter.nothing-held_{today()}.pdf"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'


def test_a_day_that_the_letter_sets_is_set_once(clerk, logged, records):
    page = f"{CASE}/letters/letter.identity-needed"
    logged(clerk, "identity-needed")
    asked = kept(records, clerk).raw["identity"].get("asked_on")

    clerk.send(page, {})
    set_first = kept(records, clerk).raw["identity"]["asked_on"]

    assert set_first == asked or today().isoformat()
    assert len(kept(records, clerk).letters) == 1


def test_pressing_the_button_twice_issues_one_letter(clerk, records):
    hidden = dict(re.findall(r'name="(csrf_token|version)" value="([^"]+)"', clerk.get(PAGE).text))

    answers = [clerk.client.post(clerk.at(PAGE), data=hidden) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [303, 303]
    assert answers[0].location == answers[1].location
    assert len(kept(records, clerk).letters) == 1


def test_pressing_it_twice_at_once_issues_one_letter(clerk, records, service):
    hidden = dict(re.findall(r'name="(csrf_token|version)" value="([^"]+)"', clerk.get(PAGE).text))
    cookie = clerk.client.get_cookie("fairnotice").value
    locations = []

    def press():
        client = service.test_client()
        client.set_cookie("fairnotice", cookie)
        locations.append(client.post(clerk.at(PAGE), data=hidden).location)

    threads = [threading.Thread(target=press) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    (letter,) = kept(records, clerk).letters
    assert set(locations) == {clerk.at(f"{CASE}?issued={letter.letter_id}")}
    assert len(kept(records, clerk).raw["sent"]) == 1


def test_a_case_that_has_changed_since_is_looked_at_again(clerk, records):
    hidden = dict(re.findall(r'name="(csrf_token|version)" value="([^"]+)"', clerk.get(PAGE).text))
    clerk.send(f"{CASE}/questions/request.visit", {"request.visit.store": "Quayside"})

    answer = clerk.client.post(clerk.at(PAGE), data=hidden)

    assert answer.status_code == 409
    assert "The case has changed since you looked at this letter" in answer.text
    assert kept(records, clerk).letters == ()
    assert clerk.send(PAGE, {}).status_code == 303


def test_what_is_missing_keeps_it_back_and_leads_to_its_question(clerk, logged, records, read):
    logged(clerk, searches=[], person={"name": "A. N. Other"})
    before = kept(records, clerk)

    page = clerk.get(PAGE)
    answer = clerk.send(f"{PAGE}", {"version": str(before.version)}, seen=CASE)

    where = f"{CASE}/questions/request.searches?letter=letter.nothing-held#request.searches"
    for one in (page, answer):
        assert clerk.at(where) in one.text
        assert "Issue the letter" not in one.text
        assert read(one).title.startswith("Not yet:")
    assert answer.status_code == 422
    assert kept(records, clerk) == before


def test_what_head_office_has_not_answered_leads_there(newcomer, logged):
    logged(newcomer)

    page = newcomer.get(PAGE).text

    assert f"{newcomer.home}facts/organisation#organisation.legal_name" in page
    assert "Issue the letter" not in page


@pytest.mark.parametrize(
    ("letter", "answers", "reason"),
    [
        ("letter.nothing-held", {"closed_on": "2026-11-20"}, "The case stands at: Closed."),
        ("letter.complaint-received", {}, "This letter is for another kind of case"),
    ],
)
def test_a_step_that_is_refused_says_why_and_changes_nothing(
    clerk, logged, records, letter, answers, reason
):
    logged(clerk, **answers)
    before = kept(records, clerk)
    page = f"{CASE}/letters/{letter}"

    shown = clerk.get(page)
    answer = clerk.send(page, {"version": str(before.version)}, seen=CASE)

    assert shown.status_code == 200
    assert answer.status_code == 409
    for one in (shown, answer):
        assert reason in one.text
        assert "Issue the letter" not in one.text
    assert kept(records, clerk) == before


def test_a_letter_that_goes_out_once_is_refused_on_a_later_day(clerk, logged, records):
    yesterday = (today() - timedelta(days=1)).isoformat()
    sent = [{"letter": "letter.access-received", "on": yesterday}]
    logged(clerk, "access-received", sent=sent)
    version = str(kept(records, clerk).version)

    page = f"{CASE}/letters/letter.access-received"

    assert clerk.send(page, {"version": version}, seen=CASE).status_code == 409


@pytest.mark.parametrize(
    ("person", "languages", "size"),
    [
        ({}, "en", "A4"),
        ({"letters_in": "cy"}, "cy", "A4"),
        ({"letters_in": "both"}, "cy,en", "A4"),
        ({"letters_in": "xx"}, "en", "A4"),
        ({"needs": ["large_print"]}, "en", "large-print"),
    ],
)
def test_a_letter_is_at_first_as_the_person_wants_it(
    clerk, logged, records, read, person, languages, size
):
    document = DOCUMENTS["letter.access-received"]
    if not set(languages.split(",")) <= set(document.languages()):
        pytest.fail("The letters are not written in Welsh.")
    logged(clerk, "access-received", person={"name": "A. N. Other"} | person)
    page = f"{CASE}/letters/letter.access-received"

    (frame,) = read(clerk.get(page)).all("iframe")
    assert f'lang="{languages.partition(",")[0]}"' in frame["srcdoc"]
    if person.get("letters_in") != "xx":  # that is a fault in the answers
        clerk.send(page, {})
        (letter,) = kept(records, clerk).letters
        assert (",".join(letter.languages), letter.size) == (languages, size)


def test_another_language_and_size_can_be_chosen(clerk, records):
    clerk.send(f"{PAGE}?languages=cy&size=large-print", {})

    (letter,) = kept(records, clerk).letters
    assert (letter.languages, letter.size) == (("cy",), "large-print")
    for wish in ("languages=xx", "size=A0", "languages=en,en"):
        assert clerk.get(f"{PAGE}?{wish}").status_code == 404


@pytest.mark.parametrize("kind", WORDS)
def test_a_draft_is_given_and_nothing_is_kept(clerk, records, kind):
    before = kept(records, clerk)

    answer = clerk.get(f"{PAGE}?kind={kind}")

    assert f"kind={kind}" in clerk.get(PAGE).text
    assert answer.status_code == 200
    assert answer.data
    assert NAME.fullmatch(answer.headers["Content-Disposition"])
    assert f'_draft.{kind}"' in answer.headers["Content-Disposition"]
    assert kept(records, clerk) == before


def test_a_draft_of_another_kind_or_of_half_a_letter_is_not_made(clerk, logged):
    for kind in ("pdf", "html", "exe", ""):
        assert clerk.get(f"{PAGE}?kind={kind}").status_code == 404
    logged(clerk, searches=[])
    assert clerk.get(f"{PAGE}?kind=docx").status_code == 422


def test_a_reference_that_is_no_file_name_is_made_one(clerk, logged, records):
    logged(clerk, reference='FR "/..; x')
    draft = clerk.get(f"{PAGE}?kind=md")
    clerk.send(PAGE, {})
    (letter,) = kept(records, clerk).letters

    for answer in (draft, clerk.get(f"{CASE}/issued/{letter.letter_id}")):
        assert NAME.fullmatch(answer.headers["Content-Disposition"])


def test_a_letter_of_another_case_is_no_page(clerk, newcomer, logged, records):
    clerk.send(PAGE, {})
    (letter,) = kept(records, clerk).letters
    first = clerk.case
    logged(newcomer)
    logged(clerk, reference="FR-2026-7777")

    assert clerk.get(f"{CASE}/issued/{letter.letter_id}").status_code == 404
    assert newcomer.get(f"requests/{first}/issued/{letter.letter_id}").status_code == 404
    assert clerk.get(f"{CASE}/issued/nothing").status_code == 404


def test_only_letters_of_a_case_are_made_here(clerk):
    for document in ("sign.entrance", "dpia.checklist", "receipt.request", "letter.nothing"):
        assert clerk.get(f"{CASE}/letters/{document}").status_code == 404
    for folder in ("documents/letter.nothing-held", "documents/letter.nothing-held/pdf"):
        answer = clerk.get(folder)
        assert (answer.status_code, answer.location) == (302, clerk.at("requests"))


def test_the_officer_sees_that_nobody_reviewed_the_words(clerk):
    page = clerk.get(f"{PAGE}?languages=cy,en").text

    assert "Nobody has reviewed this translation yet." in page
    assert "Nobody outside has reviewed this wording yet." in page
