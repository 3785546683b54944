"""The headers that tell a browser what our pages never do."""

from flask import Flask, Response, request

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors {}"
)
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}
LASTING = ("static", "assets.asset")  # the endpoints that give files, the same for everybody


def install(app: Flask) -> None:
    """Send these headers with every answer."""
    app.after_request(add_headers)


def add_headers(response: Response) -> Response:
    """Put the headers on *response*. Only our own pages may show a preview in a frame."""
    framed = (request.endpoint or "").startswith("preview.")
    response.headers["Content-Security-Policy"] = POLICY.format("'self'" if framed else "'none'")
    response.headers.update(ALWAYS)
    if request.endpoint not in LASTING:
        response.headers["Cache-Control"] = "no-store"
        response.vary.add("Cookie")
    return response
