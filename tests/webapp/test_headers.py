"""What a browser is told never to do, and what is turned away at the door."""

import re

import pytest

from webapp.forms.sections import sections
from webapp.guard import MOST_FIELDS

PAGES = [
    "",
    *(f"facts/{path}" for path in ("store", "store.entrances", "trial", "store.trial")),
    *(f"parts/{part}" for part in ("organisation", "assessment")),
    *("documents/sign.entrance", "documents/dpia.checklist"),
    *("requests/{case}", "requests/{case}/questions/request.searches"),
    "requests/{case}/letters/letter.nothing-held",
    *("check", "/law", "/accessibility", "/start", "/nothing", "facts/nothing"),
]
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors "
)
ADDRESSES = re.compile(r'(?:src|href)="([^"]+)"')


@pytest.fixture
def visitor(clerk):
    """Somebody who looks at the sample shop and at a case of it."""
    return clerk


@pytest.mark.parametrize("page", PAGES)
def test_every_page_carries_the_policy(visitor, page):
    headers = visitor.get(page).headers

    assert headers["Content-Security-Policy"] == POLICY + "'none'"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert headers["Cache-Control"] == "no-store"
    assert "Cookie" in headers["Vary"]


def test_only_a_preview_may_stand_in_a_frame_and_only_in_ours(visitor):
    headers = visitor.get("preview/sign.entrance").headers

    assert headers["Content-Security-Policy"] == POLICY + "'self'"


@pytest.mark.parametrize("page", PAGES)
def test_no_page_holds_a_script_a_style_or_a_handler(visitor, read, page):
    seen = read(visitor.get(page))

    assert all("src" in script for script in seen.all("script"))
    assert not seen.all("style", "base", "object", "embed")
    for tag, attributes in seen.elements:
        assert not [name for name in attributes if name == "style" or name.startswith("on")], tag


@pytest.mark.parametrize("page", [*PAGES, "preview/sign.entrance", "preview/dpia.checklist"])
def test_nothing_is_loaded_from_elsewhere(visitor, read, page):
    seen = read(visitor.get(page))

    loaded = [one.get("src") or one.get("href") for one in seen.all("link", "script", "img")]
    loaded += [one["src"] for one in seen.all("iframe") if "src" in one]
    assert loaded
    assert not [address for address in loaded if not address.startswith("/")]


@pytest.mark.parametrize("page", PAGES)
def test_our_own_links_lead_somewhere(visitor, page):
    found = {link.partition("#")[0] for link in ADDRESSES.findall(visitor.get(page).text)}

    for address in found:
        if address.startswith("/") and "/drafts/" not in address and not address.endswith("/pdf"):
            answer = visitor.get(address.replace("&amp;", "&"))
            assert answer.status_code in (200, 302), address


def test_a_form_without_its_token_changes_nothing(visitor):
    answer = visitor.client.post(visitor.at("facts/store"), data={"store.code": "X"})

    assert answer.status_code == 400
    assert "opened too long ago" in answer.text


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({}, 303),
        ({"Origin": "http://localhost"}, 303),
        ({"Origin": "null", "Sec-Fetch-Site": "same-origin"}, 303),
        ({"Origin": "null", "Sec-Fetch-Site": "cross-site"}, 400),
        ({"Sec-Fetch-Site": "same-site"}, 400),
        ({"Sec-Fetch-Site": "none"}, 400),
        ({"Origin": "http://localhost:81"}, 400),
        ({"Origin": "https://elsewhere.example"}, 400),
    ],
)
def test_a_form_must_come_from_our_own_page(visitor, headers, code):
    assert visitor.send("facts/store.contact", {}, headers=headers).status_code == code


@pytest.mark.parametrize(
    ("host", "code"),
    [
        ("localhost", 200),
        ("127.0.0.1:8000", 200),
        ("fairnotice.example", 400),
        ("localhost.elsewhere.example", 400),
    ],
)
def test_only_this_computer_may_come_in(visitor, host, code):
    assert visitor.get("/law", headers={"Host": host}).status_code == code


@pytest.mark.parametrize(("fields", "code"), [(MOST_FIELDS - 2, 400), (MOST_FIELDS + 1, 413)])
def test_a_flood_of_fields_is_refused(visitor, fields, code):
    flood = {f"field{number}": "x" for number in range(fields)}

    assert visitor.send("facts/store", flood).status_code == code


def test_a_flood_of_text_is_refused(visitor):
    answer = visitor.send("facts/store", {"store.name": "x" * 1_000_001})

    assert answer.status_code == 413
    assert "That was too much at once" in answer.text


def test_a_method_we_do_not_have_says_which_we_have(visitor):
    answer = visitor.client.delete(visitor.at("facts/store"), headers={})

    assert answer.status_code in (400, 405)
    assert visitor.client.post("/law").status_code in (400, 405)
    assert visitor.get("drafts/store").status_code == 405
    assert "POST" in visitor.get("drafts/store").headers["Allow"]


def test_cookies_are_kept_from_scripts(visitor):
    cookies = visitor.get("facts/store?lang=en").headers.getlist("Set-Cookie")

    assert len(cookies) == 2
    assert all("HttpOnly" in cookie and "SameSite=Lax" in cookie for cookie in cookies)


def test_every_section_has_a_token(visitor):
    for path in sections():
        assert 'name="csrf_token"' in visitor.get(f"facts/{path}").text
