"""What stands against hanging a sign up, told to the person who fills in the facts."""

from collections.abc import Iterator, Mapping
from datetime import date

from notices.documents.signs.words import PURPOSES, SHARED
from notices.errors import Fault
from notices.i18n import N_


def objections(facts: Mapping, on: date) -> Iterator[Fault]:
    """Yield what would make the sign vague, untrue or out of date."""
    trial = facts["trial"]
    if not set(trial["purposes"]) & PURPOSES.keys():
        yield Fault(
            "trial.purposes",
            N_("Name a definite purpose: a sign may not say only “general security”."),
        )
    if tuple(trial["watchlist"]["shared_with"]) not in SHARED:
        yield Fault(
            "trial.watchlist.shared_with",
            N_("Say who receives the list, or that nobody does, but not both."),
        )
    if trial["ends_on"] < on:
        yield Fault("trial.ends_on", N_("The trial is over. Take the signs down."))
