"""The words in an element as runs: spaces as a browser shows them, and answers kept apart."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from xml.etree.ElementTree import Element

from notices.errors import CannotPrint
from notices.i18n import N_
from notices.rendering.blocks import Paragraph, Run
from notices.schemas.text import TURNING

INLINE = {"b", "bdi", "br", "em", "small", "span", "strong"}
BOLD = {"b", "strong", "th"}
# Classes of letter.css that show in every format.
ROLES = {"box", "card", "foot", "law", "name", "ours", "signed", "window"}
FIELDS = {"page", "pages"}
SPACES = re.compile(r"[ \t\n\r\f]+")  # what a browser collapses; other spaces stay
ISOLATE = {"ltr": "\u2066", "rtl": "\u2067", "auto": "\u2068"}
END_OF_ISOLATE = "\u2069"
FOREIGN = {"ltr": {"AL", "AN", "R"}, "rtl": {"L"}}  # Unicode's classes of letters


@dataclass(frozen=True, slots=True)
class Around:
    """What an element hands down to those in it."""

    language: str = ""
    direction: str = "ltr"
    bold: bool = False
    level: int = 0
    role: str = ""
    points: int = 0
    isolated: str = ""  # "ltr", "rtl" or "auto"


def inside(element: Element, around: Around) -> Around:
    """Return what holds inside *element*, which stands in *around*."""
    named, direction = classes(element), element.get("dir")
    own = replace(
        around,
        language=element.get("lang", around.language),
        bold=around.bold or element.tag in BOLD,
        role=next((one for one in named if one in ROLES), around.role),
        points=next((int(one[5:]) for one in named if one.startswith("size-")), around.points),
    )
    if element.tag not in INLINE:
        return replace(own, direction=direction or around.direction)
    if element.tag == "bdi" or direction or "ltr" in named:
        return replace(own, isolated=direction or ("ltr" if "ltr" in named else "auto"))
    return own


def runs_of(piece: Element | str, around: Around) -> Iterator[Run]:
    """Yield the runs of *piece*, a text or an inline element. Raises CannotPrint for others."""
    if isinstance(piece, str):
        yield _run(piece, around)
        return
    if piece.tag not in INLINE:
        raise no_form_for(piece)
    own = inside(piece, around)
    for field in FIELDS.intersection(classes(piece)):
        yield Run("", own.language, own.bold, own.direction, field)
    for part in pieces(piece):
        yield from runs_of(part, own)
    if piece.tag == "br" or (piece.tag == "span" and around.role == "window"):
        # A span of an address has a line of its own in letter.css.
        yield Run("\n", around.language, around.bold, around.direction)


def _run(text: str, around: Around) -> Run:
    """Return *text* as a run; an isolated one cannot turn around what stands beside it."""
    text, own = SPACES.sub(" ", text), around.isolated
    if not own:
        return Run(text, around.language, around.bold, around.direction)
    text = re.sub(TURNING, "", text)
    kinds = [unicodedata.bidirectional(letter) for letter in text]
    strong = [kind for kind in kinds if kind in ("AL", "L", "R")]
    natural = ("ltr" if strong[0] == "L" else "rtl") if strong else around.direction
    direction = natural if own == "auto" else own
    if direction != around.direction or FOREIGN[around.direction].intersection(kinds):
        text = f"{ISOLATE[own]}{text}{END_OF_ISOLATE}"
    return Run(text, around.language, around.bold, direction)


def paragraph_of(runs: list[Run], around: Around) -> Iterator[Paragraph]:
    """Yield a paragraph of *runs*, its spaces collapsed; none when they say nothing."""
    kept = [Run("\n", "")]  # what precedes decides whether a space is seen
    for run in runs:
        if run.text == "\n":
            kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip(" "))
        elif kept[-1].text.endswith((" ", "\n")):
            run = replace(run, text=run.text.lstrip(" "))
        if run.text or run.field:
            kept.append(run)
    while kept and not kept[-1].field and not kept[-1].text.rstrip(" \n"):
        kept.pop()
    if kept:
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip(" "))
        joined = _joined(kept[1:])
        yield Paragraph(joined, around.direction, around.level, around.role, around.points)


def _joined(runs: list[Run]) -> tuple[Run, ...]:
    """Return *runs* with those that look alike made one."""
    said = (run for run in runs if run.text or run.field)
    alike = groupby(said, key=lambda run: replace(run, text=""))
    return tuple(replace(key, text="".join(run.text for run in same)) for key, same in alike)


def pieces(element: Element) -> Iterator[Element | str]:
    """Yield the texts and elements in *element*, in their order."""
    yield element.text or ""
    for child in element:
        yield child
        yield child.tail or ""


def classes(element: Element) -> list[str]:
    """Return the classes of *element*."""
    return element.get("class", "").split()


def no_form_for(element: Element) -> CannotPrint:
    """Return the error for an *element* that only the page itself can show."""
    message = N_("“{tag}” on this page has no form in this kind of file. Choose PDF or HTML.")
    return CannotPrint(message.format(tag=element.tag))
