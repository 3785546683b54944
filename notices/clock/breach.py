"""The clock in hours: real hours, counted in UTC, whatever the clocks on the wall do."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from notices.clock.events import Events
from notices.clock.outcome import Ambiguity, Clock
from notices.clock.terms import terms
from notices.clock.tracks import TRACKS
from notices.errors import MissingSoftware
from notices.i18n import N_
from notices.rules.book import RuleBook


def breach_clock(events: Events, book: RuleBook, on: date | None = None) -> Clock:
    """Return the clock of a breach we learned of at ``events.received``, an aware datetime.

    Holidays and weekends count, and nothing pauses. The due moment is in the zone of the place.
    """
    limit = terms(book, TRACKS["breach"].limit)
    zone = zone_called(limit["zone"])
    start = events.received.astimezone(UTC)
    due = (start + timedelta(hours=limit["hours"])).astimezone(zone)
    late = max(((events.closed or on or due.date()) - due.date()).days, 0)
    return Clock(
        status="closed" if events.closed else "late" if late else "running",
        clock_start=start,
        due_date=due,
        cautious_send_by=due,
        days_late=late,
        working=(
            N_("We learned of it on {day} at {time}.").format(
                **_said(events.received.astimezone(zone))
            ),
            N_("{hours} hours later is {day} at {time}.").format(
                hours=limit["hours"], **_said(due)
            ),
            N_("Weekends and holidays count."),
        ),
        ambiguities=(_hour_not_counted(start, due, limit["hours"]),),
        cited=tuple(book.cited),
    )


def zone_called(name: str) -> ZoneInfo:
    """Return the time zone *name*. Raises MissingSoftware where no table of zones is installed."""
    try:
        return ZoneInfo(name)
    except ZoneInfoNotFoundError as error:
        raise MissingSoftware(
            f"This computer has no table of time zones for {name}. Run: pip install tzdata"
        ) from error


def _said(moment: datetime) -> dict:
    return {"day": moment.date(), "time": f"{moment:%H:%M %Z}"}


def _hour_not_counted(start: datetime, due: datetime, hours: int) -> Ambiguity:
    next_hour = start.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return Ambiguity(
        "A9",
        N_("Does the hour in which we learned of it count? We count every hour from that moment."),
        used=due,
        other=(next_hour + timedelta(hours=hours)).astimezone(due.tzinfo),
    )
