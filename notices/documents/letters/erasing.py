"""Answers to people who want their data deleted."""

from collections.abc import Iterator, Mapping
from datetime import date

from notices.documents.letters.decided import (
    ROUTES,
    answered,
    decision_is,
    gone_by,
    in_part,
    listed,
    nothing_they_want_to_see_is_gone,
    still_to_come,
    when,
)
from notices.documents.letters.declare import letter
from notices.documents.letters.objections import answer
from notices.errors import Fault
from notices.i18n import N_


def _recipients_or_nobody(facts: Mapping, on: date) -> Iterator[Fault]:
    request = facts["request"]
    if bool(request.get("recipients")) == bool(request.get("no_recipients")):
        yield Fault("request.recipients", answer("request.recipients"))


def _on_the_list(request) -> bool:
    return listed(request) and not request["entry"].get("removed_on")


def _something_is_gone_all_the_same(request) -> bool:
    return bool(request.get("erased")) and request["decision"]["outcome"] == "refused"


def _kept_because_of_crime(request) -> bool:
    return request["decision"]["keeping_ground"] == "crime"


ERASED = (
    answered("request.erased.what", "request.erased.erased_on", "request.erased.backups_until"),
    gone_by("request.erased.erased_on"),
    nothing_they_want_to_see_is_gone,
)
RECIPIENTS_TOLD = (
    _recipients_or_nobody,
    answered("request.recipients.told_on"),
    gone_by("request.recipients.told_on"),
)

ERASURE_DONE = letter(
    "letter.erasure-done",
    N_("We deleted your data"),
    needs=(
        "request.decision.outcome",
        "request.decision.erasure_ground",
        "request.decision.kept_record",
        "request.entry.listed",
        "request.erased",
    ),
    shows=(
        "request.entry.template_deleted_on",
        "request.no_recipients",
        "request.recipients",
    ),
    rules=(
        *ROUTES,
        "access.plain_words",
        "data.minimal",
        "erasure.when",
        "recipients.say_who",
        "recipients.tell_them",
    ),
    lint=("three_routes", "recipients_named", "recipients_told"),
    objections=(
        decision_is("granted"),
        *ERASED,
        gone_by("request.entry.template_deleted_on", "request.recipients.told_on"),
        when(listed, answered("request.entry.template_deleted_on")),
    ),
)

ERASURE_REFUSED = letter(
    "letter.erasure-refused",
    N_("What we keep about you, and why"),
    needs=(
        "request.decision.outcome",
        "request.decision.keeping_ground",
        "request.decision.evidence",
        "request.decision.decided_on",
        "request.decision.decided_by",
        "request.entry.listed",
        "request.items",
    ),
    shows=(
        "request.entry.ends_on",
        "request.entry.removed_on",
        "request.entry.review_on",
        "request.erased",
        "request.no_recipients",
        "request.recipients",
    ),
    rules=(
        *ROUTES,
        "access.plain_words",
        "erasure.exceptions",
        "erasure.when",
        "objection.right",
        "recipients.say_who",
        "recipients.tell_them",
        "rectification.add_a_statement",
        "refusal.say_why",
        "restriction.right",
    ),
    lint=("three_routes",),
    objections=(
        decision_is("refused", "part"),
        gone_by("request.decision.decided_on", "request.entry.removed_on"),
        answered("request.items.what", "request.items.reason", "request.items.kept_until"),
        # What is kept because of crime is kept for a time, and looked at again.
        when(_kept_because_of_crime, answered("request.items.review_on")),
        when(_on_the_list, answered("request.entry.ends_on")),
        still_to_come(
            "request.entry.ends_on", "request.entry.review_on", "request.items.review_on"
        ),
        when(_something_is_gone_all_the_same, decision_is("part")),
        when(in_part, answered("request.erased"), *ERASED, *RECIPIENTS_TOLD),
    ),
)

ERASING = (ERASURE_DONE, ERASURE_REFUSED)
