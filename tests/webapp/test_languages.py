"""Pages speak the language that was asked for, and say so."""

import re

import pytest

from notices.i18n import LANGUAGES, catalogue
from webapp import languages


def spoken(answer):
    return re.search(r'<html lang="([^"]+)" dir="([^"]+)"', answer.text).groups()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_can_be_asked_for_and_stays(visitor, language):
    assert spoken(visitor.get(f"?lang={language}"))[0] == language
    assert spoken(visitor.get("facts/store"))[0] == language
    assert spoken(visitor.get("/nothing"))[0] == language


def test_the_browser_is_asked_when_nobody_chose(visitor):
    wishes = {"Accept-Language": "pl, cy;q=0.8, en;q=0.1"}

    assert spoken(visitor.get("/law", headers=wishes))[0] == "cy"
    assert spoken(visitor.get("/law", headers={"Accept-Language": "pl"}))[0] == "en"


@pytest.mark.parametrize("wish", ["xx", "", "CY", "en-GB", "../en"])
def test_a_language_we_do_not_have_is_never_chosen(visitor, wish):
    answer = visitor.get("/law", query_string={"lang": wish})

    assert spoken(answer)[0] == "en"
    assert "Set-Cookie" not in answer.headers


def test_the_links_to_other_languages_keep_the_rest_of_the_address(visitor):
    page = visitor.get("documents/sign.entrance?size=A3").text

    assert 'href="?size=A3&amp;lang=cy"' in page


def test_the_language_of_a_document_is_not_that_of_the_page(visitor):
    answer = visitor.get("documents/sign.entrance?languages=cy")

    assert spoken(answer)[0] == "en"
    assert spoken(visitor.get("/law"))[0] == "en"


def test_from_right_to_left_the_mirrored_style_is_used(visitor, monkeypatch):
    monkeypatch.setattr(languages, "direction", lambda language: "rtl")
    page = visitor.get("facts/store").text

    assert 'dir="rtl"' in page
    assert "govuk-frontend.rtl.min.css" in page


def test_addresses_and_numbers_run_from_left_to_right(visitor, read):
    inputs = {
        one["name"]: one for one in read(visitor.get("facts/organisation.contact")).all("input")
    }

    for name in ("email", "phone", "complaint_form"):
        assert inputs[f"organisation.contact.{name}"]["dir"] == "ltr"


def test_welsh_pages_say_what_the_catalogue_says(visitor):
    assert str(catalogue("cy").gettext("Skip to the main part")) in visitor.get("?lang=cy").text
