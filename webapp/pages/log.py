"""Log a request in half a minute, as it is spoken at the till, and print the slip for it."""

import secrets
from collections.abc import Mapping

from flask import Blueprint, abort, redirect, render_template, request, url_for

from notices.errors import InvalidFacts
from notices.i18n import N_, Msg
from notices.schemas.request import RIGHTS
from webapp.clock import today
from webapp.desk import DeskCase, book_for
from webapp.forms.answers import answer_at, laid_in
from webapp.forms.form import Form
from webapp.forms.log_form import (
    MESSAGE,
    WISHES,
    as_case,
    log_parts,
    log_questions,
    missing,
    numbers_in,
    prefilled,
    wrong,
)
from webapp.forms.reading import read_form, strangers
from webapp.languages import chosen_language
from webapp.once import Once
from webapp.pages.case_faults import case_obstacles
from webapp.pages.documents import as_file
from webapp.pages.kept import kept_for, opened, records
from webapp.papers import Wish, make, offers, plain_name, wish
from webapp.read_message import ReadMessage, read_message
from webapp.records.records import Kept

pages = Blueprint("log", __name__, url_prefix="/shops/<shop_id>/requests")

RECEIPT = "receipt.request"
HOLD, NO_NUMBER, MARK = "hold", "no_number", "mark"  # boxes beside the questions
LOOK, ANYWAY = "look", "anyway"
logged = Once()


@pages.get("/new")
def ask(shop_id: str):
    """Show the form; the day, the way and the language are filled in."""
    return _page(kept_for(shop_id), prefilled(today(), chosen_language()))


@pages.post("/new")
def keep(shop_id: str):
    """Log the case, or read the message and keep nothing."""
    kept, raw = kept_for(shop_id), _answers_sent()
    if request.form.get("go") == LOOK:
        return _looked_at(kept, raw)
    found = _in_the_way(kept, raw)
    if found:
        return _page(kept, raw, found), 422
    case = as_case(raw, today() if HOLD in request.form else None)
    mark = request.form.get(MARK) or secrets.token_urlsafe()
    case_id = logged.do(f"{shop_id} {mark}", lambda: records().log(shop_id, case).case_id)
    return redirect(url_for("cases.show", shop_id=shop_id, case_id=case_id, logged=1), 303)


@pages.get("/<case_id>/receipt")
def receipt(shop_id: str, case_id: str):
    """Show the slip as a PDF; what it does not say cannot stand in its way."""
    kept, case = opened(shop_id, case_id)
    wanted = _slip(case)
    try:
        made = make(kept, wanted, case={"request": _said_on(wanted, case)}, on=case.on)
    except InvalidFacts as error:
        obstacles = case_obstacles(kept, case, error.faults)
        return render_template("receipt.html", kept=kept, case=case, obstacles=obstacles), 422
    name = plain_name(case.kept.reference, RECEIPT, wanted.size, "-".join(wanted.languages))
    return as_file(made.content, f"{name}.pdf", inline=True)


def _slip(case: DeskCase) -> Wish:
    """Return the slip as the address wants it; in the person's own language, if it names none."""
    given = request.args.to_dict()
    if case.languages in offers(wish(RECEIPT, {}).document):
        given = {"languages": ",".join(case.languages)} | given
    return wish(RECEIPT, given)


def _said_on(wanted: Wish, case: DeskCase) -> dict:
    """Return the answers of the case that stand on the slip."""
    said = {path.split(".")[1] for path in wanted.document.uses() if path.startswith("request.")}
    return {name: case.kept.raw[name] for name in case.kept.raw if name in said}


def _answers_sent() -> dict:
    """Return what was typed; a form with questions that we did not ask is refused whole."""
    names = [name for name in request.form if name not in (HOLD, NO_NUMBER, MARK)]
    if strangers(log_questions(), names):
        abort(400)
    answers = read_form(log_questions(), request.form)
    if set(answers.get(WISHES) or ()) - RIGHTS.keys():
        abort(400)
    return {"request": {}} | laid_in({}, log_questions(), answers)


def _in_the_way(kept: Kept, raw: Mapping) -> dict[str, Msg]:
    """Return the faults that keep the case from being logged as the pressed button wishes."""
    found = {} if request.form.get("go") == ANYWAY else wrong(raw)
    if NO_NUMBER not in request.form:
        found |= numbers_in(raw, book_for(kept, {}, today()))
    return found | missing(raw, today())


def _looked_at(kept: Kept, raw: Mapping):
    message = answer_at(raw, MESSAGE)
    if not message:
        return _page(kept, raw, {MESSAGE: N_("Paste the message here first.")}), 422
    try:
        return _page(kept, raw, read=read_message(message))
    except InvalidFacts as error:
        return _page(kept, raw, {MESSAGE: error.faults[0].message}), 422


def _page(
    kept: Kept,
    raw: Mapping,
    faults: Mapping[str, Msg] | None = None,
    read: ReadMessage | None = None,
) -> str:
    sent, faults = request.form, faults or {}
    return render_template(
        "log.html",
        kept=kept,
        form=Form(log_questions(), raw, faults, about_a_person=True),
        parts=log_parts(),
        opened={part: _is_opened(part, raw, faults) for part in log_parts()},
        rights=RIGHTS,
        read=read,
        hold=HOLD in sent or not sent,
        has_number=bool(numbers_in(raw, book_for(kept, {}, today()))),
        no_number=NO_NUMBER in sent,
        can_go_on=bool(faults) and faults.keys() <= _can_wait(raw),
        mark=sent.get(MARK) or secrets.token_urlsafe(),
    )


def _can_wait(raw: Mapping) -> set[str]:
    """Return the paths of the wrong answers that somebody may put right later."""
    return wrong(raw).keys() - missing(raw, today()).keys()


def _is_opened(part: str, raw: Mapping, faults: Mapping[str, Msg]) -> bool:
    """Tell whether a part that may be folded has something in it to see."""
    paths = [question.path for question in log_parts()[part]]
    return any(answer_at(raw, path) for path in paths) or any(
        fault.startswith(tuple(paths)) for fault in faults
    )
