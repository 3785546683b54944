"""The slip for the till: small, at once, and with no name on it."""

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from notices.documents import DOCUMENTS
from notices.i18n import long_date
from webapp.clock import today

CANARY = "Xanthippe Quillfeather"


@pytest.fixture
def slip(visitor, records):
    """Logs a request in the sample shop, and asks for its slip."""
    shop = visitor.home.split("/")[2]

    def ask(wish="", **answers):
        usual = {"right": "access", "received_on": today().isoformat(), "channel": "shop"}
        case = records.log(shop, usual | {"person": {"name": CANARY}} | answers)
        return case, visitor.get(f"requests/{case.case_id}/receipt{wish}")

    return ask


def words(answer):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(answer.data)).pages)
                    .split())  # fmt: skip


def test_it_gives_the_number_and_no_name_on_a_small_sheet(slip):
    case, answer = slip()

    page = PdfReader(BytesIO(answer.data)).pages[0]
    assert answer.mimetype == "application/pdf"
    assert answer.headers["Content-Disposition"].startswith('inline; filename="FR-')
    assert answer.headers["Cache-Control"] == "no-store"
    assert case.reference in words(answer)
    assert "Quillfeather" not in words(answer) + str(answer.headers)
    assert round(page.mediabox.width / 72 * 25.4) == 148  # millimetres


def test_it_comes_in_a_larger_size(slip):
    _, answer = slip("?size=A4")

    page = PdfReader(BytesIO(answer.data)).pages[0]
    assert round(page.mediabox.width / 72 * 25.4) == 210


def test_it_speaks_the_language_they_chose(slip):
    if "cy" not in DOCUMENTS["receipt.request"].languages():
        pytest.fail("The slip is not written in Welsh.")
    _, english = slip(person={"letters_in": "en"})
    _, welsh = slip(person={"letters_in": "cy"})
    _, asked_for = slip("?languages=en", person={"letters_in": "cy"})

    in_english, in_welsh = long_date(today(), "en"), long_date(today(), "cy")
    assert in_english in words(english)
    assert in_welsh in words(welsh)
    assert in_english in words(asked_for)


def test_a_wrong_answer_elsewhere_in_the_case_does_not_keep_it_back(slip):
    _, answer = slip(person={"email": "not an address"}, searches="nonsense")

    assert answer.status_code == 200


@pytest.mark.parametrize(
    "answers", [{"right": ""}, {"right": "police"}, {"received_on": "nonsense"}, {"channel": "x"}]
)
def test_what_keeps_it_back_is_said_with_the_way_to_put_it_right(slip, read, answers):
    case, answer = slip(**answers)

    assert answer.status_code == 422
    assert read(answer).title.startswith("Error:")
    assert f"requests/{case.case_id}/questions/request#request." in answer.text
    assert "Quillfeather" not in answer.text


def test_what_the_company_did_not_answer_is_said(newcomer, records):
    shop = newcomer.home.split("/")[2]
    case = records.log(shop, {"right": "access", "received_on": date(2026, 11, 2).isoformat()})

    answer = newcomer.get(f"requests/{case.case_id}/receipt")

    assert answer.status_code == 422
    assert "facts/organisation#organisation.legal_name" in answer.text


def test_there_is_none_in_another_shop_size_or_language(slip, newcomer, visitor):
    case, _ = slip()

    assert newcomer.get(f"requests/{case.case_id}/receipt").status_code == 404
    for wish in ("?size=A3", "?languages=xx"):
        assert visitor.get(f"requests/{case.case_id}/receipt{wish}").status_code == 404
