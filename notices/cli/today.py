"""The only clock of the library's doors: today, where the shops are."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

WHERE_THE_SHOPS_ARE = ZoneInfo("Europe/London")


def today() -> date:
    """Return today's date in the United Kingdom."""
    return datetime.now(WHERE_THE_SHOPS_ARE).date()
