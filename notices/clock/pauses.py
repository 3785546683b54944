"""Days that do not count because we waited for an answer, each of them once."""

from collections.abc import Iterable
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)
Wait = tuple[date, date]  # the day we asked, the day of the answer


def paused_stretches(start: date, waits: Iterable[Wait], *, both_ends: bool) -> tuple[Wait, ...]:
    """Return the days after *start* that lie in any of *waits*, as (first, last), none twice.

    With *both_ends* the day we asked and the day of the answer are both paused; without it, only
    the latter. The start itself is no part of the period, so it cannot be paused.
    """
    stretches: list[Wait] = []
    for asked, answered in sorted(waits):
        first = max(asked if both_ends else asked + ONE_DAY, start + ONE_DAY)
        if first > answered:
            continue
        if stretches and first <= stretches[-1][1] + ONE_DAY:
            joined = stretches.pop()
            first, answered = joined[0], max(joined[1], answered)
        stretches.append((first, answered))
    return tuple(stretches)


def days_in(stretches: Iterable[Wait]) -> int:
    """Return how many days *stretches* hold, first and last included."""
    return sum((last - first).days + 1 for first, last in stretches)
