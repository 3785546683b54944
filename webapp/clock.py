"""The only clock of the service: what day it is where the law applies."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def today() -> date:
    """Return the day it is in the United Kingdom."""
    return datetime.now(ZoneInfo("Europe/London")).date()


def now() -> datetime:
    """Return the moment, in UTC, as it is kept in the database."""
    return datetime.now(UTC)
