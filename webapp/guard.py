"""Turn away what no page of ours would send, before anything looks at it."""

from flask import Flask, abort, request

MOST_FIELDS = 5000
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def install(app: Flask) -> None:
    """Ask these questions before every request."""
    app.before_request(refuse_other_sites)
    app.before_request(refuse_floods)


def refuse_other_sites() -> None:
    """Refuse a form that was sent from a page of somebody else.

    Beside the token in each form: browsers say where a form comes from. We send no Referer, so
    they write the Origin "null" for our own forms, but say "same-origin" in Sec-Fetch-Site.
    """
    if request.method in SAFE:
        return
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin", "null")
    if site is not None and site != "same-origin":
        abort(400)
    if origin not in ("null", request.host_url.rstrip("/")):
        abort(400)


def refuse_floods() -> None:
    """Refuse more fields than our longest form has; Werkzeug counts only those of uploads."""
    if request.method not in SAFE and len(request.form) > MOST_FIELDS:
        abort(413)
