"""The reference of a case: as typed, or the next number of the company; never one twice."""

from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.orm import Session

from notices.errors import Fault, InvalidFacts
from notices.i18n import N_
from webapp.clock import today
from webapp.records.in_the_clear import day_in
from webapp.records.marks import folded
from webapp.records.tables import Case

Marker = Callable[[str], bytes]
PATH = "request.reference"
TAKEN = N_("Another case has this reference. Write another one, or leave this empty.")


def referred(session: Session, case: Case, raw: dict, before: str, mark: Marker) -> dict:
    """Return *raw* with a reference, and mark the case with it.

    It is the one typed, else the one *before*, else the next of the company. Raises InvalidFacts
    when another case of the company has it.
    """
    typed = raw.get("reference")
    if not isinstance(typed, str) or not folded(typed):
        raw = raw | {"reference": before or _next(session, case, raw, mark)}
    elif _is_taken(session, case, mark(typed)):
        raise InvalidFacts([Fault(PATH, TAKEN)])
    case.reference_mark = mark(raw["reference"])
    return raw


def _next(session: Session, case: Case, raw: dict, mark: Marker) -> str:
    """Return the company's next number, over those that somebody typed already."""
    company = case.shop.organisation
    year = (day_in(raw, "received_on") or today()).year
    while True:
        company.references_given += 1
        reference = f"FR-{year}-{company.references_given:04}"
        if not _is_taken(session, case, mark(reference)):
            return reference


def _is_taken(session: Session, case: Case, mark: bytes) -> bool:
    holder = session.scalar(select(Case.id).where(Case.reference_mark == mark))
    return holder not in (None, case.id)
