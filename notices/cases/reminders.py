"""The last days of cases as calendar entries. They lie in many hands, so no name is in them."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta

from babel.support import NullTranslations
from icalendar import Alarm, Calendar, Event

from notices.cases.standing import answered_on
from notices.clock import Clock
from notices.i18n import N_, Msg, say

RIGHTS_IN_A_CALENDAR = {
    "access": N_("data asked for"),
    "erasure": N_("deletion asked for"),
    "objection": N_("objection"),
    "rectification": N_("correction asked for"),
    "restriction": N_("use to be stopped"),
    "human_review": N_("a person looks again"),
    "complaint": N_("complaint"),
    "notice": N_("letter to a person on the list"),
    "breach": N_("report to the regulator"),
}
LAST_DAY = N_("Last day: {reference}, {right}")
SEND_BY = N_("Send today: {reference}, {right}")
WARN_BEFORE = timedelta(days=-3)


def reminders(
    cases: Iterable[tuple[Mapping, Mapping[str, Clock]]], words: NullTranslations, on: date
) -> bytes:
    """Return a calendar with the last day of each open right, and the day to send it.

    *cases* are (clean request, its clocks); *words* is the catalogue to say it in; *on* is the
    day the calendar is made. Only the reference and the right are told.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Fairnotice//Rights desk//EN")
    calendar.add("version", "2.0")
    made = datetime.combine(on, time(), UTC)
    for request, running in cases:
        for right, clock in running.items():
            if clock.due_date and clock.status != "closed" and not answered_on(request, right):
                for name, label, day in _days(clock):
                    calendar.add_component(
                        _entry(request["reference"], right, name, label, day, words, made)
                    )
    return calendar.to_ical()


def _days(clock: Clock) -> Iterable[tuple[str, Msg, date | datetime]]:
    yield "last", LAST_DAY, clock.due_date
    if clock.cautious_send_by != clock.due_date:
        yield "send", SEND_BY, clock.cautious_send_by


def _entry(reference: str, right: str, name: str, label: Msg, day, words, made) -> Event:
    told = label.format(reference=reference, right=RIGHTS_IN_A_CALENDAR[right])
    event = Event()
    event.add("uid", f"{reference}-{right}-{name}@fairnotice")
    event.add("dtstamp", made)
    event.add("dtstart", day.astimezone(UTC) if isinstance(day, datetime) else day)
    event.add("summary", say(told, words))
    event.add("class", "CONFIDENTIAL")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", say(told, words))
    alarm.add("trigger", WARN_BEFORE)
    event.add_component(alarm)
    return event
