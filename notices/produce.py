"""The one road from facts to a finished document. Every door walks it."""

import hashlib
from base64 import b32encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from notices import __version__
from notices.checks import findings, verdict
from notices.documents import document_called
from notices.documents.base import WORDS, Document, Draft
from notices.documents.ready import complete, filled
from notices.errors import Fault, InvalidFacts, UnknownDocument, UnknownLanguage
from notices.i18n import N_, Msg
from notices.rendering.formats import written
from notices.rendering.html import Sheet, render_html, words_of
from notices.rendering.printed import picked
from notices.rendering.printer import Printed, print_sheet
from notices.rules.book import RuleBook, Version
from notices.rules.reader import rules_on

NUMBER = "@number@"  # stands in the page until the page is known that it numbers
STEPS = 7  # sizes of text that sign.css knows, fit-0 to fit-6


@dataclass(frozen=True, slots=True)
class Produced:
    """A finished document, and what stands behind it."""

    document: Document
    kind: str
    content: bytes
    html: str
    sources: tuple[tuple[str, Version], ...]  # (rule id, version) of every rule it rests on
    number: str
    draft: bool


def produce(
    document_id: str,
    raw: Mapping,
    *,
    on: date,
    languages: tuple[str, ...] = ("en",),
    size: str | None = None,
    store: str | None = None,
    case: Mapping | None = None,
    kind: str = "pdf",
    preview: bool = False,
) -> Produced:
    """Make a document from *raw* facts, as typed in any door, as of the day *on*.

    *languages* are one or two, the first on top; *store* is the code of one shop of a chain;
    *case* is the raw request that a letter answers. With *preview*, answers that are missing or
    wrong are replaced by their question in brackets. *kind* is one of the document's ``kinds``.

    Raises InvalidFacts with every fault at once, UnknownDocument, UnknownLanguage, CannotPrint,
    and MissingSoftware.
    """
    document = document_called(document_id)
    size = _asked_for(document, languages, size, kind)
    read = filled if preview else complete
    facts = read(document, raw, store, case, on)
    book = rules_on(on, nation=_nation(document, facts))
    said = picked(facts, document.uses()) | document.prepare(facts, book, on)
    draft = document.for_display and not may_be_displayed(facts, book, on)
    page = render_html(document, said, book, languages, Sheet(size, NUMBER, on, draft))
    if not preview:
        _proofread(document, Draft(facts, words_of(page), _ids(book), book, on))
    number = _number(page, facts)
    page = page.replace(NUMBER, number)
    content = _content(document, page, kind)
    return Produced(document, kind, content, page, tuple(book.cited), number, draft)


def may_be_displayed(facts: Mapping, book: RuleBook, on: date) -> bool:
    """Tell whether a sign may hang: somebody approved it, and no check stands in the way."""
    approved = (facts.get("assessment") or {}).get("approved") or {}
    if not approved.get("by") or not approved.get("on") or approved["on"] > on:
        return False
    apart = rules_on(book.day, book.place, book.nation)  # what a check cites, a sign does not
    return verdict(findings(facts, apart)) == "may_start"


def _asked_for(document, languages, size, kind):
    if kind not in document.kinds:
        *others, last = document.kinds
        offered = f"{', '.join(others)} or {last}"
        raise UnknownDocument(f"{document.id} can be made as {offered}, not {kind!a}.")
    if size is not None and size not in document.sizes:
        raise UnknownDocument(
            f"{document.id} comes in {', '.join(document.sizes)}, not in {size!a}."
        )
    offered = document.languages()
    for language in languages:
        if language not in offered:
            raise UnknownLanguage(
                f"{document.id} is written in {', '.join(offered)}, not in {language!a}."
            )
    if not 1 <= len(languages) <= 2 or len(set(languages)) != len(languages):
        raise UnknownLanguage("Choose one language, or two different ones, like cy,en.")
    return size or document.sizes[0]


def _nation(document, facts):
    """The law of the shop's nation for what hangs there, of the answering office for letters."""
    if document.about_a_case:
        asked = facts["request"].get("responding_nation")
        return asked or facts["organisation"].get("responding_nation") or "england"
    return (facts.get("store") or {}).get("nation") or "england"


def _proofread(document: Document, draft: Draft) -> None:
    faults = tuple(document.proofread(draft))
    if faults:
        raise InvalidFacts(faults)


def _ids(book: RuleBook) -> frozenset[str]:
    return frozenset(rule_id for rule_id, _ in book.cited)


def _number(page: str, facts: Mapping) -> str:
    """Number a sheet by everything it says, so that two sheets with one number say the same."""
    digest = hashlib.sha256(f"{__version__}\n{page}".encode()).digest()
    place = (facts.get("store") or facts.get("request") or {}).get("code", "")
    return "-".join(part for part in (place, b32encode(digest)[:8].decode()) if part)


def _content(document: Document, page: str, kind: str) -> bytes:
    if kind in WORDS:
        return written(page, kind)
    return page.encode() if kind == "html" else _print(document, page)


def _print(document: Document, page: str) -> bytes:
    steps = STEPS if document.one_page else 1
    printed = print_sheet(page, steps=steps)
    if printed.pdf:
        return printed.pdf
    raise InvalidFacts([Fault(printed.path, _in_the_way(printed))])


def _in_the_way(printed: Printed) -> Msg:
    if printed.letters:
        return N_("We cannot print these characters yet: {letters}").format(letters=printed.letters)
    return N_("This is too long for the sheet: it fills {lines} lines there. Shorten it.").format(
        lines=printed.lines
    )
