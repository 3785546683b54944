"""One page for each document: choose language and size, look, and take it away to print."""

from flask import Blueprint, Response, redirect, render_template, request, url_for

from notices.errors import InvalidFacts
from notices.i18n import catalogue
from webapp.forms.answers import answer_at
from webapp.pages.faults import obstacles
from webapp.pages.kept import kept_for
from webapp.papers import Wish, make, offers, wish
from webapp.records.records import Kept

NOBODY = "nobody yet"  # what a catalogue's record says until somebody signs it

pages = Blueprint("documents", __name__, url_prefix="/shops/<shop_id>/documents")


@pages.get("/<document_id>")
def show(shop_id: str, document_id: str):
    """Show the document large, and what still keeps it from being printed."""
    kept, wanted = kept_for(shop_id), wish(document_id, request.args)
    if wanted.document.about_a_case:
        return redirect(url_for("desk.show", shop_id=shop_id))
    try:
        made = make(kept, wanted, kind="html")
    except InvalidFacts as error:
        return _page(kept, wanted, faults=error.faults)
    return _page(kept, wanted, draft=made.draft)


@pages.get("/<document_id>/pdf")
def pdf(shop_id: str, document_id: str):
    """Give the PDF: to keep, or with ?inline to look at."""
    kept, wanted = kept_for(shop_id), wish(document_id, request.args)
    if wanted.document.about_a_case:
        return redirect(url_for("desk.show", shop_id=shop_id))
    try:
        made = make(kept, wanted)
    except InvalidFacts as error:
        return _page(kept, wanted, faults=error.faults), 422
    name = wanted.file_name(answer_at(kept.raw, "store.code"))
    return as_file(made.content, name, inline="inline" in request.args)


def as_file(
    content: bytes, name: str, mime: str = "application/pdf", *, inline: bool = False
) -> Response:
    """Return *content* as a download called *name*, which must be plain ASCII."""
    response = Response(content, mimetype=mime)
    response.headers["Content-Disposition"] = (
        f'{"inline" if inline else "attachment"}; filename="{name}"'
    )
    return response


def reviewers(wanted: Wish) -> dict[str, str]:
    """Return who reviewed the wording in each wanted language; empty text: nobody yet."""
    family = wanted.document.families[0]
    records = {one: catalogue(one, family).info() for one in wanted.languages}
    named = {one: record.get("x-reviewed-by", NOBODY) for one, record in records.items()}
    return {one: "" if name == NOBODY else name for one, name in named.items()}


def _page(kept: Kept, wanted: Wish, *, faults=(), draft: bool = False) -> str:
    return render_template(
        "document.html",
        kept=kept,
        wish=wanted,
        offers=offers(wanted.document),
        reviewers=reviewers(wanted),
        obstacles=obstacles(kept, faults),
        draft=draft,
    )
