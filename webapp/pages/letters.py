"""A letter to one person: made from what is typed here, handed over, and forgotten."""

from flask import Blueprint, abort, render_template, request

from notices.errors import InvalidFacts
from notices.i18n import N_, Msg
from notices.schemas.describe import describe
from notices.schemas.facts import CaseSchema
from webapp.clock import today
from webapp.forms.answers import answer_at, laid_in
from webapp.forms.form import Form
from webapp.forms.reading import read_form, strangers, without_row
from webapp.pages.documents import as_pdf, reviewers
from webapp.pages.faults import obstacles
from webapp.pages.kept import kept_for
from webapp.pages.preview import for_a_browser
from webapp.papers import Wish, make, offers, wish
from webapp.records.records import Kept
from webapp.records.samples import sample_requests

SAMPLE = N_("{reference}: {right}")

pages = Blueprint("letters", __name__, url_prefix="/shops/<shop_id>/letters/<document_id>")


@pages.get("")
def write(shop_id: str, document_id: str):
    """Ask about the request; nothing is filled in, or a sample if somebody wants one."""
    sample = request.args.get("sample", "")
    case = sample_requests(today()).get(sample, {}) if sample else {}
    return _page(kept_for(shop_id), _letter(document_id), case)


@pages.post("")
def make_it(shop_id: str, document_id: str):
    """Make the letter, show it, or give the form one row more or less. Nothing is kept."""
    kept, wanted, case = kept_for(shop_id), _letter(document_id), _case_sent()
    if "add" in request.form or "remove" in request.form:
        return _page(kept, wanted, case, row_more_at=request.form.get("add", ""))
    try:
        if request.form.get("go") == "look":
            seen = make(kept, wanted, case=case, kind="html", preview=True)
            return _page(kept, wanted, case, letter=for_a_browser(seen.html))
        made = make(kept, wanted, case=case)
    except InvalidFacts as error:
        return _page(kept, wanted, case, faults=error.faults), 422
    return as_pdf(made.content, wanted.file_name(answer_at(case, "request.reference")))


def _letter(document_id: str) -> Wish:
    wanted = wish(document_id, request.values)
    return wanted if wanted.document.about_a_case else abort(404)


def _questions():
    (case,) = describe(CaseSchema)
    return case.questions


def _case_sent() -> dict:
    """Return the request as typed; one with questions that we did not ask is refused whole."""
    if strangers(_questions(), request.form):
        abort(400)
    form = request.form
    if "remove" in form:
        form = without_row(form, form["remove"])
    return {"request": {}} | laid_in({}, _questions(), read_form(_questions(), form))


def _samples() -> list[tuple[str, Msg]]:
    """Return the sample requests: the name of each, and what the person asks."""
    asked = {question.path: question for question in _questions()}["request.right"]
    words = dict(asked.options)
    return [
        (name, SAMPLE.format(reference=case["request"]["reference"], right=words[right]))
        for name, case in sample_requests(today()).items()
        if (right := case["request"]["right"]) in words
    ]


def _page(
    kept: Kept, wanted: Wish, case: dict, *, faults=(), row_more_at: str = "", letter: str = ""
) -> str:
    here = [fault for fault in faults if fault.path.startswith("request")]
    elsewhere = [fault for fault in faults if fault not in here]
    return render_template(
        "letter.html",
        kept=kept,
        wish=wanted,
        offers=offers(wanted.document),
        reviewers=reviewers(wanted),
        form=Form(
            _questions(),
            case,
            {fault.path: fault.message for fault in here},
            row_more_at,
            about_a_person=True,
        ),
        obstacles=obstacles(kept, elsewhere),
        samples=_samples(),
        letter=letter,
    )
