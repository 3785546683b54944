"""A letter of a case: look at it, take a draft away, issue it, and get it again as issued."""

from flask import Blueprint, abort, redirect, render_template, request, url_for

from notices.cases.allowed import take
from notices.cases.steps import STEP_OF
from notices.documents import DOCUMENTS
from notices.documents.base import WORDS, Document
from notices.errors import Fault, InvalidFacts, StepRefused
from notices.i18n import N_
from webapp.desk import DeskCase
from webapp.pages.case_faults import case_obstacles
from webapp.pages.case_issuing import issued_just_now, keep
from webapp.pages.documents import as_file, reviewers
from webapp.pages.kept import opened, records
from webapp.pages.preview import for_a_browser
from webapp.pages.saving import SomebodyElseChanged
from webapp.papers import Wish, make, offers, plain_name, wish
from webapp.records.kept_case import Issued
from webapp.records.records import Kept

pages = Blueprint("case_letters", __name__, url_prefix="/shops/<shop_id>/requests/<case_id>")

LARGE_PRINT = {"need": "large_print", "size": "large-print"}
FILES = {  # kinds of drafts: what a browser is told, and the words for people
    "docx": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        N_("Word"),
    ),
    "odt": ("application/vnd.oasis.opendocument.text", N_("OpenDocument")),
    "txt": ("text/plain", N_("Plain text")),
    "md": ("text/markdown", N_("Markdown")),
}


@pages.get("/letters/<document_id>")
def show(shop_id: str, case_id: str, document_id: str):
    """Show the letter as it would be and what stands in its way, or give it as a draft."""
    kept, case = opened(shop_id, case_id)
    wanted = _wish(document_id, case)
    if "kind" in request.args:
        return _draft(kept, case, wanted, request.args["kind"])
    return _page(kept, case, wanted)


@pages.post("/letters/<document_id>")
def issue(shop_id: str, case_id: str, document_id: str):
    """Make the letter for today and keep it with the case; what is refused changes nothing."""
    kept, case = opened(shop_id, case_id)
    wanted = _wish(document_id, case)
    if request.form.get("version") != str(case.kept.version):
        return _too_late(kept, case, wanted)
    try:
        take(document_id, case.request, case.book, case.on)
        made = make(kept, wanted, case=case.raw, on=case.on)
        letter = keep(case, wanted, made)
    except StepRefused:
        return _page(kept, case, wanted), 409
    except InvalidFacts as error:
        return _page(kept, case, wanted, faults=error.faults), 422
    except SomebodyElseChanged:
        return _too_late(*opened(shop_id, case_id), wanted)
    return _to_the_case(case, letter)


@pages.get("/issued/<letter_id>")
def issued(shop_id: str, case_id: str, letter_id: str):
    """Give the letter byte for byte as it was issued."""
    kept = records().issued(shop_id, case_id, letter_id)
    reference = records().case(shop_id, case_id).reference
    name = plain_name(reference, kept.letter.document_id, kept.letter.dated)
    return as_file(kept.content, f"{name}.pdf")


def _wish(document_id: str, case: DeskCase) -> Wish:
    """Return what the address asks for; the language and size are at first the person's own."""
    document = DOCUMENTS.get(document_id)
    if document is None or document_id not in STEP_OF:
        abort(404)
    return wish(document_id, _usual(document, case) | request.args.to_dict())


def _usual(document: Document, case: DeskCase) -> dict[str, str]:
    needs, found = (case.request.get("person") or {}).get("needs", ()), {}
    if case.languages in offers(document):
        found["languages"] = ",".join(case.languages)
    if LARGE_PRINT["need"] in needs and LARGE_PRINT["size"] in document.sizes:
        found["size"] = LARGE_PRINT["size"]
    return found


def _too_late(kept: Kept, case: DeskCase, wanted: Wish):
    """Show the letter again; or, when the button was only pressed twice, the issued one."""
    if letter := issued_just_now(case, wanted):
        return _to_the_case(case, letter)
    return _page(kept, case, wanted, changed=True), 409


def _to_the_case(case: DeskCase, letter: Issued):
    return redirect(url_for("cases.show", **case.address, issued=letter.letter_id), 303)


def _draft(kept: Kept, case: DeskCase, wanted: Wish, kind: str):
    if kind not in FILES or kind not in wanted.document.kinds:
        abort(404)
    try:
        made = make(kept, wanted, case=case.raw, on=case.on, kind=kind)
    except InvalidFacts as error:
        return _page(kept, case, wanted, faults=error.faults), 422
    mime, _ = FILES[kind]
    name = plain_name(case.kept.reference, wanted.document.id, case.on, "draft")
    return as_file(made.content, f"{name}.{kind}", mime)


def _page(
    kept: Kept, case: DeskCase, wanted: Wish, *, faults: tuple[Fault, ...] = (), changed=False
) -> str:
    refusals = case.refusals(wanted.document.id)
    faults = faults or _in_the_way(kept, case, wanted)
    others = [fault for fault in faults if fault not in refusals]
    seen = make(kept, wanted, case=case.raw, on=case.on, kind="html", preview=True)
    back = {"letter": wanted.document.id}
    return render_template(
        "case_letter.html",
        kept=kept,
        case=case,
        wish=wanted,
        step=STEP_OF[wanted.document.id],
        offers=offers(wanted.document),
        reviewers=reviewers(wanted),
        refusals=case_obstacles(kept, case, refusals, **back),
        obstacles=case_obstacles(kept, case, others, **back),
        letter=for_a_browser(seen.html),
        drafts={kind: FILES[kind][1] for kind in WORDS if kind in wanted.document.kinds},
        changed=changed,
    )


def _in_the_way(kept: Kept, case: DeskCase, wanted: Wish) -> tuple[Fault, ...]:
    try:
        make(kept, wanted, case=case.raw, on=case.on, kind="html")
    except InvalidFacts as error:
        return error.faults
    return ()
