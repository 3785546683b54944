"""What the privacy officer decided where a check asked for a decision."""

from collections.abc import Mapping
from typing import Any

ACCEPT, REFUSE = "accept", "refuse"
SIGNED = ("decision", "reason", "by", "on")


def signed_decision(facts: Mapping[str, Any], check_id: str) -> Mapping[str, Any] | None:
    """Return the latest signed row of "assessment.decisions" about *check_id*, or None.

    A row counts as signed when it says what was decided, why, by whom and when.
    """
    rows = facts.get("assessment", {}).get("decisions", [])
    signed = [row for row in rows if row.get("check") == check_id and _is_signed(row)]
    return max(signed, key=lambda row: row["on"], default=None)


def _is_signed(row: Mapping[str, Any]) -> bool:
    return all(row.get(name) for name in SIGNED)
