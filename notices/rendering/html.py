"""Facts, rules and voices in, HTML out."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import segno
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from notices.documents.base import Document
from notices.rendering.large_print import in_rows
from notices.rendering.voice import Voice, voices
from notices.rendering.window import size_for
from notices.rules.book import HOUSE_RULE, RuleBook, Version

TEMPLATES = Path(__file__).parent.parent / "documents"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What surrounds the words: paper, number, day, and whether it may be displayed."""

    size: str
    number: str
    day: object
    draft: bool


def render_html(
    document: Document, said: Mapping, book: RuleBook, languages: tuple[str, ...], sheet: Sheet
) -> str:
    """Return *document* as one HTML page that links its files as ``asset:name``.

    *said* is what the template may say; *book* remembers what was cited.
    Raises UnknownLanguage.
    """
    template = _environment().get_template(document.template)
    law = {"rests_on": _rests_on(book), "wording": _wording(book), "citations": _citations(book)}
    law["in_force"] = book.in_force
    speaking = voices(languages, document.families)
    return template.render(said, voices=speaking, sheet=sheet, document=document, **law)


def words_of(page: str) -> str:
    """Return what *page* says, without its tags and with single spaces."""
    return " ".join(Markup(page).striptags().split())


def _rests_on(book: RuleBook):
    """Return the template's word for "this sentence rests on those rules"; it prints nothing.

    A rule that is not yet in force is not cited; good practice may well come before it.
    """

    def rests_on(*rule_ids: str) -> str:
        for rule_id in filter(book.in_force, rule_ids):
            book.cite(rule_id)
        return ""

    return rests_on


def _wording(book: RuleBook):
    """Return the template's word for a name that the law gives, in the language of a voice."""

    def wording(rule_id: str, voice: Voice) -> str:
        given = book.cite(rule_id).value
        return given.get(voice.language, given["text"])

    return wording


def _citations(book: RuleBook):
    """Return the template's word for the law cited so far.

    Our own rules are not law, and a rule that only gives a name is no duty.
    """

    def citations() -> list[str]:
        law = (version for _, version in book.cited if _is_a_duty(version))
        return sorted({part for version in law for part in version.citation.split("; ")})

    return citations


def _is_a_duty(version: Version) -> bool:
    return version.trust != HOUSE_RULE and "text" not in version.value


@lru_cache(maxsize=512)  # the same code stands on every sign of a shop
def qr_code(address: str, words: str) -> Markup:
    """Return a QR code for *address* as inline SVG that is read out as *words*.

    Error level Q survives a scratched sticker; the quiet zone is four modules wide.
    """
    code = segno.make(address, error="q", micro=False, boost_error=False)
    drawn = code.svg_inline(border=4, dark="#000", light="#fff", omitsize=True, title=words)
    return Markup(drawn.replace("<path stroke=", '<path fill="none" stroke='))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
    )
    environment.globals["qr_code"] = qr_code
    environment.filters |= {"in_rows": in_rows, "size_for": size_for}
    return environment
