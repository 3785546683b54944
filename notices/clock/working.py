"""The sum said in sentences, for the letter and the page: nothing but days and why."""

from collections.abc import Iterator
from datetime import timedelta

from notices.clock.counting import Count
from notices.clock.periods import Period
from notices.i18n import N_, Msg

STARTED_BY = {
    "identity": N_("The time starts on {day}, when proof of identity arrived."),
    "fee": N_("The time starts on {day}, when the fee was paid."),
    "authority": N_("The time starts on {day}, when the authority to act arrived."),
}
WAITING_FOR = {
    "identity": N_("The time has not started. On {day} we asked for proof of identity."),
    "fee": N_("The time has not started. On {day} we asked for the fee."),
    "authority": N_("The time has not started. On {day} we asked for the authority to act."),
}


def working(count: Count) -> tuple[Msg, ...]:
    """Return the sum of *count*, one sentence for each step, in order."""
    received = N_("Received on {day}.").format(day=count.events.day)
    return received, *_steps(count)


def _steps(count: Count) -> Iterator[Msg]:
    start = count.start
    if start.waiting_for:
        yield from (WAITING_FOR[name].format(day=day) for name, day in start.waiting_for)
        return
    if start.set_by != "receipt":
        yield STARTED_BY[start.set_by].format(day=start.day)
    yield from _extension(count)
    yield _span(count)
    yield from _pauses(count.period)
    if not count.period.open:
        yield from _end(count)


def _extension(count: Count) -> Iterator[Msg]:
    if not count.more_months:
        return
    announced = count.events.extended
    if announced is True:
        yield N_("We said in time that we need longer, and why.")
    else:
        yield N_("On {day} we said that we need longer, and why.").format(day=announced)


def _span(count: Count) -> Msg:
    start, ends = count.start.day, count.period.ends
    if "days" in count.limit:
        days = count.limit["days"]
        return N_("{days} days, counted from {first}, end on {day}.").format(
            days=days, first=ends - timedelta(days=days - 1), day=ends
        )
    months = count.limit["months"] + count.more_months
    if ends.day != start.day:
        return N_("The last month has no day {number}, so the time ends on {day}.").format(
            number=start.day, day=ends
        )
    if months == 1:
        return N_("One month later is {day}.").format(day=ends)
    return N_("{months} months later is {day}.").format(months=months, day=ends)


def _pauses(period: Period) -> Iterator[Msg]:
    for first, last in period.stretches:
        if first == last:
            yield N_("Paused on {day}: 1 day.").format(day=first)
        else:
            yield N_("Paused from {first} to {last}: {days} days.").format(
                first=first, last=last, days=(last - first).days + 1
            )
    if period.open:
        yield N_("The time has stopped. On {day} we asked what is meant.").format(
            day=period.open.asked
        )
    elif period.stretches:
        yield N_("With the paused days added, the time ends on {day}.").format(day=period.last)


def _end(count: Count) -> Iterator[Msg]:
    last, due = count.period.last, count.due
    if due != last:
        yield N_("{day} is a weekend or public holiday, so the last day moves on.").format(day=last)
    yield N_("The last day is {day}.").format(day=due)
