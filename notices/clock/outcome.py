"""What the clock says of one case: the days, the state, and how each of them was found."""

from dataclasses import dataclass
from datetime import date, datetime

from notices.i18n import Msg
from notices.rules.book import Version

STATUSES = ("running", "paused", "not_running", "closed", "late")


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A point on which sources disagree, the day we use and the day of the other reading.

    ``used`` is None where no source sets a day.
    """

    code: str  # A1 … A14
    sentence: Msg
    used: date | datetime | None
    other: date | datetime


@dataclass(frozen=True, slots=True)
class Clock:
    """The days of one case. A day that cannot be known yet is None."""

    status: str
    clock_start: date | datetime | None = None
    paused_days: int | None = None
    due_date: date | datetime | None = None  # the last lawful day
    extension_notice_by: date | None = None
    cautious_send_by: date | datetime | None = None
    aim_by: date | None = None  # the house's own aim, always to be labelled as ours
    days_late: int = 0
    working: tuple[Msg, ...] = ()  # the sum, line by line, fit for a letter
    warnings: tuple[Msg, ...] = ()  # for the desk, not for the letter
    ambiguities: tuple[Ambiguity, ...] = ()
    cited: tuple[tuple[str, Version], ...] = ()  # each with the version of the day of receipt

    @property
    def rules(self) -> tuple[str, ...]:
        """The ids of the rules that the days rest on."""
        return tuple(rule_id for rule_id, _ in self.cited)
