"""The rights desk from the spoken word to the letter with its schedule, in a real browser."""

import subprocess
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from notices.i18n import long_date
from tests.e2e.screen import label, options
from tests.e2e.test_store_manager import heading, press_enter, tab_to
from tests.support.needs import tool
from webapp.clock import today
from webapp.desk import on_the_desk
from webapp.pages.kept import case_as_asked

pytestmark = pytest.mark.browser
ASK, ANSWER = "letter.access-question", "letter.data-copy-part"
QUESTION, PARTS = "request.clarifications.1", "request.items"


def days_ago(days):
    return today() - timedelta(days=days)


def answer(tab, answers):
    """Fill in the questions at these paths, as the form draws them."""
    for path, given in answers.items():
        if isinstance(given, date):
            for box in ("day", "month", "year"):
                tab.locator(f'[name="{path}-{box}"]').fill(str(getattr(given, box)))
            continue
        control = tab.locator(f'[name="{path}"]')
        kind = control.first.evaluate("one => one.type")
        if kind in ("radio", "checkbox"):
            tab.locator(f'[name="{path}"][value="{given}"]').check()
        elif kind.startswith("select"):
            control.select_option(given)
        else:
            control.fill(given)


def press(tab, words):
    tab.get_by_role("button", name=words, exact=True).last.click()


def log_a_spoken_request(tab, shop):
    tab.goto(shop)
    tab.get_by_role("link", name="Log a request").click()
    tab.get_by_label(options("request.right")[0]).check()
    words = "At the till: what do you have about me from your cameras?"
    tab.get_by_label(label("request.in_their_words")).fill(words)
    answer(tab, {
        "request.person.name": "A. N. Other",
        "request.person.email": "a.n.other@shopper.example",
        "request.received_on": days_ago(12),
    })  # fmt: skip
    press(tab, "Log it")
    expect(tab.get_by_role("heading", name="It is logged")).to_be_visible()


def last_day(served, tab):
    """The last day of the case that the tab shows, as the clock counts it now."""
    shop_id, _, case_id = tab.url.partition("?")[0].split("/")[-3:]
    records = served[1]
    case = case_as_asked(records.case(shop_id, case_id))
    return on_the_desk(records.of_shop(shop_id), case, today()).clocks["access"].due_date


def expect_last_day(tab, day):
    expect(tab.locator(".clock__last strong")).to_have_text(long_date(day, "en"))


def ask_what_is_meant(tab):
    tab.get_by_role("link", name="We need to know what you mean").click()
    expect(tab.get_by_role("button", name="Issue the letter")).to_have_count(0)
    tab.get_by_role("link", name=label("request.clarifications")).first.click()
    answer(tab, {
        f"{QUESTION}.asked_on": days_ago(9),
        f"{QUESTION}.question": "On which day, and by which door, did you come in?",
        f"{QUESTION}.why": "Twelve cameras and many weeks: the day tells us where to look.",
        f"{QUESTION}.tick": "day",
        f"{QUESTION}.meanwhile": "What our list says about you.",
        f"{QUESTION}.without_reply": "The list and the alerts.",
    })  # fmt: skip
    press(tab, "Save and go back to the letter")
    letter = tab.frame_locator(".paper iframe")
    expect(letter.locator("body")).to_contain_text("by which door, did you come in?")
    press(tab, "Issue the letter")
    expect(tab.get_by_role("heading", name="The letter is issued and kept")).to_be_visible()


def enter_what_they_answered(tab):
    tab.get_by_role("link", name=label("request.clarifications"), exact=True).click()
    answer(tab, {f"{QUESTION}.answered_on": days_ago(4)})
    press(tab, "Save and go back to the case")


def enter_what_was_found(tab):
    found = {"from_day": days_ago(20), "to_day": days_ago(3)}
    search = {"system": "Watchlist", "method": "name", "searched_on": days_ago(3), "found": "2"}
    sent = {
        "system": "Watchlist",
        "what": "The entry with its picture",
        "source": "Our camera at the door",
        "kept_until": "until it is answered",
        "outcome": "disclosed",
        "enclosed_as": "entry.pdf",
    }
    withheld = {
        "system": "Incident book",
        "what": "Three lines about somebody else",
        "source": "The duty manager",
        "kept_until": "for six months",
        "outcome": "withheld",
        "exemption": "others_data",
        "reason": "These lines are about another customer. You do not need them.",
        "approved_by": "The data protection adviser",
        "review_on": today() + timedelta(days=60),
    }
    tab.get_by_role("link", name=label("request.searches"), exact=True).click()
    answer(tab, {f"request.searches.1.{name}": one for name, one in (search | found).items()})
    press(tab, "Save and go back to the case")
    tab.get_by_role("link", name=label(PARTS), exact=True).click()
    answer(tab, {f"{PARTS}.1.{name}": one for name, one in (sent | found).items()})
    press(tab, "Add a row")
    answer(tab, {f"{PARTS}.2.{name}": one for name, one in (withheld | found).items()})
    press(tab, "Save and go back to the case")
    supplier = {"name": "Sample Vision Limited", "kind": "supplier", "what": "The picture"}
    tab.get_by_role("link", name=label("request.recipients"), exact=True).click()
    answer(tab, {f"request.recipients.1.{name}": one for name, one in supplier.items()})
    answer(tab, {"request.recipients.1.shared_on": days_ago(20)})
    press(tab, "Save and go back to the case")


def issue_the_copy(tab):
    tab.get_by_role("link", name="Your data: a copy of a part, and why not all").click()
    obstacles = tab.locator(".obstacles a")
    for wanted, given in (("request.delivery", "secure_link"), ("request.entry.listed", "no")):
        obstacles.filter(has_text=label(wanted)).click()
        answer(tab, {wanted: given})
        press(tab, "Save and go back to the letter")
    expect(obstacles).to_have_count(0)
    press(tab, "Issue the letter")
    with tab.expect_download() as coming:
        tab.get_by_role("link", name="Download the PDF").click()
    return coming.value


def test_from_the_spoken_word_to_the_letter_with_its_schedule(tab, served, shop, tmp_path):
    log_a_spoken_request(tab, shop)
    first = last_day(served, tab)
    expect_last_day(tab, first)

    ask_what_is_meant(tab)
    expect(tab.locator(".clock__last")).to_have_text("The time waits for their answer")
    expect(tab.locator(".standing")).to_contain_text("the time waits")

    enter_what_they_answered(tab)
    second = last_day(served, tab)
    assert second > first
    expect_last_day(tab, second)
    expect(tab.locator(".clock__working")).to_contain_text("6 days")

    enter_what_was_found(tab)
    pdf = issue_the_copy(tab)
    expect(tab.locator(".clock__last")).to_contain_text("Answered on")

    path = tmp_path / pdf.suggested_filename
    pdf.save_as(path)
    told = subprocess.run([tool("pdftotext"), path, "-"], capture_output=True, text=True)
    words = " ".join(told.stdout.split())
    assert "What you do not get, and why" in words
    assert "Three lines about somebody else" in words
    assert "These lines are about another customer." in words
    assert "other" not in path.name.lower()


def test_with_the_keyboard_alone_a_letter_is_issued(tab, case):
    tab.goto(case)
    tab_to(tab, "Your data: a copy of all we found")
    press_enter(tab)
    tab_to(tab, "Issue the letter")
    press_enter(tab)

    expect(tab.get_by_role("heading", name="The letter is issued and kept")).to_be_visible()
    tab_to(tab, "Download the PDF")
    with tab.expect_download() as coming:
        tab.keyboard.press("Enter")
    assert "letter.data-copy" in coming.value.suggested_filename


def test_the_button_pressed_twice_issues_one_letter(tab, case):
    tab.goto(f"{case}/letters/letter.data-copy")
    tab.get_by_role("button", name="Issue the letter").dblclick()

    expect(tab.get_by_role("heading", name="The letter is issued and kept")).to_be_visible()
    expect(tab.locator("[aria-labelledby=letters] li")).to_have_count(1)


def test_a_case_is_closed_and_opened_again(tab, case):
    tab.goto(case)
    press(tab, "Close the case")
    expect(tab.get_by_role("alert")).to_contain_text("Choose why the case is closed.")
    assert tab.title().startswith("Error:")

    tab.get_by_label(options("request.closed_why")[1]).check()
    press(tab, "Close the case")
    expect(tab.get_by_role("heading", name="The case is closed")).to_be_visible()
    expect(tab.locator(".standing")).to_contain_text("Closed")

    press(tab, "Open it again")
    expect(heading(tab)).to_be_visible()
    expect(tab.get_by_role("heading", name="What to do next")).to_be_visible()
    expect(tab.locator(".standing")).not_to_contain_text("Closed")
