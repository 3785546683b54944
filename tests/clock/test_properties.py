"""What must hold for any days whatever."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from notices.clock import Clarification, clock_of, due
from notices.clock.months import months_later
from notices.clock.pauses import days_in, paused_stretches
from notices.rules.reader import rules_on
from tests.clock.strategies import DAYS, NEW_DAYS, cases, questions
from tests.clock.walk import unpaused

WAIT = st.tuples(NEW_DAYS, st.integers(0, 40)).map(
    lambda wait: (wait[0], wait[0] + timedelta(days=wait[1]))
)
EXTENDABLE = st.sampled_from(["access", "erasure"])


@given(cases())
def test_nothing_is_due_before_it_starts(events):
    clock = clock_of(events)

    assert events.received <= clock.clock_start < clock.cautious_send_by <= clock.due_date


@given(cases())
def test_the_cautious_day_is_never_after_any_other_reading_of_the_same_start(events):
    clock = clock_of(events)

    others = [one.other for one in clock.ambiguities if one.code in ("A1", "A2", "A3", "A4", "A8")]
    assert all(clock.cautious_send_by <= other for other in others)


@given(cases(), st.data())
def test_another_question_never_shortens_the_time(events, data):
    more = data.draw(questions(events.received, least=1))
    extended = events.extended is True  # a notice may come in time only because of a pause
    before = replace(events, extended=extended)

    longer = replace(before, clarifications=events.clarifications + more)

    assert clock_of(longer).due_date >= clock_of(before).due_date
    assert clock_of(longer).cautious_send_by >= clock_of(before).cautious_send_by


@given(cases(), st.integers(1, 30))
def test_a_later_answer_never_shortens_the_time(events, days):
    later = tuple(
        question._replace(answered=question.answered + timedelta(days=days))
        for question in events.clarifications
    )

    assert clock_of(replace(events, clarifications=later)).due_date >= clock_of(events).due_date


@given(cases(), st.integers(0, 400))
def test_a_later_receipt_never_gives_an_earlier_day(events, days):
    """With the same extension and no question asked before the later receipt.

    A later receipt inside a pause can end a day sooner: 30 and 31 January end the month on one
    day, but the 31st is then no longer a paused day.
    """
    received = events.received + timedelta(days=days)
    asked = tuple(
        Clarification(*(day + timedelta(days=days + 1) for day in question[:2]))
        for question in events.clarifications
    )
    first = replace(
        events,
        identity_requested=None,
        identity_received=None,
        clarifications=asked,
        extended=bool(events.extended),
    )

    sooner, later = clock_of(first), clock_of(replace(first, received=received))

    assert later.due_date >= sooner.due_date
    assert later.cautious_send_by >= sooner.cautious_send_by


@given(NEW_DAYS, st.lists(WAIT, max_size=5))
def test_paused_days_are_those_counted_one_by_one(start, waits):
    far = max([start, *(answered for _, answered in waits)])
    if (far - start).days > 4000:
        waits = [wait for wait in waits if wait[1] < start + timedelta(days=4000)]
        far = start + timedelta(days=4000)

    stretches = paused_stretches(start, waits, both_ends=True)

    assert days_in(stretches) == unpaused(start, far, waits)


@given(NEW_DAYS, st.lists(WAIT, max_size=5))
def test_no_day_is_paused_twice_and_none_before_the_start(start, waits):
    stretches = paused_stretches(start, waits, both_ends=True)

    days = [
        first + timedelta(days=n)
        for first, last in stretches
        for n in range((last - first).days + 1)
    ]
    assert len(days) == len(set(days)) == days_in(stretches)
    assert all(day > start for day in days)


@given(NEW_DAYS, st.lists(WAIT, max_size=5))
def test_the_strict_count_is_never_longer(start, waits):
    strict = days_in(paused_stretches(start, waits, both_ends=False))

    assert strict <= days_in(paused_stretches(start, waits, both_ends=True))


@given(DAYS, st.integers(0, 36), st.integers(0, 36))
def test_months_keep_the_order_of_days_and_of_months(day, months, more):
    assert months_later(day, months) <= months_later(day, months + more)
    assert months_later(day, months) <= months_later(day + timedelta(days=1), months)


@settings(max_examples=50)
@given(cases(rights=st.sampled_from(["erasure", "objection", "rectification", "complaint"])))
def test_questions_change_nothing_for_other_rights(events):
    unasked = replace(events, clarifications=())

    assert clock_of(events).due_date == clock_of(unasked).due_date
    assert clock_of(events).paused_days == 0


@given(cases(rights=EXTENDABLE), st.dates(date(2019, 1, 1), date(2036, 1, 1)))
def test_an_extra_holiday_never_shortens_the_time(events, proclaimed):
    book = rules_on(events.received)

    assert due(events, book, [proclaimed]).due_date >= due(events, book).due_date
