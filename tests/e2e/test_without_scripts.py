"""Everything works without scripts; they only make it quicker."""

import pytest
from playwright.sync_api import expect

from tests.e2e.screen import DOOR, NAME, label
from webapp.clock import today

pytestmark = pytest.mark.browser


@pytest.fixture
def plain_tab(open_tab):
    return open_tab(java_script_enabled=False)


def test_a_section_is_saved_and_the_sign_shown_anew(plain_tab, shop):
    plain_tab.goto(shop + "facts/store")
    plain_tab.get_by_label(NAME).fill("Quayside")
    plain_tab.get_by_role("button", name="Save and show the sign").click()

    expect(plain_tab.get_by_role("status")).to_have_text("Saved")
    sign = plain_tab.frame_locator("#preview iframe")
    expect(sign.locator(".number")).to_contain_text("Quayside")


def test_the_enter_key_saves_and_goes_on(plain_tab, shop):
    plain_tab.goto(shop + "facts/store.entrances")
    plain_tab.get_by_label(DOOR).first.fill("Front")
    plain_tab.get_by_label(DOOR).first.press("Enter")

    expect(plain_tab.get_by_role("heading", level=1)).to_have_text(
        "Different in this shop: contact"
    )
    plain_tab.goto(shop + "facts/store.entrances")
    expect(plain_tab.get_by_label(DOOR).first).to_have_value("Front")


def test_rows_come_and_go(plain_tab, shop):
    plain_tab.goto(shop + "facts/store.entrances")
    doors = plain_tab.get_by_label(DOOR)
    before = doors.count()
    plain_tab.get_by_role("button", name="Add a row").click()
    expect(doors).to_have_count(before + 1)
    doors.last.fill("Loading bay")
    plain_tab.get_by_role("button", name="Remove row 1", exact=True).click()

    expect(doors).to_have_count(before)
    expect(doors.last).to_have_value("Loading bay")


def test_a_letter_is_issued_and_taken_away(plain_tab, case):
    plain_tab.goto(f"{case}/letters/letter.data-copy")
    reference = plain_tab.locator(".over bdi").inner_text()
    letter = plain_tab.frame_locator(".paper iframe")
    expect(letter.locator("body")).to_contain_text(reference)
    plain_tab.get_by_role("button", name="Issue the letter").click()

    with plain_tab.expect_download() as coming:
        plain_tab.get_by_role("link", name="Download the PDF").click()
    assert coming.value.suggested_filename == f"{reference}_letter.data-copy_{today()}.pdf"


def test_rows_of_a_case_come_and_go(plain_tab, case):
    plain_tab.goto(f"{case}/questions/request.items")
    rows = plain_tab.get_by_label(label("request.items.system"))
    before = rows.count()
    plain_tab.get_by_role("button", name="Add a row").click()
    expect(rows).to_have_count(before + 1)
    rows.last.fill("Till book")
    plain_tab.get_by_role("button", name="Remove row 1", exact=True).click()

    expect(rows).to_have_count(before)
    expect(rows.last).to_have_value("Till book")
