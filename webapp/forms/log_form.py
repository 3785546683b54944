"""The short form at the till: which questions it asks, and the case that the answers make."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from notices.cases.identity_numbers import full_numbers
from notices.i18n import N_, Msg
from notices.rules.book import RuleBook
from notices.schemas.describe import Question, walk
from notices.schemas.facts import CaseSchema, questions, sorted_out
from notices.schemas.request import RIGHTS
from webapp.forms.answers import answer_at, leaves
from webapp.forms.sections import without_rows

WISHES, WORDS, MESSAGE = "request.also_asked", "request.in_their_words", "request.message"
RECEIVED, LETTERS_IN = "request.received_on", "request.person.letters_in"
PATHS = {  # every question of the form, in its parts
    "message": (MESSAGE,),
    "wishes": (WISHES, WORDS),
    "person": ("request.person.name", "request.person.email", "request.person.phone"),
    "address": ("request.person.address",),
    "visit": ("request.visit",),
    "arrival": (RECEIVED, "request.channel", LETTERS_IN),
}
ALL_OF_THEM = N_("What do they want?")  # here the first wish is ticked among the others
TICK = N_("Tick everything that fits. Each has a last day of its own.")


@cache
def log_parts() -> dict[str, tuple[Question, ...]]:
    """Return the questions of each part of the form."""
    every = questions() | {WISHES: replace(questions()[WISHES], label=ALL_OF_THEM, hint=TICK)}
    return {part: tuple(every[path] for path in paths) for part, paths in PATHS.items()}


@cache
def log_questions() -> tuple[Question, ...]:
    """Return every question of the form in page order."""
    return tuple(question for part in log_parts().values() for question in part)


def prefilled(on: date, language: str) -> dict:
    """Return the answers before anybody typed: most requests come in the shop, today."""
    spoken = {"letters_in": language} if language in dict(questions()[LETTERS_IN].options) else {}
    return {
        "request": {"received_on": on.isoformat(), "channel": "shop", "person": spoken},
    }


def missing(raw: Mapping, on: date) -> dict[str, Msg]:
    """Return what cannot be done without, by path: what they want, and a day to count from."""
    right, _ = sorted_out(raw, schema=CaseSchema)
    received, found = answer_at(right, RECEIVED), {}
    if not any(answer_at(raw, path) for path in (WISHES, WORDS, MESSAGE)):
        found[WISHES] = N_("Tick what they want, or write down their words.")
    if received is None:
        found[RECEIVED] = N_("Enter the day. The time to answer runs from it.")
    elif received > on:
        found[RECEIVED] = N_("This day is still to come.")
    return found


def wrong(raw: Mapping) -> dict[str, Msg]:
    """Return the answers with a fault, by path."""
    asked = {question.path for question in walk(log_questions())}
    _, faults = sorted_out(raw, schema=CaseSchema)
    return {one.path: one.message for one in faults if without_rows(one.path) in asked}


def numbers_in(raw: Mapping, book: RuleBook) -> dict[str, Msg]:
    """Return the answers with what looks like the full number of an identity document."""
    typed = [(question.path, answer) for question, answer in leaves(log_questions(), raw)
             if question.kind in ("line", "text") and isinstance(answer, str)]  # fmt: skip
    return {path: told for path, words in typed for told in full_numbers(words, book)}


def as_case(raw: Mapping, hold_placed_on: date | None) -> dict:
    """Return the request to keep: the first wish is what it is about, the rest is asked too.

    Access comes first if it is ticked. Days that are right are kept as files write them.
    """
    kept = dict(raw["request"])
    ticked = kept.pop("also_asked", [])
    first, *others = [right for right in RIGHTS if right in ticked] or [""]
    kept |= {"right": first} if first else {}
    kept |= {"also_asked": others} if others else {}
    kept |= {"hold_placed_on": hold_placed_on.isoformat()} if hold_placed_on else {}
    right, _ = sorted_out(raw, schema=CaseSchema)
    if received := answer_at(right, RECEIVED):
        kept["received_on"] = received.isoformat()
    return kept
