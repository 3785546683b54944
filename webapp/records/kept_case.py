"""What is kept of a case, opened: the request as typed, its history, and its letters."""

from dataclasses import dataclass, field
from datetime import date, datetime

from notices import __version__


@dataclass(frozen=True, slots=True)
class Letter:
    """A finished letter on its way into the records."""

    document_id: str
    languages: tuple[str, ...]
    size: str
    dated: date  # the day that stands on it
    number: str  # of the sheet
    content: bytes = field(repr=False)  # the PDF
    produced_by: str = f"fairnotice {__version__}"


@dataclass(frozen=True, slots=True)
class Issued:
    """What is known of a letter that was issued, without its bytes."""

    letter_id: str
    version: int  # of the case, which this letter made
    document_id: str
    languages: tuple[str, ...]
    size: str
    dated: date
    recorded_at: datetime  # UTC
    number: str
    sha256: str  # of the PDF, in hex
    produced_by: str


@dataclass(frozen=True, slots=True)
class IssuedPdf:
    """A letter that was issued, byte for byte."""

    letter: Issued
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the history: what made this version of the case."""

    version: int
    at: datetime  # UTC
    what: str  # a short code, such as "logged" or "letter_issued"
    detail: dict = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeptCase:
    """One case. ``raw`` is the request as typed, so ``{"request": raw}`` is what a letter needs."""

    case_id: str
    shop_id: str
    reference: str = field(repr=False)
    raw: dict = field(repr=False)
    version: int
    created_at: datetime  # UTC
    updated_at: datetime
    events: tuple[Event, ...]  # the oldest first
    letters: tuple[Issued, ...]
