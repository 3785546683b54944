"""What stands against telling a decision: another outcome, half an answer, a day out of order."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from notices.cases.standing import answered_on, asked
from notices.documents.letters.declare import Objection
from notices.documents.letters.objections import answer
from notices.errors import Fault
from notices.i18n import N_
from notices.schemas.facts import questions
from notices.schemas.request.decisions import OUTCOMES

# Behind letters/routes.html, which every decision ends with.
ROUTES = (
    "access.complaint_to_the_regulator",
    "access.complaint_to_us",
    "court.route",
    "refusal.name_the_routes",
    "regulator.name",
    "regulator.web",
)


def decision_is(*outcomes: str) -> Objection:
    """Object to a letter that tells another decision than the one in the case."""

    def object_to(facts: Mapping, on: date) -> Iterator[Fault]:
        outcome = (facts["request"].get("decision") or {}).get("outcome")
        if outcome and outcome not in outcomes:
            other = N_("The decision is “{decision}”: this letter would say something else.")
            yield Fault("request.decision.outcome", other.format(decision=OUTCOMES[outcome]))

    return object_to


def answered(*paths: str) -> Objection:
    """Object until every question of *paths* has its answer, in each row of a table."""
    return _objection_to(paths, lambda given, on: given in (None, "", []), answer)


def gone_by(*paths: str) -> Objection:
    """Object to a day of *paths* that is still to come: nothing is told before it is done."""
    return _objection_to(
        paths, lambda day, on: bool(day) and day > on, lambda path: N_("This day is still to come.")
    )


def still_to_come(*paths: str) -> Objection:
    """Object to a day of *paths* that is not after the letter's."""
    return _objection_to(
        paths,
        lambda day, on: bool(day) and day <= on,
        lambda path: N_("This day must be after the day of the letter."),
    )


def when(applies: Callable[[Mapping], bool], *objections: Objection) -> Objection:
    """Raise *objections* only in a case (the clean request) to which this *applies*."""

    def object_to(facts: Mapping, on: date) -> Iterator[Fault]:
        if applies(facts["request"]):
            for objection in objections:
                yield from objection(facts, on)

    return object_to


def nothing_they_want_to_see_is_gone(facts: Mapping, on: date) -> Iterator[Fault]:
    """Object to a deletion before the person was shown what they asked to see."""
    request = facts["request"]
    if "access" in asked(request) and not answered_on(request, "access"):
        yield Fault(
            "request.also_asked",
            N_("They also asked to see their data. Answer that first, before anything is deleted."),
        )


def given(name: str) -> Callable[[Mapping], bool]:
    """Return what tells whether the group or table *name* of a request has an answer."""
    return lambda request: bool(request.get(name))


def listed(request: Mapping) -> bool:
    """Tell whether the person is or was on the list."""
    return bool((request.get("entry") or {}).get("listed"))


def in_part(request: Mapping) -> bool:
    """Tell whether a part was granted."""
    return request["decision"]["outcome"] == "part"


def _objection_to(paths, is_wrong, says) -> Objection:
    def object_to(facts: Mapping, on: date) -> Iterator[Fault]:
        for path in paths:
            first, *steps = path.split(".")
            for place, given in _each(facts[first], steps, first):
                if is_wrong(given, on):
                    yield Fault(place, says(path))

    return object_to


def _each(part, steps: list[str], place: str) -> Iterator[tuple[str, object]]:
    """Yield (place, answer) at the end of *steps*; in a table for each row, counted from 1."""
    if not steps:
        yield place, part
    elif isinstance(part, list):
        for number, row in enumerate(part, start=1):
            yield from _each(row, steps, f"{place}.{number}")
    elif part is not None or questions()[place].kind == "group":
        first, *rest = steps
        yield from _each((part or {}).get(first), rest, f"{place}.{first}")
