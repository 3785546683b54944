"""Where a case stands, read from its days and from the letters that were sent."""

from collections.abc import Mapping
from copy import deepcopy
from datetime import date

from notices.cases.steps import STEP_OF, Step

# What we asked for -> the day we asked, the day it came.
WAITS = {
    "identity": ("asked_on", "settled_on"),
    "authority": ("asked_on", "received_on"),
    "fee": ("asked_on", "paid_on"),
}


def asked(request: Mapping) -> tuple[str, ...]:
    """Return what the case is about and every other right used in the same message, once each."""
    first = request.get("right")
    return tuple(dict.fromkeys(filter(None, (first, *(request.get("also_asked") or ())))))


def ended_on(request: Mapping, right: str) -> date | None:
    """Return the day the clock of *right* ended: by a letter, or with the case."""
    return _sent(request, right, ("answers", "acknowledges")) or request.get("closed_on")


def answered_on(request: Mapping, right: str) -> date | None:
    """Return the day a letter answered *right*."""
    return _sent(request, right, ("answers",))


def state(request: Mapping) -> str:
    """Return where the case stands: a key of STATES."""
    if request.get("closed_on"):
        return "closed"
    rights = asked(request)
    if rights and all(answered_on(request, right) for right in rights):
        return "answered"
    if any(waits(request, name) for name in WAITS):
        return "not_running"
    if any(not one.get("answered_on") for one in request.get("clarifications") or ()):
        return "paused"
    return "open" if request.get("sent") else "new"


def waits(request: Mapping, name: str) -> bool:
    """Tell whether we asked for identity, authority or fee (a key of WAITS) and it is not here."""
    group, (asked_on, came_on) = request.get(name) or {}, WAITS[name]
    return bool(group.get(asked_on) and not group.get(came_on))


def letters_sent(request: Mapping) -> list[Mapping]:
    """Return the rows of the letters that went out, without those nobody filled in."""
    return [
        row for row in request.get("sent") or () if row.get("on") and row.get("letter") in STEP_OF
    ]


def as_sent(request: Mapping, letter: str, on: date) -> dict:
    """Return *request* as it will be once *letter* has gone out on the day *on*."""
    after = deepcopy(dict(request))
    step = STEP_OF.get(letter)
    if step and step.sets:
        group, name = step.sets.split(".")
        after[group] = {name: on, **(after.get(group) or {})}
    after["sent"] = [*(after.get("sent") or ()), {"letter": letter, "on": on}]
    return after


def _sent(request: Mapping, right: str, ways: tuple[str, ...]) -> date | None:
    days = [
        row["on"]
        for row in letters_sent(request)
        if any(right in getattr(STEP_OF[row["letter"]], way) for way in ways)
        and not _only_asks(request, STEP_OF[row["letter"]])
    ]
    return min(days, default=None)


def _only_asks(request: Mapping, step: Step) -> bool:
    if not step.unless:
        return False
    path, answer = step.unless
    group, name = path.split(".")
    return (request.get(group) or {}).get(name) == answer
