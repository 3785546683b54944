"""Documents: looked at as they stand, printed when they can be, and never an error page."""

import re

import pytest

from notices.documents import DOCUMENTS
from notices.errors import CannotPrint, MissingSoftware
from webapp.pages import documents as pages
from webapp.papers import offers

HERE = [document for document in DOCUMENTS.values() if not document.about_a_case]
NAME = re.compile(r'attachment; filename="[A-Za-z0-9._-]+\.pdf"')


@pytest.mark.parametrize("document", HERE, ids=lambda document: document.id)
def test_a_document_is_shown_in_every_language_and_size(visitor, document):
    for languages in offers(document):
        for size in document.sizes:
            wish = f"{document.id}?languages={','.join(languages)}&size={size}"
            assert visitor.get(f"documents/{wish}").status_code == 200
            assert f'lang="{languages[0]}"' in visitor.get(f"preview/{wish}").text


@pytest.mark.parametrize("document", HERE, ids=lambda document: document.id)
def test_the_download_is_a_pdf_with_a_plain_name(visitor, document):
    answer = visitor.get(f"documents/{document.id}/pdf")

    assert answer.mimetype == "application/pdf"
    assert answer.data.startswith(b"%PDF-")
    assert NAME.fullmatch(answer.headers["Content-Disposition"])


def test_a_name_that_is_no_file_name_is_made_one(visitor, records):
    shop = visitor.home.split("/")[2]
    records.change(shop, "store", lambda raw: raw["store"].update(code="../ß;x y") or raw)

    answer = visitor.get("documents/dpia.checklist/pdf")

    assert NAME.fullmatch(answer.headers["Content-Disposition"])


def test_a_gap_is_shown_in_brackets_and_leads_to_its_question(newcomer):
    assert "[Legal name of the company]" in newcomer.get("preview/sign.entrance").text

    answer = newcomer.get("documents/sign.entrance/pdf")

    assert answer.status_code == 422
    assert f"{newcomer.home}facts/organisation#organisation.legal_name" in answer.text
    assert f"{newcomer.home}facts/trial#trial.starts_on-day" in answer.text


def test_a_shops_own_wrong_answer_leads_to_the_shops_page(visitor):
    visitor.send("facts/store.organisation", {"store.organisation.contact.phone": "none"})

    answer = visitor.get("documents/sign.entrance")

    assert "facts/store.organisation#store.organisation.contact.phone" in answer.text


def test_an_answer_to_a_question_of_an_older_release_is_in_nobodys_way(visitor, records):
    def answer_once_more(raw):
        raw["store"]["no_longer_asked"] = "x"
        raw["store"]["contact"]["no_longer_asked"] = "x"
        raw["store"]["entrances"][0]["no_longer_asked"] = "x"
        return raw

    shop = visitor.home.split("/")[2]
    records.change(shop, "store", answer_once_more)

    assert visitor.get("documents/sign.entrance/pdf").status_code == 200
    assert visitor.send("facts/store.entrances", {}).status_code == 303
    assert records.of_shop(shop).raw["store"]["no_longer_asked"] == "x"


def test_what_is_typed_stands_on_the_preview(visitor):
    visitor.send("facts/store", {"store.code": "CF10", "store.name": "Bakery <counter>"})

    assert "Bakery &lt;counter&gt;" in visitor.get("preview/sign.entrance").text


@pytest.mark.parametrize(
    "wish",
    [
        "sign.nothing",
        "sign.entrance?size=A9",
        "sign.entrance?languages=xx",
        "sign.entrance?languages=en,en",
        "sign.entrance?languages=",
    ],
)
def test_what_we_do_not_make_is_no_page(visitor, wish):
    expected = 200 if wish.endswith("=") else 404

    for folder in ("documents", "preview"):
        assert visitor.get(f"{folder}/{wish}").status_code == expected


@pytest.mark.parametrize(
    ("trouble", "code"),
    [(CannotPrint("The sheet took too long."), 422), (MissingSoftware("apt install pango"), 503)],
)
def test_a_printer_in_trouble_gives_a_kind_page(visitor, monkeypatch, trouble, code):
    def fail(*_, **__):
        raise trouble

    monkeypatch.setattr(pages, "make", fail)
    answer = visitor.get("documents/sign.entrance/pdf")

    assert answer.status_code == code
    assert str(trouble) in answer.text


def test_the_officer_sees_that_nobody_reviewed_the_words(visitor):
    page = visitor.get("documents/sign.entrance?languages=cy,en").text

    assert "Nobody has reviewed this translation yet." in page
    assert "Nobody outside has reviewed this wording yet." in page


def test_styles_and_fonts_of_the_sheet_come_from_here(visitor, read):
    page = read(visitor.get("preview/sign.entrance"))
    for link in page.all("link"):
        answer = visitor.get(link["href"])
        assert answer.mimetype == "text/css"
        assert b"asset:" not in answer.data

    assert visitor.get("/assets/AtkinsonHyperlegibleNext-Bold.ttf").mimetype == "font/ttf"
    assert visitor.get("/assets/secret-key").status_code == 404
