"""Reads a page back: what it says, in which language, and at which place of the facts."""

from html.parser import HTMLParser

EMPTY = {"br", "circle", "img", "link", "meta", "path"}
UNSEEN = {"head", "svg", "script", "style"}


def said(html: str) -> dict[str, str]:
    """Return the words that a reader of the page sees, by language: {"cy": "…", "en": "…"}."""
    texts: dict[str, list[str]] = {}
    for language, text in _read(html).seen:
        texts.setdefault(language, []).append(text)
    return {
        language: " ".join(" ".join(found).split()) for language, found in texts.items() if language
    }


def words(html: str) -> str:
    """Return all that a reader of the page sees, in its order."""
    return " ".join("".join(text for _, text in _read(html).seen).split())


def headlines(html: str) -> list[tuple[str, str]]:
    """Return (language, text) of each first heading, from top to bottom."""
    return _read(html).headlines


def shown_facts(html: str) -> list[tuple[str, str]]:
    """Return (path, answer) of each fact, as it is printed."""
    return _read(html).facts


def tags(html: str) -> list[tuple[str, dict[str, str]]]:
    """Return (tag, attributes) of everything that is opened, from top to bottom."""
    return _read(html).tags


def _read(html):
    reader = _Reader()
    reader.feed(html)
    return reader


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen, self.headlines, self.facts, self.tags, self._open = [], [], [], [], []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.append((tag, given))
        if tag == "br":
            self.seen.append((self._language, "\n"))
        if tag in EMPTY:
            return
        self._open.append((tag, given.get("lang") or self._language))
        if tag == "h1":
            self.headlines.append((self._language, ""))
        if "data-fact" in given:
            self.facts.append((given["data-fact"], ""))

    def handle_endtag(self, tag):
        while tag not in EMPTY and self._open and self._open.pop()[0] != tag:
            continue

    def handle_data(self, data):
        tags = {tag for tag, _ in self._open}
        if tags & UNSEEN:
            return
        self.seen.append((self._language, data))
        for last, inside in ((self.headlines, "h1"), (self.facts, "bdi")):
            if inside in tags:
                last[-1] = (last[-1][0], last[-1][1] + data)

    @property
    def _language(self):
        return self._open[-1][1] if self._open else ""
