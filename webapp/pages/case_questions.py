"""One short page of questions about a case: show it, save it, go back to the case or its letter."""

from collections.abc import Mapping

from flask import Blueprint, abort, redirect, render_template, request, url_for

from notices.documents import DOCUMENTS
from notices.documents.base import Document
from notices.errors import InvalidFacts
from notices.i18n import Msg
from webapp.desk import DeskCase
from webapp.forms.answers import fingerprint, laid_in
from webapp.forms.case_sections import case_sections, sections_asked
from webapp.forms.faults import within
from webapp.forms.form import Form
from webapp.forms.sections import Section
from webapp.forms.states import has_begun
from webapp.history import gone_on_from
from webapp.pages.case_saving import save
from webapp.pages.conflict import both_answers
from webapp.pages.kept import opened
from webapp.pages.questions import ADD, NEXT, REMOVE, STAY, pressed
from webapp.pages.saving import SomebodyElseChanged, answers_sent
from webapp.records.records import Kept

pages = Blueprint(
    "case_questions", __name__, url_prefix="/shops/<shop_id>/requests/<case_id>/questions"
)
BACK = "back"


@pages.get("/<path>")
def ask(shop_id: str, case_id: str, path: str):
    """Show the section with what is kept."""
    section, (kept, case) = _section(path), opened(shop_id, case_id)
    begun = has_begun(section, case.raw, gone_on_from(case.kept))
    faults = within(section, faults_by_path(case)) if begun else {}
    return _page(section, kept, case, faults, saved="saved" in request.args)


@pages.post("/<path>")
def answer(shop_id: str, case_id: str, path: str):
    """Keep what was typed, right or wrong, then go where the pressed button leads."""
    section, (kept, case) = _section(path), opened(shop_id, case_id)
    answers, button = answers_sent(section), pressed(BACK)
    version = request.form.get("version", "")
    try:
        save(case.kept, section, answers, version, goes_on=button in (BACK, NEXT))
    except SomebodyElseChanged:
        kept, case = opened(shop_id, case_id)
        return both_answers(section, kept, case.raw, answers, _address(section, case)), 409
    except InvalidFacts as error:  # the reference of another case: nothing could be kept
        faults = {fault.path: fault.message for fault in error.faults}
        return _page(section, kept, case, faults, typed=answers), 422
    kept, case = opened(shop_id, case_id)
    faults = within(section, faults_by_path(case))
    if faults and button in (BACK, NEXT, STAY):
        return _page(section, kept, case, faults, saved=True), 422
    return redirect(_after(button, section, case), 303)


def faults_by_path(case: DeskCase) -> dict[str, Msg]:
    """Return what is wrong in *case*, one message for each question."""
    return {fault.path: fault.message for fault in reversed(case.faults)}


def _section(path: str) -> Section:
    return case_sections().get(path) or abort(404)


def _page(
    section: Section,
    kept: Kept,
    case: DeskCase,
    faults: Mapping[str, Msg],
    *,
    saved: bool = False,
    typed: Mapping[str, object] | None = None,
) -> str:
    asked = sections_asked(case.raw, case.asked)
    shown = asked.get(section.path, section)
    raw = case.raw if typed is None else laid_in(case.raw, section.questions, typed)
    following = _following(section, case)
    return render_template(
        "case_section.html",
        kept=kept,
        case=case,
        section=shown,
        form=Form(shown.questions, raw, faults, request.args.get("more", ""), True),
        version=fingerprint(case.raw, section.questions),
        saved=saved,
        following=following,
        letter=_letter(),
    )


def _after(button: str, section: Section, case: DeskCase) -> str:
    """Return the address to which *button* leads."""
    if button == ADD:
        rows = Form(section.questions, case.raw, row_more_at=section.path).rows(section.path)
        return _address(section, case, more=section.path, _anchor=f"{section.path}.{rows}")
    if button == REMOVE:
        return _address(section, case, _anchor=section.path)
    if button == STAY:
        return _address(section, case, saved=1)
    if button == NEXT and (following := _following(section, case)):
        return _address(following, case)
    if button == BACK and (letter := _letter()):
        return url_for("case_letters.show", **case.address, document_id=letter.id)
    return url_for("cases.show", **case.address)


def _following(section: Section, case: DeskCase) -> Section | None:
    """Return the next section in which *case* asks something."""
    order = list(case_sections())
    later = order[order.index(section.path) + 1 :]
    asked = sections_asked(case.raw, case.asked)
    return next((asked[path] for path in later if path in asked), None)


def _address(section: Section, case: DeskCase, **more) -> str:
    """Return the address of *section*; it remembers the letter that sent somebody there."""
    letter = {"letter": wanted.id} if (wanted := _letter()) else {}
    return url_for("case_questions.ask", **case.address, path=section.path, **letter, **more)


def _letter() -> Document | None:
    """Return the letter whose page sent somebody here."""
    wanted = DOCUMENTS.get(request.args.get("letter", ""))
    return wanted if wanted and wanted.about_a_case else None
