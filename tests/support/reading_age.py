"""Measures how hard the English of a page is to read.

The formula is Flesch-Kincaid's (Kincaid and others, 1975, Derivation of New Readability
Formulas): a school grade; reading age is five years more. It counts words and syllables and
knows nothing of sense.
"""

import re
from html.parser import HTMLParser

from pyphen import Pyphen

BREAKS = Pyphen(lang="en_GB")
VOWELS = re.compile("[aeiouy]+")
SILENT = re.compile("(?<![aeiouyl])e$|(?<![aeiouytd])ed$|(?<=[^aeiouyglsxz])(?<!ch|sh)es$")
TWO_VOWELS_APART = {"area": 3, "idea": 3, "radio": 3, "video": 3}
SENTENCE_ENDS = re.compile(r"(?<=[.?!])[”)]?\s+")
NOT_PROSE = re.compile(r"[@/\d]|\w\.\w")  # addresses, numbers
BLOCKS = {"p", "li", "td", "th", "h1", "h2", "h3", "div", "section", "address"}
EMPTY = {"br", "circle", "img", "link", "meta", "path"}
NOT_SENTENCES = {"head", "svg", "h1", "h2", "h3"}  # short questions would flatter the rest
THE_LAW, OWN_WORDS = "law", "request.in_their_words"  # a class, a fact: neither is our prose


def syllables(word: str) -> int:
    """Return the syllables of *word*: the larger of two counts, so that none looks too easy."""
    word = word.lower()
    by_vowels, by_breaks = (
        len(VOWELS.findall(SILENT.sub("", word))),
        len(BREAKS.positions(word)) + 1,
    )
    return TWO_VOWELS_APART.get(word) or max(1, by_vowels, by_breaks)


def words(sentence: str) -> list[str]:
    """Return the words of *sentence*; addresses and numbers are none."""
    kept = (word for word in sentence.split() if not NOT_PROSE.search(word))
    return [letters for word in kept if (letters := re.sub(r"[^A-Za-z'’-]", "", word))]


def sentences(html: str) -> list[str]:
    """Return the whole sentences of a page; a line that ends without a mark is none."""
    reader = _Reader()
    reader.feed(html)
    found = [one for block in reader.blocks for one in SENTENCE_ENDS.split(block.strip())]
    return [one for one in found if re.search(r"[.?!][”)]?$", one) and words(one)]


def grade(written: list[str]) -> float:
    """Return the school grade of *written*, a list of sentences."""
    counted = [words(sentence) for sentence in written]
    total = sum(map(len, counted))
    spoken = sum(syllables(word) for sentence in counted for word in sentence)
    return 0.39 * total / len(counted) + 11.8 * spoken / total - 15.59


class _Reader(HTMLParser):
    """Gathers the text of each block; a fact counts as one short word: we did not choose it."""

    def __init__(self):
        super().__init__()
        self.blocks, self._open = [""], []

    def handle_starttag(self, tag, attrs):
        if tag in BLOCKS:
            self.blocks.append("")
        if tag not in EMPTY:
            self._open.append((tag, _is_left_out(tag, dict(attrs))))

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.blocks.append("")
        while tag not in EMPTY and self._open and self._open.pop()[0] != tag:
            continue

    def handle_data(self, data):
        if not any(left_out for _, left_out in self._open):
            self.blocks[-1] += "This" if self._open and self._open[-1][0] == "bdi" else data


def _is_left_out(tag, given):
    of_the_law = THE_LAW in (given.get("class") or "").split()
    return of_the_law or tag in NOT_SENTENCES or given.get("data-fact") == OWN_WORDS
