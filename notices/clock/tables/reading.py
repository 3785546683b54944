"""Many cases at once: from a table to the last day of each, all faults reported together."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from notices.clock.by_when import due
from notices.clock.outcome import Clock
from notices.clock.tables.columns import REQUIRED, column_faults
from notices.clock.tables.csv_table import csv_table
from notices.clock.tables.json_table import json_table
from notices.clock.tables.rows import Case, case_of
from notices.clock.tables.table import Table, unreadable
from notices.errors import InvalidFacts
from notices.i18n import N_
from notices.rules.book import RuleBook
from notices.rules.reader import place_called, rules_on

MOST_BYTES, MOST_ROWS = 2_000_000, 5_000


def clocks_in(
    content: bytes,
    file: str,
    place: str = "gb",
    extra_holidays: Iterable[date] = (),
    on: date | None = None,
) -> tuple[tuple[Case, Clock], ...]:
    """Return every case in *content*, the CSV or JSON called *file*, with its clock.

    ``columns`` has the names of the columns, ``due`` says what the last two arguments do. Rows
    with one case_id are one message that uses several rights. Raises InvalidFacts with every
    fault of the file.
    """
    book, holidays = _any_book(place), tuple(extra_holidays)
    cases = _linked(_cases(_table(content, file), file, book))
    return tuple((case, due(case.events, book, holidays, on)) for case in cases)


def _any_book(place: str) -> RuleBook:
    """Names and time zones do not depend on the day, so any book of the place will do."""
    return rules_on(date.max, place, next(iter(place_called(place).nations)))


def _table(content: bytes, file: str) -> Table:
    if len(content) > MOST_BYTES:
        raise unreadable(file, N_("Send at most {most} bytes.").format(most=MOST_BYTES))
    table = (json_table if file.lower().endswith(".json") else csv_table)(content, file)
    if not table.rows:
        raise unreadable(file, N_("There are no cases in this file. Write one in each row."))
    if len(table.rows) > MOST_ROWS:
        raise unreadable(file, N_("Send at most {most} rows.").format(most=MOST_ROWS))
    return table


def _cases(table: Table, file: str, book: RuleBook) -> list[Case]:
    faults, cases = list(column_faults(table, file)), []
    is_whole = all(column in table.columns for column in REQUIRED)
    for row in table.rows if is_whole else ():
        try:
            cases.append(case_of(row, book))
        except InvalidFacts as error:
            faults += [replace(fault, file=file) for fault in error.faults]
    if faults:
        raise InvalidFacts(faults)
    return cases


def _linked(cases: Sequence[Case]) -> list[Case]:
    """Let each case know which other rights the same message uses."""
    rights = defaultdict(list)
    for case_id, events in cases:
        rights[case_id].append(events.right)
    return [
        Case(case_id, replace(events, also=tuple(sorted(set(rights[case_id]) - {events.right}))))
        for case_id, events in cases
    ]
