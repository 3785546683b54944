"""The sum for a limit in days or months: start, pauses, extension, working days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from notices.clock.events import Clarification, Events
from notices.clock.months import months_later
from notices.clock.periods import Period, end_of, paused_period
from notices.clock.starts import Start, start_of
from notices.clock.terms import terms
from notices.clock.tracks import TRACKS
from notices.clock.working_days import WorkingDays
from notices.rules.book import RuleBook


@dataclass(frozen=True, slots=True)
class Count:
    """Every step of one sum, so that its working and the other readings can be shown.

    The days below stand only while ``start.waiting_for`` is empty and ``period.open`` is None.
    """

    events: Events
    book: RuleBook
    days: WorkingDays
    start: Start
    first: Period  # by its end an extension must be announced
    more_months: int  # added by an extension announced in time
    period: Period  # the whole time
    strict: Period  # the whole time in the reading that ends it first

    @property
    def limit(self) -> Mapping[str, Any]:
        """What the rule for this right allows, such as {"months": 1}."""
        return terms(self.book, TRACKS[self.events.right].limit)

    @property
    def can_extend(self) -> bool:
        """Whether the rules know an extension at all."""
        rule_id = TRACKS[self.events.right].extension
        return bool(rule_id) and "months" in terms(self.book, rule_id)

    @property
    def due(self) -> date:
        """The last lawful day: pauses are added first, then it is moved once."""
        return self.days.closing(self.period.last)

    @property
    def announce_by(self) -> date | None:
        """The last day to announce an extension, None where no rule speaks of one."""
        if self.first.open or not TRACKS[self.events.right].extension:
            return None
        return self.days.closing(self.first.last)

    @property
    def send_by(self) -> date:
        """A working day that is in time by the strictest way to count; the start is ours."""
        before = terms(self.book, "clock.send_before")["days"]
        return self.days.on_or_before(self.strict.last - timedelta(days=before))

    @property
    def aim_by(self) -> date | None:
        """Our own aim, never later than ``send_by``; none for an extended or a short time."""
        if self.more_months or "months" not in self.limit:
            return None
        aim = terms(self.book, "clock.internal_standard")["days"] + self.strict.paused_days
        day = self.days.on_or_before(self.start.day + timedelta(days=aim))
        return min(day, self.send_by)


def count(events: Events, book: RuleBook, days: WorkingDays) -> Count:
    """Return the sum for *events* by the rules of *book*. Raises what ``RuleBook.cite`` raises."""
    track, start = TRACKS[events.right], start_of(events, book)
    limit = terms(book, track.limit)
    if "months" in limit:
        book.cite("clock.month_end")
    extension = terms(book, track.extension) if track.extension else {}
    asked = pausing_questions(events, book)
    both_ends = _counts_both_ends(events, book)
    first_limit = {"months": extension["notice_within_months"]} if extension else limit
    first = paused_period(start.day, end_of(start.day, first_limit), asked, both_ends=both_ends)
    more = extension.get("months", 0) if _announced_in_time(events, first, days) else 0
    whole = end_of(start.day, limit, more)
    strict = min(whole, months_later(end_of(start.day, limit), more))
    return Count(
        events=events,
        book=book,
        days=days,
        start=start,
        first=first,
        more_months=more,
        period=paused_period(start.day, whole, asked, both_ends=both_ends),
        strict=paused_period(start.day, strict, asked, both_ends=False),
    )


def pausing_questions(events: Events, book: RuleBook) -> tuple[Clarification, ...]:
    """Return the questions that stop the time: about what is meant, under a rule that pauses."""
    rule_id = TRACKS[events.right].pause
    if not events.clarifications or not rule_id or not terms(book, rule_id)["pauses"]:
        return ()
    return tuple(asked for asked in events.clarifications if not asked.about_format)


def _counts_both_ends(events: Events, book: RuleBook) -> bool:
    rule_id = TRACKS[events.right].pause
    return bool(rule_id) and book.value(rule_id).get("both_ends_count", False)


def _announced_in_time(events: Events, first: Period, days: WorkingDays) -> bool:
    if isinstance(events.extended, bool) or first.open:
        return bool(events.extended)
    return events.extended <= days.closing(first.last)
