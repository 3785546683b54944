"""Fonts and styles of the printed sheets, for their previews and for our own pages."""

from flask import Blueprint, Response, abort

from notices.errors import CannotPrint
from notices.rendering.bundle import asset as bundled

pages = Blueprint("assets", __name__, url_prefix="/assets")
A_DAY = 24 * 3600  # seconds


@pages.get("/<name>")
def asset(name: str) -> Response:
    """Give one bundled file; a stylesheet finds its fonts here too."""
    try:
        mime, content = bundled(name)
    except CannotPrint:
        abort(404)
    if mime == "text/css":
        content = content.replace(b"asset:", b"")
    response = Response(content, mimetype=mime)
    response.cache_control.max_age = A_DAY
    return response
