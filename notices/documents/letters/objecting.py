"""Answers to people who object, and the news that data is not used for now."""

from collections.abc import Iterator, Mapping
from datetime import date

from notices.documents.letters.decided import (
    ROUTES,
    answered,
    decision_is,
    given,
    gone_by,
    listed,
    still_to_come,
    when,
)
from notices.documents.letters.declare import letter
from notices.documents.letters.erasing import ERASED
from notices.errors import Fault
from notices.i18n import N_

OBJECTION_UPHELD = letter(
    "letter.objection-upheld",
    N_("You objected, and we stop"),
    needs=(
        "request.decision.outcome",
        "request.decision.decided_on",
        "request.decision.future_visits",
        "request.entry.listed",
        "trial.retention.no_match_seconds",
    ),
    shows=(
        "request.decision.kept_record",
        "request.entry.removed_on",
        "request.entry.template_deleted_on",
        "request.erased",
        "request.no_recipients",
        "request.recipients",
    ),
    rules=(
        *ROUTES,
        "access.plain_words",
        "data.minimal",
        "erasure.when",
        "objection.right",
        "recipients.say_who",
        "recipients.tell_them",
    ),
    lint=("three_routes", "recipients_named", "recipients_told"),
    objections=(
        decision_is("granted"),
        gone_by(
            "request.decision.decided_on",
            "request.entry.removed_on",
            "request.entry.template_deleted_on",
            "request.recipients.told_on",
        ),
        when(listed, answered("request.entry.removed_on", "request.entry.template_deleted_on")),
        when(given("erased"), *ERASED),
    ),
)

OBJECTION_REFUSED = letter(
    "letter.objection-refused",
    N_("You objected: why we do not stop"),
    needs=(
        "request.decision.outcome",
        "request.decision.reasons",
        "request.decision.weighing.seriousness",
        "request.decision.weighing.recency",
        "request.decision.weighing.proof",
        "request.decision.weighing.vulnerability",
        "request.decision.weighing.alternatives",
        "request.decision.weighing.would_change_it",
        "request.decision.decided_on",
        "request.decision.decided_by",
        "request.restriction.placed_on",
        "request.restriction.scope",
    ),
    shows=("request.entry.ends_on", "request.restriction.lifts_on"),
    rules=(
        *ROUTES,
        "access.plain_words",
        "objection.compelling_reasons",
        "objection.right",
        "refusal.say_why",
        "restriction.only_store",
        "restriction.tell_before_lifting",
        "restriction.while_disputed",
    ),
    lint=("three_routes",),
    objections=(
        decision_is("refused"),
        gone_by("request.decision.decided_on", "request.restriction.placed_on"),
        still_to_come("request.entry.ends_on", "request.restriction.lifts_on"),
    ),
)


def _begins_again(request) -> bool:
    return request["restriction"]["stage"] == "lifting"


def _is_stopped(request) -> bool:
    return not _begins_again(request)


def _is_all_they_ask(request) -> bool:
    return _is_stopped(request) and request["right"] == "restriction"


def _one_stage_at_a_time(facts: Mapping, on: date) -> Iterator[Fault]:
    stopped = facts["request"]["restriction"]
    if stopped["stage"] == "applied" and stopped.get("why_lifted"):
        yield Fault(
            "request.restriction.stage",
            N_("There is a reason to begin again. Say that here, or take the reason out."),
        )


USE_STOPPED = letter(
    "letter.use-stopped",
    N_("Your data is not in use for now"),
    needs=(
        "request.restriction.stage",
        "request.restriction.placed_on",
        "request.restriction.scope",
    ),
    shows=(
        "request.no_recipients",
        "request.recipients",
        "request.restriction.lifts_on",
        "request.restriction.until",
        "request.restriction.why_lifted",
    ),
    rules=(
        *ROUTES,
        "access.plain_words",
        "recipients.say_who",
        "recipients.tell_them",
        "restriction.only_store",
        "restriction.right",
        "restriction.tell_before_lifting",
        "restriction.while_disputed",
    ),
    lint=("three_routes", "recipients_named", "recipients_told"),
    objections=(
        _one_stage_at_a_time,
        when(_is_all_they_ask, decision_is("granted", "part")),
        when(_is_stopped, answered("request.restriction.until")),
        when(
            _begins_again,
            answered("request.restriction.lifts_on", "request.restriction.why_lifted"),
        ),
        gone_by("request.restriction.placed_on", "request.recipients.told_on"),
        still_to_come("request.restriction.lifts_on"),
    ),
)

OBJECTING = (OBJECTION_UPHELD, OBJECTION_REFUSED, USE_STOPPED)
