"""When the time begins: receipt, or the arrival of what had to be asked for first."""

from dataclasses import dataclass
from datetime import date

from notices.clock.events import Events
from notices.clock.terms import terms
from notices.clock.tracks import STARTERS, TRACKS
from notices.rules.book import RuleBook


@dataclass(frozen=True, slots=True)
class Start:
    """The first day of the time, what set it, and what is still missing."""

    day: date
    set_by: str = "receipt"  # or identity, fee, authority
    waiting_for: tuple[tuple[str, date], ...] = ()  # what, and the day we asked for it


def start_of(events: Events, book: RuleBook) -> Start:
    """Return the latest of receipt and the arrival of identity, fee and authority asked for.

    None of the three pauses a time that runs: it begins anew, with a full month. What was sent
    without our asking sets nothing.
    """
    arrived, waiting = [(events.received, "receipt")], []
    for name, (asked, came) in _asked_for(events, book):
        if came is None:
            waiting.append((name, asked))
        else:
            arrived.append((came, name))
    day, set_by = max(arrived, key=lambda arrival: arrival[0])
    return Start(day, set_by, tuple(waiting))


def _asked_for(events: Events, book: RuleBook):
    if not TRACKS[events.right].has_starters:
        return
    for name, rule_id in STARTERS.items():
        asked, came = events.condition(name)
        if asked and terms(book, rule_id)["moves_the_start"]:
            yield name, (asked, came)
