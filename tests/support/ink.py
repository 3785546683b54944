"""Looks at a page as at paper: where there is ink at all, be it letters or lines."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.support.needs import tool

DOTS_PER_INCH = 127
MM = 25.4 / DOTS_PER_INCH  # a dot is a fifth of a millimetre
WHITE = 250  # of 255


@dataclass(frozen=True)
class Area:
    """A rectangle on a sheet, in millimetres from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: "Area", clear: float = 0) -> bool:
        """Tell whether *other* lies inside, at least *clear* millimetres from each edge."""
        return (
            self.left + clear <= other.left
            and self.top + clear <= other.top
            and other.right <= self.right - clear
            and other.bottom <= self.bottom - clear
        )


def ink(path: Path, page: int, within: Area) -> Area | None:
    """Return what all ink of *page* (from 1) inside *within* covers, or None where it is blank."""
    width, dots = _grey(path, page)
    first, last = round(within.left / MM), round(within.right / MM)
    rows = [
        (row, line)
        for row in range(round(within.top / MM), round(within.bottom / MM))
        if min(line := dots[row * width + first : row * width + last]) < WHITE
    ]
    if not rows:
        return None
    columns = [first + n for _, line in rows for n, dot in enumerate(line) if dot < WHITE]
    edges = min(columns), rows[0][0], max(columns) + 1, rows[-1][0] + 1
    return Area(*(round(edge * MM, 1) for edge in edges))


def _grey(path, page):
    """Return the width of the page in dots, and its dots row by row: 0 black, 255 white."""
    command = [
        tool("pdftoppm"),
        "-r",
        str(DOTS_PER_INCH),
        "-gray",
        "-f",
        str(page),
        "-l",
        str(page),
    ]
    drawn = subprocess.run([*command, path], capture_output=True, check=True).stdout
    _, size, _, dots = drawn.split(b"\n", 3)
    return int(size.split()[0]), dots
