"""Every page, as many people meet it: axe finds no fault, all fits, and thumbs find their mark.

What is touched is 44 pixels high; a link within a sentence is as high as its line.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe

from notices.i18n import LANGUAGES
from tests.e2e.screen import DESKTOP, NAME, PHONE, POSTCODE, TOWN, label, options
from webapp import languages
from webapp.forms.sections import sections

pytestmark = [pytest.mark.browser, pytest.mark.long]

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
WAYS = {
    "desk": {"viewport": DESKTOP},
    "phone": {"viewport": PHONE},
    "dark": {"viewport": DESKTOP, "color_scheme": "dark"},
    "forced colours": {"viewport": DESKTOP, "forced_colors": "active"},
    **{f"in {one}": {"viewport": PHONE, "extra_http_headers": {"Accept-Language": one}}
       for one in LANGUAGES if one != "en"},
}  # fmt: skip
PAGES = [
    *("", "parts/assessment", "check", "documents/sign.entrance", "documents/dpia.checklist"),
    *("/law", "/accessibility", "/start", "/", "/nothing"),
    *("requests", "requests?show=finished", "requests/new"),
    *("{case}", "{case}/letters/letter.data-copy", "{case}/letters/letter.nothing-held"),
    "{case}/letters/letter.complaint-received",
    *(f"{{case}}/questions/{path}" for path in ("request", "request.person", "request.items")),
    *(f"facts/{path}" for path in sections()),
]
FEW = [
    "",
    "facts/store",
    "facts/store.entrances",
    "facts/trial",
    "check",
    "requests",
    "requests/new",
    "{case}",
    "{case}/questions/request.items",
    "{case}/letters/letter.data-copy",
]
WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
TOUCHED = "a, button, summary, select, textarea, input:not([type=hidden])"
SMALL = """(touched) => [...document.querySelectorAll(touched)]
  .filter((one) => one.checkVisibility() && !one.closest("p, .govuk-visually-hidden, li li")
    && !one.matches(".govuk-skip-link, .govuk-task-list__link"))  // of a task, the whole row
  .map((one) => [one.innerText || one.name, one.getBoundingClientRect()])
  .filter(([_, box]) => box.height < 43.5)
  .map(([name, box]) => `${name}: ${box.width} x ${box.height}`)"""


@pytest.fixture
def at(shop, case):
    """Gives the whole address of a page."""

    def at(page):
        if page.startswith("/"):
            return shop[: shop.index("/shops")] + page
        return page.replace("{case}", case) if "{case}" in page else shop + page

    return at


def faults(tab):
    return [
        f"{fault['id']}: {node['html'][:150]}"
        for fault in Axe().run(tab, options=RULES).response["violations"]
        for node in fault["nodes"]
    ]


def look(tab, at, pages):
    found = []
    for page in pages:
        tab.goto(at(page))
        found += [f"{page}: {fault}" for fault in faults(tab)]
        found += [f"{page}: too small to touch: {one}" for one in tab.evaluate(SMALL, TOUCHED)]
        if tab.evaluate(WIDE):
            found.append(f"{page}: scrolls sideways")
    return found


@pytest.mark.parametrize("way", WAYS)
def test_axe_finds_nothing_and_nothing_is_too_wide_or_too_small(open_tab, at, way):
    tab = open_tab(**WAYS[way])

    found = look(tab, at, PAGES if way in ("desk", "phone") else FEW)

    assert not found, "\n".join(found)


@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desk", "phone"])
def test_from_right_to_left(open_tab, at, monkeypatch, screen):
    monkeypatch.setattr(languages, "direction", lambda language: "rtl")

    found = look(open_tab(screen), at, FEW)

    assert not found, "\n".join(found)


def test_without_scripts_nothing_is_too_wide(open_tab, at):
    tab = open_tab(java_script_enabled=False, viewport=PHONE)

    for page in FEW:
        tab.goto(at(page))
        assert not tab.evaluate(WIDE), page


def test_states_that_only_come_with_use(open_tab, shop):
    first, second = open_tab(PHONE), open_tab()
    for device in (first, second):
        device.goto(shop + "facts/store.address")
    second.context.set_offline(True)
    second.get_by_label(TOWN).fill("cellar")
    second.get_by_text("Not saved yet").wait_for()
    offline = faults(second)
    second.context.set_offline(False)
    second.get_by_text("Saved at").wait_for()
    first.get_by_label(TOWN).fill("bakery")
    first.get_by_text("Somebody else changed").wait_for()
    conflict = faults(first)
    first.get_by_role("button", name="Save and continue").click()
    first.get_by_role("button", name="Keep what I wrote").wait_for()
    both = faults(first)
    first.goto(shop + "facts/store.address")
    first.get_by_label(POSTCODE).fill("Cardiff")
    first.get_by_role("button", name="Save and continue").click()
    first.get_by_role("alert").wait_for()

    assert not (offline + conflict + both + faults(first))
    assert not first.evaluate(WIDE)


@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desk", "phone"])
def test_the_form_at_the_till_with_a_message_read_with_errors_and_logged(open_tab, shop, screen):
    tab, found = open_tab(screen), []
    tab.goto(shop + "requests/new")
    tab.get_by_text("They wrote to us").click()
    message = "Please delete my photo. I enclose my passport."
    tab.get_by_label(label("request.message")).fill(message)
    tab.get_by_role("button", name="Look what they ask").click()
    tab.get_by_text("asks to delete").wait_for()
    found += [*faults(tab), tab.evaluate(WIDE)]
    tab.get_by_label(label("request.in_their_words")).fill("My passport: 123456789")
    tab.get_by_role("button", name="Log it", exact=True).last.click()
    tab.get_by_role("alert").wait_for()
    found += [*faults(tab), tab.evaluate(WIDE)]
    tab.get_by_label("I looked").check()
    tab.get_by_label(options("request.right")[1]).check()
    tab.get_by_role("button", name="Log it", exact=True).last.click()
    tab.get_by_role("heading", name="It is logged").wait_for()

    assert not any([*found, *faults(tab), tab.evaluate(WIDE)]), found


@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desk", "phone"])
def test_a_case_unfolded_refused_and_after_a_letter(open_tab, case, screen):
    tab, found = open_tab(screen), []
    tab.goto(case)
    tab.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    found += [*faults(tab), *tab.evaluate(SMALL, TOUCHED), tab.evaluate(WIDE)]
    tab.get_by_role("button", name="Close the case").click()
    tab.get_by_role("alert").wait_for()
    found += [*faults(tab), tab.evaluate(WIDE)]
    tab.goto(f"{case}/letters/letter.data-copy")
    tab.get_by_role("button", name="Issue the letter").click()
    tab.get_by_role("heading", name="The letter is issued and kept").wait_for()

    assert not any([*found, *faults(tab), tab.evaluate(WIDE)]), found


def test_text_twice_as_large_still_fits(open_tab, at):
    tab = open_tab({"width": 640, "height": 800})
    for page in FEW:
        tab.goto(at(page))
        tab.evaluate("document.documentElement.style.fontSize = '200%'")
        assert not tab.evaluate(WIDE), page


def test_the_focus_can_be_seen_everywhere(open_tab, at):
    tab = open_tab()
    for page in FEW:
        tab.goto(at(page))
        for _ in range(40):
            tab.keyboard.press("Tab")
            seen = tab.evaluate(
                """() => {
                  const one = document.activeElement;
                  const area = one.closest(".govuk-radios__item, .govuk-checkboxes__item") ?? one;
                  const style = getComputedStyle(area);
                  const drawn = style.outlineStyle !== "none";
                  return [one.tagName, drawn && parseFloat(style.outlineWidth) >= 3];
                }"""
            )
            assert seen[1] or seen[0] in ("BODY", "IFRAME", "HTML"), (page, seen)


def test_paper_shows_the_answers_without_the_buttons(tab, shop):
    tab.goto(shop + "facts/store")
    tab.emulate_media(media="print")

    assert not tab.get_by_role("button").first.is_visible()
    assert tab.get_by_label(NAME).is_visible()
