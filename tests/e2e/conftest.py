"""A served sample shop, and a browser that never talks to anybody else."""

import threading

import pytest
from playwright.sync_api import sync_playwright
from waitress.server import create_server

from tests.e2e.screen import DESKTOP
from tests.support.needs import tool
from webapp.app import create_app
from webapp.pages.start import begin_sample
from webapp.server import free_socket

QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
PATIENCE = 10_000  # milliseconds
EXPECTED_IN_CONSOLE = ("status of 4", "status of 503", "ERR_INTERNET_DISCONNECTED")  # provoked


@pytest.fixture(scope="session")
def served(tmp_path_factory):
    """The address of a running service; ``records`` are its own."""
    app = create_app(tmp_path_factory.mktemp("served"))
    listening = free_socket(0)
    server = create_server(app, sockets=[listening], threads=8)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}", app.extensions["records"]
    server.close()
    thread.join(timeout=5)
    app.extensions["records"].close()


@pytest.fixture(scope="session")
def chromium():
    """Debian's own Chromium; without one the tests say so and go no further."""
    path = tool("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def shop(served):
    """The address of a sample shop of this test's own."""
    address, records = served
    return f"{address}/shops/{begin_sample(records)}/"


@pytest.fixture
def case(served, shop):
    """The address of a case on the desk of that shop, with much in it and more to do."""
    of_shop = served[1].cases_of_shop(shop.split("/")[-2])
    with_items = [case for case in of_shop if "items" in case.raw]
    return f"{shop}requests/{with_items[0].case_id}"


@pytest.fixture
def open_tab(chromium, served):
    """Opens a tab of a new device; at the end none has asked elsewhere or met a script error."""
    contexts, strange, errors = [], [], []

    def note_request(request):
        if not request.url.startswith((served[0] + "/", "about:srcdoc")):
            strange.append(request.url)

    def note_console(message):
        expected = any(part in message.text for part in EXPECTED_IN_CONSOLE)
        if message.type in ("error", "warning") and not expected:
            errors.append(message.text)

    def open_it(viewport=DESKTOP, **how):
        context = chromium.new_context(viewport=viewport, locale="en-GB", **how)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        tab = context.new_page()
        tab.on("request", note_request)
        tab.on("console", note_console)
        tab.on("pageerror", lambda error: errors.append(str(error)))
        return tab

    yield open_it
    for context in contexts:
        context.close()
    assert not strange
    assert not errors


@pytest.fixture
def tab(open_tab):
    """One tab on a desk computer."""
    return open_tab()
