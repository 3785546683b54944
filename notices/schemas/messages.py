"""Our own words for everything marshmallow would say in English."""

from collections.abc import Iterable
from difflib import get_close_matches

from notices.i18n import N_, Msg

OURS = {
    "Missing data for required field.": N_("Answer this question."),
    "Field may not be null.": N_("Leave this out if there is no answer yet."),
    "Invalid value.": N_("This answer does not fit the question."),
    "Invalid type.": N_("Write a group of named answers here."),
    "Not a valid list.": N_("Write a list of rows here."),
}


def nearest(name: str, known: Iterable[str]) -> Msg:
    """Return what to tell somebody who wrote *name* where only *known* names are asked."""
    close = get_close_matches(name, list(known), n=1)
    if close:
        return N_("We do not ask this. Did you mean {name}?").format(name=close[0])
    return N_("We do not ask this. Take it out.")
