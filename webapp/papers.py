"""From a wish in an address (document, languages, size) through produce() to a paper."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from notices.documents import DOCUMENTS
from notices.documents.base import Document
from notices.errors import UnknownDocument, UnknownLanguage
from notices.i18n import N_
from notices.produce import Produced, produce
from webapp.clock import today
from webapp.languages import chosen_language
from webapp.records.records import Kept

SIGN_BESIDE_THE_FORM = "sign.entrance"


@dataclass(frozen=True, slots=True)
class Wish:
    """Which document somebody wants, in which languages and size."""

    document: Document
    languages: tuple[str, ...]
    size: str

    @property
    def in_an_address(self) -> dict[str, str]:
        """The wish as the end of an address."""
        return {"languages": ",".join(self.languages), "size": self.size}

    def file_name(self, shop_code: object) -> str:
        """Return a name for the download that is safe on every computer."""
        parts = (self.document.id, shop_code or "shop", self.size, "-".join(self.languages))
        return plain_name(*parts) + ".pdf"


def wish(document_id: str, wanted: Mapping[str, str]) -> Wish:
    """Return what *wanted* asks for; what it leaves out is chosen.

    Raises UnknownDocument and UnknownLanguage.
    """
    document = DOCUMENTS.get(document_id)
    if document is None:
        raise UnknownDocument(N_("There is no document of this name."))
    size = wanted.get("size") or document.sizes[0]
    if size not in document.sizes:
        raise UnknownDocument(N_("There is no such size of this document."))
    asked = wanted.get("languages") or _usual_language(document)
    languages = tuple(asked.split(","))
    if languages not in offers(document):
        raise UnknownLanguage(N_("This document is not written in that language."))
    return Wish(document, languages, size)


def offers(document: Document) -> list[tuple[str, ...]]:
    """Return what can be chosen: each language alone, then each with English beside it."""
    offered = document.languages()
    together = [(other, offered[0]) for other in offered[1:]]
    return [(one,) for one in offered] + together


def plain_name(*parts: object) -> str:
    """Return *parts* as the beginning of a file name that is plain ASCII."""
    return re.sub(r"[^A-Za-z0-9._-]", "-", "_".join(str(part)[:40] for part in parts))


def make(
    kept: Kept, wanted: Wish, *, case: Mapping | None = None, on: date | None = None, **how
) -> Produced:
    """Produce the wanted paper from what is kept, as of today or of the day *on*.

    Raises what produce() raises.
    """
    return produce(
        wanted.document.id,
        kept.raw,
        on=on or today(),
        languages=wanted.languages,
        size=wanted.size,
        case=case,
        **how,
    )


def _usual_language(document: Document) -> str:
    return chosen_language() if chosen_language() in document.languages() else "en"
