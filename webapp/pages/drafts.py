"""Keep what somebody types while they type it."""

from flask import Blueprint, request

from webapp.pages.saving import SomebodyElseChanged, answers_sent, known_section, save

pages = Blueprint("drafts", __name__)


@pages.post("/shops/<shop_id>/drafts/<path>")
def keep(shop_id: str, path: str):
    """Save the typed answers if nobody changed them meanwhile; say so with 412 if somebody did."""
    section = known_section(path)
    read = request.headers.get("If-Match", "").strip('"')
    try:
        version = save(shop_id, section, answers_sent(section), read).version
    except SomebodyElseChanged:
        return "", 412
    return "", 204, {"ETag": f'"{version}"'}
