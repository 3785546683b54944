"""One short page of questions: show it, save it, go on."""

from flask import Blueprint, redirect, render_template, request, url_for

from webapp.forms.answers import fingerprint
from webapp.forms.faults import faults_of, within
from webapp.forms.form import Form
from webapp.forms.sections import Section, section_after
from webapp.forms.states import has_begun
from webapp.pages.beside import preview_beside
from webapp.pages.conflict import both_answers
from webapp.pages.kept import kept_for
from webapp.pages.saving import SomebodyElseChanged, answers_sent, known_section, save
from webapp.records.records import Kept

pages = Blueprint("questions", __name__, url_prefix="/shops/<shop_id>/facts")

NEXT, LATER, STAY, ADD, REMOVE = "next", "later", "stay", "add", "remove"


@pages.get("/<path>")
def ask(shop_id: str, path: str):
    """Show the section with what is kept."""
    return _page(known_section(path), kept_for(shop_id))


@pages.post("/<path>")
def answer(shop_id: str, path: str):
    """Keep what was typed, right or wrong, then go where the pressed button leads."""
    section = known_section(path)
    answers, button = answers_sent(section), pressed()
    version = request.form.get("version", "")
    try:
        kept = save(shop_id, section, answers, version, finished=button == NEXT).kept
    except SomebodyElseChanged:
        return _both(section, kept_for(shop_id), answers), 409
    if button in (NEXT, STAY) and within(section, faults_of(kept.raw)):
        return _page(section, kept, just_saved=True), 422
    return redirect(_after(button, section, kept), 303)


def _page(section: Section, kept: Kept, *, just_saved: bool = False) -> str:
    looked_at = just_saved or has_begun(section, kept.raw, kept.finished)
    faults = within(section, faults_of(kept.raw)) if looked_at else {}
    return render_template(
        "section.html",
        section=section,
        kept=kept,
        form=Form(section.questions, kept.raw, faults, request.args.get("more", "")),
        version=fingerprint(kept.raw, section.questions),
        just_saved=just_saved or "saved" in request.args,
        beside=preview_beside(section),
        overview=_overview(section, kept),
    )


def _both(section: Section, kept: Kept, answers: dict[str, object]) -> str:
    here = {"shop_id": kept.shop_id, "path": section.path}
    address, drafts = url_for("questions.ask", **here), url_for("drafts.keep", **here)
    return both_answers(section, kept, kept.raw, answers, address, drafts)


def pressed(usual: str = NEXT) -> str:
    """Return which button sent the form; the Enter key of some browsers names none."""
    for button in (ADD, REMOVE):
        if button in request.form:
            return button
    return request.form.get("go", usual)


def _after(button: str, section: Section, kept: Kept) -> str:
    """Return the address to which *button* leads."""
    here = {"shop_id": kept.shop_id, "path": section.path}
    if button == ADD:
        return url_for("questions.ask", **here, more=section.path, _anchor=_new_row(section, kept))
    if button == REMOVE:
        return url_for("questions.ask", **here, _anchor=section.path)
    if button == STAY:
        return url_for("questions.ask", **here, saved=1)
    following = section_after(section)
    if button == NEXT and following:
        return url_for("questions.ask", shop_id=kept.shop_id, path=following.path)
    return _overview(section, kept)


def _new_row(section: Section, kept: Kept) -> str:
    rows = Form(section.questions, kept.raw, row_more_at=section.path).rows(section.path)
    return f"{section.path}.{rows}"


def _overview(section: Section, kept: Kept) -> str:
    """Return the address of the list of tasks that *section* belongs to."""
    if section.of_the_shop:
        return url_for("home.shop", shop_id=kept.shop_id)
    return url_for("home.part", shop_id=kept.shop_id, path=section.part.path)
