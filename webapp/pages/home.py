"""Where everybody begins: the shops, and the list of tasks of one of them."""

from flask import Blueprint, abort, redirect, render_template, url_for

from notices.documents import DOCUMENTS
from notices.schemas.describe import Question
from webapp.forms.faults import faults_of
from webapp.forms.sections import parts, sections_of
from webapp.forms.states import State, state_of, state_together
from webapp.pages.kept import desk_of, kept_for, records
from webapp.papers import SIGN_BESIDE_THE_FORM
from webapp.records.records import Kept
from webapp.standing import standing

pages = Blueprint("home", __name__)


@pages.get("/")
def shops():
    """Go to the one shop there is, or show them all; with none, begin."""
    found = records().shops()
    if not found:
        return redirect(url_for("start.begin"))
    if len(found) == 1:
        return redirect(url_for("home.shop", shop_id=found[0].shop_id))
    return render_template("shops.html", shops=found)


@pages.get("/shops/<shop_id>/")
def shop(shop_id: str):
    """Show what is done, what is next, and what can be printed."""
    kept = kept_for(shop_id)
    states = states_of(kept)
    about_the_shop, *about_head_office = parts()
    return render_template(
        "shop.html",
        kept=kept,
        sections=sections_of(about_the_shop.path),
        states=states,
        parts=[(part, part_state(part, states)) for part in about_head_office],
        standing=standing(kept),
        papers=[document for document in DOCUMENTS.values() if not document.about_a_case],
        desk=desk_of(kept),
        sign=SIGN_BESIDE_THE_FORM,
    )


@pages.get("/shops/<shop_id>/parts/<path>")
def part(shop_id: str, path: str):
    """Show the tasks of one part that head office answers."""
    _, *about_head_office = parts()
    asked = {one.path: one for one in about_head_office}.get(path) or abort(404)
    kept = kept_for(shop_id)
    return render_template(
        "part.html", kept=kept, part=asked, sections=sections_of(path), states=states_of(kept)
    )


def states_of(kept: Kept) -> dict[str, State]:
    """Return how far each section is, by its path."""
    faults = faults_of(kept.raw)
    return {
        section.path: state_of(section, kept.raw, kept.finished, faults)
        for part in parts()
        for section in sections_of(part.path)
    }


def part_state(part: Question, states: dict[str, State]) -> State:
    """Return how far a whole part is."""
    return state_together([states[section.path] for section in sections_of(part.path)])
