"""Sample facts and sample requests, from the examples of a working copy."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from notices.schemas.files import read

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
WRITTEN_ON = date(2026, 11, 23)  # the day for which the examples are told
FACTS = EXAMPLES / "corner-shop" / "facts.toml"
ON_THE_DESK = (  # of many kinds and in many states; the names of their files
    *("breach-people", "objection-refused", "data-copy", "with-clarification", "complaint"),
    *("wrong-person", "in-welsh", "access-received", "access-question", "complaint-progress"),
    *("police-answer", "off-the-list"),
)


def sample_facts(on: date) -> dict | None:
    """Return the sample shop's nested facts as text, or None in an installed copy without them.

    Once the trial in the example is over, all its days move on: *on* falls into the trial.
    """
    if not FACTS.exists():
        return None
    return as_typed(_moved(read(FACTS), _behind(on)))


def sample_requests(on: date) -> dict[str, dict]:
    """Return the sample cases by their file's name, moved like the facts; none when installed."""
    behind = _behind(on) if FACTS.exists() else timedelta()
    paths = sorted((EXAMPLES / "requests").glob("*.toml"))
    return {path.stem: as_typed(_moved(read(path), behind)) for path in paths}


def sample_desk(on: date) -> list[dict]:
    """Return the requests that lie on the desk of the sample shop; none when installed."""
    there = sample_requests(on)
    return [there[name]["request"] for name in ON_THE_DESK if name in there]


def _behind(on: date) -> timedelta:
    """Return by how many whole weeks the example is behind *on*: none while its trial lasts."""
    trial = read(FACTS)["trial"]
    if on <= trial["ends_on"]:
        return timedelta()
    return timedelta(weeks=(on - WRITTEN_ON).days // 7)


def _moved(value: object, by: timedelta) -> object:
    if isinstance(value, dict):
        return {name: _moved(inner, by) for name, inner in value.items()}
    if isinstance(value, list):
        return [_moved(inner, by) for inner in value]
    return value + by if isinstance(value, date) else value


def as_typed(value: object) -> object:
    """Return *value* from a file the way a form would have sent it: text that JSON can hold."""
    if isinstance(value, Mapping):
        return {str(name): as_typed(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [as_typed(inner) for inner in value]
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, int | Decimal) else value
