"""What we ask of people who want something: who they are, what they mean, time, a fee."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from notices.documents.letters.access_objections import (
    a_question_is_open,
    a_sum_is_asked,
    no_answer_came,
    not_only_a_card,
    nothing_is_closed_away,
    told_today,
    waited_long_enough,
)
from notices.documents.letters.case import with_the_words
from notices.documents.letters.decided import ROUTES, answered, gone_by, still_to_come, when
from notices.documents.letters.declare import COMPLAINT_FORM, letter
from notices.i18n import N_
from notices.rules.book import RuleBook

# Behind letters/complain.html.
COMPLAINT = (
    "access.complaint_to_the_regulator",
    "complaint.controller_must_help",
    "court.route",
    "regulator.name",
    "regulator.web",
)
MOVE_THE_LAST_DAY = (
    "request.authority.asked_on",
    "request.authority.received_on",
    "request.clarifications",
    "request.extension.told_on",
    "request.fee.asked_on",
    "request.fee.paid_on",
    "request.identity.asked_on",
    "request.identity.settled_on",
)


def pounds(amount: object) -> str:
    """Return *amount* as money, such as "£12.50"."""
    return f"£{Decimal(amount):,.2f}"


def with_the_sum(facts: Mapping, book: RuleBook, on: date) -> dict:
    """Return the words of the template, and what the fee comes to."""
    costs = facts["request"]["fee"]["costs"]
    total = sum((Decimal(row["pounds"]) for row in costs), Decimal(0))
    return with_the_words(facts, book, on) | {"pounds": pounds, "total": pounds(total)}


IDENTITY_NEEDED = letter(
    "letter.identity-needed",
    N_("We need to be sure who you are"),
    needs=("request.identity.why", "request.identity.ways", "request.identity.delete_on"),
    shows=(COMPLAINT_FORM,),
    rules=(
        *COMPLAINT,
        "access.help_the_person",
        "access.identity_starts_the_clock",
        "data.minimal",
        "identity.only_when_doubtful",
    ),
    objections=(not_only_a_card, still_to_come("request.identity.delete_on")),
)

ACCESS_QUESTION = letter(
    "letter.access-question",
    N_("We need to know what you mean"),
    needs=("request.clarifications",),
    shows=(*MOVE_THE_LAST_DAY, COMPLAINT_FORM),
    rules=(*COMPLAINT, "access.clarification_pause", "access.help_the_person"),
    objections=(a_question_is_open,),
    counts_days=True,
)

ACCESS_QUESTION_CLOSED = letter(
    "letter.access-question-closed",
    N_("Our question to you"),
    needs=("request.clarifications",),
    shows=(*MOVE_THE_LAST_DAY, "request.searches"),
    rules=(*ROUTES, "access.clarification_pause"),
    lint=("three_routes",),
    objections=(
        answered("request.clarifications.question"),
        gone_by("request.clarifications.answered_on"),
        waited_long_enough,
        when(no_answer_came, nothing_is_closed_away),
    ),
    counts_days=True,
)

MORE_TIME = letter(
    "letter.more-time",
    N_("We need more time to answer you"),
    needs=("request.extension.ground", "request.extension.why"),
    shows=(*MOVE_THE_LAST_DAY, "request.extension.enclosed"),
    rules=(*ROUTES, "access.extend_by", "access.tell_without_delay", "refusal.say_why"),
    lint=("three_routes",),
    objections=(told_today,),
    counts_days=True,
)

FEE_ASKED = letter(
    "letter.fee-asked",
    N_("We have to ask for a fee"),
    needs=("request.fee.why", "request.fee.costs", "request.fee.how_to_pay"),
    rules=(
        *ROUTES,
        "access.fee_starts_the_clock",
        "fee.when",
        "refusal.say_why",
        "refusal.unfounded_or_excessive",
    ),
    lint=("three_routes",),
    objections=(answered("request.fee.costs.what", "request.fee.costs.pounds"), a_sum_is_asked),
    prepare=with_the_sum,
)

ASKING = (IDENTITY_NEEDED, ACCESS_QUESTION, ACCESS_QUESTION_CLOSED, MORE_TIME, FEE_ASKED)
