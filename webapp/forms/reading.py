"""What a form sent, as nested answers: exactly as typed, only blanks left out."""

import re
from collections.abc import Iterable, Mapping

from werkzeug.datastructures import MultiDict

from notices.schemas.describe import Question, walk
from notices.schemas.fields import MOST_ROWS
from webapp.forms.sections import without_rows

DAY_BOXES = ("day", "month", "year")
NONE = "none"  # the box "none of these" beside tick boxes
OURS = frozenset({"csrf_token", "version", "go", "add", "remove"})


def read_form(questions: Iterable[Question], form: MultiDict) -> dict[str, object]:
    """Return the answers to *questions* by path; a blank is no answer."""
    found = {question.path: _answer(question, form, question.path) for question in questions}
    return {path: answer for path, answer in found.items() if answer is not None}


def without_row(form: MultiDict, row: str) -> MultiDict:
    """Return *form* without the boxes of one row, such as "store.entrances.2"."""
    kept = [(name, text) for name, text in form.items(multi=True) if not name.startswith(f"{row}.")]
    return MultiDict(kept)


def strangers(questions: Iterable[Question], form: Iterable[str]) -> list[str]:
    """Return the names in *form* that none of *questions* has."""
    asked = walk(tuple(questions))
    known = {name for question in asked for name in _names(question)}
    return [name for name in form if name not in OURS and without_rows(name) not in known]


def _names(question: Question) -> list[str]:
    if question.kind == "day":
        return [f"{question.path}-{box}" for box in DAY_BOXES]
    return [] if question.questions else [question.path]


def _answer(question: Question, form: MultiDict, name: str) -> object:
    if question.kind == "rows":
        return _rows(question, form, name)
    if question.kind == "group":
        return _group(question, form, name)
    if question.kind == "choices":
        return _ticked(question, form.getlist(name))
    if question.kind == "day":
        return _filled({box: form.get(f"{name}-{box}", "") for box in DAY_BOXES})
    return form.get(name, "") if form.get(name, "").strip() else None


def _group(question: Question, form: MultiDict, name: str) -> dict | None:
    inside = {
        inner.name: _answer(inner, form, f"{name}.{inner.name}") for inner in question.questions
    }
    return {inner: answer for inner, answer in inside.items() if answer is not None} or None


def _rows(question: Question, form: MultiDict, name: str) -> list[dict] | None:
    number = re.compile(re.escape(name) + r"\.([1-9][0-9]{0,2})\.", re.ASCII)
    numbers = {int(found[1]) for key in form if (found := number.match(key))}
    in_order = [at for at in sorted(numbers) if at <= MOST_ROWS + 1]
    rows = [_group(question, form, f"{name}.{at}") for at in in_order]
    return [row for row in rows if row] or None


def _ticked(question: Question, boxes: list[str]) -> list[str] | None:
    values = [value for value, _ in question.options]
    chosen = [box for box in boxes if box != NONE or NONE in values]
    return chosen if boxes else None


def _filled(boxes: Mapping[str, str]) -> dict[str, str] | None:
    return {box: text for box, text in boxes.items() if text.strip()} or None
