"""The list of all cases of a shop, the most urgent first, and their last days as a calendar."""

from flask import Blueprint, abort, render_template, request

from notices.cases.reminders import reminders
from notices.documents import DOCUMENTS
from notices.i18n import N_, catalogue
from webapp.clock import today
from webapp.desk import office_of, on_the_desk
from webapp.desk_list import DECIDING, DeskList, Row, desk_list
from webapp.languages import chosen_language
from webapp.pages.documents import as_file
from webapp.pages.kept import desk_of, kept_for, records
from webapp.records.in_the_clear import KINDS
from webapp.records.records import Kept

pages = Blueprint("desk", __name__, url_prefix="/shops/<shop_id>")

PAGE = 50  # cases
SHOWN = {"open": N_("Open"), "finished": N_("Finished"), "all": N_("All")}
LONGEST_SEARCH = 200  # characters


@pages.get("/requests")
def show(shop_id: str):
    """Show the open cases, the finished ones, or all."""
    kept, shown = kept_for(shop_id), request.args.get("show", "open")
    if shown not in SHOWN:
        abort(404)
    desk = desk_of(kept)
    rows = {"open": desk.open, "finished": desk.finished, "all": desk.rows}[shown]
    return _page(kept, desk, rows, shown)


@pages.post("/requests")
def find(shop_id: str):
    """Show the cases with a reference, name or e-mail address, which no address may hold."""
    kept, words = kept_for(shop_id), request.form.get("words", "")[:LONGEST_SEARCH]
    found = records().find_cases(shop_id, words) if words.strip() else ()
    rows = desk_list(kept, found, today()).rows
    return _page(kept, desk_of(kept), rows, words=words)


@pages.get("/requests.ics")
def calendar(shop_id: str):
    """Give the last days of all open cases for the calendar on a wall or in a telephone."""
    kept = kept_for(shop_id)
    office, there = office_of(kept), desk_of(kept).open
    cases = [on_the_desk(kept, row.kept, today(), office, DECIDING) for row in there]
    told = [({**case.request, "reference": _plain(case.kept.reference)}, case.clocks)
            for case in cases]  # fmt: skip
    content = reminders(told, catalogue(chosen_language()), today())
    return as_file(content, "last-days.ics", "text/calendar")


def _plain(reference: str) -> str:
    """Return a reference that fits on one line, also one that was typed wrongly."""
    return "".join(letter for letter in reference if letter.isprintable())[:30]


def _page(
    kept: Kept, desk: DeskList, rows: tuple[Row, ...], shown: str = "", words: str | None = None
) -> str:
    pages_there = max(1, -(-len(rows) // PAGE)) if words is None else 1
    number = min(max(request.args.get("page", 1, int), 1), pages_there)
    return render_template(
        "desk.html",
        kept=kept,
        desk=desk,
        rows=rows[(number - 1) * PAGE : number * PAGE],
        found=len(rows),
        shown=shown,
        choices=SHOWN,
        words=words,
        kinds=KINDS,
        documents=DOCUMENTS,
        number=number,
        pages_there=pages_there,
    )
