"""How the files of word processors look: the sizes and places of letter.css, in their terms."""

from dataclasses import dataclass, replace

from babel.core import get_global

from notices.i18n import locale
from notices.rendering.blocks import Paragraph, Part, Run, Table
from notices.rendering.window import LINE as LINE_OF_ADDRESS

FONT, FALL_BACK = "Atkinson Hyperlegible Next", "Verdana"
TABS = 60  # where the value in a pair stands
INDENT = 5.5  # of a list
LINE = 1.17  # line height in that of the font, which comes to 1.4 of its size
RULE = 0.5  # points, as every line that is drawn
MM_PER_POINT = 25.4 / 72
# From the top of the sheet: where the address begins, and where the window no longer reaches.
WINDOWS = {"dl": (58.8, 97), "c5": (68.9, 104)}
# So many letters of a name fit on one line in large letters, and in smaller ones, in any print
# and in the wider font too: the address below keeps its place.
LARGE_NAME, ONE_LINE = 28, 36
LETTER = 0.58  # width of a letter in sizes of the font: bold, with room to spare


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper and its margins, in millimetres, as every length here."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float

    @property
    def line(self) -> float:
        """The length of a line."""
        return self.width - self.left - self.right

    @property
    def foot(self) -> float:
        """How far the foot is from the edge: it has the upper half of the margin."""
        return self.bottom / 2


SHEETS = {
    "a4": Sheet(210, 297, 14, 20, 22, 22),
    "across": Sheet(297, 210, 16, 18, 20, 18),
    "a5": Sheet(148, 210, 12, 12, 12, 12),
}


@dataclass(frozen=True, slots=True)
class Look:
    """How one kind of paragraph looks: sizes in points, spaces in millimetres.

    ``exact`` is the height of a line in sizes of the font; 0 is that of the text.
    """

    name: str
    points: float = 12
    large: float = 18  # the size in large print
    bold: bool = False
    before: float = 0
    after: float = 2
    start: float = 0  # how far it is moved in
    hanging: float = 0  # how far its first line juts out
    end: float = 0
    exact: float = 0
    level: int = 0
    border: str = ""  # "box", or the side: "top", "bottom", "left"
    stays: bool = False  # on one page with what follows


LOOKS = {
    look.name: look
    for look in (
        Look("Normal"),
        Look("Heading 1", 20, 26, bold=True, before=2, after=4, level=1, stays=True),
        Look("Heading 2", 13, 21, bold=True, before=5, after=1, level=2, stays=True),
        Look("Heading 3", 12, 19, bold=True, before=3, after=0.5, level=3, stays=True),
        Look("Letterhead", 19, 24, bold=True, exact=1.15, border="bottom"),
        Look("Long Letterhead", 13, 18, bold=True, exact=1.15, border="bottom"),
        Look("Addressee", 12, 12, end=92, exact=LINE_OF_ADDRESS),
        Look("Sender", 9.5, after=4),
        Look("Reference", 11, after=0.5, start=TABS, hanging=TABS),
        Look("List", after=0.8),
        Look("Table Contents", 11, after=0.5),
        Look("Table Heading", 11, after=0.5, bold=True),
        Look("Box", bold=True, before=3, after=3, start=4, border="left", stays=True),
        Look("Card", 14, 18, after=2, start=4, end=4, border="box"),
        Look("Card Heading", 18, 22, True, after=3, start=4, end=4, level=3, border="box"),
        Look("Signature", before=14),
        Look("Law", 9.5, after=0, stays=True),
        Look("Law Heading", 9.5, bold=True, before=8, after=0.5, level=2, border="top", stays=True),
        Look("Footer", 9.5, after=0),
    )
}
ROLES = {
    "box": "Box",
    "card": "Card",
    "foot": "Footer",
    "law": "Law",
    "ours": "Sender",
    "signed": "Signature",
    "window": "Addressee",
}


def look_of(paragraph: Paragraph) -> Look:
    """Return the look of *paragraph*."""
    usual = f"Heading {paragraph.level}" if paragraph.level else "Normal"
    if paragraph.role == "name":
        return LOOKS["Long Letterhead" if len(paragraph.text) > LARGE_NAME else "Letterhead"]
    own = ROLES.get(paragraph.role, usual)
    return LOOKS.get(f"{own} Heading", LOOKS[usual]) if paragraph.level else LOOKS[own]


def points(look: Look, large: bool) -> float:
    """Return the size of the letters, in large print or in the usual one."""
    return look.large if large else look.points


def around_the_address(part: Part, large: bool) -> tuple[float, float]:
    """Return the space above and below the address of *part*, so that a window shows only it."""
    top, clear = WINDOWS[part.envelope or "dl"]
    address = next(one for one in part.blocks if getattr(one, "role", "") == "window")
    above = part.blocks[: part.blocks.index(address)]  # nothing but the name of the sender
    used = SHEETS[part.sheet].top + sum(_height(in_lines(name), large) for name in above)
    size = (address.points or LOOKS["Addressee"].points) * MM_PER_POINT
    filled = (address.text.count("\n") + 1) * size * LINE_OF_ADDRESS
    return max(0, top - used), max(0, clear - top - filled)


def _height(paragraph: Paragraph, large: bool) -> float:
    look, lines = look_of(paragraph), paragraph.text.count("\n") + 1
    return lines * look.exact * points(look, large) * MM_PER_POINT + look.after


def in_lines(paragraph: Paragraph) -> Paragraph:
    """Return *paragraph*; a long name of the sender is broken in its middle, into two lines."""
    run, *others = paragraph.runs
    if paragraph.role != "name" or len(paragraph.text) <= ONE_LINE or others:
        return paragraph
    spaces = [place for place, letter in enumerate(run.text) if letter == " "]
    place = min(spaces, key=lambda place: abs(place - len(run.text) / 2), default=len(run.text))
    broken = f"{run.text[:place]}\n{run.text[place + 1 :]}".rstrip("\n")
    return replace(paragraph, runs=(replace(run, text=broken),))


def widths(table: Table, room: float, size: float) -> list[float]:
    """Return the width of each column of *table*, as its words need, set in *size* points.

    Together they fill the *room*.
    """
    rows = [[cell.text or "-" for cell in row] for row in (table.head, *table.rows) if row]
    columns = list(zip(*rows, strict=True))
    longest = [max(len(word) for text in one for word in text.split()) for one in columns]
    needed = [letters * LETTER * size * MM_PER_POINT + 4 for letters in longest]
    wanted = [min(max(map(len, one)), 60) for one in columns]
    if sum(needed) > room:
        return [room * one / sum(needed) for one in needed]
    left = room - sum(needed)
    return [least + left * more / sum(wanted) for least, more in zip(needed, wanted, strict=True)]


def foot_of(part: Part) -> Paragraph:
    """Return the foot of the pages of *part*; where it has none, their numbers."""
    number, total = (Run("", part.language, field=one) for one in ("page", "pages"))
    bare = Paragraph((number, Run(" / ", part.language), total), part.direction, role="foot")
    return part.foot or bare


def tag(language: str) -> tuple[str, str]:
    """Return language and country, as in ("en", "GB"): by both a dictionary is found."""
    known = locale(language).territory
    likely = get_global("likely_subtags").get(language, "").rpartition("_")[2]
    return language, known or likely
