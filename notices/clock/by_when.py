"""The front of the clock: from what happened in a case to its last day."""

from collections.abc import Iterable
from datetime import date

from notices.clock.ambiguities import ambiguities
from notices.clock.breach import breach_clock
from notices.clock.cautions import cautions
from notices.clock.counting import Count, count
from notices.clock.events import Events, check
from notices.clock.outcome import Clock
from notices.clock.working import working
from notices.clock.working_days import working_days
from notices.rules.book import RuleBook
from notices.rules.reader import rules_on


def due(
    events: Events,
    book: RuleBook,
    extra_holidays: Iterable[date] = (),
    on: date | None = None,
) -> Clock:
    """Return by when *events* must be answered, with the working.

    *book* lends its place; it is opened anew for the day of receipt and the nation of *events*,
    because a request keeps the rules of the day it came. *extra_holidays* are days that the
    calendar does not know yet. With *on*, an open case past its last day is late.

    Raises InvalidFacts for days in the wrong order, RuleNotInForce for a day before all rules,
    UnknownRule for a strange nation.
    """
    check(events)
    book = rules_on(events.day, book.place, events.nation)
    if events.right == "breach":
        return breach_clock(events, book, on)
    return _clock(count(events, book, working_days(book, events.nation, extra_holidays)), on)


def clock_of(
    events: Events,
    place: str = "gb",
    extra_holidays: Iterable[date] = (),
    on: date | None = None,
) -> Clock:
    """Return ``due`` by the rules of *place*. Raises UnknownRule for a strange place too."""
    return due(events, rules_on(events.day, place, events.nation), extra_holidays, on)


def _clock(counted: Count, on: date | None) -> Clock:
    answer_by = None if counted.start.waiting_for or counted.period.open else counted.due
    late = _days_late(counted.events, answer_by, on)
    known = {}
    if answer_by:
        known = {
            "paused_days": counted.period.paused_days,
            "due_date": answer_by,
            "cautious_send_by": counted.send_by,
            "aim_by": counted.aim_by,
        }
    if not counted.start.waiting_for:
        known |= {"clock_start": counted.start.day, "extension_notice_by": counted.announce_by}
    cited = tuple(counted.book.cited)  # before the other readings cite rules we did not need
    return Clock(
        status=_status(counted, late),
        days_late=late,
        working=working(counted),
        warnings=cautions(counted),
        ambiguities=ambiguities(counted),
        cited=cited,
        **known,
    )


def _days_late(events: Events, answer_by: date | None, on: date | None) -> int:
    done = events.closed or on
    return max((done - answer_by).days, 0) if done and answer_by else 0


def _status(counted: Count, late: int) -> str:
    if counted.events.closed:
        return "closed"
    if counted.start.waiting_for:
        return "not_running"
    if counted.period.open:
        return "paused"
    return "late" if late else "running"
