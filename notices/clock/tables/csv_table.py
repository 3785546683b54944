"""Tables from spreadsheets: whatever encoding and separator the program chose."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from notices.clock.tables.table import Row, Table, shown, unreadable
from notices.errors import Fault, InvalidFacts
from notices.i18n import N_

UTF_16 = (b"\xff\xfe", b"\xfe\xff")
PATH = N_("row {row}, column {column}")


def csv_table(content: bytes, file: str) -> Table:
    """Return the table in *content*, its rows numbered as a spreadsheet does.

    UTF-8 with or without BOM, UTF-16 with one, or Windows-1252; commas, semicolons or tabs.
    Raises InvalidFacts when it is no text, no CSV, or uneven.
    """
    head, *lines = _lines(_decoded(content, file), file) or [[]]
    columns = tuple(cell.strip().lower() for cell in head)
    filled = [(number, line) for number, line in enumerate(lines, 2) if any(map(str.strip, line))]
    faults = [*_twice(columns, file), *_uneven(len(columns), filled, file)]
    if faults:
        raise InvalidFacts(faults)
    rows = (Row(dict(zip(columns, map(str.strip, line), strict=True)), number, PATH)
            for number, line in filled)  # fmt: skip
    return Table(columns, tuple(rows))


def _decoded(content: bytes, file: str) -> str:
    for encoding in ("utf-16",) if content.startswith(UTF_16) else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise unreadable(file, N_("This is not text. Save the table as CSV in UTF-8."))


def _lines(text: str, file: str) -> list[list[str]]:
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise unreadable(
            file, N_("This is not a CSV table: {why}.").format(why=str(error))
        ) from error


def _twice(columns: Sequence[str], file: str) -> Iterator[Fault]:
    for column in dict.fromkeys(columns):
        if columns.count(column) > 1:
            yield Fault(shown(column), N_("This heading is there twice. Take one out."), file)


def _uneven(width: int, filled: Sequence[tuple[int, list[str]]], file: str) -> Iterator[Fault]:
    for number, line in filled:
        if len(line) != width:
            yield Fault(
                N_("row {row}").format(row=str(number)),
                N_("Write {width} cells, one under each heading; there are {cells}.").format(
                    width=width, cells=len(line)
                ),
                file,
            )
