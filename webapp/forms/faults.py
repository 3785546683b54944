"""What is wrong with the answers, and the control in the form that puts it right."""

from collections.abc import Iterable, Mapping

from notices.errors import InvalidFacts
from notices.i18n import N_, Msg
from notices.schemas.describe import Question, walk
from notices.schemas.facts import FactsSchema, load, questions
from webapp.forms.sections import Section, without_rows

Faults = Mapping[str, Msg]


def faults_of(raw: Mapping, schema: type = FactsSchema) -> dict[str, Msg]:
    """Return what is wrong with *raw* by path; rows count from 1, as in the form."""
    try:
        load(raw, schema=schema)
    except InvalidFacts as error:
        return {fault.path: fault.message for fault in error.faults}
    return {}


def within(section: Section, faults: Faults) -> dict[str, Msg]:
    """Return those of *faults* that are put right in *section*."""
    return {path: message for path, message in faults.items() if section.asks(without_rows(path))}


def summary(faults: Faults, asked: Iterable[Question]) -> list[dict]:
    """Return a line for each fault in page order, each leading to the control to change."""
    here = {question.path: question for question in walk(tuple(asked))}
    order = {path: place for place, path in enumerate(here)}
    found = sorted(faults.items(), key=lambda item: order.get(without_rows(item[0]), -1))
    return [
        {"text": with_its_question(path, message, here), "href": f"#{control(path)}"}
        for path, message in found
    ]


def with_its_question(path: str, message: Msg, here: Mapping[str, Question] | None = None) -> Msg:
    """Return *message* beginning with the question it is about, for reading out of place.

    The questions *here* are those of the page, if it asks some in words of its own.
    """
    asked = questions() | (here or {})
    question = asked.get(without_rows(path))
    if question is None:
        return message
    return N_("{question}: {message}").format(question=question.label, message=message)


def control(path: str) -> str:
    """Return the id of the first control of the question at *path*; of a day its first box."""
    question = questions().get(without_rows(path))
    if question is None:
        return "main-content"
    return f"{path}-day" if question.kind == "day" else path
