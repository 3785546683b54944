"""A case as its letters see it: its clock, and the words for what was done."""

from collections.abc import Mapping
from datetime import date

from notices.clock import Clarification, Clock, Events, due
from notices.errors import InvalidFacts, RuleNotInForce
from notices.rules.book import RuleBook
from notices.schemas.request import CHANNELS, METHODS


def clock_of_case(request: Mapping, nation: str, book: RuleBook) -> Clock:
    """Return the clock of *request*. Raises InvalidFacts for days in the wrong order."""
    identity, extension = request.get("identity") or {}, request.get("extension") or {}
    asked = [
        Clarification(row["asked_on"], row.get("answered_on"))
        for row in request.get("clarifications") or ()
    ]
    events = Events(
        right=request["right"],
        nation=request.get("responding_nation") or nation,
        received=request["received_on"],
        identity_requested=identity.get("asked_on"),
        identity_received=identity.get("settled_on"),
        clarifications=tuple(asked),
        extended=extension.get("told_on") or False,
    )
    return due(events, book)


def with_the_clock(facts: Mapping, book: RuleBook, on: date) -> dict:
    """Return the case's clock for its letter; the law behind its sum is cited too."""
    try:
        clock = clock_of_case(facts["request"], book.nation, book)
    except (InvalidFacts, RuleNotInForce):  # only in a preview: a letter was refused before
        clock = Clock("not_running")
    book.cited += [(rule_id, version) for rule_id, version in clock.cited if version.value]
    return {"clock": clock, "channel": CHANNELS[facts["request"]["channel"]]}


def with_the_searches(facts: Mapping, book: RuleBook, on: date) -> dict:
    """Return the words for how each system was searched."""
    return {"methods": METHODS}
