"""Which days people work in the nation of the office that answers."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from notices.clock.terms import terms
from notices.rules.book import RuleBook

ONE_DAY = timedelta(days=1)
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """Weekdays that are neither in *calendar*, the public holidays, nor in *extra*."""

    calendar: Collection[date]
    extra: frozenset[date] = frozenset()
    rolls: bool = True  # a period that ends on another day is moved to a working day

    def __contains__(self, day: date) -> bool:
        return day.weekday() < SATURDAY and day not in self.calendar and day not in self.extra

    def closing(self, day: date) -> date:
        """Return the last day of a period that would end on *day*: the next working day."""
        while self.rolls and day not in self:
            day += ONE_DAY
        return day

    def on_or_before(self, day: date) -> date:
        """Return *day*, or the working day before it when nobody works on it."""
        while day not in self:
            day -= ONE_DAY
        return day


def working_days(book: RuleBook, nation: str, extra: Iterable[date] = ()) -> WorkingDays:
    """Return the working days of *nation*, less *extra* holidays proclaimed at short notice."""
    parts = terms(book, "clock.public_holidays")
    rolls = terms(book, "clock.roll_to_working_day")["rolls"]
    return WorkingDays(_calendar(parts["country"], parts[nation]), frozenset(extra), rolls)


@cache
def _calendar(country: str, part: str) -> Collection[date]:
    # Slow to import (a tenth of a second), and the breach clock never needs it.
    from holidays import country_holidays

    return country_holidays(country, subdiv=part or None)
