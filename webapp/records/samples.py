"""Sample facts and sample requests, from the examples of a working copy."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

from notices.schemas.files import read

EXAMPLES = Path(__file__).parent.parent.parent / "examples"


def sample_facts() -> dict | None:
    """Return the sample shop's nested facts as text, or None in an installed copy without them."""
    path = EXAMPLES / "corner-shop" / "facts.toml"
    return as_typed(read(path)) if path.exists() else None


def sample_requests() -> dict[str, dict]:
    """Return the sample cases by their file's name; none in an installed copy."""
    paths = sorted((EXAMPLES / "requests").glob("*.toml"))
    return {path.stem: as_typed(read(path)) for path in paths}


def as_typed(value: object) -> object:
    """Return *value* from a file the way a form would have sent it: text that JSON can hold."""
    if isinstance(value, Mapping):
        return {str(name): as_typed(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [as_typed(inner) for inner in value]
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, int | Decimal) else value
