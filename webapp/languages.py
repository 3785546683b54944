"""In which language a page speaks: as asked for, as before, or as the browser prefers."""

from flask import Flask, Response, g, request

from notices.i18n import LANGUAGES, SOURCE, catalogue, direction, locale, say

COOKIE = "language"
A_YEAR = 365 * 24 * 3600  # seconds


def install(app: Flask) -> None:
    """Give every template ``_()``, the filter ``said``, and the language of the page."""
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.install_gettext_callables(
        lambda text: _texts().gettext(text),
        lambda one, many, n: _texts().ngettext(one, many, n),
        newstyle=True,
    )
    app.jinja_env.filters.update(said=said, own_name=own_name)
    app.context_processor(about_the_page)
    app.after_request(remember)


def chosen_language() -> str:
    """Return the language of this page; one that we do not have is never chosen."""
    if "language" not in g:
        wishes = (request.args.get("lang"), request.cookies.get(COOKIE))
        known = [wish for wish in wishes if wish in LANGUAGES]
        g.language = known[0] if known else request.accept_languages.best_match(LANGUAGES, SOURCE)
    return g.language


def said(value: object) -> object:
    """Return *value*, a Msg, a day or a number, as it is said in the language of the page."""
    return say(value, _texts())


def about_the_page() -> dict:
    """Return what the page around everything has to know."""
    language = chosen_language()
    return {
        "language": language,
        "dir": direction(language),
        "languages_offered": {one: own_name(one) for one in LANGUAGES},
    }


def own_name(language: str) -> str:
    """Return what *language* calls itself, such as "Cymraeg"."""
    return locale(language).get_language_name().capitalize()


def remember(response: Response) -> Response:
    """Keep the language that somebody asked for by name."""
    if request.args.get("lang") in LANGUAGES:
        response.set_cookie(
            COOKIE, request.args["lang"], max_age=A_YEAR, httponly=True, samesite="Lax"
        )
    return response


def _texts():
    return catalogue(chosen_language())
