"""Answers to people who use their other rights, and the refusal of any request."""

from notices.documents.letters.correcting import CORRECTING
from notices.documents.letters.decided import ROUTES, answered, decision_is, gone_by, when
from notices.documents.letters.declare import letter
from notices.documents.letters.erasing import ERASING
from notices.documents.letters.objecting import OBJECTING
from notices.i18n import N_


def _asks_too_much(request) -> bool:
    return request["decision"]["refusal"] == "excessive"


def _not_meant(request) -> bool:
    return request["decision"]["refusal"] == "unfounded"


REQUEST_REFUSED = letter(
    "letter.request-refused",
    N_("Why we do not do what you asked"),
    needs=(
        "request.decision.outcome",
        "request.decision.refusal",
        "request.decision.reasons",
        "request.decision.offered",
        "request.decision.decided_on",
        "request.decision.decided_by",
    ),
    shows=("request.decision.history", "request.decision.evidence"),
    rules=(
        *ROUTES,
        "access.no_action_say_so",
        "access.plain_words",
        "refusal.say_why",
        "refusal.unfounded_or_excessive",
    ),
    lint=("three_routes",),
    objections=(
        decision_is("refused"),
        gone_by("request.decision.decided_on"),
        # The bar is high: too much of what, and what shows that it is not meant?
        when(_asks_too_much, answered("request.decision.history")),
        when(_not_meant, answered("request.decision.evidence")),
    ),
)

RIGHTS = (REQUEST_REFUSED, *ERASING, *OBJECTING, *CORRECTING)
