"""An answer as people read it, for places where it is shown and not asked."""

from collections.abc import Mapping
from datetime import date

from notices.i18n import N_, Msg
from notices.schemas.describe import Question
from notices.schemas.fields import MOST_ROWS
from webapp.forms.reading import DAY_BOXES

NOT_ANSWERED = N_("Not answered")
YES_NO = {"yes": N_("Yes"), "no": N_("No"), "true": N_("Yes"), "false": N_("No")}


def lines(question: Question, answer: object) -> list[str | Msg]:
    """Return *answer* as lines of text, untranslated Msg among them; invalid ones as typed."""
    if answer is None:
        return [NOT_ANSWERED]
    if question.questions:
        return _nested(question, answer)
    if question.kind == "choices":
        return [_option(question, one) for one in chosen(answer)] or [N_("None of these")]
    if question.kind == "choice":
        return [_option(question, str(answer))]
    if question.kind == "yes_no":
        return [YES_NO.get(str(answer).lower(), str(answer))]
    if question.kind == "day":
        return [_day(boxes(answer))]
    return str(answer).splitlines() or [NOT_ANSWERED]


def chosen(answer: object) -> list[str]:
    """Return the ticked values, from a form's list or a file's text with semicolons."""
    parts = answer.split(";") if isinstance(answer, str) else answer
    return [str(part).strip() for part in parts] if isinstance(parts, list) else []


def boxes(answer: object) -> dict[str, str]:
    """Return the three boxes of a day. What is no day stands in the first, to be put right."""
    if isinstance(answer, Mapping):
        return {box: str(answer.get(box, "")) for box in DAY_BOXES}
    year, *rest = str(answer or "").split("-")
    if len(rest) == 2:
        return {"day": rest[1].lstrip("0"), "month": rest[0].lstrip("0"), "year": year}
    return {"day": str(answer or ""), "month": "", "year": ""}


def _day(typed: Mapping[str, str]) -> object:
    try:
        return date(*(int(typed[box]) for box in reversed(DAY_BOXES)))
    except (ValueError, OverflowError):
        return " ".join(text for text in typed.values() if text)


def _option(question: Question, value: str) -> str | Msg:
    return dict(question.options).get(value, value)


def _nested(question: Question, answer: object) -> list[str | Msg]:
    """Return the answers inside a group or a table, each beginning with its question."""
    rows = answer if isinstance(answer, list) else [answer]
    return [
        N_("{question}: {message}").format(question=inner.label, message=line)
        for row in rows[:MOST_ROWS]
        if isinstance(row, Mapping)
        for inner in question.questions
        if inner.name in row
        for line in lines(inner, row[inner.name])
    ]
