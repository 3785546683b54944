"""The findings of a shop, sorted for a reader: what stops it first."""

from collections.abc import Mapping
from datetime import date

from notices.checks import GROUPS, VERDICTS, findings, summary, verdict
from notices.checks.finding import ASK_OFFICER, FAIL, NOT_ANSWERED, PASS
from notices.i18n import N_
from notices.rules.book import FROM_MEMORY, HOUSE_RULE, SECOND_HAND, RuleBook
from notices.rules.reader import packs

STATUS = {
    FAIL: N_("Stops the start"),
    ASK_OFFICER: N_("Ask the officer"),
    NOT_ANSWERED: N_("Not answered"),
    PASS: N_("In order"),
}
TRUST = {
    SECOND_HAND: N_("read second-hand, not yet in the source"),
    FROM_MEMORY: N_("not yet compared with a source"),
    HOUSE_RULE: N_("our own rule"),
}


def where_we_stand(facts: Mapping, book: RuleBook, on: date) -> dict:
    """Return the findings in groups, the verdict, the counts, and what to do first."""
    found = findings(facts, book)
    groups = {
        title: [one for one in found if one.id.partition("-")[0] == key]
        for key, title in GROUPS.items()
    }
    return {
        "groups": {title: members for title, members in groups.items() if members},
        "verdict": verdict(found),
        "verdicts": VERDICTS,
        "counts": summary(found),
        "statuses": STATUS,
        "to_do": [one for one in found if one.status != PASS and not one.decided],
        "total": len(found),
        "trusts": TRUST,
        "law_as_of": min(pack.law_as_of for pack in packs(book.place)),
    }
