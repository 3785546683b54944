"""Every door leads to the same road: the same facts give the same paper, the same questions."""

import json
import re

import pytest
from click.testing import CliRunner

import webapp.pages.kept
import webapp.papers
from notices.cases.steps import STEP_OF
from notices.cli import commands
from notices.documents import DOCUMENTS
from notices.produce import produce
from notices.schemas.describe import describe, walk
from notices.schemas.facts import FactsSchema, questions
from tests.support.papers import EXAMPLES, FACTS, ON, REQUESTS, facts_for
from webapp.app import create_app
from webapp.forms.sections import sections
from webapp.records.samples import as_typed, sample_facts

PAPERS = [("sign.entrance", ("cy", "en"), "A3"), ("dpia.checklist", ("en",), "A4")]
OF_A_CASE = [document.id for document in DOCUMENTS.values() if document.about_a_case]
LETTERS = [one for one in OF_A_CASE if one in STEP_OF and one.removeprefix("letter.") in REQUESTS]
ASKED = [question for question in walk(describe(FactsSchema)) if not question.questions]


@pytest.fixture
def service(tmp_path, monkeypatch):
    """The web service with the example shop in it, on the day of the examples."""
    for module in (webapp.papers, webapp.pages.kept):
        monkeypatch.setattr(module, "today", lambda: ON)
    app = create_app(tmp_path / "records", TESTING=True, WTF_CSRF_ENABLED=False)
    shop = app.extensions["records"].begin(sample_facts(ON))
    yield app.test_client(), f"/shops/{shop}"
    app.extensions["records"].close()


def by_command_line(tmp_path, document_id, languages, size, *words):
    out = tmp_path / "out"
    told = [
        "--facts",
        FACTS,
        "--lang",
        ",".join(languages),
        "--size",
        size,
        "--on",
        ON,
        "--out",
        out,
    ]
    ran = CliRunner().invoke(commands, ["make", document_id, *map(str, (*told, *words))])
    assert ran.exit_code == 0, ran.output
    return out.read_bytes()


@pytest.mark.parametrize(("document_id", "languages", "size"), PAPERS)
def test_the_same_facts_give_the_same_bytes_at_every_door(
    service, tmp_path, printed, document_id, languages, size
):
    client, shop = service
    wish = {"languages": ",".join(languages), "size": size}

    by_web = client.get(f"{shop}/documents/{document_id}/pdf", query_string=wish)

    made = printed[document_id, languages, size]
    assert by_web.data == made.content
    assert by_command_line(tmp_path, document_id, languages, size) == made.content


@pytest.mark.long
@pytest.mark.parametrize("document_id", LETTERS)
def test_the_same_case_gives_the_same_letter_at_every_door(service, tmp_path, printed, document_id):
    client, shop = service
    name = document_id.removeprefix("letter.")
    records = client.application.extensions["records"]
    case = records.log(shop.rpartition("/")[2], as_typed(REQUESTS[name])["request"])
    address = f"{shop}/requests/{case.case_id}"

    client.post(f"{address}/letters/{document_id}?languages=en&size=A4", data={"version": 1})
    (letter,) = records.case(case.shop_id, case.case_id).letters
    by_web = client.get(f"{address}/issued/{letter.letter_id}")

    made = printed[document_id, ("en",), "A4"]
    path = EXAMPLES / f"requests/{name}.toml"
    assert by_web.data == made.content
    assert by_command_line(tmp_path, document_id, ("en",), "A4", "--case", path) == made.content


@pytest.mark.parametrize("document_id", [one for one in DOCUMENTS if one not in OF_A_CASE])
def test_the_preview_is_the_page_that_is_printed(service, document_id):
    client, shop = service

    page = client.get(f"{shop}/preview/{document_id}?languages=en").text

    made = produce(document_id, **facts_for(document_id), on=ON, kind="html")
    assets = re.search(r'href="([^"]*)paper.css"', page)[1]
    for_the_screen = re.search(r'<link[^>]*preview.css">', page)[0]
    assert page.replace(assets, "asset:").replace(for_the_screen, "") == made.html


def test_the_command_line_asks_what_the_schemas_ask():
    ran = CliRunner().invoke(commands, ["questions", "--json"])

    for told, question in zip(json.loads(ran.stdout), questions().values(), strict=True):
        for name in ("path", "kind", "label", "hint", "example", "minimum", "maximum", "edited_by"):
            assert told[name] == getattr(question, name)
        assert told["options"] == [value for value, _ in question.options]


def test_the_json_schema_asks_what_the_schemas_ask():
    ran = CliRunner().invoke(commands, ["export", "schema"])

    told = dict(_properties(json.loads(ran.stdout)))
    assert list(told) == [question.path for question in walk(describe(FactsSchema))]
    for question in walk(describe(FactsSchema)):
        assert told[question.path]["title"] == question.label
        options = told[question.path].get("items", told[question.path]).get("enum", [])
        assert options == [value for value, _ in question.options]


def _properties(shape, path=""):
    """Yield (path, JSON Schema) of every question in *shape*."""
    for name, inner in shape.get("properties", {}).items():
        yield f"{path}{name}", inner
        yield from _properties(inner.get("items", inner), f"{path}{name}.")


def test_the_form_asks_what_the_schemas_ask(service):
    client, shop = service
    fields = set()
    for path in sections():
        page = client.get(f"{shop}/facts/{path}?more={path}").text
        fields |= {re.sub(r"\.\d+(?=\.)", "", name) for name in re.findall(r'name="([^"]+)"', page)}

    asked = [question for question in ASKED if not question.path.startswith("stores.")]
    for question in asked:
        boxes = [f"{question.path}-{box}" for box in ("day", "month", "year")]
        wanted = boxes if question.kind == "day" else [question.path]
        assert set(wanted) <= fields, question.path
