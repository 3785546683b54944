"""The questions of a case in short pages: those its letters need, and those with an answer."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import cache

from notices.cases.steps import STEPS
from notices.documents import DOCUMENTS
from notices.schemas.describe import Question, describe
from notices.schemas.facts import CaseSchema
from webapp.forms.answers import answer_at
from webapp.forms.sections import Section, sections_in

GENERAL = (  # asked in every case
    "request.reference",
    "request.right",
    "request.also_asked",
    "request.in_their_words",
    "request.message",
    "request.received_on",
    "request.channel",
    "request.responding_nation",
    "request.person",
    "request.agent",
    "request.visit",
    "request.hold_placed_on",
    "request.delivery",
)
FILLED_IN_BY_THE_DESK = ("request.sent", "request.closed_on", "request.closed_why")


@cache
def case_sections() -> dict[str, Section]:
    """Return every section of a case by its path, with all that can ever be asked there."""
    (case,) = describe(CaseSchema)
    asked = tuple(one for one in case.questions if one.path not in FILLED_IN_BY_THE_DESK)
    return {section.path: section for section in sections_in(replace(case, questions=asked))}


def sections_asked(raw: Mapping, kinds: Collection[str]) -> dict[str, Section]:
    """Return the sections of *raw*, a case about *kinds*, with the questions to ask in it.

    An answer that was given is always asked for, so that it can be put right.
    """
    used = _used(frozenset(kinds))
    found = [_asked(section, raw, used) for section in case_sections().values()]
    return {section.path: section for section in found if section.questions}


@cache
def _used(kinds: frozenset[str]) -> tuple[str, ...]:
    """Return the paths that the letters for *kinds* say, and the days that sending one sets."""
    steps = [step for step in STEPS if kinds & set(step.kinds) and step.letter in DOCUMENTS]
    said = [path for step in steps for path in DOCUMENTS[step.letter].uses()]
    return (*GENERAL, *said, *(f"request.{step.sets}" for step in steps if step.sets))


def _asked(section: Section, raw: Mapping, used: Collection[str]) -> Section:
    given = answer_at(raw, section.path)
    if given is not None and not isinstance(given, Mapping | list):
        return section  # text where a group belongs: only the whole page can replace it
    pruned = (_pruned(question, raw, used) for question in section.questions)
    return replace(section, questions=tuple(question for question in pruned if question))


def _pruned(question: Question, raw: Mapping, used: Collection[str]) -> Question | None:
    """Return *question* as it is asked, a group with what is asked in it; None if nothing is."""
    path = question.path
    if any(path == one or path.startswith(f"{one}.") for one in used):
        return question
    if question.kind != "group":
        within = any(one.startswith(f"{path}.") for one in used)
        return question if within or answer_at(raw, path) is not None else None
    inner = tuple(filter(None, (_pruned(one, raw, used) for one in question.questions)))
    return replace(question, questions=inner) if inner else None
