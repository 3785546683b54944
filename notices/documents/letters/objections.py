"""What stands against sending a letter, told to the person who handles the case."""

from collections.abc import Iterator, Mapping
from datetime import date

from notices.errors import Fault
from notices.i18n import N_
from notices.schemas.facts import questions

NEEDED_OF_A_SEARCH = ("method", "searched_on", "from_day", "to_day", "found")


def searches_are_whole(facts: Mapping, on: date) -> Iterator[Fault]:
    """Yield what is missing in the searches: half a search proves nothing."""
    for number, search in enumerate(facts["request"]["searches"], start=1):
        path = f"request.searches.{number}"
        for name in NEEDED_OF_A_SEARCH:
            if search.get(name) is None:
                yield Fault(f"{path}.{name}", answer(f"request.searches.{name}"))
        if search.get("searched_on") and search["searched_on"] > on:
            yield Fault(f"{path}.searched_on", N_("This day is still to come."))
        if search.get("method") == "photo_by_system":
            yield from _photo_was_agreed(facts["request"])


def nothing_was_found(facts: Mapping, on: date) -> Iterator[Fault]:
    """Yield what stands against saying that nothing is held: "nothing" needs evidence."""
    yield from searches_are_whole(facts, on)
    for number, search in enumerate(facts["request"]["searches"], start=1):
        if search.get("found"):
            path = f"request.searches.{number}.found"
            yield Fault(path, N_("Something was found: this letter would be untrue."))


def answer(path: str):
    """Return the sentence that asks for an answer to the question at *path*."""
    return N_("Answer “{label}”.").format(label=questions()[path].label)


def _photo_was_agreed(request: Mapping) -> Iterator[Fault]:
    if not request.get("photo_search_agreed_on"):
        path = "request.photo_search_agreed_on"
        yield Fault(path, N_("The system may search for a photo only if the person agreed."))
