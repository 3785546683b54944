"""What a rule sets, whether the law or the house set it."""

from collections.abc import Mapping
from typing import Any

from notices.rules.book import RuleBook


def terms(book: RuleBook, rule_id: str) -> Mapping[str, Any]:
    """Return the limits of *rule_id*, such as {"months": 1}, and cite it in *book*.

    Where law and house both speak, the law wins. Raises what ``RuleBook.cite`` raises.
    """
    version = book.cite(rule_id)
    return {**version.house, **version.value}


def is_law(book: RuleBook, rule_id: str) -> bool:
    """Tell whether a law, not only guidance or our own habit, says what *rule_id* says."""
    value = book.value(rule_id)
    return bool(value) and not value.get("only_guidance", False)
