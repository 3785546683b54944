"""Save the answers of one section of a case, with a line in its history."""

from collections.abc import Mapping

from notices.schemas.describe import describe
from notices.schemas.facts import CaseSchema
from webapp.forms.sections import Section
from webapp.history import CHANGED, gone_on_from
from webapp.pages.kept import records
from webapp.pages.saving import with_answers
from webapp.records.kept_case import KeptCase


class NothingNew(Exception):
    """The answers are those that are kept, and the history has a line for them."""


def save(
    case: KeptCase,
    section: Section,
    answers: Mapping[str, object],
    version: str,
    *,
    goes_on: bool,
) -> None:
    """Keep *answers* if *section* still has the *version* that was read.

    *section* is whole: what was not on the page has no answer, or the version is an old one.
    *goes_on* tells whether somebody is done with it. Raises SomebodyElseChanged, NoSuchCase, and
    InvalidFacts when another case has the reference.
    """
    is_new = goes_on and section.path not in gone_on_from(case)

    def edit(raw: dict) -> dict:
        whole = {"request": raw}
        edited = with_answers(whole, describe(CaseSchema), section, answers, version)
        if edited == whole and not is_new:
            raise NothingNew
        return edited.get("request", {})

    detail = {"section": section.path, "goes_on": goes_on}
    try:
        records().change_case(case.shop_id, case.case_id, edit, CHANGED, detail)
    except NothingNew:
        return
