"""The questions as JSON Schema, for programs that send facts in."""

from collections.abc import Iterable

from notices.schemas.describe import Question

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SHAPES = {
    "day": {"format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "email": {"format": "email"},
    "web": {"format": "uri", "pattern": "^https://"},
}


def to_json_schema(questions: Iterable[Question]) -> dict:
    """Return *questions* as one JSON Schema (draft 2020-12) of nested, closed objects.

    It says what a program should send: numbers as numbers, days as text. Loading also takes what
    people type, such as "3,000", and refuses more than a schema can say, such as 31 February.
    """
    return {"$schema": DIALECT} | _object(questions)


def _object(questions: Iterable[Question]) -> dict:
    asked = tuple(questions)
    answers = {
        "type": "object",
        "properties": {question.name: _answer(question) for question in asked},
        "additionalProperties": False,
    }
    required = [question.name for question in asked if question.required]
    return answers | ({"required": required} if required else {})


def _answer(question: Question) -> dict:
    told = {"title": question.label, "description": question.hint}
    if question.unit:
        told["x-unit"] = question.unit
    if not question.questions:
        told["x-edited-by"] = question.edited_by
        told["x-shop-may-change"] = question.shop_may_change
    told = {name: value for name, value in told.items() if value not in (None, False)}
    return told | _value(question) | _examples(question)


def _value(question: Question) -> dict:
    match question.kind:
        case "group":
            return _object(question.questions)
        case "rows":
            return {"type": "array", "items": _object(question.questions)} | _limits(
                question, "Items"
            )
        case "choice":
            return {"enum": _options(question)}
        case "choices":
            return {"type": "array", "items": {"enum": _options(question)}}
        case "yes_no":
            return {"type": "boolean"}
        case "count":
            return {"type": "integer"} | _limits(question, "imum")
        case "number":
            return {"type": "number"} | _limits(question, "imum")
        case kind:
            return {"type": "string"} | SHAPES.get(kind, {}) | _limits(question, "Length")


def _options(question: Question) -> list[str]:
    return [value for value, _ in question.options]


def _limits(question: Question, what: str) -> dict:
    """Return the limits as minLength, maximum, maxItems … as *what* ends their names."""
    limits = {f"min{what}": question.minimum, f"max{what}": question.maximum}
    return {name: limit for name, limit in limits.items() if limit is not None}


def _examples(question: Question) -> dict:
    if question.example is None:
        return {}
    read = {"count": int, "number": float}.get(question.kind, str)
    return {"examples": [read(question.example)]}
