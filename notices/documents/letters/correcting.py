"""Answers to people who say that something about them is wrong."""

from notices.documents.letters.decided import (
    ROUTES,
    answered,
    decision_is,
    gone_by,
    still_to_come,
    when,
)
from notices.documents.letters.declare import letter
from notices.i18n import N_


def _has_a_statement(request) -> bool:
    return bool(request["correction"].get("statement"))


CORRECTED = letter(
    "letter.corrected",
    N_("We corrected your data"),
    needs=(
        "request.decision.outcome",
        "request.correction.wrong",
        "request.correction.right",
        "request.correction.corrected_on",
        "request.correction.proof",
    ),
    shows=(
        "request.correction.statement",
        "request.correction.statement_added_on",
        "request.entry.removed_on",
        "request.no_recipients",
        "request.recipients",
    ),
    rules=(
        *ROUTES,
        "access.plain_words",
        "data.accurate",
        "recipients.say_who",
        "recipients.tell_them",
        "rectification.add_a_statement",
        "rectification.right",
    ),
    lint=("three_routes", "recipients_named", "recipients_told"),
    objections=(
        decision_is("granted"),
        gone_by(
            "request.correction.corrected_on",
            "request.correction.statement_added_on",
            "request.entry.removed_on",
            "request.recipients.told_on",
        ),
        when(_has_a_statement, answered("request.correction.statement_added_on")),
    ),
)

CORRECTION_REFUSED = letter(
    "letter.correction-refused",
    N_("Why we do not change the record"),
    needs=(
        "request.decision.outcome",
        "request.decision.reasons",
        "request.decision.evidence",
        "request.decision.decided_on",
        "request.decision.decided_by",
        "request.correction.statement_added_on",
    ),
    shows=(
        "request.in_their_words",
        "request.correction.statement",
        "request.restriction.lifts_on",
        "request.restriction.placed_on",
        "request.restriction.scope",
    ),
    rules=(
        *ROUTES,
        "access.plain_words",
        "rectification.add_a_statement",
        "rectification.right",
        "refusal.say_why",
        "restriction.only_store",
        "restriction.tell_before_lifting",
        "restriction.while_disputed",
    ),
    lint=("three_routes",),
    objections=(
        decision_is("refused"),
        gone_by(
            "request.correction.statement_added_on",
            "request.decision.decided_on",
            "request.restriction.placed_on",
        ),
        still_to_come("request.restriction.lifts_on"),
    ),
)

CORRECTING = (CORRECTED, CORRECTION_REFUSED)
