"""What a page says, in its order and apart from its looks; every format of words is made of it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one language; "\\n" in ``text`` is a line break.

    A ``field`` has no text: it is the number of the "page" or of all "pages".
    """

    text: str
    language: str
    bold: bool = False
    direction: str = "ltr"
    field: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or, with a ``level`` of 1 to 3, a heading.

    ``role`` is the class of letter.css that shows, such as "window" or "law", or empty; an
    address has the ``points`` in which it fits its window.
    """

    runs: tuple[Run, ...]
    direction: str = "ltr"
    level: int = 0
    role: str = ""
    points: int = 0

    @property
    def text(self) -> str:
        """Its words without their looks."""
        return "".join(run.text for run in self.runs)

    @property
    def counts_pages(self) -> bool:
        """Whether it holds the number of a page: then it stands at the foot of each."""
        return any(run.field for run in self.runs)


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of "bullets", of "numbers", or of "boxes" to tick; each item holds blocks."""

    kind: str
    items: tuple[tuple["Block", ...], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; ``heads`` tells that it heads its row or column."""

    paragraphs: tuple[Paragraph, ...]
    heads: bool

    @property
    def text(self) -> str:
        """Its words, each paragraph on a line."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``head`` is the row that heads its columns, or empty."""

    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    direction: str = "ltr"

    @property
    def names_values(self) -> bool:
        """Whether each row is a name and its value, and no more."""
        shapes = ([cell.heads for cell in row] for row in self.rows)
        return not self.head and all(shape == [True, False] for shape in shapes)

    @property
    def pairs(self) -> list[tuple[Paragraph, Paragraph]]:
        """Name and value of each row, where every value is a paragraph; else nothing."""
        plain = all(len(cell.paragraphs) == 1 for row in self.rows for cell in row)
        rows = self.rows if plain and self.names_values else ()
        return [(name.paragraphs[0], value.paragraphs[0]) for name, value in rows]


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins a page, which lies ``across`` or upright."""

    across: bool


Block = Paragraph | Listing | Table | NewPage


@dataclass(frozen=True, slots=True)
class Part:
    """What stands on pages of its own: the words of one voice, or what is annexed to them.

    ``foot`` stands at the foot of each page and counts them. ``sheet`` is "a4", "a5", or
    "across" for A4 on its side. ``envelope`` is the one whose window shows the address, "dl" or
    "c5"; a page for no envelope has none.
    """

    blocks: tuple[Block, ...]
    foot: Paragraph | None
    language: str
    direction: str
    sheet: str
    envelope: str


@dataclass(frozen=True, slots=True)
class Paper:
    """All that a page says, and what stands in its head."""

    title: str
    day: date
    large: bool
    parts: tuple[Part, ...]
