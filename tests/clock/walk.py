"""A second engine for the tests, written differently: it walks through the days one by one.

It shares no code with the clock: own months, own weekend, the days of the pause as a set.
"""

from datetime import date, timedelta

DAY = timedelta(days=1)


def walk_to_the_same_date(start: date, months: int) -> date:
    """Walk until the date comes round for the *months*-th time, or its month ends without it."""
    day, passed = start, 0
    while True:
        day += DAY
        passed += day.day == 1
        is_month_end = (day + DAY).day == 1
        if passed == months and (day.day == start.day or is_month_end):
            return day


def walk(start: date, countable: int, waits: list[tuple[date, date]]) -> date:
    """Walk from *start* until *countable* days have passed that no wait covers."""
    day = start
    while countable:
        day += DAY
        countable -= not any(asked <= day <= answered for asked, answered in waits)
    return day


def walk_to_work(day: date, holidays, step: int = 1) -> date:
    """Walk on, or back with *step* -1, to a day that is no weekend and not in *holidays*."""
    while day.isoweekday() > 5 or day in holidays:
        day += step * DAY
    return day


def unpaused(start: date, end: date, waits: list[tuple[date, date]]) -> int:
    """Count, one by one, the days from *start* to *end* that lie in a wait, both ends counted."""
    paused, day = 0, start
    while day < end:
        day += DAY
        paused += any(asked <= day <= answered for asked, answered in waits)
    return paused
