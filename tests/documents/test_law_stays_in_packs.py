"""Templates and documents say that a rule applies; which article it is stands in the packs."""

import ast
import re
from pathlib import Path

import polib
import pytest

from locales.update import catalogue_path, catalogues
from notices.documents import __file__ as documents

FOLDER = Path(documents).parent
TEMPLATES = sorted(path for path in FOLDER.rglob("*.*") if path.suffix in (".html", ".svg"))
MODULES = sorted(FOLDER.rglob("*.py"))
COMMENT, TAG = re.compile("{#.*?#}", re.DOTALL), re.compile("<[^>]*>")
JINJA = re.compile(r"{% block (kind|style) %}\S+{% endblock %}|{[{%].*?[%}]}", re.DOTALL)
NUMBER = "[0-9]+|one|two|three|four|five|six|twelve|un|dau|dwy|tri|tair|pedwar|chwe"
UNIT = "working days?|days?|weeks?|months?|years?|diwrnod|wythnos|mis|blynedd|blwyddyn"
LAW = re.compile(
    r"\bart(icle)?s?\b\.? ?[0-9]|\bs(s|ections?)?\b\.? [0-9]|\bschedule\b|\bregulations? [0-9]"
    r"|gdpr|\bact\b (of )?[0-9]|\b[a-z]+ act\b|\bdpa\b|duaa|\b(19|20)[0-9]{2}\b"
    r"|information commission|\bico\b|comisi(wn|ynydd) gwybodaeth"
    r"|\berthygl\b|\bdeddf\b|\batodlen\b|\badran [0-9]"
    rf"|\b({NUMBER}) (calendar )?({UNIT})\b",
    re.IGNORECASE,
)


def place(path):
    return path.relative_to(FOLDER).as_posix()


def texts(path):
    """Return every text in the Python file *path*, except what explains the code."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    explained = {node.value for node in nodes if isinstance(node, ast.Expr)}
    strings = [node for node in nodes if isinstance(node, ast.Constant) and node not in explained]
    return [node.value for node in strings if isinstance(node.value, str)]


@pytest.mark.parametrize("path", TEMPLATES, ids=place)
def test_a_template_names_no_law(path):
    source = TAG.sub(" ", COMMENT.sub("", path.read_text("utf-8")))

    assert not [found.group() for found in LAW.finditer(source)]


@pytest.mark.parametrize("path", TEMPLATES, ids=place)
def test_a_template_holds_no_word_that_nobody_could_translate(path):
    source = COMMENT.sub("", path.read_text("utf-8"))
    bare = TAG.sub(" ", JINJA.sub("", source))

    assert not re.search(r"[^\W\d_]{2,}", bare), bare.split()


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_a_document_names_no_law(path):
    assert not [text for text in texts(path) if LAW.search(text)]


@pytest.mark.parametrize(
    ("language", "family"), [one for one in catalogues() if one[1] in ("signs", "letters")]
)
def test_no_translation_adds_law(language, family):
    entries = polib.pofile(catalogue_path(language, family))
    said = [form for entry in entries for form in (entry.msgstr, *entry.msgstr_plural.values())]

    assert not [text for text in said if LAW.search(text)]


@pytest.mark.parametrize(
    "text",
    [
        "under Article 12A",
        "UK GDPR Art. 15(1)",
        "s. 45A of the Act",
        "the Equality Act",
        "within one month",
        "after 14 days",
        "complain to the ICO",
        "o dan Erthygl 15",
        "o fewn un mis",
    ],
)
def test_law_in_prose_would_be_noticed(text):
    assert LAW.search(text)
