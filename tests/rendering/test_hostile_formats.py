"""Names that would rewrite a page stay names in every kind of file, whatever markup it knows."""

import re
from html import escape
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn

from notices.documents.base import WORDS
from notices.rendering.formats import written
from tests.rendering.reopened import reopened
from tests.rendering.test_hostile_names import MARKUP, PLAIN, TURNING, behind_the_gate
from tests.support.papers import paper

LETTER = "letter.nothing-held"
OF_MARKDOWN = [
    "# Heading",
    "- item",
    "1. item",
    "12) item",
    "**bold** __bold__ *x* _x_",
    "[here](http://pay.example)",
    "![here](http://pay.example)",
    "`code` ``` ~~~ ~~x~~",
    "a | b | c",
    "&copy; &#42;",
    "---",
    "===",
    "> quote",
    "\\* back \\",
    "$x$ ^x^ {.x} [^1] [x]:",
    "% title",
    ": meaning",
]
OF_WORD = ["{ PAGE }", "{ INCLUDETEXT http://pay.example }", "=SUM(1)", "_x000D_", "a\tb"]
HEBREW = "\u05d0\u05d1\u05d2 \u05d3\u05d4"
SPECIAL = set("\\`*[]<>{}|~^$")


def shape(content, kind):
    """Return how the file is built, without its words."""
    again = reopened(content, kind)
    return [(one.style, one.level) for one in again.paragraphs], again.tables, len(again.feet)


def one_paragraph(text, kind):
    """Return a page that says only *text*, as a file."""
    head = '<title>x</title><meta name="dcterms.created" content="2026-11-23">'
    body = f'<p><bdi data-fact="x">{escape(text)}</bdi></p>'
    page = f'<!doctype html><html lang="en" dir="ltr"><head>{head}</head><body>{body}</body></html>'
    return written(page, kind)


@pytest.mark.parametrize("kind", ["docx", "odt"])
@pytest.mark.parametrize("name", MARKUP + TURNING + OF_WORD, ids=ascii)
def test_a_name_adds_nothing_to_a_file_but_itself(name, kind):
    made, plain = (written(behind_the_gate(LETTER, one), kind) for one in (name, PLAIN))

    greeting = next(one for one in reopened(made, kind).paragraphs if "Dear" in one.text)
    shown = " ".join(re.sub("[\u200f\u202a-\u202e\u2066-\u2069]", "", name).split())
    assert greeting.text == f"Dear {shown},"
    assert shape(made, kind) == shape(plain, kind)


@pytest.mark.parametrize("name", MARKUP + OF_MARKDOWN, ids=ascii)
def test_no_name_is_markdown(name):
    text = one_paragraph(name, "md").decode().rstrip("\n")

    bare = re.sub(r"\\[^a-zA-Z0-9\s]", "", text)
    assert re.sub(r"\\([^a-zA-Z0-9\s])", r"\1", text) == name
    assert not SPECIAL & set(bare)
    assert not re.match(r"[-+#=:%>]|\d+[.)]", text)
    assert not re.search(r"&#?\w+;|\b_|_\b", bare)


@pytest.mark.parametrize("address", ["https://a.example/b_c?d=1&e=2", "a_b@c.example", "M&S"])
def test_an_address_stays_as_it_is_so_that_it_can_be_copied(address):
    assert one_paragraph(address, "md").decode() == f"{address}\n"


@pytest.mark.parametrize("name", MARKUP + TURNING + OF_MARKDOWN, ids=ascii)
def test_after_a_name_plain_text_and_markdown_go_on_as_ever(name):
    for kind in ("txt", "md"):
        made, plain = (
            written(behind_the_gate(LETTER, one), kind).decode().partition("\nDear ")[2]
            for one in (name, PLAIN)
        )
        assert made.split("\n")[1:] == plain.split("\n")[1:]


@pytest.mark.parametrize("kind", WORDS)
def test_a_name_written_the_other_way_is_set_apart(kind):
    made = paper(LETTER, {"request.person.name": HEBREW}, kind=kind).content

    if kind in ("txt", "md"):
        text = made.decode()
    else:
        text = "\n".join(one.text for one in reopened(made, kind).paragraphs)
    assert f"Dear \u2068{HEBREW}\u2069," in text


def test_word_is_told_which_words_run_the_other_way():
    made = paper(LETTER, {"request.person.name": HEBREW}, kind="docx").content

    runs = docx.Document(BytesIO(made)).element.body.iter(qn("w:r"))
    turned = {
        "".join(text.text for text in run.iter(qn("w:t")))
        for run in runs
        if run.rPr is not None and run.rPr.find(qn("w:rtl")) is not None
    }
    assert turned == {f"\u2068{HEBREW}\u2069"}
