"""Blocks as Markdown (CommonMark, tables as GitHub writes them); an answer is never markup."""

import re
from collections.abc import Iterable, Iterator

from notices.rendering.blocks import Block, Cell, Listing, Paper, Paragraph, Run, Table

MARKS = {"bullets": "- ", "numbers": "{}. ", "boxes": "- [ ] "}
BLANK = r"\_" * 20  # to be filled in
NEXT_PART = "\n\n* * *\n\n"
LINE_BREAK = "\\\n"
# Between two letters "_" means nothing, and web addresses hold it.
SPECIAL = re.compile(r"[\\`*\[\]<>{}|~^$]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
STARTS_A_LIST = re.compile(r"^(\d{1,9}(?=[.)])|(?=[-+#=:%]))")  # or a heading, or a title block
BOLD = re.compile(r"^( *)(\S.*?)( *)$", re.MULTILINE)  # its stars have to touch the words


def write_markdown(paper: Paper) -> bytes:
    """Return *paper* as UTF-8 Markdown. Its foot is left out: there are no pages to count."""
    parts = ("\n\n".join(_blocks(part.blocks)) for part in paper.parts)
    return f"{NEXT_PART.join(parts)}\n".encode()


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Listing):
            yield "\n".join(_items(block))
        elif isinstance(block, Table):
            yield _table(block)
        else:
            heading = f"{'#' * block.level} " if block.level else ""
            yield heading + _said(block, " " if heading else LINE_BREAK)


def _items(listing: Listing) -> Iterator[str]:
    for number, blocks in enumerate(listing.items, start=1):
        mark = MARKS[listing.kind].format(number)
        said = "\n\n".join(_blocks(blocks))
        yield mark + said.replace("\n", f"\n{' ' * len(mark)}")


def _table(table: Table) -> str:
    if table.names_values:
        named = (f"{_cell(name)}: {_cell(value) or BLANK}" for name, value in table.rows)
        return LINE_BREAK.join(named)
    rows = [[_cell(cell) for cell in row] for row in table.rows]
    head = [_escaped(cell.text) for cell in table.head] or [""] * len(rows[0])
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows))


def _cell(cell: Cell) -> str:
    return "<br>".join(_said(paragraph, "<br>") for paragraph in cell.paragraphs)


def _said(paragraph: Paragraph, line_break: str = LINE_BREAK) -> str:
    lines = "".join(_run(run) for run in paragraph.runs).split("\n")
    return line_break.join(STARTS_A_LIST.sub(r"\1\\", line) for line in lines)


def _run(run: Run) -> str:
    said = _escaped(run.text)
    return BOLD.sub(r"\1**\2**\3", said) if run.bold else said


def _escaped(text: str) -> str:
    return SPECIAL.sub(r"\\\g<0>", text)
