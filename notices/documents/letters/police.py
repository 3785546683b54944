"""The answer to a request of the police: whatever they ask, the decision is ours."""

from collections.abc import Mapping
from datetime import date

from notices.documents.letters.case import with_the_words
from notices.documents.letters.decided import answered, gone_by, still_to_come, when
from notices.documents.letters.declare import letter
from notices.i18n import N_
from notices.rules.book import RuleBook

RANKS = {"inspector": N_("an inspector"), "superintendent": N_("a superintendent")}


def _gives_something(request) -> bool:
    return request["police"]["outcome"] in ("given", "part")


def _is_decided(request) -> bool:
    return request["police"]["outcome"] != "ask_more"


def _is_asked_for_more(request) -> bool:
    return not _is_decided(request)


def _names_a_duty(request) -> bool:
    return request["police"]["power"] != "voluntary"


def _person_is_not_told(request) -> bool:
    return request["police"].get("person_told") is False


def _with_the_rank(facts: Mapping, book: RuleBook, on: date) -> dict:
    """Return the rank that our own rule asks for, in words, besides the usual."""
    rank = book.house("police.senior_officer_signs")["least_rank"]
    return with_the_words(facts, book, on) | {"least_rank": RANKS[rank]}


POLICE_ANSWER = letter(
    "letter.police-answer",
    N_("Our answer to your request for data"),
    to=("request.police.force", "request.police.officer"),
    needs=(
        "request.police.data_asked",
        "request.police.log_number",
        "request.police.outcome",
        "request.police.power",
    ),
    shows=(
        "request.hold_placed_on",
        "request.police.about",
        "request.police.address",
        "request.police.authorised_by",
        "request.police.crime_reference",
        "request.police.decided_by",
        "request.police.from_day",
        "request.police.given",
        "request.police.look_again_on",
        "request.police.missing",
        "request.police.not_told_because",
        "request.police.person_told",
        "request.police.power_named",
        "request.police.reasons",
        "request.police.sent_how",
        "request.police.to_day",
        "request.police.urgent",
        "request.police.verified_how",
        "request.police.why",
    ),
    rules=(
        "data.minimal",
        "disclosure.record_it",
        "exemption.crime",
        "police.basis",
        "police.disclosure_may_be_made",
        "police.offence_condition",
        "police.senior_officer_signs",
        "recipients.tell_them",
    ),
    lint=("no_pictures_by_plain_email",),
    objections=(
        when(_names_a_duty, answered("request.police.power_named")),
        when(_is_decided, answered("request.police.decided_by", "request.police.reasons")),
        when(_is_asked_for_more, answered("request.police.missing")),
        when(
            _gives_something,
            answered(
                "request.police.from_day",
                "request.police.given",
                "request.police.person_told",
                "request.police.sent_how",
                "request.police.to_day",
                "request.police.verified_how",
                "request.police.why",
            ),
        ),
        when(
            _person_is_not_told,
            answered("request.police.not_told_because", "request.police.look_again_on"),
            still_to_come("request.police.look_again_on"),
        ),
        gone_by("request.hold_placed_on", "request.police.from_day"),
    ),
    prepare=_with_the_rank,
)
