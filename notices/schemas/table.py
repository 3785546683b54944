"""A spreadsheet of shops as nested answers: one row each, dotted headings for groups."""

import csv
import re
from collections.abc import Iterable, Iterator
from io import StringIO

from notices.errors import Fault, InvalidFacts
from notices.i18n import N_, Msg
from notices.schemas.describe import Question, describe
from notices.schemas.facts import load, questions
from notices.schemas.fields import HEAD_OFFICE
from notices.schemas.messages import nearest
from notices.schemas.shops import repeated_codes
from notices.schemas.store import StoreSchema
from notices.schemas.text import shown

SEPARATORS = ",;\t"
NUMBERED = re.compile(r"\.[1-9][0-9]?\.")  # the row of a table inside the shop: entrances.1.name
FIRST = ".1."


def shops_from_table(text: str, file: str) -> list[dict]:
    """Return the shops in the CSV *text* as typed, rows without an answer left out.

    Raises InvalidFacts with every fault in *file*: its row (the headings are row 1) and column.
    """
    headings, *rows = _cells(text, file)
    wrong = dict(_wrong_headings(headings))
    known = ["" if place in wrong else heading for place, heading in enumerate(headings)]
    numbered = [(row, cells) for row, cells in enumerate(rows, start=2) if _filled(cells)]
    filled = [(row, cells, _shop(known, cells)) for row, cells in numbered]
    faults = [*wrong.values(), *_wrong_rows(filled, len(headings)), *_repeats(filled)]
    if faults:
        raise InvalidFacts(Fault(path, message, file) for path, message in faults)
    return [shop for _, _, shop in filled]


def _cells(text: str, file: str) -> list[list[str]]:
    heading = text.partition("\n")[0]
    separator = max(SEPARATORS, key=heading.count)
    try:
        cells = list(csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        told = N_("The file cannot be read: {why}.").format(why=shown(error))
        raise InvalidFacts([Fault("", told, file)]) from error
    if not cells or "code" not in map(str.strip, cells[0]):
        told = N_("The first line must name the columns, one of them code.")
        raise InvalidFacts([Fault("", told, file)])
    return [_named(cells[0]), *cells[1:]]


def _named(headings: list[str]) -> list[str]:
    """Return the headings, without the empty ones that a spreadsheet leaves at the end."""
    names = [heading.strip() for heading in headings]
    return names[: max(place for place, name in enumerate(names, start=1) if name)]


def _columns(asked: Iterable[Question]) -> Iterator[str]:
    """Yield the heading of every answer a shop can give; tables with the number of their row 1."""
    for question in asked:
        if question.kind == "rows":
            yield from (f"{question.path}{FIRST}{inner.name}" for inner in question.questions)
        elif question.questions:
            yield from _columns(question.questions)
        else:
            yield question.path


def _wrong_headings(headings: list[str]) -> Iterator[tuple[int, tuple[str, Msg]]]:
    """Yield the place of each heading that is wrong, with its path and what to do."""
    known = list(_columns(describe(StoreSchema)))
    for place, heading in enumerate(headings):
        path = f"row 1, {shown(heading)}"
        if NUMBERED.sub(FIRST, heading) not in known:
            yield place, (path, _why_unknown(heading, known))
        elif heading in headings[:place]:
            yield place, (path, N_("There are two columns of this name. Take one out."))


def _why_unknown(heading: str, known: list[str]) -> Msg:
    if not heading:
        return N_("Give this column a name or take it out.")
    question = questions().get(heading)
    if question and question.edited_by == HEAD_OFFICE:
        return N_("Only head office may change this. Take it out.")
    return nearest(heading, known)


def _shop(headings: list[str], cells: list[str]) -> dict:
    shop: dict = {}
    for heading, cell in zip(headings, cells, strict=False):
        if heading and cell.strip():
            _put(shop, heading.split("."), cell.strip())
    return _lists(shop)


def _filled(cells: list[str]) -> bool:
    return any(cell.strip() for cell in cells)


def _wrong_rows(filled: list[tuple], width: int) -> Iterator[tuple[str, Msg]]:
    for row, cells, shop in filled:
        if _filled(cells[width:]):
            yield f"row {row}", N_("This row has more cells than there are headings.")
        try:
            load(shop, schema=StoreSchema)
        except InvalidFacts as error:
            yield from ((f"row {row}, {fault.path}", fault.message) for fault in error.faults)


def _repeats(filled: list[tuple]) -> Iterator[tuple[str, Msg]]:
    for again in repeated_codes([shop for _, _, shop in filled]):
        yield f"row {filled[again][0]}, code", N_("Another shop has this code.")


def _put(target: dict, path: list[str], answer: str) -> None:
    for name in path[:-1]:
        target = target.setdefault(name, {})
    target[path[-1]] = answer


def _lists(answers: object) -> object:
    """Turn {"1": …, "2": …} into a list: columns such as entrances.1.name are rows of a table."""
    if not isinstance(answers, dict):
        return answers
    inner = {name: _lists(answer) for name, answer in answers.items()}
    if inner and all(name.isdecimal() for name in inner):
        return [inner[name] for name in sorted(inner, key=int)]
    return inner
