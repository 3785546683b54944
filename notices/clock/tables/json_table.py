"""Tables from programs: a JSON list of objects with the same names as the columns of a CSV."""

import json
from typing import Any

from notices.clock.tables.table import OPEN, SEVERAL, Row, Table, unreadable
from notices.errors import Fault, InvalidFacts
from notices.i18n import N_

PATH = N_("case {row}, {column}")


def json_table(content: bytes, file: str) -> Table:
    """Return the table in *content*, its cases numbered from 1.

    Text, null, true and false, and lists of text or null for several days. Raises InvalidFacts
    when it is no such list, uses a name twice, or holds another type.
    """
    try:
        cases = json.loads(content.decode("utf-8-sig"), object_pairs_hook=_each_once)
    except (ValueError, RecursionError) as error:
        raise unreadable(file, N_("This is not JSON: {why}.").format(why=str(error))) from error
    if not isinstance(cases, list) or not all(isinstance(case, dict) for case in cases):
        raise unreadable(file, N_("Write a list of cases, each with its names and days."))
    rows = [Row(dict(case), number, PATH) for number, case in enumerate(cases, 1)]
    faults = [
        Fault(row.where(name), N_("Write this as text in quotes."), file)
        for row in rows
        for name, value in row.cells.items()
        if not _is_cell(value)
    ]
    if faults:
        raise InvalidFacts(faults)
    columns = tuple(dict.fromkeys(name for row in rows for name in row.cells))
    return Table(columns, tuple(Row(_as_text(row.cells), row.number, PATH) for row in rows))


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f"{name!a} is there twice")
    return dict(pairs)


def _is_cell(value: Any) -> bool:
    parts = value if isinstance(value, list) else [value]
    return all(part is None or isinstance(part, str | bool) for part in parts)


def _as_text(cells: dict[str, Any]) -> dict[str, str]:
    return {
        name: SEVERAL.join(part.strip() if part else OPEN for part in value)
        if isinstance(value, list)
        else {None: "", True: "yes", False: "no"}.get(value, value).strip()
        for name, value in cells.items()
    }
