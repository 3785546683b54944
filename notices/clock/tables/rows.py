"""One row of a table of cases becomes the events of one case."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

from notices.clock.breach import zone_called
from notices.clock.events import Clarification, Events, check
from notices.clock.tables import cells
from notices.clock.tables.columns import COLUMN_OF, DAYS
from notices.clock.tables.table import Row
from notices.clock.terms import terms
from notices.clock.tracks import TRACKS
from notices.errors import Fault, InvalidFacts, RuleNotInForce
from notices.i18n import N_
from notices.rules.book import RuleBook
from notices.rules.reader import place_called

FORMAT_QUESTION = "format question"  # category of a row that asked how to send the answer


class Case(NamedTuple):
    """The name of a case and what happened in it under one right."""

    case_id: str
    events: Events


def case_of(row: Row, book: RuleBook) -> Case:
    """Return the case in *row*, with names and rules from *book*.

    Raises InvalidFacts with every fault of the row, each under the name of its column.
    """
    reader = _Reader(row)
    case_id = reader.read("case_id", cells.case_id_in)
    right = reader.read("right", cells.right_in, book)
    nations = tuple(place_called(book.place).nations)
    facts = {
        "right": right,
        "nation": reader.read("jurisdiction", cells.nation_in, right, book, nations),
        "received": reader.read("received", *_receipt(row, right, book)),
        "extended": reader.read("extended", cells.extended_in),
        "clarifications": _clarifications(reader),
    } | {field: reader.read(column, cells.day_or_none_in) for column, field in DAYS.items()}
    reader.refuse()
    events = Events(**facts)
    try:
        check(events)
    except InvalidFacts as error:
        raise InvalidFacts(
            replace(fault, path=row.where(COLUMN_OF.get(fault.path, fault.path)))
            for fault in error.faults
        ) from error
    _refuse_before_all_rules(row, events, book)
    return Case(case_id, events)


class _Reader:
    """Reads the cells of one row and keeps every fault until all are read."""

    def __init__(self, row: Row):
        self.row, self.faults = row, []

    def read(self, column: str, how: Callable, *more: Any) -> Any:
        """Return what *how* makes of the cell; a faulty one is noted, and the row is refused."""
        try:
            return how(self.row.cells.get(column, ""), *more)
        except InvalidFacts as error:
            self.faults += [replace(f, path=self.row.where(column)) for f in error.faults]

    def refuse(self) -> None:
        """Raise InvalidFacts if any cell was faulty."""
        if self.faults:
            raise InvalidFacts(self.faults)


def _receipt(row: Row, right: str | None, book: RuleBook) -> tuple:
    in_hours = right == "breach" or (right is None and ":" in row.cells["received"])
    if not in_hours:
        return (cells.day_in,)
    return cells.moment_in, zone_called(terms(book, TRACKS["breach"].limit)["zone"])


def _clarifications(reader: _Reader) -> tuple[Clarification, ...]:
    asked = reader.read("clarification_asked", cells.days_in)
    answered = reader.read("clarification_answered", cells.answers_in)
    if asked is None or answered is None:
        return ()
    if len(asked) != len(answered):
        where = reader.row.where("clarification_answered")
        message = N_("Write one day or OPEN for each question, with | between them.")
        reader.faults.append(Fault(where, message))
        return ()
    about_format = reader.row.cells.get("category", "") == FORMAT_QUESTION
    return tuple(Clarification(*days, about_format) for days in zip(asked, answered, strict=True))


def _refuse_before_all_rules(row: Row, events: Events, book: RuleBook) -> None:
    rule = book.rules[TRACKS[events.right].limit]
    try:
        rule.on(events.day, events.nation)
    except RuleNotInForce as error:
        first = rule.versions[0].effective_from
        message = N_("Our rules do not go back so far. Write {day} or a later day.")
        raise InvalidFacts(
            [Fault(row.where("received"), message.format(day=str(first)))]
        ) from error
