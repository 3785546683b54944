"""Everything works without scripts; they only make it quicker."""

import pytest
from playwright.sync_api import expect

from tests.e2e.screen import DOOR, NAME
from webapp.clock import today
from webapp.records.samples import sample_requests

pytestmark = pytest.mark.browser
REFERENCE = sample_requests(today())["nothing-held"]["request"]["reference"]


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


def test_a_letter_is_made_from_a_sample(plain_tab, shop):
    plain_tab.goto(shop + "letters/letter.nothing-held")
    plain_tab.get_by_text("Try it with an invented request").click()
    plain_tab.get_by_role("link", name=REFERENCE).click()
    plain_tab.get_by_role("button", name="Look at the letter").last.click()
    letter = plain_tab.frame_locator("#letter iframe")
    expect(letter.locator("body")).to_contain_text(REFERENCE)

    with plain_tab.expect_download() as coming:
        plain_tab.get_by_role("button", name="Make the letter (PDF)").click()
    assert coming.value.suggested_filename == f"letter.nothing-held_{REFERENCE}_A4_en.pdf"
