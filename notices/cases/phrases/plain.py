"""A message as plain words, each with its place in the message as it was written."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

MARK = "."  # stands between two sentences
ACCENTS = "\u0300-\u036f"
# Apostrophes and hidden marks do not end a word: don’t, de<soft hyphen>lete.
INSIDE = f"'’‘ʼ`´{ACCENTS}\u00ad\u200b-\u200d\u2060\ufeff"
LETTERS = r"[^\W\d_]++"
WELSH_THE_AND_IN = re.compile("['’ʼ]([rn])$", re.IGNORECASE)  # cywiro'r, rwy'n
PIECE = re.compile(
    rf"{LETTERS}(?:[{INSIDE}]++{LETTERS})*+[{ACCENTS}]*+"
    r"|\d++"
    r"|[.!?…](?=\s|$)"
    r"|[,:;](?=[^\S\n]*+\n)"  # Dear Sir,
    r"|\n(?=[^\S\n]*+(?:[-–*•\n]|\d++[.)]))"  # an empty line, or one of a list
)


@dataclass(frozen=True, slots=True)
class Plain:
    """A message folded to plain words with one space before and after each of them."""

    text: str
    begins: tuple[int, ...]  # where each word begins in ``text``
    places: tuple[tuple[int, int], ...]  # where it stands in the message: start, end

    def places_of(self, pattern: re.Pattern) -> Iterator[tuple[int, int]]:
        """Yield start and end, in the message, of the first group of each hit of *pattern*.

        The group begins and ends with a word.
        """
        for hit in pattern.finditer(self.text):
            first = bisect_left(self.begins, hit.start(1))
            last = bisect_left(self.begins, hit.end(1)) - 1
            yield self.places[first][0], self.places[last][1]


def plain(message: str, spellings: Mapping[str, str]) -> Plain:
    """Return *message* in plain words, ``spellings`` of them put right: {"im": "i am"}.

    Case, accents, fancy letters, hidden marks, punctuation and line breaks make no difference.
    """
    text, begins, places = f"{MARK} ", [], []
    for piece in PIECE.finditer(message):
        for word in _words_in(piece.group(), spellings):
            begins.append(len(text))
            places.append(piece.span())
            text += f"{word} "
    return Plain(text, tuple(begins), tuple(places))


def spelt(word: str, spellings: Mapping[str, str]) -> list[str]:
    """Return *word* in plain letters and as it is usually spelt: none, one or several words."""
    letters = unicodedata.normalize("NFKD", word).casefold()
    folded = "".join(letter for letter in letters if letter.isalnum())
    return spellings.get(folded, folded).split()


def _words_in(piece: str, spellings: Mapping[str, str]) -> list[str]:
    if not piece[0].isalnum():
        return [MARK]
    parts = WELSH_THE_AND_IN.sub(r" y\1", unicodedata.normalize("NFKC", piece)).split()
    return [word for part in parts for word in spelt(part, spellings)]
