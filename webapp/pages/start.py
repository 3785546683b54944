"""Begin with a shop of one's own, or with the sample."""

from flask import Blueprint, abort, redirect, render_template, request, url_for

from webapp.clock import today
from webapp.forms.sections import sections
from webapp.pages.kept import records
from webapp.records.records import Records
from webapp.records.samples import sample_facts

pages = Blueprint("start", __name__, url_prefix="/start")


@pages.get("")
def begin():
    """Offer both ways to begin."""
    return render_template("start.html", has_sample=sample_facts(today()) is not None)


@pages.post("")
def begin_with():
    """Make an empty shop, or one more copy of the sample."""
    if request.form.get("go") == "sample":
        shop_id = add_sample(records()) or abort(404)
    else:
        shop_id = records().begin({})
    return redirect(url_for("home.shop", shop_id=shop_id), 303)


def add_sample(kept: Records) -> str | None:
    """Keep the sample shop, and return its id; None when this copy has no examples."""
    facts = sample_facts(today())
    if facts is None:
        return None
    return kept.begin(facts, finished=list(sections()), is_sample=True)
