"""What a document is: the facts it needs, the template that says them, the rules it rests on."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from notices.errors import Fault
from notices.i18n import Msg, languages
from notices.rules.book import RuleBook

PICTURES = ("pdf", "html")
WORDS = ("docx", "odt", "txt", "md")


def _nothing_more(facts, book, on) -> dict:
    return {}


def _no_objection(facts, on) -> tuple[Fault, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A document that is written and not yet printed, with what its words rest on."""

    facts: Mapping
    words: str  # what it says in all its languages, without a tag
    cited: frozenset[str]  # the ids of the rules
    book: RuleBook
    on: date


def _nothing_to_correct(draft: Draft) -> tuple[Fault, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Document:
    """One thing we can make.

    ``needs`` and ``shows`` are paths into the facts: without the first it cannot be made, the
    second are said when they are known. The template sees these and nothing else.
    """

    id: str
    title: Msg
    families: tuple[str, ...]  # the catalogues its words come from, its own first
    template: str
    needs: tuple[str, ...]
    shows: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ("A4",)
    one_page: bool = False
    for_display: bool = False  # goes on a wall, so it is a draft until the assessment allows it
    about_a_case: bool = False
    objections: Callable[[Mapping, date], Iterable[Fault]] = _no_objection  # to saying it at all
    prepare: Callable[[Mapping, RuleBook, date], dict] = _nothing_more  # what depends on the facts
    proofread: Callable[[Draft], Iterable[Fault]] = _nothing_to_correct  # before it may be printed

    def languages(self) -> tuple[str, ...]:
        """Return the languages it can be made in: those in which all its words are written."""
        offers = [languages(family) for family in self.families]
        return tuple(one for one in offers[0] if all(one in offer for offer in offers))

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of file it comes as. A sign only as a picture: its shape is half of it."""
        return PICTURES if self.for_display else PICTURES + WORDS

    def uses(self) -> tuple[str, ...]:
        """Return every path it may say."""
        return self.needs + self.shows
