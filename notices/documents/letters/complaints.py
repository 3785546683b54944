"""Answers to people who complain, and to those who want a person to look again."""

from collections.abc import Mapping
from datetime import date

from notices.documents.letters.case import with_the_clocks
from notices.documents.letters.decided import ROUTES, answered, gone_by, still_to_come
from notices.documents.letters.declare import letter
from notices.i18n import N_
from notices.rules.book import RuleBook

RECEIVED, OUTCOME = "letter.complaint-received", "letter.complaint-outcome"


def _with_the_receipt(facts: Mapping, book: RuleBook, on: date) -> dict:
    """Tell the template whether the person knows that we have the complaint.

    An answer in time is the receipt as well, so one letter may be both.
    """
    sent = facts["request"].get("sent") or ()
    known = any(row.get("letter") == RECEIVED for row in sent)
    return with_the_clocks(OUTCOME)(facts, book, on) | {"receipt_sent": known}


HUMAN_REVIEW = letter(
    "letter.human-review",
    N_("A person has looked again"),
    needs=(
        "request.review.reviewer",
        "request.review.independent",
        "request.review.saw",
        "request.review.reviewed_on",
        "request.review.decided_by_machine",
        "request.review.first_decision",
        "request.review.changed",
        "request.review.result",
    ),
    shows=("request.review.asked_on",),
    rules=(
        *ROUTES,
        "decisions.contest",
        "decisions.human_involvement",
        "decisions.safeguards",
        "decisions.solely_automated",
        "decisions.tell_the_person",
    ),
    lint=("three_routes",),
    objections=(gone_by("request.review.asked_on", "request.review.reviewed_on"),),
)

COMPLAINT_RECEIVED = letter(
    RECEIVED,
    N_("We have your complaint"),
    needs=("request.channel", "request.complaint.handler", "request.complaint.next_update_on"),
    shows=("request.complaint.issues", "request.hold_placed_on", "request.in_their_words"),
    rules=(
        "complaint.acknowledge_within",
        "complaint.controller_must_help",
        "complaint.keep_informed",
        "complaint.no_undue_delay",
        "complaint.take_steps",
        "regulator.name",
        "regulator.web",
    ),
    objections=(still_to_come("request.complaint.next_update_on"),),
    counts_days=True,
)

COMPLAINT_PROGRESS = letter(
    "letter.complaint-progress",
    N_("We are still looking into your complaint"),
    needs=(
        "request.complaint.handler",
        "request.complaint.next_update_on",
        "request.complaint.steps",
        "request.complaint.still_open",
    ),
    rules=(
        "complaint.keep_informed",
        "complaint.no_undue_delay",
        "complaint.take_steps",
        "regulator.name",
        "regulator.web",
    ),
    objections=(
        answered("request.complaint.steps.what"),
        gone_by("request.complaint.steps.on"),
        still_to_come("request.complaint.next_update_on"),
    ),
)

COMPLAINT_OUTCOME = letter(
    OUTCOME,
    N_("Our answer to your complaint"),
    needs=("request.complaint.issues", "request.complaint.changes"),
    shows=("request.complaint.handler",),
    rules=(
        "complaint.acknowledge_within",
        "complaint.no_undue_delay",
        "complaint.tell_the_outcome",
        "court.compliance_order",
        "court.names",
        "regulator.name",
        "regulator.web",
    ),
    lint=("each_issue_answered",),
    prepare=_with_the_receipt,
)

COMPLAINTS = (HUMAN_REVIEW, COMPLAINT_RECEIVED, COMPLAINT_PROGRESS, COMPLAINT_OUTCOME)
