"""A trial with nothing to object to, and small changes to it."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from datetime import date
from typing import Any

from notices.rules.reader import rules_on
from notices.schemas.facts import load

TODAY = date(2026, 11, 23)
BOOK = rules_on(TODAY)

RECORD = {
    "weeks": 26,
    "to_day": "2026-10-31",
    "incidents": 84,
    "violent": 9,
    "by_known_people": 51,
    "value_pounds": 6200,
}
MEASURES = [
    {
        "measure": measure,
        "result": result,
        "why_not_enough": why,
        "only_cost": False,
    }
    for measure, result, why in (
        (
            "Guard at the door",
            "Fewer threats at peak hours",
            "The same people wait until he leaves.",
        ),
        ("Tags on spirits", "Less theft of spirits", "Threats at the till go on as before."),
        ("Radio link to the street", "Quicker warnings", "Warnings come when people are inside."),
    )
]
CRITERIA = [
    {"behaviour": "Assaulted a member of staff", "is_a_crime": True, "serious": True},
    {
        "behaviour": "Stole goods",
        "is_a_crime": True,
        "serious": False,
        "times_at_least": 3,
        "value_at_least": 500,
    },
]
GOOD = {
    "supplier": {"contract": {"live_on": "2026-12-04"}},
    "trial": {
        "kind_of_use": "live_one_to_many",
        "purposes": ["violence", "repeat_theft"],
        "purpose_in_words": "Staff at the tills are threatened twice a week by the same people.",
        "other_uses": [],
        "starts_on": "2026-12-07",
        "staff_faces": "masked",
        "watchlist": {
            "criteria": CRITERIA,
            "evidence": ["video", "receipt_check", "incident_number"],
            "people_who_agree": 2,
            "shared_with": ["own_shops"],
        },
    },
    "assessment": {
        "record": RECORD,
        "measures": MEASURES,
        "proof": [
            {"source": "University study", "independent": True, "own_trial_design": False},
        ],
        "interests": {"done_on": "2026-11-20", "outcome": "pass", "reviewer": "B. Example"},
        "basis": {
            "scan": "legitimate_interests",
            "watchlist": "legitimate_interests",
            "alert": "legitimate_interests",
            "share": "legitimate_interests",
            "evidence": "legitimate_interests",
        },
        "condition": "unlawful_acts",
        "unlawful_acts": {
            "why_necessary": "Staff cannot know the faces of people seen on another shift.",
            "why_without_consent": "People who come to steal would say no.",
            "only_inconvenient": False,
            "harms": ["violence", "persistent_theft"],
        },
        "offence_condition": "unlawful_acts_extended",
        "policy_document": {
            "signed_on": "2026-11-30",
            "explains_principles": True,
            "explains_retention": True,
        },
        "signed": {"by": "C. Example, managing director", "on": "2026-12-01"},
    },
    "optin": {"use": "none"},
}
OPTED_IN = {
    "optin.use": "staff_access",
    "optin.alternative": "card or code",
    "optin.alternative_as_easy": True,
    "optin.no_disadvantage": True,
    "optin.withdrawal_as_easy": True,
    "optin.consent_recorded": True,
}


def good_trial() -> dict[str, Any]:
    """Return facts that pass every check."""
    return load(deepcopy(GOOD))


def changed(facts: Mapping, changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return *facts* with other answers at some paths; rows count from 1."""
    facts = deepcopy(facts)
    for path, answer in changes.items():
        *outer, last = _steps(path)
        _reach(facts, outer)[last] = answer
    return facts


def without(facts: Mapping, path: str) -> dict[str, Any]:
    """Return *facts* without the answer, row, group or table at *path*."""
    facts = deepcopy(facts)
    *outer, last = _steps(path)
    del _reach(facts, outer)[last]
    return facts


def paths(facts: Any, prefix: str = "") -> Iterator[str]:
    """Yield the path of every answer, row, group and table in *facts*."""
    if not isinstance(facts, dict | list):
        return
    items = facts.items() if isinstance(facts, dict) else enumerate(facts, start=1)
    for name, inner in items:
        if isinstance(facts, list) and not isinstance(inner, dict):
            return
        yield f"{prefix}{name}"
        yield from paths(inner, f"{prefix}{name}.")


def _steps(path: str) -> list[str | int]:
    return [int(step) - 1 if step.isdecimal() else step for step in path.split(".")]


def _reach(facts: Any, steps: list[str | int]) -> Any:
    for step in steps:
        facts = facts.setdefault(step, {}) if isinstance(facts, dict) else facts[step]
    return facts
