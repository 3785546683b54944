"""Calendar months: the same date of a later month, or that month's last day."""

from calendar import monthrange
from datetime import date


def months_later(day: date, months: int) -> date:
    """Return the date *months* calendar months after *day*.

    A month without that date gives its last day: 31 January and one month is 28 or 29 February.
    Count from the original day every time: 31 January and three months is 30 April, but one month
    and then two more is 28 April. Source: the pack's rule clock.month_end.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
