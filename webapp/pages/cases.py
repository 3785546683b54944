"""One case: by when, what to do next, what is asked, what has happened; and its end."""

from flask import Blueprint, redirect, render_template, request, url_for

from notices.cases.standing import answered_on, letters_sent
from notices.cases.steps import STEPS
from notices.documents import DOCUMENTS
from notices.schemas.facts import questions
from notices.schemas.request import ENDINGS
from webapp.clock import spoken, today
from webapp.desk import NO_DAY, DeskCase, day_of
from webapp.forms.case_sections import sections_asked
from webapp.forms.states import state_of
from webapp.history import CLOSED, REOPENED, gone_on_from, history
from webapp.pages.case_faults import case_obstacles
from webapp.pages.case_questions import faults_by_path
from webapp.pages.kept import opened, records
from webapp.read_message import read_message
from webapp.records.in_the_clear import KINDS
from webapp.records.records import Kept

pages = Blueprint("cases", __name__, url_prefix="/shops/<shop_id>/requests/<case_id>")


@pages.get("")
def show(shop_id: str, case_id: str):
    """Show everything about the case."""
    return _page(*opened(shop_id, case_id))


@pages.post("/close")
def close(shop_id: str, case_id: str):
    """Close the case today, for the reason that was chosen."""
    kept, case = opened(shop_id, case_id)
    why = request.form.get("closed_why")
    if why not in ENDINGS:
        return _page(kept, case, no_reason=True), 422
    ended = {"closed_on": today().isoformat(), "closed_why": why}
    if case.state != "closed":
        records().change_case(shop_id, case_id, lambda raw: raw | ended, CLOSED, {"why": why})
    return redirect(url_for("cases.show", **case.address), 303)


@pages.post("/reopen")
def reopen(shop_id: str, case_id: str):
    """Open a closed case again."""
    _, case = opened(shop_id, case_id)
    if case.state == "closed":
        records().change_case(shop_id, case_id, _without_its_end, REOPENED)
    return redirect(url_for("cases.show", **case.address), 303)


def _without_its_end(raw: dict) -> dict:
    return {name: answer for name, answer in raw.items() if name not in ("closed_on", "closed_why")}


def _page(kept: Kept, case: DeskCase, *, no_reason: bool = False) -> str:
    letters = _letters(case)
    return render_template(
        "case.html",
        kept=kept,
        case=case,
        kinds=KINDS,
        by_when=_by_when(case),
        spoken=spoken,
        documents=DOCUMENTS,
        obstacles=case_obstacles(kept, case, case.faults),
        read=read_message(case.request.get("message") or case.request.get("in_their_words") or ""),
        sent={row["letter"]: row["on"] for row in letters_sent(case.request)},
        steps=[step for step, reasons in letters if not reasons],
        refused=[(step, reasons) for step, reasons in letters if reasons],
        tasks=_tasks(case),
        history=list(history(case.kept)),
        issued=request.args.get("issued", ""),
        why_closed=questions()["request.closed_why"],
        no_reason=no_reason,
    )


def _by_when(case: DeskCase) -> list[tuple]:
    """Return (right, clock, day it was answered), the one to answer first on top."""
    found = [
        (right, clock, answered_on(case.request, right)) for right, clock in case.clocks.items()
    ]
    return sorted(found, key=lambda one: (bool(one[2]), day_of(one[1].cautious_send_by or NO_DAY)))


def _letters(case: DeskCase) -> list[tuple]:
    """Return (step, reasons against it now) of each letter, those for this kind of case first."""
    there = [step for step in STEPS if step.letter in DOCUMENTS]
    there.sort(key=lambda step: not set(step.kinds) & set(case.asked))
    return [(step, case.refusals(step.letter)) for step in there]


def _tasks(case: DeskCase) -> list[tuple]:
    """Return (section, state) of each section in which this case asks something."""
    finished, faults = gone_on_from(case.kept), faults_by_path(case)
    asked = sections_asked(case.raw, case.asked).values()
    return [(one, state_of(one, case.raw, finished, faults)) for one in asked]
