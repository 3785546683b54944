"""The clock of the service: the day it is where the law applies, and the moment."""

from datetime import UTC, datetime

from notices.cli.today import today

__all__ = ["now", "today"]


def now() -> datetime:
    """Return the moment, in UTC, as it is kept in the database."""
    return datetime.now(UTC)
