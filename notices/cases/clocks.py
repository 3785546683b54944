"""The clocks of a case: one for each right that the message uses."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from notices.cases.standing import asked, ended_on
from notices.clock import Clarification, Clock, Events, due
from notices.clock.breach import zone_called
from notices.clock.tables.cells import moment_in
from notices.clock.terms import terms
from notices.clock.tracks import TRACKS
from notices.errors import Fault, InvalidFacts
from notices.rules.book import RuleBook

# Where the days that the clock may refuse stand in a request.
PLACES = {
    "right": "request.right",
    "received": "request.received_on",
    "identity_requested": "request.identity.asked_on",
    "identity_received": "request.identity.settled_on",
    "fee_requested": "request.fee.asked_on",
    "fee_paid": "request.fee.paid_on",
    "authority_requested": "request.authority.asked_on",
    "authority_received": "request.authority.received_on",
    "clarification_asked": "request.clarifications",
    "clarification_answered": "request.clarifications",
    "extended": "request.extension.told_on",
    "closed": "request.closed_on",
    "learned_at": "request.breach.learned_at",
}


def clocks(
    request: Mapping,
    book: RuleBook,
    extra_holidays: Iterable[date] = (),
    on: date | None = None,
) -> dict[str, Clock]:
    """Return the clock of each right in *request* that has a time limit, by the rules of *book*.

    There is none before the day it came is known. With *on*, an open case past its last day is
    late. Raises InvalidFacts for days in the wrong
    order, each at its question, and RuleNotInForce for a day before all rules.
    """
    timed = [right for right in asked(request) if right in TRACKS and request.get("received_on")]
    try:
        return {
            right: due(_events(request, right, book), book, extra_holidays, on) for right in timed
        }
    except InvalidFacts as error:
        placed = [
            Fault(PLACES.get(fault.path, fault.path), fault.message) for fault in error.faults
        ]
        raise InvalidFacts(placed) from error


def _events(request: Mapping, right: str, book: RuleBook) -> Events:
    identity, authority, fee, extension = (
        request.get(name) or {} for name in ("identity", "authority", "fee", "extension")
    )
    others = tuple(one for one in asked(request) if one != right and one in TRACKS)
    return Events(
        right=right,
        nation=book.nation,
        received=_moment(request, book) if right == "breach" else request["received_on"],
        identity_requested=identity.get("asked_on"),
        identity_received=identity.get("settled_on"),
        authority_requested=authority.get("asked_on"),
        authority_received=authority.get("received_on"),
        fee_requested=fee.get("asked_on"),
        fee_paid=fee.get("paid_on"),
        clarifications=_clarifications(request),
        extended=(TRACKS[right].extension and extension.get("told_on")) or False,
        closed=ended_on(request, right),
        also=others,
    )


def _clarifications(request: Mapping) -> tuple[Clarification, ...]:
    return tuple(
        Clarification(row["asked_on"], row.get("answered_on"), bool(row.get("about_format")))
        for row in request.get("clarifications") or ()
        if row.get("asked_on")
    )


def _moment(request: Mapping, book: RuleBook) -> datetime:
    """Return the moment we learned of a breach. Raises InvalidFacts for no real moment."""
    limit = terms(book, TRACKS["breach"].limit)
    told = (request.get("breach") or {}).get("learned_at") or ""
    try:
        return moment_in(f"{request['received_on']}T{told}", zone_called(limit["zone"]))
    except InvalidFacts as error:
        raise InvalidFacts([Fault("learned_at", error.faults[0].message)]) from error
