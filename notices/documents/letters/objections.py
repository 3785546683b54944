"""What stands against sending a letter, told to the person who handles the case."""

from collections.abc import Iterator, Mapping
from datetime import date

from notices.documents.letters.case import clock_of_case
from notices.errors import Fault, InvalidFacts, RuleNotInForce
from notices.i18n import N_
from notices.rules.reader import rules_on
from notices.schemas.facts import questions

# Where the days that the clock may refuse stand in a request.
PLACES = {
    "identity_requested": "request.identity.asked_on",
    "identity_received": "request.identity.settled_on",
    "clarification_asked": "request.clarifications",
    "clarification_answered": "request.clarifications",
    "extended": "request.extension.told_on",
}
NEEDED_OF_A_SEARCH = ("method", "searched_on", "from_day", "to_day", "found")


def only_about_access(facts: Mapping, on: date) -> Iterator[Fault]:
    """Yield why this letter cannot answer the case: it is about another right, or not yet here."""
    request = facts["request"]
    if request["right"] != "access":
        yield Fault("request.right", N_("This letter answers only people who ask for their data."))
    if request["received_on"] > on:
        yield Fault("request.received_on", N_("This day is still to come."))
    yield from days_at_fault(facts, on)


def days_at_fault(facts: Mapping, on: date) -> Iterator[Fault]:
    """Yield the days of the request that cannot be counted from, each at its question."""
    nation = facts["organisation"].get("responding_nation") or "england"
    try:
        clock_of_case(facts["request"], nation, rules_on(on, nation=nation))
    except InvalidFacts as error:
        yield from (Fault(PLACES[fault.path], fault.message) for fault in error.faults)
    except RuleNotInForce:
        early = N_("Our rules do not reach back to this day. Check the year.")
        yield Fault("request.received_on", early)


def nothing_was_found(facts: Mapping, on: date) -> Iterator[Fault]:
    """Yield what stands against saying that nothing is held: "nothing" needs evidence."""
    yield from only_about_access(facts, on)
    for number, search in enumerate(facts["request"]["searches"], start=1):
        path = f"request.searches.{number}"
        for name in NEEDED_OF_A_SEARCH:
            if search.get(name) is None:
                label = questions()[f"request.searches.{name}"].label
                yield Fault(f"{path}.{name}", N_("Answer “{label}”.").format(label=label))
        if search.get("found"):
            yield Fault(f"{path}.found", N_("Something was found: this letter would be untrue."))
        if search.get("searched_on") and search["searched_on"] > on:
            yield Fault(f"{path}.searched_on", N_("This day is still to come."))
