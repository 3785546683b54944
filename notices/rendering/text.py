"""Blocks as plain text for an e-mail: lines of 76 letters, a table as names and values."""

import textwrap
from collections.abc import Iterable, Iterator

from notices.rendering.blocks import Block, Listing, Paper, Table

WIDTH = 76  # what a mail program shows without breaking it, even when it is quoted once
UNDERLINES = {1: "=", 2: "-", 3: "."}
MARKS = {"bullets": "- ", "numbers": "{}. ", "boxes": "[ ] "}
BLANK = "_" * 40  # to be filled in
NEXT_PART = "\n\n* * *\n\n"


def write_text(paper: Paper) -> bytes:
    """Return *paper* as UTF-8 text. Its foot is left out: there are no pages to count."""
    parts = ("\n\n".join(_blocks(part.blocks, WIDTH)) for part in paper.parts)
    return f"{NEXT_PART.join(parts)}\n".encode()


def _blocks(blocks: Iterable[Block], width: int) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Listing):
            yield "\n".join(_items(block, width))
        elif isinstance(block, Table):
            yield "\n\n".join(_rows(block, width))
        else:
            said = _wrapped(block.text, width)
            underline = UNDERLINES.get(block.level, "") * max(map(len, said.splitlines()))
            yield f"{said}\n{underline}".rstrip("\n")


def _items(listing: Listing, width: int) -> Iterator[str]:
    for number, blocks in enumerate(listing.items, start=1):
        mark = MARKS[listing.kind].format(number)
        said = "\n".join(_blocks(blocks, width - len(mark)))
        yield mark + textwrap.indent(said, " " * len(mark)).lstrip(" ")


def _rows(table: Table, width: int) -> Iterator[str]:
    """Yield each row as lines of its own, every cell after the name of its column."""
    if table.names_values:
        yield "\n".join(_named(name.text, value.text or BLANK, width) for name, value in table.rows)
        return
    names = [cell.text for cell in table.head]
    for row in table.rows:
        cells = zip(names or [""] * len(row), row, strict=True)
        yield "\n".join(_named(name, cell.text, width) for name, cell in cells)


def _named(name: str, said: str, width: int) -> str:
    return _wrapped(f"{name}: {said}" if name else said, width, "  ")


def _wrapped(said: str, width: int, indent: str = "") -> str:
    """Break *said* at spaces only: a reference or an address of the web stays in one piece."""
    wrapper = textwrap.TextWrapper(
        width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    first, *others = said.split("\n")
    lines = wrapper.wrap(first)
    wrapper.initial_indent = indent
    return "\n".join(lines + [line for other in others for line in wrapper.wrap(other)])
