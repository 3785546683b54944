"""A letter is made from what is typed, handed over, and forgotten."""

import sqlite3
from urllib.parse import urlencode

import pytest

from notices.documents import DOCUMENTS
from webapp.clock import today
from webapp.records.database import FILE
from webapp.records.samples import sample_requests

LETTERS = [document.id for document in DOCUMENTS.values() if document.about_a_case]
PAGE = "letters/letter.nothing-held"


def typed(read, visitor, page=PAGE, sample="nothing-held"):
    """What the form of a letter sends when it is filled with a sample request."""
    seen = read(visitor.get(f"{page}?sample={sample}"))
    sent, select = {}, None
    for tag, one in seen.elements:
        name = one.get("name", "")
        if tag == "select":
            select = name
        elif tag == "option" and "selected" in one:
            sent[select] = one["value"]
        elif tag == "input" and (one.get("type") not in ("radio", "checkbox") or "checked" in one):
            sent[name] = one.get("value", "")
    return {name: text for name, text in sent.items() if name.startswith("request.")}


@pytest.mark.parametrize("letter", LETTERS)
@pytest.mark.parametrize("sample", sample_requests(today()))
def test_a_sample_fills_the_form(visitor, letter, sample):
    answer = visitor.get(f"letters/{letter}?sample={sample}")

    assert answer.status_code == 200
    assert sample_requests(today())[sample]["request"]["reference"] in answer.text


def test_the_letter_is_a_pdf_and_nothing_of_it_is_kept(visitor, records, read):
    answer = visitor.send(PAGE, typed(read, visitor) | {"request.person.name": "Xanthippe Q"})

    assert answer.mimetype == "application/pdf"
    assert answer.headers["Cache-Control"] == "no-store"
    records.close()
    with sqlite3.connect(records.folder / FILE) as database:
        whole = "\n".join(database.iterdump())
    database.close()
    assert "Xanthippe" not in whole


def test_looking_at_it_shows_it_beside_the_form(visitor, read):
    answer = visitor.send(
        PAGE, typed(read, visitor) | {"request.person.name": "Xanthippe Q", "go": "look"}
    )

    (frame,) = read(answer).all("iframe")
    assert "Xanthippe Q" in frame["srcdoc"]
    assert frame["sandbox"] == "allow-same-origin"
    assert 'value="Xanthippe Q"' in answer.text


def test_faults_are_said_and_what_was_typed_stays(visitor, read):
    wrong = {"request.received_on-day": "32", "request.person.name": "Xanthippe Q"}

    answer = visitor.send(PAGE, wrong)

    assert answer.status_code == 422
    assert {"href": "#request.received_on-day"} in read(answer).all("a")
    assert 'value="Xanthippe Q"' in answer.text


def test_what_head_office_has_not_answered_is_listed_apart(newcomer, visitor, read):
    answer = newcomer.send(PAGE, typed(read, visitor))

    assert answer.status_code == 422
    assert "facts/organisation#organisation.legal_name" in answer.text


def test_a_row_more_and_a_row_less_keep_the_rest(visitor, read):
    rows = {"request.searches.1.system": "Watchlist", "request.searches.2.system": "Video"}

    more = visitor.send(PAGE, rows | {"add": "request.searches"})
    less = visitor.send(PAGE, rows | {"remove": "request.searches.1"})

    assert "request.searches.3.system" in read(more).names()
    assert "request.searches.2.system" not in read(less).names()
    assert 'value="Video"' in less.text


def test_a_question_nobody_asked_is_refused(visitor):
    assert visitor.send(PAGE, {"request.photo": "x"}).status_code == 400
    assert visitor.send(PAGE, {"store.name": "x"}).status_code == 400


def test_no_browser_offers_to_remember_a_person(visitor, read):
    inputs = read(visitor.get(PAGE)).all("input")

    texts = [one for one in inputs if one.get("type") in ("text", "email", "tel", "url")]
    assert texts
    assert {one.get("autocomplete", "off") for one in texts} == {"off"}


def test_the_language_of_the_letter_travels_with_the_form(visitor, read):
    offered = DOCUMENTS["letter.nothing-held"].languages()
    if "cy" not in offered:
        pytest.fail("The letters are not written in Welsh.")

    answer = visitor.send(PAGE, typed(read, visitor) | {"languages": "cy", "go": "look"})

    (frame,) = read(answer).all("iframe")
    assert 'lang="cy"' in frame["srcdoc"]
    assert visitor.send(PAGE, {"languages": "xx"}).status_code == 404


def test_letters_and_other_documents_have_their_own_addresses(visitor):
    assert visitor.get("letters/sign.entrance").status_code == 404
    assert visitor.get("documents/letter.nothing-held").status_code == 302
    assert visitor.get(f"{PAGE}?{urlencode({'sample': '../facts'})}").status_code == 200
