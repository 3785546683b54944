"""Large print: a table that is too wide for large letters becomes lines of heading and answer."""

import re

from markupsafe import Markup

# Only for tables of our own templates: no table in a cell, and typed text holds no tag.
WIDE = re.compile(r'<table class="(?:list|items|timeline)">(.*?)</table>', re.DOTALL)
HEAD = re.compile(r"<thead>.*?</thead>", re.DOTALL)
ROW = re.compile(r"<tr\b[^>]*>(.*?)</tr>", re.DOTALL)
CELL = re.compile(r"<t[hd]\b[^>]*>(.*?)</t[hd]>", re.DOTALL)


def in_rows(page: Markup) -> Markup:
    """Return *page* with each wide table that has a head turned, a group of lines for each row.

    Every cell stands beside the heading of its column, so nothing is lost.
    """
    return Markup(WIDE.sub(_turned, page))


def _turned(table: re.Match) -> str:
    head = HEAD.search(table[1])
    if not head:
        return table[0]
    labels = CELL.findall(head[0])
    groups = (_lines(labels, CELL.findall(row)) for row in ROW.findall(table[1][head.end() :]))
    return f'<table class="turned">{"".join(groups)}</table>'


def _lines(labels: list[str], cells: list[str]) -> str:
    pairs = zip(labels, cells, strict=False)
    lines = (f'<tr><th scope="row">{label}</th><td>{cell}</td></tr>' for label, cell in pairs)
    return f"<tbody>{''.join(lines)}</tbody>"
