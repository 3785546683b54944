"""Which letters a case allows now, and the reason why another one is refused."""

from collections.abc import Iterator, Mapping
from datetime import date

from notices.cases.clocks import clocks
from notices.cases.standing import WAITS, asked, letters_sent, state, waits
from notices.cases.steps import STATES, STEP_OF, STEPS, Step
from notices.clock import Clock
from notices.errors import Fault, InvalidFacts, RuleNotInForce, StepRefused
from notices.i18n import N_, Msg
from notices.rules.book import RuleBook
from notices.schemas.facts import questions

Counted = tuple[Mapping[str, Clock], tuple[Fault, ...]]  # the clocks, or why there are none
NEVER_PAUSES = N_(
    "A question stops the time only when somebody asks to see their data. For anything else it"
    " goes on: ask them, but do not send this letter."
)


def refusals(letter: str, request: Mapping, book: RuleBook, on: date) -> Iterator[Fault]:
    """Yield each reason why *letter* may not go out on the day *on*, at the question it is about.

    *request* is clean; *book* has the nation of the office that answers.
    """
    yield from _refusals(STEP_OF[letter], request, on, _counted(request, book))


def _refusals(step: Step, request: Mapping, on: date, counted: Counted) -> Iterator[Fault]:
    if not set(step.kinds) & set(asked(request)):
        yield Fault("request.right", _wrong_kind(step))
        return
    received = request.get("received_on")
    if received and received > on:
        yield Fault("request.received_on", N_("This day is still to come."))
    yield from _wrong_state(step, request, on)
    yield from _wrong_days(step, request, on, counted)


def allowed(request: Mapping, book: RuleBook, on: date) -> tuple[Step, ...]:
    """Return the steps that *request* allows on the day *on*, in the order of the table."""
    counted = _counted(request, book)
    return tuple(step for step in STEPS if not any(_refusals(step, request, on, counted)))


def take(letter: str, request: Mapping, book: RuleBook, on: date) -> Step:
    """Return the step that sends *letter*. Raises StepRefused with the first reason against it."""
    for fault in refusals(letter, request, book, on):
        raise StepRefused(fault.message)
    return STEP_OF[letter]


def _wrong_kind(step: Step) -> Msg:
    if step.letter == "letter.access-question":
        return NEVER_PAUSES
    words = dict(questions()["request.right"].options)
    return N_("This letter is for another kind of case: {kinds}.").format(
        kinds=[words[kind] for kind in step.kinds]
    )


def _wrong_state(step: Step, request: Mapping, on: date) -> Iterator[Fault]:
    now = state(request)
    if now == "not_running" and now not in step.states:
        for name in filter(lambda name: waits(request, name), WAITS):
            yield Fault(
                f"request.{name}.{WAITS[name][1]}",
                N_("We asked for this and it is not here yet. Enter the day it came."),
            )
    elif now not in step.states:
        yield Fault("request.sent", N_("The case stands at: {state}.").format(state=STATES[now]))
    before = [row["on"] for row in letters_sent(request) if row["letter"] == step.letter]
    if step.only_once and before and before[0] != on:
        yield Fault("request.sent", N_("This letter was sent on {day}.").format(day=before[0]))


def _counted(request: Mapping, book: RuleBook) -> Counted:
    try:
        return clocks(request, book), ()
    except InvalidFacts as error:
        return {}, error.faults
    except RuleNotInForce:
        early = N_("Our rules do not reach back to this day. Check the year.")
        return {}, (Fault("request.received_on", early),)


def _wrong_days(step: Step, request: Mapping, on: date, counted: Counted) -> Iterator[Fault]:
    running, faults = counted
    yield from faults
    if step.sets == "extension.told_on":
        told = (request.get("extension") or {}).get("told_on") or on
        last = [clock.extension_notice_by for clock in running.values()]
        last = max(filter(None, last), default=None)
        if last and told > last:
            yield Fault(
                "request.extension.told_on",
                N_("It is too late for more time. It had to be told by {day}.").format(day=last),
            )
