"""A store manager fills in the form with the keyboard alone and takes the sign away."""

import pytest
from playwright.sync_api import expect

from tests.e2e.screen import POSTCODE, label, options
from webapp.clock import today
from webapp.records.samples import sample_facts

pytestmark = pytest.mark.browser


def tab_to(tab, words, most=80):
    """Press Tab until what has the focus is called *words*."""
    for _ in range(most):
        tab.keyboard.press("Tab")
        if tab.evaluate(
            """(words) => {
              const seen = document.activeElement;
              const label = (seen.labels?.[0] ?? seen).textContent.replace(/\\s+/g, " ");
              return label.trim().startsWith(words);
            }""",
            words,
        ):
            return
    raise AssertionError(f"The keyboard does not reach {words!r}.")


def press_enter(tab):
    """Press Enter, and wait for the page it leads to."""
    with tab.expect_navigation():
        tab.keyboard.press("Enter")


def type_into(tab, path, text):
    tab_to(tab, label(path))
    tab.keyboard.press("Control+A")
    tab.keyboard.type(text)


def choose(tab, path, place):
    """Go to the first radio button of the question, then down to the one at *place*."""
    tab_to(tab, options(path)[0])
    tab.keyboard.press("Space")
    for _ in range(place):
        tab.keyboard.press("ArrowDown")


def heading(tab):
    return tab.get_by_role("heading", level=1)


def sign(tab):
    return tab.frame_locator("#preview iframe:not(.paper__sheet--coming)")


@pytest.fixture
def shop_to_fill(served):
    """A shop of which head office has said everything and the store manager nothing."""
    facts = sample_facts(today())
    del facts["store"]
    return f"{served[0]}/shops/{served[1].begin(facts)}/"


def test_with_the_keyboard_alone_from_an_empty_shop_to_its_sign(tab, shop_to_fill, tmp_path):
    tab.goto(shop_to_fill)
    tab_to(tab, "The shop")
    press_enter(tab)
    type_into(tab, "store.code", "NE1")
    type_into(tab, "store.name", "Quayside")
    expect(tab.get_by_role("status")).to_contain_text("Saved at")
    expect(sign(tab).locator(".number")).to_contain_text("Quayside")
    choose(tab, "store.nation", 1)
    expect(tab.get_by_label("Wales")).to_be_checked()
    type_into(tab, "store.people_per_day", "2,500")
    press_enter(tab)

    expect(heading(tab)).to_have_text("Address of the shop")
    type_into(tab, "store.address.line_1", "1 Sample Quay")
    press_enter(tab)
    expect(heading(tab)).to_have_text("Contact in the shop")
    choose(tab, "store.contact.ask_at", 1)
    expect(sign(tab).locator("body")).to_contain_text("Ask at the tills.")
    tab_to(tab, "Save and continue")
    press_enter(tab)
    expect(heading(tab)).to_have_text("Entrances")
    type_into(tab, "store.entrances.name", "Main door")
    press_enter(tab)

    tab_to(tab, "All tasks of this shop")
    press_enter(tab)
    tab_to(tab, "Preview: Entrance sign")
    press_enter(tab)
    tab_to(tab, "A3")
    press_enter(tab)
    tab_to(tab, "Download the PDF")
    with tab.expect_download() as coming:
        tab.keyboard.press("Enter")
    path = tmp_path / "sign.pdf"
    coming.value.save_as(path)
    assert coming.value.suggested_filename == "sign.entrance_NE1_A3_en.pdf"
    assert path.read_bytes().startswith(b"%PDF-")


def test_the_skip_link_comes_first_and_works(tab, shop):
    tab.goto(shop)
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")

    assert tab.evaluate("document.activeElement.id") == "main-content"


def test_a_fault_takes_the_focus_and_leads_to_its_box(tab, shop):
    tab.goto(shop + "facts/store.address")
    tab.get_by_label(POSTCODE).fill("Cardiff")
    tab.get_by_label(POSTCODE).press("Enter")

    summary = tab.get_by_role("alert")
    expect(summary).to_contain_text("Write a full postcode")
    assert tab.evaluate("document.activeElement.contains(document.querySelector('[role=alert]'))")
    assert tab.title().startswith("Error:")
    summary.get_by_role("link").click()
    expect(tab.get_by_label(POSTCODE)).to_be_focused()
    expect(tab.get_by_label(POSTCODE)).to_have_value("Cardiff")


def test_a_choice_is_made_with_the_arrow_keys(tab, shop):
    tab.goto(shop + "facts/store")
    tab.get_by_label("Wales").focus()
    tab.keyboard.press("ArrowDown")

    expect(tab.get_by_label("Scotland")).to_be_checked()
    expect(tab.get_by_role("status")).to_contain_text("Saved at")


def test_none_of_these_takes_the_other_ticks_away(tab, shop):
    tab.goto(shop + "facts/store")
    group = tab.get_by_role("group", name=label("store.other_ways"))
    group.get_by_label("None of these").check()

    expect(group.get_by_label("Home delivery")).not_to_be_checked()


def test_the_preview_is_the_same_size_of_text_as_in_print(tab, shop):
    tab.goto(shop + "documents/sign.entrance")
    frame = tab.frames[1]
    frame.wait_for_load_state()

    fits = "document.querySelector('.sheet').getBoundingClientRect().height"
    paper = "document.documentElement.clientWidth * 297 / 210 + 1"
    tab.wait_for_timeout(200)
    assert frame.evaluate(f"{fits} <= {paper}")


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_sign_in_two_languages_shows_both(tab, shop, language):
    tab.goto(shop + f"facts/store?lang={language}")
    tab.get_by_role("link", name="Cymraeg + English").click()

    expect(sign(tab).locator("html")).to_have_attribute("lang", "cy")
    expect(sign(tab).locator("section.voice")).to_have_count(2)
