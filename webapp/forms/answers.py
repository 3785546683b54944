"""Answers in nested facts: take some out by their questions, and lay others in their place."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy

from notices.schemas.describe import Question


def answer_at(raw: Mapping, path: str) -> object:
    """Return what was answered at the dotted *path*, or None."""
    found: object = raw
    for name in path.split("."):
        found = found.get(name) if isinstance(found, Mapping) else None
    return found


def taken(raw: Mapping, questions: Iterable[Question]) -> dict[str, object]:
    """Return the answers to *questions* by path, unanswered ones left out."""
    found = {question.path: answer_at(raw, question.path) for question in questions}
    return {path: answer for path, answer in found.items() if answer is not None}


def laid_in(raw: Mapping, questions: Iterable[Question], answers: Mapping[str, object]) -> dict:
    """Return *raw* with the answers to *questions* replaced; nothing else moves."""
    changed = deepcopy(dict(raw))
    for question in questions:
        _put(changed, question.path.split("."), answers.get(question.path))
    return changed


def fingerprint(raw: Mapping, questions: Iterable[Question]) -> str:
    """Return a short mark of the answers to *questions*: another mark, other answers."""
    text = json.dumps(taken(raw, questions), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def only_asked(raw: Mapping, questions: Iterable[Question]) -> dict:
    """Return *raw* without answers to questions that this release no longer asks.

    They stay in the records; shown, they would be faults that nobody could put right.
    """
    return {
        question.name: _only_asked(raw[question.name], question)
        for question in questions
        if question.name in raw
    }


def _only_asked(answer: object, question: Question) -> object:
    if question.kind == "rows" and isinstance(answer, list):
        return [_inside_asked(row, question) for row in answer]
    return _inside_asked(answer, question) if question.kind == "group" else answer


def _inside_asked(answer: object, question: Question) -> object:
    return only_asked(answer, question.questions) if isinstance(answer, Mapping) else answer


def leaves(questions: Iterable[Question], raw: Mapping) -> Iterator[tuple[Question, object]]:
    """Yield each plain question below *questions* with its answer; one pair for each row."""
    for question in questions:
        yield from _leaves(question, answer_at(raw, question.path))


def _leaves(question: Question, answer: object) -> Iterator[tuple[Question, object]]:
    if question.kind == "rows":
        for row in answer if isinstance(answer, list) and answer else [None]:
            yield from _inside(question, row)
    elif question.kind == "group":
        yield from _inside(question, answer)
    else:
        yield question, answer


def _inside(question: Question, answer: object) -> Iterator[tuple[Question, object]]:
    for inner in question.questions:
        yield from _leaves(inner, answer.get(inner.name) if isinstance(answer, Mapping) else None)


def _put(facts: dict, names: list[str], answer: object) -> None:
    """Write *answer* into *facts*; None takes it out, and groups left empty with it."""
    name, *rest = names
    if rest:
        inner = facts.get(name) if isinstance(facts.get(name), dict) else {}
        _put(inner, rest, answer)
        answer = inner or None
    if answer is None:
        facts.pop(name, None)
    else:
        facts[name] = answer
