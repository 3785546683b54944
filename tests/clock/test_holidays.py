"""The public holidays of the four nations, 2024 to 2028, against a table made without `holidays`.

A one-off holiday that is proclaimed later makes this fail: then add its row.
"""

from datetime import date, timedelta
from pathlib import Path

import pytest

from notices.clock import Events, due
from notices.clock.working_days import working_days
from notices.rules.reader import place_called, rules_on

BOOK = rules_on(date(2026, 11, 23))
NATIONS = tuple(place_called("gb").nations)
FIRST, LAST = date(2024, 1, 1), date(2028, 12, 31)
LINES = Path(__file__).with_name("holidays.csv").read_text("utf-8").splitlines()[1:]
TABLE = {date.fromisoformat(day): nations.split() for day, nations in (x.split(",") for x in LINES)}
EVERY_DAY = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]


@pytest.mark.parametrize("nation", NATIONS)
def test_the_free_weekdays_are_those_of_the_table(nation):
    days = working_days(BOOK, nation)

    free = [day for day in EVERY_DAY if day.weekday() < 5 and day not in days]

    assert free == [day for day, nations in TABLE.items() if nation in nations]


@pytest.mark.parametrize("nation", NATIONS)
def test_nobody_works_on_a_weekend(nation):
    days = working_days(BOOK, nation)

    assert not [day for day in EVERY_DAY if day.weekday() >= 5 and day in days]


def test_15_june_2026_is_a_holiday_in_scotland_only():
    working = [nation for nation in NATIONS if date(2026, 6, 15) in working_days(BOOK, nation)]

    assert working == ["england", "wales", "northern_ireland"]


@pytest.mark.parametrize(
    ("extra", "last_day"),
    [([], date(2026, 12, 23)), ([date(2026, 12, 23)], date(2026, 12, 24))],
)
def test_a_holiday_proclaimed_at_short_notice_can_be_added(extra, last_day):
    events = Events("access", "england", date(2026, 11, 23))

    assert due(events, BOOK, extra).due_date == last_day


def test_an_added_holiday_also_moves_the_cautious_day_back():
    events = Events("access", "england", date(2026, 11, 23))

    assert due(events, BOOK, [date(2026, 12, 22)]).cautious_send_by == date(2026, 12, 21)
