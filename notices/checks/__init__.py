"""Where the shop stands: its facts held against the rules, one small check at a time."""

from notices.checks import (
    consent,
    governance,
    lawful_basis,
    necessity,
    policy_document,
    purpose,
    unlawful_acts,
    watchlist,
)
from notices.checks.finding import Finding
from notices.checks.judge import findings
from notices.checks.registry import CHECKS, GROUPS, checklist
from notices.checks.rollup import VERDICTS, as_json, summary, verdict

# Importing a topic registers its checks.
TOPICS = (
    *(purpose, necessity, lawful_basis, unlawful_acts, policy_document, consent),
    *(watchlist, governance),
)

__all__ = [
    "CHECKS",
    "GROUPS",
    "TOPICS",
    "VERDICTS",
    "Finding",
    "as_json",
    "checklist",
    "findings",
    "summary",
    "verdict",
]
