"""A time limit from its start to its last day, longer by every day that is paused."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from notices.clock.events import Clarification
from notices.clock.months import months_later
from notices.clock.pauses import Wait, days_in, paused_stretches


@dataclass(frozen=True, slots=True)
class Period:
    """A period before it is moved to a working day."""

    ends: date  # as if nothing had been asked
    stretches: tuple[Wait, ...] = ()
    too_late: tuple[Clarification, ...] = ()  # asked after the end, so without effect
    open: Clarification | None = None  # still unanswered: the period has no end yet

    @property
    def paused_days(self) -> int:
        """How many days do not count."""
        return days_in(self.stretches)

    @property
    def last(self) -> date:
        """The last day, paused days added."""
        return self.ends + timedelta(days=self.paused_days)


def end_of(start: date, limit: Mapping, more_months: int = 0) -> date:
    """Return the last day of *limit*, {"months": 1} or {"days": 30, "first_day": …}, from *start*.

    Months always run from the start itself, the extension's included.
    """
    if "months" in limit:
        return months_later(start, limit["months"] + more_months)
    counts_the_start = limit["first_day"] != "the day after"
    return start + timedelta(days=limit["days"] - counts_the_start)


def paused_period(
    start: date, ends: date, questions: Iterable[Clarification], *, both_ends: bool
) -> Period:
    """Return the period from *start* that *ends* so, made longer by *questions*.

    A question counts if it was asked by the last day; each pause moves that day on. See
    ``paused_stretches`` for *both_ends*.
    """
    period, waits, too_late = Period(ends), [], []
    for question in sorted(questions, key=_by_day):
        if question.asked > period.last:
            too_late.append(question)
        elif question.answered is None:
            return Period(ends, period.stretches, tuple(too_late), question)
        else:
            waits.append((question.asked, question.answered))
            period = Period(ends, paused_stretches(start, waits, both_ends=both_ends))
    return Period(ends, period.stretches, tuple(too_late))


def _by_day(question: Clarification) -> tuple[date, date]:
    return question.asked, question.answered or date.max
