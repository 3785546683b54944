"""A table of cases as people send it, before anybody has read a day in it."""

from collections.abc import Mapping
from dataclasses import dataclass

from notices.errors import Fault, InvalidFacts
from notices.i18n import Msg

SEVERAL = " | "  # between the days of one cell
OPEN = "OPEN"  # instead of the day of an answer that has not come
LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Row:
    """One case as trimmed text, and where it stands in its file."""

    cells: Mapping[str, str]
    number: int
    path: Msg  # "row {row}, column {column}"

    def where(self, column: str) -> Msg:
        """Return the words by which a fault names *column* of this row."""
        return self.path.format(row=str(self.number), column=shown(column))


@dataclass(frozen=True, slots=True)
class Table:
    """The headings in their order, and the rows that are not empty."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def shown(name: str) -> str:
    """Return a heading as a fault may repeat it: short, and without hidden characters."""
    return ascii(name[:LONGEST_NAME])[1:-1]


def unreadable(file: str, message: Msg) -> InvalidFacts:
    """Return the error for a *file* that is no table of cases at all."""
    return InvalidFacts([Fault("", message, file)])
