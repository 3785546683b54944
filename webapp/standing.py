"""May the cameras start? The verdict on what is kept, and the findings behind it."""

from dataclasses import dataclass

from notices.checks import VERDICTS, Finding, findings, verdict
from notices.checks.finding import ASK_OFFICER, FAIL, NOT_ANSWERED, PASS
from notices.i18n import N_, Msg
from notices.rules.reader import rules_on
from notices.schemas.facts import for_store, sorted_out
from webapp.clock import today
from webapp.records.records import Kept

STATUSES = {
    FAIL: N_("Put this right first"),
    ASK_OFFICER: N_("Ask the privacy officer"),
    NOT_ANSWERED: N_("Not answered yet"),
    PASS: N_("In order"),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """The verdict's key and words, and the findings. ``has_faults``: some answers did not count."""

    verdict: str
    words: Msg
    findings: tuple[Finding, ...]
    has_faults: bool

    def with_status(self, status: str) -> list[Finding]:
        """Return the findings of one status, those that can forbid the start before the others."""
        found = [finding for finding in self.findings if finding.status == status]
        return sorted(found, key=lambda finding: not finding.core)


def standing(kept: Kept) -> Standing:
    """Hold what is kept against the rules of today. Answers with a fault count as not given."""
    facts, faults = sorted_out(for_store(kept.raw))
    nation = facts.get("store", {}).get("nation", "england")
    found = findings(facts, rules_on(today(), nation=nation))
    word = verdict(found)
    return Standing(word, VERDICTS[word], found, bool(faults))
