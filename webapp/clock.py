"""The clock of the service: the day it is where the law applies, and the moment."""

from datetime import UTC, date, datetime

from notices.cli.today import WHERE_THE_SHOPS_ARE, today
from notices.i18n import N_, Msg

__all__ = ["now", "spoken", "today"]
DAY_AND_TIME = N_("{day}, {time}")


def now() -> datetime:
    """Return the moment, in UTC, as it is kept in the database."""
    return datetime.now(UTC)


def spoken(moment: date | datetime) -> date | Msg:
    """Return a day as it is, and a moment as the day and time it is where the shops are."""
    if not isinstance(moment, datetime):
        return moment
    there = moment.astimezone(WHERE_THE_SHOPS_ARE)
    return DAY_AND_TIME.format(day=there.date(), time=f"{there:%H:%M}")
