"""The files that ship with us and may be part of a document: styles, pictures and fonts."""

from functools import cache
from pathlib import Path

from notices.errors import CannotPrint

ASSETS = Path(__file__).parent / "assets"
FONTS = ASSETS / "fonts"
TYPES = {".css": "text/css", ".svg": "image/svg+xml", ".ttf": "font/ttf"}


@cache
def names() -> frozenset[str]:
    """Return the names a document may ask for, such as "sign.css"."""
    files = (path for path in ASSETS.rglob("*") if path.suffix in TYPES)
    return frozenset(path.name for path in files)


@cache
def asset(name: str) -> tuple[str, bytes]:
    """Return media type and content of the bundled file *name*.

    Raises CannotPrint for anything that does not ship with us.
    """
    if name not in names():
        raise CannotPrint("A document asked for a file that does not ship with us.")
    path = next(path for path in ASSETS.rglob("*") if path.name == name)
    return TYPES[path.suffix], path.read_bytes()
