"""Says where on a page each word stands."""

import re
import subprocess
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from tests.support.needs import tool

PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">')
WORD = re.compile(
    r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<'
)
MM_PER_POINT = 25.4 / 72


@dataclass(frozen=True)
class Word:
    """One word and the box around its letters, in millimetres from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    def covers(self, other: "Word") -> float:
        """Return which share of the smaller of two words lies on the other one, 0 to 1."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        narrower = min(self.right - self.left, other.right - other.left)
        lower = min(self.bottom - self.top, other.bottom - other.top)
        return max(0.0, min(across / narrower, down / lower))


@dataclass(frozen=True)
class Sheet:
    """A page of words; ``width`` and ``height`` in millimetres."""

    width: float
    height: float
    words: list[Word]

    def outside(self, margin: float) -> list[str]:
        """Return the words that come nearer to an edge than *margin* (millimetres)."""
        return [
            word.text
            for word in self.words
            if min(word.left, word.top, self.width - word.right, self.height - word.bottom) < margin
        ]

    def over_each_other(self) -> list[tuple[str, str]]:
        """Return the pairs of words that cannot be read; tight lines may touch by a third."""
        words = sorted(self.words, key=lambda word: word.top)
        pairs = (
            (one, other)
            for number, one in enumerate(words, start=1)
            for other in takewhile(lambda word, low=one.bottom: word.top < low, words[number:])
        )
        return [(one.text, other.text) for one, other in pairs if one.covers(other) > 0.4]


def sheets(path: Path) -> list[Sheet]:
    """Return the pages of the PDF at *path*."""
    ran = subprocess.run(
        [tool("pdftotext"), "-bbox", path, "-"], capture_output=True, check=True, encoding="utf-8"
    )
    pages = ran.stdout.split("<page ")[1:]
    return [_sheet(f"<page {page}") for page in pages]


def _sheet(page):
    width, height = (float(size) * MM_PER_POINT for size in PAGE.search(page).groups())
    return Sheet(width, height, [_word(*found) for found in WORD.findall(page)])


def _word(left, top, right, bottom, text):
    return Word(*(float(edge) * MM_PER_POINT for edge in (left, top, right, bottom)), text)
