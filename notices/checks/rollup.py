"""From many findings to one word: may the cameras start?"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from notices.checks.decisions import ACCEPT, REFUSE
from notices.checks.finding import ASK_OFFICER, FAIL, NOT_ANSWERED, WORST_FIRST, Finding
from notices.i18n import N_

VERDICTS = {
    "do_not_start": N_("Do not start"),
    "hold": N_("Hold: ask the privacy officer"),
    "may_start": N_("May start, with dated conditions"),
}


def verdict(findings: Iterable[Finding]) -> str:
    """Return a key of VERDICTS: the strictest that any of the *findings* calls for."""
    called_for = {_calls_for(finding) for finding in findings}
    return next(word for word in VERDICTS if word in called_for | {"may_start"})


def _calls_for(finding: Finding) -> str:
    """An unanswered blocker is no permission, and a decision never lifts a fail."""
    if finding.core and finding.status in (FAIL, NOT_ANSWERED):
        return "do_not_start"
    if finding.status != ASK_OFFICER:
        return "may_start"
    decision = finding.decided["decision"] if finding.decided else None
    return {ACCEPT: "may_start", REFUSE: "do_not_start"}.get(decision, "hold")


def summary(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many findings have each status, the worst status first."""
    counted = Counter(finding.status for finding in findings)
    return {status: counted[status] for status in WORST_FIRST}


def as_json(findings: Iterable[Finding], verdict: str) -> dict[str, Any]:
    """Return findings and verdict in plain values, for ``--json`` and the API."""
    return {"verdict": verdict, "findings": [_plain(finding) for finding in findings]}


def _plain(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "title": finding.title,
        "core": finding.core,
        "status": finding.status,
        "reason": finding.reason,
        "also": list(finding.also),
        "do_next": finding.do_next,
        "rule": finding.rule_id,
        "citation": finding.citation,
        "source": finding.source,
    }
