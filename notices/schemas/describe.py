"""Schemas as plain questions: the one bridge to form, command line, JSON Schema and help."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from marshmallow import fields

from notices.i18n import Msg
from notices.schemas.fields import Questions


@dataclass(frozen=True, slots=True)
class Question:
    """One question; a ``group`` or ``rows`` holds the questions inside it.

    ``path`` is where the answer stands in the facts, such as "trial.retention.no_match_seconds";
    inside rows it is relative to the row's table: "store.entrances.name".
    """

    path: str
    kind: str
    label: Msg
    hint: Msg | None = None
    example: str | None = None
    options: tuple[tuple[str, Msg], ...] = ()
    minimum: int | None = None
    maximum: int | None = None
    unit: Msg | None = None
    edited_by: str = "head_office"
    shop_may_change: bool = False
    required: bool = False
    questions: tuple["Question", ...] = ()

    @property
    def name(self) -> str:
        """The last word of the path."""
        return self.path.rpartition(".")[2]


@cache
def describe(schema: type[Questions], path: str = "") -> tuple[Question, ...]:
    """Return the questions of *schema* in the order they are asked."""
    prefix = f"{path}." if path else ""
    return tuple(
        _question(field, prefix + name, schema.edited_by) for name, field in schema().fields.items()
    )


def walk(questions: tuple[Question, ...]) -> Iterator[Question]:
    """Yield every question, groups and rows before what they hold."""
    for question in questions:
        yield question
        yield from walk(question.questions)


def _question(field: fields.Field, path: str, edited_by: str) -> Question:
    told = field.metadata
    inner = _inner(field)
    return Question(
        path=path,
        kind=_kind(field),
        label=told["label"],
        hint=told.get("hint"),
        example=told.get("example"),
        options=tuple(getattr(field, "options", {}).items()),
        minimum=getattr(field, "least", None),
        maximum=getattr(field, "most", told.get("most")),
        unit=told.get("unit"),
        edited_by=inner.edited_by if inner else edited_by,
        shop_may_change=told.get("shop_may_change", False),
        required=field.required,
        questions=describe(inner, path) if inner else (),
    )


def _inner(field: fields.Field) -> type[Questions] | None:
    nested = field.inner if isinstance(field, fields.List) else field
    return type(nested.schema) if isinstance(nested, fields.Nested) else None


def _kind(field: fields.Field) -> str:
    if isinstance(field, fields.List):
        return "rows"
    return "group" if isinstance(field, fields.Nested) else field.kind
