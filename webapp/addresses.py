"""The address of this very page with something in it changed, for links that stay here."""

from urllib.parse import urlencode

from flask import Flask, request

from webapp.forms.controls import control
from webapp.papers import offers


def install(app: Flask) -> None:
    """Give templates the words that macros need to make links and controls."""
    app.jinja_env.globals.update(
        here=here,
        in_language=in_language,
        offers=offers,
        control=control,
    )


def here(**changes: str) -> str:
    """Return this page's address with *changes* after the question mark."""
    return "?" + urlencode(request.args.to_dict() | changes)


def in_language(language: str) -> str:
    """Return this page's address in another language."""
    return here(lang=language)
