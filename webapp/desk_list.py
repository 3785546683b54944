"""All cases of a shop as the desk sees them: the most urgent first, and counted."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from notices.cases.steps import Step
from notices.i18n import Msg
from webapp.desk import DeskCase, Urgency, office_of, on_the_desk
from webapp.records.kept_case import KeptCase
from webapp.records.records import Kept

# All that decides how urgent a case is and what comes next; the rest is not read for a list.
DECIDING = frozenset(
    {
        *("reference", "right", "also_asked", "received_on", "responding_nation", "breach"),
        *("identity", "authority", "fee", "clarifications", "extension"),
        *("sent", "closed_on"),
    }
)
MOST_REMEMBERED = 5000  # cases


@dataclass(frozen=True, slots=True)
class Line:
    """What a list tells of a case beside its reference. Nothing in it is personal."""

    asked: tuple[str, ...]
    received_on: date | None
    send_by: date | None
    last_day: date | None
    words_of_state: Msg
    urgency: Urgency
    order: tuple
    next_step: Step | None


@dataclass(frozen=True, slots=True)
class Row:
    """A case in the list."""

    kept: KeptCase
    line: Line

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self.line.urgency.name != "done"


@dataclass(frozen=True, slots=True)
class DeskList:
    """The cases of one shop in the order in which to take them up."""

    rows: tuple[Row, ...]

    @property
    def open(self) -> tuple[Row, ...]:
        """Those in which something is still to be done."""
        return tuple(row for row in self.rows if row.is_open)

    @property
    def finished(self) -> tuple[Row, ...]:
        """Those that are answered or closed."""
        return tuple(row for row in self.rows if not row.is_open)

    def count(self, urgency: str) -> int:
        """Return how many are as urgent as the name *urgency* says."""
        return sum(row.line.urgency.name == urgency for row in self.rows)


def desk_list(kept: Kept, cases: Iterable[KeptCase], on: date) -> DeskList:
    """Return *cases* of the shop *kept*, as they stand on the day *on*."""
    office = office_of(kept)
    rows = [Row(case, _line(kept, case, on, office)) for case in cases]
    return DeskList(tuple(sorted(rows, key=lambda row: (row.line.order, row.kept.reference))))


# To count the clocks of 500 cases takes a second, and until a case changes they stay all day.
_remembered: OrderedDict[tuple, Line] = OrderedDict()


def _line(kept: Kept, case: KeptCase, on: date, office: str) -> Line:
    key = (case.case_id, case.version, on, office)
    line = _remembered.get(key) or _read(on_the_desk(kept, case, on, office, DECIDING))
    _remembered[key] = line
    if len(_remembered) > MOST_REMEMBERED:
        _remembered.popitem(last=False)
    return line


def _read(case: DeskCase) -> Line:
    *order, _reference = case.order()
    return Line(
        asked=case.asked,
        received_on=case.request.get("received_on"),
        send_by=case.send_by,
        last_day=case.last_day,
        words_of_state=case.words_of_state,
        urgency=case.urgency,
        order=tuple(order),
        next_step=case.next_step,
    )
