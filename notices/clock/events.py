"""What happened in one case: when it came, what we asked for, and when that arrived."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from notices.clock.tracks import STARTERS, TRACKS
from notices.errors import Fault, InvalidFacts
from notices.i18n import N_, Msg


class Clarification(NamedTuple):
    """A question we asked, and the day of its answer: None while it is open."""

    asked: date
    answered: date | None = None
    about_format: bool = False  # how to send the answer, not which information is meant


@dataclass(frozen=True, slots=True)
class Events:
    """The days of one case under one right; a message that uses two rights is two of these.

    ``received`` is a day, but for a breach the moment we learned of it, with its time zone.
    ``extended`` is True, or the day on which the notice with reasons went out.
    """

    right: str
    nation: str  # of the office that answers
    received: date | datetime
    identity_requested: date | None = None
    identity_received: date | None = None
    fee_requested: date | None = None
    fee_paid: date | None = None
    authority_requested: date | None = None
    authority_received: date | None = None
    clarifications: tuple[Clarification, ...] = ()
    extended: bool | date = False
    closed: date | None = None
    also: tuple[str, ...] = ()  # other rights used in the same message

    @staticmethod
    def fields_of(condition: str) -> tuple[str, str]:
        """Return the names of the two days of identity, fee or authority."""
        return (
            f"{condition}_requested",
            "fee_paid" if condition == "fee" else f"{condition}_received",
        )

    def condition(self, name: str) -> tuple[date | None, date | None]:
        """Return the days on which identity, fee or authority was asked for and arrived."""
        asked, came = self.fields_of(name)
        return getattr(self, asked), getattr(self, came)

    @property
    def day(self) -> date:
        """The day of receipt, which decides whose rules apply."""
        return self.received.date() if isinstance(self.received, datetime) else self.received


def check(events: Events) -> None:
    """Raise InvalidFacts with every fault: an unknown right, days in the wrong order."""
    faults = [Fault(field, message) for field, message in _faults(events)]
    if faults:
        raise InvalidFacts(faults)


def _faults(events: Events) -> Iterator[tuple[str, Msg]]:
    if events.right not in TRACKS:
        yield "right", N_("Write one of: {known}.").format(known=", ".join(TRACKS))
    is_moment = isinstance(events.received, datetime)
    if (events.right == "breach") != is_moment or (is_moment and events.received.tzinfo is None):
        yield "received", N_("A breach needs the time with its time zone; all else only the day.")
    for field, asked, answered in _waits(events):
        yield from _wait_faults(field, asked, answered, events.day)
    for field in ("extended", "closed"):
        day = getattr(events, field)
        if isinstance(day, date) and day < events.day:
            yield field, _too_early(events.day)


def _waits(events: Events) -> Iterator[tuple[tuple[str, str], date | None, date | None]]:
    for name in STARTERS:
        yield events.fields_of(name), *events.condition(name)
    for asked, answered, _ in events.clarifications:
        yield ("clarification_asked", "clarification_answered"), asked, answered


def _wait_faults(fields, asked, answered, received) -> Iterator[tuple[str, Msg]]:
    if asked and asked < received:
        yield fields[0], _too_early(received)
    if answered and answered < (asked or received):
        yield (
            fields[1],
            N_("This is before we asked. Write {day} or a later day.").format(
                day=str(asked or received)
            ),
        )


def _too_early(received: date) -> Msg:
    return N_("This is before the request came. Write {day} or a later day.").format(
        day=str(received)
    )
