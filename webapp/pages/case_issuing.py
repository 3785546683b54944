"""Issue a letter: keep it for good, together with what it changes in the case, and only once."""

from notices.cases.standing import as_sent
from notices.produce import Produced
from notices.schemas.describe import describe
from notices.schemas.facts import CaseSchema
from webapp.desk import DeskCase
from webapp.forms.answers import only_asked
from webapp.pages.kept import records
from webapp.pages.saving import SomebodyElseChanged
from webapp.papers import Wish
from webapp.records.kept_case import Issued, Letter
from webapp.records.samples import as_typed


def keep(case: DeskCase, wanted: Wish, made: Produced) -> Issued:
    """Keep the letter that was *made* from *case*, as sent on the day of the case.

    Raises SomebodyElseChanged when the answers it was made from have changed since; NoSuchCase.
    """

    def edit(raw: dict) -> dict:
        if only_asked({"request": raw}, describe(CaseSchema)) != case.raw:
            raise SomebodyElseChanged
        return as_typed(as_sent(raw, wanted.document.id, case.on))

    letter = Letter(
        wanted.document.id, wanted.languages, wanted.size, case.on, made.number, made.content
    )
    return records().issue(case.kept.shop_id, case.kept.case_id, letter, edit).letters[-1]


def issued_just_now(case: DeskCase, wanted: Wish) -> Issued | None:
    """Return the letter that somebody wants if issuing it was the last thing that happened.

    Then the button was pressed twice.
    """
    for letter in case.kept.letters[-1:]:
        if (letter.version, letter.document_id) == (case.kept.version, wanted.document.id):
            return letter
    return None
