"""Begin with a shop of one's own, or with the sample."""

from flask import Blueprint, abort, redirect, render_template, request, url_for

from webapp.clock import today
from webapp.forms.sections import sections
from webapp.pages.kept import records
from webapp.records.records import Records
from webapp.records.samples import sample_desk, sample_facts

pages = Blueprint("start", __name__, url_prefix="/start")


@pages.get("")
def begin():
    """Offer both ways to begin."""
    return render_template("start.html", has_sample=sample_facts(today()) is not None)


@pages.post("")
def begin_with():
    """Make an empty shop, or one more copy of the sample with requests on its desk."""
    if request.form.get("go") == "sample":
        shop_id = begin_sample(records()) or abort(404)
    else:
        shop_id = records().begin({})
    return redirect(url_for("home.shop", shop_id=shop_id), 303)


def begin_sample(kept: Records) -> str | None:
    """Keep the sample shop with requests on its desk; return its id, or None without examples."""
    shop_id = add_sample(kept)
    if shop_id is not None:
        for case in sample_desk(today()):
            kept.log(shop_id, case)
    return shop_id


def add_sample(kept: Records) -> str | None:
    """Keep the sample shop alone, and return its id; None when this copy has no examples."""
    facts = sample_facts(today())
    if facts is None:
        return None
    return kept.begin(facts, finished=list(sections()), is_sample=True)
