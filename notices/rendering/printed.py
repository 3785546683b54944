"""Facts on their way to paper: each knows where it came from and cannot disturb its neighbours."""

from collections.abc import Mapping
from decimal import Decimal

from markupsafe import Markup, escape

from notices.schemas.describe import Question
from notices.schemas.facts import questions

LEFT_TO_RIGHT = ("email", "phone", "web", "postcode")  # in every language


class Fact(str):
    """A typed answer. In HTML it stands in a ``<bdi>`` of its own that names its path."""

    __slots__ = ("kind", "path")

    def __new__(cls, text: str, path: str, kind: str):
        made = super().__new__(cls, text)
        made.path, made.kind = path, kind
        return made

    def __html__(self) -> str:
        direction = Markup(' dir="ltr" class="ltr"') if self.kind in LEFT_TO_RIGHT else ""
        inside = escape(str(self)).replace("\n", Markup("<br>"))
        return Markup('<bdi data-fact="{}"{}>{}</bdi>').format(self.path, direction, inside)


def picked(facts: Mapping, paths: tuple[str, ...]) -> dict:
    """Return the answers at *paths*, nested as in *facts*, ready to be printed.

    A question that was not answered gives None, in a group each one inside it, so a template may
    ask for it. What is not in *paths* is missing altogether, so a template that uses it fails.
    """
    chosen: dict = {}
    for path in paths:
        *groups, name = path.split(".")
        source, target = facts, chosen
        for group in groups:
            source = source.get(group) or {}
            target = target.setdefault(group, {})
        target[name] = printed(source.get(name), questions()[path])
    return chosen


def printed(answer: object, question: Question) -> object:
    """Return *answer* to *question* with every text in it turned into a Fact."""
    if question.kind == "group":
        return _group(answer or {}, question)
    if question.kind == "rows":
        return [_group(row, question) for row in answer or ()]
    if isinstance(answer, str) and question.kind not in ("choice", "choices"):
        return Fact(answer, question.path, question.kind)
    return format(answer, "f") if isinstance(answer, Decimal) else answer


def _group(answers: Mapping, question: Question) -> dict:
    return {inner.name: printed(answers.get(inner.name), inner) for inner in question.questions}
