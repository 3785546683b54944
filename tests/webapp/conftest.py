"""A service of its own for each test, and a visitor who fills in its forms."""

import re
import shutil
from collections.abc import Mapping
from html.parser import HTMLParser

import pytest

from webapp.app import create_app
from webapp.clock import today
from webapp.pages.start import add_sample
from webapp.records.records import Records
from webapp.records.samples import sample_requests

TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')
VERSION = re.compile(r'name="version" value="([^"]+)"')


class Page(HTMLParser):
    """The parts of a page that tests ask about: its elements, and the words of the title."""

    def __init__(self, html: str):
        super().__init__()
        self.elements, self.title, self.text, self._open = [], "", "", ""
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        self._open = tag

    def handle_data(self, data):
        self.text += data
        if self._open == "title":
            self.title += data
            self._open = ""

    def all(self, *tags):
        return [attributes for tag, attributes in self.elements if tag in tags]

    def names(self):
        return [one["name"] for one in self.all("input", "select", "textarea") if "name" in one]

    def ids(self):
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]


class Visitor:
    """Somebody at a browser without scripts. In an address, {case} is the case they look at."""

    case = ""

    def __init__(self, app, shop_id: str):
        self.client, self.home = app.test_client(), f"/shops/{shop_id}/"

    def get(self, address: str, **how):
        return self.client.get(self.at(address), buffered=True, **how)

    def at(self, address: str) -> str:
        address = address.replace("{case}", self.case)
        return address if address.startswith("/") else self.home + address

    def send(self, address: str, answers: Mapping, *, seen: str | None = None, **how):
        """Send a form as the page *seen* (by default the address itself) gave it."""
        page = self.get(seen or address).text
        hidden = {"csrf_token": TOKEN.search(page)[1]}
        if found := VERSION.search(page):
            hidden["version"] = found[1]
        return self.client.post(self.at(address), data=hidden | dict(answers), **how)


@pytest.fixture(scope="session")
def application(tmp_path_factory):
    """The application and a filled sample shop, made once: templates take long to compile."""
    folder = tmp_path_factory.mktemp("first") / "data"
    app = create_app(folder)
    app.sample = add_sample(app.extensions["records"])
    app.extensions["records"].close()
    app.first_records = folder
    return app


@pytest.fixture
def service(application, tmp_path):
    """The application with records of its own: one sample shop."""
    shutil.copytree(application.first_records, tmp_path, dirs_exist_ok=True)
    application.extensions["records"] = Records(tmp_path)
    yield application
    application.extensions["records"].close()


@pytest.fixture
def records(service):
    return service.extensions["records"]


@pytest.fixture
def visitor(service):
    """Somebody who looks at the filled sample shop."""
    return Visitor(service, service.sample)


@pytest.fixture
def newcomer(service, records):
    """Somebody with a shop of their own, nothing answered yet."""
    return Visitor(service, records.begin({}))


@pytest.fixture
def logged(records):
    """Logs a sample request as a new case, some answers changed, for a visitor to look at."""

    def log(visitor, sample="nothing-held", **answers):
        request = sample_requests(today())[sample]["request"] | {"reference": ""} | answers
        case = records.log(visitor.home.split("/")[2], request)
        visitor.case = case.case_id
        return case

    return log


@pytest.fixture
def clerk(visitor, logged):
    """Somebody at the sample shop who looks at the case of a person about whom nothing is held."""
    logged(visitor)
    return visitor


@pytest.fixture
def read():
    """Reads a page: its elements, ids, names and words."""
    return lambda answer: Page(answer.text)
