"""Names that would rewrite the page: refused on the way in, and harmless even behind that gate."""

import subprocess

import pytest

from notices.documents import DOCUMENTS
from notices.documents.ready import complete
from notices.errors import InvalidFacts
from notices.rendering.html import Sheet, render_html
from notices.rendering.printed import picked
from notices.rendering.printer import print_sheet
from notices.rules.reader import rules_on
from tests.checks.samples import changed
from tests.support.needs import tool
from tests.support.page import shown_facts, tags
from tests.support.papers import ON, facts_for, paper

PLAIN = "A Sample Name"
MARKUP = [
    "<script>alert(1)</script>",
    "</bdi></p><h1>Pay now</h1>",
    "<style>*{display:none}</style>",
    '" onload="alert(1)',
    "{{ 7 * 7 }}",
    "{% raw %}",
    "%(name)s {name} &amp;",
]
TURNING = [
    "A \u202eSample Name",
    "A \u2067Sample Name",
    "A Sample\u2069\u202e Name",
    "\u200fA Sample Name\u202b",
]
NEW_LINES = [
    "A Sample Name\u2028We owe you money.",
    "A Sample Name\nWe owe you money.",
    "A\x0cName",
]
BROKEN = ["A \ud800 Name", "A \x00 Name", "A \u200b Name"]
# Where a name stands in each document: a letter to an office names the company that writes.
OF_THE_COMPANY = "organisation.legal_name"
NAMES = {
    document.id: next(
        path
        for path in ("request.person.name", "store.name", OF_THE_COMPANY)
        if path in document.needs and (path != "store.name" or document.id.startswith("dpia."))
    )
    for document in DOCUMENTS.values()
}


def behind_the_gate(document_id, name, languages=("en",)):
    """Return the page of a document whose facts were changed after they had been checked."""
    document, given = DOCUMENTS[document_id], facts_for(document_id)
    facts = complete(document, given["raw"], None, given["case"], ON)
    facts = changed(facts, {NAMES[document_id]: name})
    book = rules_on(ON, nation="wales")
    said = picked(facts, document.uses()) | document.prepare(facts, book, ON)
    return render_html(document, said, book, languages, Sheet("A4", "SHEET-1", ON, False))


def text_after_greeting(html, tmp_path):
    file = tmp_path / "letter.pdf"
    file.write_bytes(print_sheet(html).pdf)
    read = subprocess.run([tool("pdftotext"), file, "-"], capture_output=True, check=True)
    _, _, after = read.stdout.decode().partition("Dear ")
    return after.split("\n")


@pytest.fixture(scope="module")
def after_a_plain_name(tmp_path_factory):
    page = behind_the_gate("letter.nothing-held", PLAIN)
    return text_after_greeting(page, tmp_path_factory.mktemp("plain"))[1:]


@pytest.mark.parametrize("document_id", NAMES)
@pytest.mark.parametrize("name", TURNING + NEW_LINES + BROKEN, ids=ascii)
def test_the_gate_refuses_what_cannot_be_seen_and_does_not_repeat_it(document_id, name):
    with pytest.raises(InvalidFacts) as refused:
        paper(document_id, {NAMES[document_id]: name})

    (fault,) = refused.value.faults
    assert fault.path == NAMES[document_id]
    assert "position" in fault.message
    assert name not in fault.message


@pytest.mark.parametrize("document_id", NAMES)
@pytest.mark.parametrize("name", MARKUP + TURNING, ids=ascii)
def test_behind_the_gate_a_name_stays_a_name(document_id, name):
    made, plain = (behind_the_gate(document_id, one) for one in (name, PLAIN))

    assert (NAMES[document_id], name) in shown_facts(made)
    assert tags(made) == tags(plain)


@pytest.mark.parametrize("name", MARKUP[:3] + TURNING, ids=ascii)
def test_what_follows_a_name_is_printed_as_ever(name, after_a_plain_name, tmp_path):
    first, *rest = text_after_greeting(behind_the_gate("letter.nothing-held", name), tmp_path)

    assert first.endswith(",")
    assert name in TURNING or first == f"{name},"
    assert rest == after_a_plain_name
