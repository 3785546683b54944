"""Letters and checklists as files of words: all that the page says, and nothing else."""

import hashlib
import json
import os
import re
import subprocess
import sys
from collections import Counter
from datetime import date
from functools import cache
from io import BytesIO
from itertools import cycle
from zipfile import ZIP_STORED, ZipFile

import docx
import pytest

from notices.documents import DOCUMENTS
from notices.documents.base import PICTURES, WORDS
from notices.errors import UnknownDocument
from notices.rendering.formats import written
from tests.rendering.reopened import reopened
from tests.support.page import said, words
from tests.support.papers import CORNER_SHOP, EXAMPLES, paper

pytestmark = pytest.mark.long

OFFICE = ("docx", "odt")
WORD = r"\w+"
# Each in every size, in another language each time; and one in two languages.
LETTERS = [
    (document.id, (language,), size)
    for document in DOCUMENTS.values()
    if not document.for_display
    for size, language in zip(document.sizes, cycle(document.languages()), strict=False)
]
LETTERS.append((LETTERS[-1][0], ("cy", "en"), "A4"))
ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
RUNNING_FOOT = re.compile(r'<p class="foot">(?:(?!</p>).)*class="pages?".*?</p>', re.DOTALL)
ENDS = re.compile(r"(?=</(?:address|h\d|li|p|td|th)>)")
ADDRESS = re.compile(r"<address.*?</address>", re.DOTALL)
HEADING = re.compile(r"<h(\d)[^>]*>(.*?)</h\d>", re.DOTALL)
AGAIN = ("letter.access-received", "dpia.checklist")
WRITE_AGAIN = """
import hashlib, json, sys
from tests.rendering.test_formats import AGAIN, digests
json.dump(digests(), sys.stdout)
"""


@cache
def page(document_id, languages, size):
    return paper(document_id, languages=languages, size=size).html


@cache
def file(document_id, languages, size, kind):
    return written(page(document_id, languages, size), kind)


@cache
def once_more(letter, kind):
    return reopened(file(*letter, kind), kind)


def seen(html):
    """Return the words of the page without those that count its pages."""
    html = ADDRESS.sub(lambda found: found[0].replace("</span>", " </span>"), html)
    return words(ENDS.sub(" ", RUNNING_FOOT.sub("", html))).split()


def digests():
    """Return a fingerprint of each file of words: {"document kind": "…"}."""
    return {
        f"{name} {kind}": hashlib.sha256(
            paper(name, languages=("cy", "en"), kind=kind).content
        ).hexdigest()
        for name in AGAIN
        for kind in WORDS
    }


def label(value):
    return "-".join((value[0], *value[1], value[2]))


@pytest.fixture(params=LETTERS, ids=label)
def letter(request):
    return request.param


@pytest.mark.parametrize("kind", OFFICE)
def test_a_file_for_a_word_processor_says_every_word_of_the_page_in_its_order(letter, kind):
    found = once_more(letter, kind).words

    assert [word.translate(ISOLATES) for word in found] == seen(page(*letter))


@pytest.mark.parametrize("kind", OFFICE)
def test_every_word_is_marked_with_its_language(letter, kind):
    html = page(*letter)

    again = len(RUNNING_FOOT.findall(html)) - len(letter[1])  # a notice to two has two feet
    once = RUNNING_FOOT.sub("", html, count=again) if again > 0 else html
    wanted = {language: "".join(text.split()) for language, text in said(once).items()}
    found = once_more(letter, kind).by_language(feet=bool(RUNNING_FOOT.search(html)))
    assert {one: Counter(text.translate(ISOLATES)) for one, text in found.items()} == {
        one: Counter(text) for one, text in wanted.items()
    }


@pytest.mark.parametrize("kind", OFFICE)
def test_headings_are_headings_and_the_title_is_that_of_the_page(letter, kind):
    html, made = page(*letter), once_more(letter, kind)

    headings = [(int(level), words(inner)) for level, inner in HEADING.findall(html)]
    assert headings
    assert [(level, text.translate(ISOLATES)) for level, text in made.headings] == headings
    assert made.title == words(re.search("<title>(.*?)</title>", html)[1])
    assert made.language == f"{letter[1][0]}-GB"


@pytest.mark.parametrize("kind", OFFICE)
def test_the_head_of_each_table_is_repeated_on_every_page(letter, kind):
    found = once_more(letter, kind).tables

    headed = [rows for heads, rows in found if heads == 1]
    tables = re.findall(r"<table.*?</table>", page(*letter), re.DOTALL)
    assert headed == [table.count("<tr") for table in tables if "<thead" in table]
    assert all(heads in (0, 1) for heads, _ in found)


@pytest.mark.parametrize("kind", ["txt", "md"])
def test_plain_text_and_markdown_say_every_word_too(letter, kind):
    text = file(*letter, kind).decode()
    text = re.sub(r"\\([^a-zA-Z0-9\s])", r"\1", text).replace("<br>", " ") if kind == "md" else text

    missing = Counter(re.findall(WORD, " ".join(seen(page(*letter)))))
    missing -= Counter(re.findall(WORD, text))
    assert not missing


def test_lines_of_plain_text_are_short_unless_one_word_is_long(letter):
    lines = file(*letter, "txt").decode().splitlines()

    assert not [line for line in lines if len(line) > 76 and " " in line.strip()]
    assert not [line for line in lines if line != line.rstrip()]


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=lambda document: document.id)
def test_a_sign_is_a_picture_and_everything_else_comes_as_words_too(document):
    assert document.kinds == (PICTURES if document.for_display else PICTURES + WORDS)


@pytest.mark.parametrize(
    ("document", "kind"),
    [
        (document, kind)
        for document in DOCUMENTS.values()
        for kind in ("doc", "DOCX", "", *WORDS)
        if kind not in document.kinds
    ],
    ids=lambda value: value if isinstance(value, str) else value.id,
)
def test_a_kind_that_is_not_offered_is_refused_with_those_that_are(document, kind):
    with pytest.raises(UnknownDocument) as refused:
        paper(document.id, kind=kind)

    assert str(refused.value).endswith(f" or {document.kinds[-1]}, not {kind!a}.")


def test_another_process_clock_and_country_write_the_same_bytes():
    surroundings = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(EXAMPLES.parent),
        "PYTHONHASHSEED": "7",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
    }
    command = [sys.executable, "-c", WRITE_AGAIN]

    ran = subprocess.run(command, capture_output=True, check=True, env=surroundings)

    assert json.loads(ran.stdout) == digests()


@pytest.mark.parametrize("kind", OFFICE)
def test_inside_there_is_the_day_of_the_document_and_no_other(kind):
    day = date(2026, 12, 1)
    content = paper("dpia.checklist", kind=kind, on=day).content

    with ZipFile(BytesIO(content)) as archive:
        entries = archive.infolist()
        names = [one.filename for one in entries]
        about = archive.read("docProps/core.xml" if kind == "docx" else "meta.xml").decode()
    assert {one.date_time for one in entries} == {(2026, 12, 1, 0, 0, 0)}
    assert names == sorted(names, key=lambda name: (name != "mimetype", name))
    assert set(re.findall(r"\d{4}-\d\d-\d\d", about)) == {day.isoformat()}


def test_odf_readers_find_what_it_is_at_the_very_beginning():
    content = file("dpia.checklist", ("en",), "A4", "odt")

    with ZipFile(BytesIO(content)) as archive:
        first = archive.infolist()[0]
        listed = re.findall(r'full-path="([^"]+)"', archive.read("META-INF/manifest.xml").decode())
        assert {*listed, "mimetype", "META-INF/manifest.xml"} == {"/", *archive.namelist()}
    assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
    assert content[30:].startswith(b"mimetypeapplication/vnd.oasis.opendocument.text")


def test_a_word_file_names_nobody_and_leads_nowhere(letter):
    content = file(*letter, "docx")
    document = docx.Document(BytesIO(content))

    about = document.core_properties
    assert (about.author, about.comments, about.last_modified_by) == ("", "", "")
    with ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert not [name for name in parts if re.search("thumbnail|customXml|theme|app.xml", name)]
    assert not [name for name, part in parts.items() if "TargetMode" in part]
    fields = re.findall(r'w:instr="(\w+)"', "".join(parts.values()))
    assert set(fields) == {"PAGE", "NUMPAGES"}
    assert not [
        name for name, part in parts.items() if "instrText" in part or "w:hyperlink" in part
    ]


def test_an_odt_leads_nowhere(letter):
    with ZipFile(BytesIO(file(*letter, "odt"))) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}

    assert not [name for name, part in parts.items() if "xlink:href" in part or "text:a" in part]


def test_each_file_has_the_number_of_the_page_it_was_made_from():
    made = paper("dpia.checklist", kind="docx")

    assert made.number in reopened(made.content, "docx").words
    assert made.html == paper("dpia.checklist").html
    assert made.content == written(made.html, "docx")
    assert CORNER_SHOP["store"]["code"] in made.number
