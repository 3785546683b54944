"""What somebody types is saved while they type, and they see whether it was."""

import pytest
from playwright.sync_api import expect

from tests.e2e.screen import NAME, TOWN

pytestmark = pytest.mark.browser


def status(tab):
    return tab.get_by_role("status")


def kept(served, shop):
    return served[1].of_shop(shop.rstrip("/").rpartition("/")[2]).raw["store"]["address"]


def test_typing_is_saved_and_says_when(tab, served, shop):
    tab.goto(shop + "facts/store.address")
    tab.get_by_label(TOWN).press("End")
    tab.get_by_label(TOWN).press_sequentially(" today", delay=20)

    expect(status(tab)).to_have_text("Saving …")
    expect(status(tab)).to_contain_text("Saved at")
    assert kept(served, shop)["town"].endswith("today")


def test_the_button_after_typing_is_no_conflict_with_oneself(tab, shop):
    tab.goto(shop + "facts/store.address")
    tab.get_by_label(TOWN).fill("till one")
    expect(status(tab)).to_contain_text("Saved at")
    tab.get_by_label(TOWN).fill("till two")
    tab.get_by_role("button", name="Save and continue").click()

    expect(tab.get_by_role("heading", level=1)).to_have_text("Contact in the shop")


def test_without_a_connection_the_text_waits_on_the_device(tab, served, shop):
    tab.goto(shop + "facts/store.address")
    tab.context.set_offline(True)
    tab.get_by_label(TOWN).fill("typed in the cellar")
    expect(status(tab)).to_contain_text("Not saved yet")
    assert kept(served, shop)["town"] != "typed in the cellar"

    tab.context.set_offline(False)
    expect(status(tab)).to_contain_text("Saved at")
    assert kept(served, shop)["town"] == "typed in the cellar"
    assert tab.evaluate("sessionStorage.length") == 0


def test_what_could_not_be_saved_is_there_after_a_reload(tab, served, shop):
    tab.goto(shop + "facts/store.address")
    tab.route("**/drafts/**", lambda route: route.abort("internetdisconnected"))
    tab.get_by_label(TOWN).fill("typed in the cellar")
    expect(status(tab)).to_contain_text("Not saved yet")
    tab.unroute("**/drafts/**")
    tab.on("dialog", lambda dialog: dialog.accept())
    tab.reload()

    expect(tab.get_by_label(TOWN)).to_have_value("typed in the cellar")
    expect(status(tab)).to_contain_text("Saved at")
    assert kept(served, shop)["town"] == "typed in the cellar"


def test_a_server_in_trouble_is_tried_again(tab, shop):
    tab.goto(shop + "facts/store.address")
    tab.route("**/drafts/**", lambda route: route.fulfill(status=503))
    tab.get_by_label(TOWN).fill("one")
    expect(status(tab)).to_contain_text("Not saved yet")

    tab.unroute("**/drafts/**")
    tab.get_by_label(TOWN).fill("two")
    expect(status(tab)).to_contain_text("Saved at")


def test_signed_out_nothing_is_lost(tab, shop):
    tab.goto(shop + "facts/store.address")
    tab.route("**/drafts/**", lambda route: route.fulfill(status=401))
    tab.get_by_label(TOWN).fill("one")

    expect(status(tab)).to_have_text("Sign in again. Nothing is lost.")
    assert "one" in tab.evaluate("Object.values(sessionStorage).join()")
    tab.on("dialog", lambda dialog: dialog.accept())


def test_two_devices_see_both_answers_and_overwrite_neither(open_tab, served, shop):
    first, second = open_tab(), open_tab()
    for device in (first, second):
        device.goto(shop + "facts/store.address")
    first.get_by_label(TOWN).fill("by the bakery")
    expect(status(first)).to_contain_text("Saved at")

    second.get_by_label(TOWN).fill("by the tills")
    expect(status(second)).to_contain_text("Somebody else changed these answers")
    assert kept(served, shop)["town"] == "by the bakery"
    second.get_by_role("button", name="Save and continue").click()
    expect(second.get_by_text("by the bakery")).to_be_visible()
    expect(second.get_by_text("by the tills")).to_be_visible()
    assert kept(served, shop)["town"] == "by the bakery"

    second.get_by_role("button", name="Keep what I wrote").click()
    expect(second.get_by_label(TOWN)).to_have_value("by the tills")
    assert kept(served, shop)["town"] == "by the tills"


def test_keeping_what_is_saved_brings_no_old_text_back(open_tab, shop):
    first, second = open_tab(), open_tab()
    for device in (first, second):
        device.goto(shop + "facts/store.address")
    first.get_by_label(TOWN).fill("by the bakery")
    expect(status(first)).to_contain_text("Saved at")
    second.get_by_label(TOWN).fill("by the tills")
    second.get_by_role("button", name="Save and continue").click()
    second.get_by_role("link", name="Keep what is saved").click()

    expect(second.get_by_label(TOWN)).to_have_value("by the bakery")
    second.wait_for_timeout(900)
    expect(status(second)).to_be_empty()
    expect(second.get_by_label(TOWN)).to_have_value("by the bakery")


def test_the_preview_follows_and_keeps_its_place(tab, shop):
    tab.set_viewport_size({"width": 1280, "height": 500})
    tab.goto(shop + "facts/store")
    frame = "#preview iframe:not(.paper__sheet--coming)"
    tab.get_by_label(NAME).fill("Quayside")

    expect(tab.frame_locator(frame).locator(".number")).to_contain_text("Quayside")
    expect(tab.locator("#preview iframe")).to_have_count(1)
