"""When something goes wrong: a page in plain words, never a bare number."""

import logging

from flask import Flask, render_template
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, SecurityError

from notices.errors import (
    CannotPrint,
    MissingSoftware,
    NoticesError,
    UnknownDocument,
    UnknownLanguage,
)
from notices.i18n import N_
from webapp.records.records import NoSuchCase, NoSuchShop
from webapp.records.sealed import Unreadable

log = logging.getLogger("fairnotice")

STRANGE_HOST = "Open this page at the address that the program printed.\n"
DAMAGED = N_("A request cannot be read any more")
ASK_FOR_THE_COPY = N_(
    "Ask the person who looks after this computer to bring back the last copy of the records."
    " The signs and the answers about the shop are not touched."
)
WORDS = {
    400: (
        N_("We could not read what was sent"),
        N_("Go back, load the page again and try once more. Nothing was changed."),
    ),
    404: (
        N_("There is no such page"),
        N_("Check the address. If a link of ours led you here, the mistake is ours."),
    ),
    405: (N_("This page cannot be used that way"), N_("Go back and use the buttons on the page.")),
    413: (
        N_("That was too much at once"),
        N_("Go back, shorten what you wrote and save again. Nothing was changed."),
    ),
    422: (N_("This cannot be made yet"), N_("Go back and look at the answers again.")),
    500: (
        N_("Something broke on our side"),
        N_("What you saved before is still there. Go back and try again."),
    ),
    503: (
        N_("This computer lacks something"),
        N_("Ask the person who looks after it to do what stands below."),
    ),
}


def install(app: Flask) -> None:
    """Answer every kind of trouble with a page of our own."""
    app.register_error_handler(HTTPException, http_problem)
    app.register_error_handler(CSRFError, stale_form)
    app.register_error_handler(SecurityError, strange_host)
    app.register_error_handler(NoSuchShop, lambda error: problem(404))
    app.register_error_handler(NoSuchCase, lambda error: problem(404))
    app.register_error_handler(Unreadable, unreadable)
    app.register_error_handler(UnknownDocument, lambda error: problem(404))
    app.register_error_handler(UnknownLanguage, lambda error: problem(404))
    app.register_error_handler(MissingSoftware, lambda error: problem(503, str(error)))
    app.register_error_handler(CannotPrint, lambda error: problem(422, error.args[0]))
    app.register_error_handler(NoticesError, lambda error: problem(422, error.args[0]))
    app.register_error_handler(Exception, broken)


def problem(code: int, detail: str = "") -> tuple[str, int]:
    """Return the page for *code*; *detail* says what happened and what to do."""
    title, advice = WORDS.get(code, WORDS[400 if code < 500 else 500])
    page = render_template("problem.html", title=title, advice=advice, detail=detail)
    return page, code


def http_problem(error: HTTPException):
    """Show our page, and keep the headers that belong to the code, such as Allow."""
    if error.code is None or error.code < 400:
        return error
    page, code = problem(error.code)
    kept = [
        (name, value)
        for name, value in error.get_headers()
        if name not in ("Content-Type", "Content-Length")
    ]
    return page, code, kept


def stale_form(error: CSRFError):
    """Say what to do when the token of a form is missing or from another session."""
    return problem(400, N_("This form was opened too long ago, or in another browser."))


def strange_host(error: SecurityError):
    """Answer in plain text: for a host that is not ours no address can be built, so no page."""
    return STRANGE_HOST, 400, {"Content-Type": "text/plain; charset=utf-8"}


def unreadable(error: Unreadable):
    """Write down what is damaged, and say calmly whom to ask; a place names nobody."""
    log.error("Records cannot be read: %s", error)
    page = render_template(
        "problem.html", title=DAMAGED, advice=ASK_FOR_THE_COPY, detail=error.args[0]
    )
    return page, 500


def broken(error: Exception):
    """Write down what broke, without what anybody typed, and show the page."""
    log.error("A page failed", exc_info=error)
    return problem(500)
