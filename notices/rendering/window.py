"""How large an address can be set, so that an envelope's window always shows all of it."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from math import ceil

from markupsafe import Markup

from notices.rendering.bundle import FONTS

# Width and height in millimetres of what each window shows however the sheet lies in the
# envelope; letter.css says where it is on the sheet, and whose measures these are.
ZONES = {"dl": (75.8, 20.6), "c5": (66.8, 26.6)}
SIZES = (12, 11, 10, 9, 8, 7, 6, 5, 4)  # points; the first is that of the letter
LINE = 1.08  # line height in letter.css
MM_PER_POINT = 25.4 / 72
SPARE = 1.02  # letters are placed on whole dots of a printer
WIDEST = 1.4  # of the font size; for letters that only the second font has
LINE_ENDS = re.compile(r"</span>|</p>|<br>")


def size_for(addressee: Markup, envelope: str) -> int:
    """Return the largest of SIZES in which *addressee* (HTML) fits the window of *envelope*."""
    width, height = (side / MM_PER_POINT for side in ZONES[envelope])
    lines = [Markup(line).striptags() for line in LINE_ENDS.split(addressee)]
    for size in SIZES:
        filled = sum(_lines(line.split(), width / size) for line in lines)
        if filled * size * LINE <= height:
            return size
    return SIZES[-1]


def _lines(words: Iterable[str], width: float) -> int:
    """Return how many lines *words* fill in a *width* of so many times the font size."""
    filled, room = 0, 0.0
    for word in words:
        needed = _width(word)
        if needed + _width(" ") <= room:
            room -= needed + _width(" ")
            continue
        filled += max(1, ceil(needed / width))  # a word wider than the line is broken anywhere
        room = width - needed % width
    return filled


def _width(text: str) -> float:
    return SPARE * sum(_widths().get(ord(letter), WIDEST) for letter in text)


@cache
def _widths() -> Mapping[int, float]:
    """Return the width of each letter of our font, in font sizes."""
    from fontTools.ttLib import TTFont  # only letters need it, and it is slow to start

    with TTFont(FONTS / "AtkinsonHyperlegibleNext-Regular.ttf", lazy=True) as font:
        advances, units = font["hmtx"], font["head"].unitsPerEm
        return {code: advances[name][0] / units for code, name in font.getBestCmap().items()}
