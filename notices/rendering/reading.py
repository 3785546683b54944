"""Reads a rendered page back as blocks. What it cannot carry over it refuses: no word is lost."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from io import StringIO
from itertools import pairwise
from xml.etree.ElementTree import Element

import tinyhtml5

from notices.rendering.blocks import (
    Block,
    Cell,
    Listing,
    NewPage,
    Paper,
    Paragraph,
    Part,
    Run,
    Table,
)
from notices.rendering.runs import (
    INLINE,
    Around,
    classes,
    inside,
    no_form_for,
    paragraph_of,
    pieces,
    runs_of,
)

FLOWS = {"article", "body", "div", "footer", "header", "main", "section"}
WORDS = {"address": 0, "caption": 0, "p": 0, "h1": 1, "h2": 2, "h3": 3}  # and how deep it heads
ENVELOPES = {"c5", "dl"}


def read_page(html: str) -> Paper:
    """Return what the rendered page *html* says. Raises CannotPrint for what has no form here."""
    root = tinyhtml5.parse(StringIO(html), namespace_html_elements=False)
    body = root.find("body")
    voices = [child for child in body if "voice" in classes(child)]
    apart = voices if voices and len(voices) == len(body) else [body]
    around = inside(root, Around())
    return Paper(
        title=root.findtext("head/title").strip(),
        day=date.fromisoformat(root.find("head/meta[@name='dcterms.created']").get("content")),
        large="large-print" in classes(root),
        parts=tuple(part for one in apart for part in _parts(one, around, classes(root))),
    )


def _parts(element: Element, around: Around, sizes: list[str]) -> Iterator[Part]:
    """Yield *element*, and apart from it what begins a page in it."""
    own = inside(element, around)
    blocks = [NewPage(across=False), *_flow(element, own)]
    feet = [one for one in blocks if isinstance(one, Paragraph) and one.counts_pages]
    upright = "a5" if "a5" in sizes else "a4"
    envelope = next(iter(ENVELOPES.intersection(classes(element))), "")
    breaks = [place for place, one in enumerate(blocks) if isinstance(one, NewPage)]
    for first, end in pairwise([*breaks, len(blocks)]):
        yield Part(
            blocks=tuple(one for one in blocks[first + 1 : end] if one not in feet),
            foot=feet[0] if feet else None,
            language=own.language,
            direction=own.direction,
            sheet="across" if blocks[first].across and "a4" in sizes else upright,
            envelope=envelope,
        )


def _flow(element: Element, around: Around) -> Iterator[Block]:
    """Yield the blocks in *element*; words that stand between them become paragraphs."""
    runs: list[Run] = []
    for piece in pieces(element):
        if isinstance(piece, str) or piece.tag in INLINE:
            runs += runs_of(piece, around)
        else:
            yield from paragraph_of(runs, around)
            if "annex" in classes(piece):
                yield NewPage("across" in classes(piece))
            yield from _block(piece, inside(piece, around))
            runs = []
    yield from paragraph_of(runs, around)


def _block(element: Element, around: Around) -> Iterable[Block]:
    if element.tag in FLOWS:
        return _flow(element, around)
    if element.tag in WORDS:
        return _flow(element, replace(around, level=WORDS[element.tag]))
    if element.tag in ("ol", "ul"):
        return [_list(element, around)]
    if element.tag == "table":
        return _table(element, around)
    raise no_form_for(element)


def _list(element: Element, around: Around) -> Listing:
    kind = "numbers" if element.tag == "ol" else "bullets"
    items = [tuple(_flow(_known(one, "li"), inside(one, around))) for one in element]
    if any(isinstance(one, Table | NewPage) for item in items for one in item):
        raise no_form_for(element)
    return Listing("boxes" if "tick" in classes(element) else kind, tuple(items))


def _table(element: Element, around: Around) -> Iterator[Block]:
    """Yield the table, or each of its groups of rows where nothing heads them."""
    groups: dict[Element, list[tuple[Cell, ...]]] = {}
    head: list[tuple[Cell, ...]] = []
    for part in element:
        own = inside(_known(part, "caption", "thead", "tbody"), around)
        if part.tag == "caption":
            yield from _block(part, own)
        elif part.tag == "thead":
            head += [tuple(_cells(row, own)) for row in part]
        else:
            groups[part] = [tuple(_cells(row, own)) for row in part]
    rows = [row for group in groups.values() for row in group]
    if len(head) > 1 or len({len(row) for row in head + rows}) > 1:
        raise no_form_for(element)
    for group in [rows] if head else groups.values():
        yield Table(head[0] if head else (), tuple(group), around.direction)


def _cells(row: Element, around: Around) -> Iterator[Cell]:
    around = inside(_known(row, "tr"), around)
    for cell in row:
        blocks = tuple(_flow(_known(cell, "td", "th"), inside(cell, around)))
        spans = {"colspan", "rowspan"}.intersection(cell.keys())
        if spans or any(not isinstance(one, Paragraph) for one in blocks):
            raise no_form_for(cell)
        yield Cell(blocks, cell.tag == "th")


def _known(element: Element, *tags: str) -> Element:
    if element.tag not in tags:
        raise no_form_for(element)
    return element
