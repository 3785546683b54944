"""What of a case may stand in the clear: days, and words of our own. Nothing as it was typed."""

from collections.abc import Mapping
from datetime import date

from notices.schemas.request import OTHER_CASES, RIGHTS

KINDS = RIGHTS | OTHER_CASES


def day_in(request: Mapping, name: str) -> date | None:
    """Return the day that was typed as *name*; None while it is no day."""
    try:
        return date.fromisoformat(request.get(name))
    except (TypeError, ValueError):
        return None


def kinds_in(request: Mapping) -> list[str]:
    """Return what the case is about, by the keys of RIGHTS and OTHER_CASES."""
    also = request.get("also_asked")
    asked = [request.get("right"), *(also if isinstance(also, list) else [])]
    return list(dict.fromkeys(one for one in asked if isinstance(one, str) and one in KINDS))
