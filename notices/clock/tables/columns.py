"""The columns of a table of cases: which must be there, which may, which we work out anew."""

from collections.abc import Iterator

from notices.clock.tables.table import Table, shown
from notices.errors import Fault
from notices.i18n import N_
from notices.schemas.messages import nearest

REQUIRED = ("case_id", "right", "jurisdiction", "received")
DAYS = {  # column: field of Events
    "id_requested": "identity_requested",
    "id_received": "identity_received",
    "fee_requested": "fee_requested",
    "fee_paid": "fee_paid",
    "authority_requested": "authority_requested",
    "authority_received": "authority_received",
    "closed": "closed",
}
COLUMN_OF = {field: column for column, field in DAYS.items()}
OTHERS = ("category", "clarification_asked", "clarification_answered", "extended")
WORKED_OUT = (
    "clock_start",
    "paused_days",
    "nominal_due",
    "due_date",
    "weekday",
    "extension_notice_by",
    "cautious_send_by",
    "ambiguity",
    "hand_checked",
    "reasoning",
)
KNOWN = (*REQUIRED, *OTHERS, *DAYS, *WORKED_OUT)


def column_faults(table: Table, file: str) -> Iterator[Fault]:
    """Say which required columns are missing from *table*, and which are not known."""
    for column in REQUIRED:
        if column not in table.columns:
            yield Fault(column, N_("This column is missing. Add it."), file)
    for column in table.columns:
        if column not in KNOWN:
            yield Fault(shown(column), nearest(column, KNOWN), file)
