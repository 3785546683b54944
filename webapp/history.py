"""The history of a case in words, and what it tells of the questions that were gone through."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from notices.documents import DOCUMENTS
from notices.i18n import N_, Msg
from notices.schemas.request import ENDINGS
from webapp.forms.case_sections import case_sections
from webapp.records.kept_case import Event, KeptCase

# What the records note. Others may be there that an older release wrote.
LOGGED, CHANGED, ISSUED, CLOSED, REOPENED = (
    "logged",
    "changed",
    "letter_issued",
    "closed",
    "reopened",
)
WORDS = {
    LOGGED: N_("Logged"),
    CHANGED: N_("Answers saved: {section}"),
    ISSUED: N_("Letter issued: {letter}"),
    CLOSED: N_("Closed: {why}"),
    REOPENED: N_("Opened again"),
}
SOMETHING_ELSE = N_("Changed")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the history: when, what, and the id of the letter that it is about, if any."""

    at: datetime  # UTC
    words: Msg
    letter_id: str = ""


def history(case: KeptCase) -> Iterator[Line]:
    """Yield the lines of *case*, the newest first."""
    there = {letter.letter_id for letter in case.letters}
    for event in reversed(case.events):
        letter = event.detail.get("letter_id", "")
        yield Line(event.at, _words(event), letter if letter in there else "")


def gone_on_from(case: KeptCase) -> frozenset[str]:
    """Return the paths of the sections that somebody went on from."""
    return frozenset(
        event.detail.get("section", "") for event in case.events if event.detail.get("goes_on")
    )


def _words(event: Event) -> Msg:
    told = event.detail
    section = case_sections().get(told.get("section", ""))
    letter = DOCUMENTS.get(told.get("letter", ""))
    named = {
        "section": section.title if section else "",
        "letter": letter.title if letter else told.get("letter", ""),
        "why": ENDINGS.get(told.get("why", ""), ""),
    }
    return WORDS.get(event.what, SOMETHING_ELSE).format(**named)
