"""What every page about a shop or a case begins with: what is kept for it."""

from dataclasses import replace

from flask import current_app

from notices.schemas.describe import describe
from notices.schemas.facts import CaseSchema
from webapp.clock import today
from webapp.desk import DeskCase, on_the_desk
from webapp.desk_list import DeskList, desk_list
from webapp.forms.answers import only_asked
from webapp.forms.sections import parts
from webapp.records.kept_case import KeptCase
from webapp.records.records import Kept, Records


def records() -> Records:
    """Return the records of this application."""
    return current_app.extensions["records"]


def kept_for(shop_id: str) -> Kept:
    """Return what is kept for the shop in an address. Raises NoSuchShop."""
    return as_asked(records().of_shop(shop_id))


def as_asked(kept: Kept) -> Kept:
    """Return *kept* without answers to questions that this release does not ask."""
    return replace(kept, raw={"store": {}} | only_asked(kept.raw, parts()))


def opened(shop_id: str, case_id: str) -> tuple[Kept, DeskCase]:
    """Return the shop and the case in an address, as they stand today.

    Raises NoSuchShop, NoSuchCase, and Unreadable.
    """
    kept = kept_for(shop_id)
    case = case_as_asked(records().case(shop_id, case_id))
    return kept, on_the_desk(kept, case, today())


def desk_of(kept: Kept) -> DeskList:
    """Return every case of the shop as it stands today, the most urgent first."""
    return desk_list(kept, records().cases_of_shop(kept.shop_id), today())


def case_as_asked(case: KeptCase) -> KeptCase:
    """Return *case* without answers to questions that this release does not ask."""
    return replace(case, raw=only_asked({"request": case.raw}, describe(CaseSchema))["request"])
