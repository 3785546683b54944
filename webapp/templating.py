"""Templates: ours beside the components, and an error for every name that is not there."""

from flask import Flask
from jinja2 import ChoiceLoader, PackageLoader, PrefixLoader, StrictUndefined, Undefined
from jinja2.exceptions import UndefinedError
from jinja2.utils import missing

from notices import __version__


class Careful(Undefined):
    """A missing variable or attribute is an error; a component's parameters may be left out.

    The component macros look for parameters that nobody passed, and write ``undefined`` or
    ``null`` as their original language does.
    """

    def __new__(cls, hint=None, obj=missing, name=None, exc=UndefinedError):
        left_out = hint or isinstance(obj, dict) or name in ("undefined", "null")
        return (Undefined if left_out else StrictUndefined)(hint, obj, name, exc)


def install(app: Flask) -> None:
    """Set the loader and the habits of Jinja."""
    components = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    app.jinja_loader = ChoiceLoader([PackageLoader("webapp"), components])
    app.jinja_env.undefined = Careful
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals["release"] = __version__
