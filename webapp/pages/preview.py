"""A document as it stands, gaps and all, for the frame beside a form."""

from flask import Blueprint, request, url_for
from markupsafe import Markup

from webapp.pages.kept import kept_for
from webapp.papers import make, wish

pages = Blueprint("preview", __name__, url_prefix="/shops/<shop_id>/preview")


@pages.get("/<document_id>")
def show(shop_id: str, document_id: str):
    """Show the saved draft in the document's own template; what is missing stands in brackets."""
    made = make(kept_for(shop_id), wish(document_id, request.args), kind="html", preview=True)
    return for_a_browser(made.html)


def for_a_browser(html: str) -> str:
    """Return *html* with the addresses of its styles and fonts in this service."""
    sheet = Markup('<link rel="stylesheet" href="{}"></head>').format(
        url_for("static", filename="preview.css")
    )
    return html.replace("asset:", url_for("assets.asset", name="")).replace("</head>", sheet, 1)
