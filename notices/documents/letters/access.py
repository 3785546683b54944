"""Answers to people who want to see their data: it is here, nothing is held, we cannot find it."""

from collections.abc import Mapping
from datetime import date

from notices.documents.letters.access_asking import (
    ASKING,
    COMPLAINT,
    COMPLAINT_FORM,
    MOVE_THE_LAST_DAY,
)
from notices.documents.letters.access_copies import COPIES
from notices.documents.letters.case import with_the_words
from notices.documents.letters.decided import ROUTES, gone_by
from notices.documents.letters.declare import letter
from notices.documents.letters.objections import nothing_was_found, searches_are_whole
from notices.i18n import N_
from notices.rules.book import RuleBook
from notices.schemas.request.handling import ASKABLE

PHOTO_GONE = gone_by("request.photo_deleted_on", "request.photo_search_agreed_on")
KNOWN_FROM_THE_VISIT = {"store": "store", "day": "on", "time": "around"}


def with_what_would_help(facts: Mapping, book: RuleBook, on: date) -> dict:
    """Return the words of the template, and the details that the person has not given yet."""
    visit = facts["request"].get("visit") or {}
    known = {part for part, name in KNOWN_FROM_THE_VISIT.items() if visit.get(name)}
    helpful = [part for part in ASKABLE if part not in known]
    return with_the_words(facts, book, on) | {"helpful": helpful}


ACCESS_RECEIVED = letter(
    "letter.access-received",
    N_("We have your request"),
    needs=("request.channel",),
    shows=(
        *MOVE_THE_LAST_DAY,
        COMPLAINT_FORM,
        "request.hold_placed_on",
        "request.in_their_words",
        "request.person.needs",
        "request.visit",
        "supplier.legal_name",
    ),
    rules=(
        *COMPLAINT,
        "access.confirm_and_copy",
        "access.extend_by",
        "access.free_of_charge",
        "access.help_the_person",
        "access.no_deletion_to_avoid",
        "access.plain_words",
        "access.respond_within",
        "clock.month_end",
        "clock.roll_to_working_day",
        "equality.reasonable_adjustments",
        "identity.only_when_doubtful",
    ),
    counts_days=True,
)

NOTHING_HELD = letter(
    "letter.nothing-held",
    N_("We hold nothing about you"),
    needs=(
        "request.searches",
        "trial.starts_on",
        "trial.retention.no_match_seconds",
        "trial.retention.video_days",
    ),
    shows=(
        "request.approached_by_staff",
        "request.photo_deleted_on",
        "request.photo_search_agreed_on",
        "request.visit",
        "supplier.legal_name",
        "supplier.role",
    ),
    rules=(
        *ROUTES,
        "access.cannot_identify",
        "access.confirm_and_copy",
        "access.plain_words",
        "access.reasonable_search",
        "access.say_how_long",
        "access.say_the_rights",
    ),
    lint=("three_routes", "complaint_to_us"),
    objections=(nothing_was_found, PHOTO_GONE),
)

CANNOT_FIND_YOU = letter(
    "letter.cannot-find-you",
    N_("We cannot tell which data is yours"),
    needs=("request.decision.reasons", "request.searches"),
    shows=("request.photo_deleted_on", "request.photo_search_agreed_on", "request.visit"),
    rules=(
        *ROUTES,
        "access.cannot_identify",
        "access.help_the_person",
        "access.no_action_say_so",
        "access.reasonable_search",
        "refusal.say_why",
    ),
    lint=("three_routes",),
    objections=(searches_are_whole, PHOTO_GONE),
    prepare=with_what_would_help,
)

ACCESS = (ACCESS_RECEIVED, *ASKING, *COPIES, NOTHING_HELD, CANNOT_FIND_YOU)
