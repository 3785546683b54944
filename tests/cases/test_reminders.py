"""Calendar entries for the last days, without a name."""

from datetime import date, datetime

from icalendar import Calendar

from notices.cases.clocks import clocks
from notices.cases.reminders import reminders
from notices.cases.standing import as_sent
from notices.i18n import catalogue
from notices.rules.reader import rules_on
from tests.support.papers import ON, REQUESTS

BOOK = rules_on(ON, nation="wales")
BOTH = {
    "reference": "FR-2026-0031",
    "right": "access",
    "also_asked": ["erasure"],
    "received_on": date(2026, 11, 2),
    "person": {"name": "A. N. Other", "email": "a.n.other@shopper.example"},
    "in_their_words": "My name is A. N. Other. Tell me everything.",
}


def calendar(*requests, language="en", book=BOOK):
    cases = [(request, clocks(request, book)) for request in requests]
    written = reminders(cases, catalogue(language, "interface"), ON)
    return written, Calendar.from_ical(written).walk("VEVENT")


def test_each_open_right_has_its_last_day_and_the_day_to_send():
    running = clocks(BOTH, BOOK)

    _, entries = calendar(BOTH)

    days = {(str(one["UID"]).split("@")[0], one["DTSTART"].dt) for one in entries}
    for right, clock in running.items():
        assert (f"FR-2026-0031-{right}-last", clock.due_date) in days
        assert (f"FR-2026-0031-{right}-send", clock.cautious_send_by) in days


def test_what_is_answered_is_in_no_calendar():
    _, entries = calendar(as_sent(BOTH, "letter.nothing-held", ON))

    assert entries
    assert not [one for one in entries if "access" in str(one["UID"])]


def test_no_name_and_no_word_of_the_person_is_in_it():
    for request in [BOTH, *(case["request"] for case in REQUESTS.values())]:
        if request["right"] in ("access", "erasure", "complaint"):
            written, _ = calendar(request)
            text = written.decode().replace("\r\n ", "")

            assert "Other" not in text
            assert "shopper" not in text
            assert not request.get("in_their_words") or request["in_their_words"] not in text


def test_a_breach_is_due_at_a_moment():
    breach = {
        "reference": "FR-2026-0050",
        "right": "breach",
        "received_on": date(2026, 11, 20),
        "breach": {"learned_at": "14:05"},
    }

    _, (entry,) = calendar(breach)

    assert entry["DTSTART"].dt == datetime.fromisoformat("2026-11-23T14:05+00:00")


def test_it_speaks_the_language_of_the_desk():
    english, _ = calendar(BOTH)
    welsh, _ = calendar(BOTH, language="cy")

    assert b"Last day" in english
    assert b"Last day" not in welsh


def test_no_line_is_longer_than_calendars_read():
    long = BOTH | {"reference": "FR-" + "8" * 27}

    written, _ = calendar(long)

    assert max(len(line) for line in written.split(b"\r\n")) <= 75


def test_the_same_cases_give_the_same_file():
    assert calendar(BOTH)[0] == calendar(BOTH)[0]
