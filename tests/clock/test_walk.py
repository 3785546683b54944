"""Two engines, one answer: the clock against a walk through the days."""

from holidays import country_holidays
from hypothesis import assume, given
from hypothesis import strategies as st

from notices.clock import clock_of
from notices.clock.months import months_later
from tests.clock.strategies import DAYS, NEW_DAYS, RIGHTS, cases
from tests.clock.walk import DAY, walk, walk_to_the_same_date, walk_to_work

PARTS = {"england": "ENG", "wales": "WLS", "scotland": "SCT", "northern_ireland": "NIR"}
OTHER_CALENDARS = {nation: country_holidays("GB", subdiv=part) for nation, part in PARTS.items()}
MONTHLY = st.sampled_from(["access", "erasure", "objection", "human_review"])


@given(DAYS, st.integers(1, 15))
def test_months_end_where_a_walk_ends(day, months):
    assert months_later(day, months) == walk_to_the_same_date(day, months)


@given(cases(days=NEW_DAYS, rights=MONTHLY))
def test_the_last_day_is_where_a_walk_ends(events):
    clock = clock_of(events)
    calendar = OTHER_CALENDARS[events.nation]
    start = max(events.received, events.identity_received or events.received)
    waits = [wait[:2] for wait in events.clarifications] if events.right == "access" else []

    month = walk_to_the_same_date(start, 1)
    notice_by = walk_to_work(walk(start, (month - start).days, waits), calendar)
    is_longer = events.extended is True or (events.extended and events.extended <= notice_by)
    whole = walk_to_the_same_date(start, 3) if is_longer else month
    last = walk(start, (whole - start).days, waits)

    assert clock.extension_notice_by == notice_by
    assert clock.due_date == walk_to_work(last, calendar)
    assert clock.cautious_send_by < last


@given(cases(days=NEW_DAYS, rights=st.just("access")))
def test_the_cautious_day_is_where_a_walk_ends_that_pauses_a_day_less(events):
    start = max(events.received, events.identity_received or events.received)
    assume(all(question.asked > start for question in events.clarifications))
    waits = [(asked, answered - DAY) for asked, answered, _ in events.clarifications]
    clock = clock_of(events)

    month = walk_to_the_same_date(start, 1)
    is_longer = events.extended is True or (
        events.extended and events.extended <= clock.extension_notice_by
    )
    sooner = min(walk_to_the_same_date(start, 3), walk_to_the_same_date(month, 2))
    last = walk(start, ((sooner if is_longer else month) - start).days, waits)

    assert clock.cautious_send_by == walk_to_work(last - DAY, OTHER_CALENDARS[events.nation], -1)


@given(cases(days=NEW_DAYS, rights=st.just("complaint")))
def test_thirty_days_end_where_a_walk_ends(events):
    day = events.received
    for _ in range(30):
        day += DAY

    clock = clock_of(events)

    assert clock.due_date == walk_to_work(day, OTHER_CALENDARS[events.nation])
    assert clock.cautious_send_by == walk_to_work(day - DAY, OTHER_CALENDARS[events.nation], -1)


@given(cases(rights=RIGHTS))
def test_the_last_day_and_the_cautious_day_are_days_on_which_people_work(events):
    clock = clock_of(events)

    for day in (clock.due_date, clock.cautious_send_by):
        assert day == walk_to_work(day, OTHER_CALENDARS[events.nation])
