"""Letters about the list itself: you are on it, you are off it, we were wrong about you."""

from collections.abc import Iterator, Mapping
from datetime import date

from notices.documents.letters.case import chosen, with_the_words
from notices.documents.letters.decided import answered, gone_by, still_to_come
from notices.documents.letters.declare import COMPLAINT_FORM, letter
from notices.documents.letters.objections import answer
from notices.documents.letters.wrong_person import WRONG_PERSON
from notices.errors import Fault
from notices.i18n import N_, Msg
from notices.rules.book import RuleBook

OUTSIDERS = ("retailer", "insurer", "other")  # neither us, nor who works for us, nor the police


def _basis_is_settled(facts: Mapping, on: date) -> Iterator[Fault]:
    """Object to a notice that could not say why its data may be used, or what machines do."""
    if facts["assessment"]["condition"] == "none":
        path = "assessment.condition"
        yield Fault(path, N_("Nobody may be listed before there is a condition. Choose it first."))
    if (facts["trial"].get("review") or {}).get("automatic_acts") is None:
        path = "trial.review.automatic_acts"
        yield Fault(path, answer(path))


def _as_notice(facts: Mapping, book: RuleBook, on: date) -> dict:
    """Return the words for several choices, and whether outsiders had the entry too early.

    Data that went out before the person heard of it cannot be called back by keeping the letter
    back as well, so the letter says sorry instead of being refused.
    """
    early = [
        one
        for one in facts["request"].get("recipients") or ()
        if one.get("kind") in OUTSIDERS and one.get("shared_on") and one["shared_on"] < on
    ]
    return with_the_words(facts, book, on) | {"in_words": _all, "shared_too_early": bool(early)}


def _all(path: str, values: list[str]) -> list[Msg]:
    return [chosen(path, value) for value in values]


ON_THE_LIST = letter(
    "letter.on-the-list",
    N_("You are on our watchlist"),
    needs=(
        "request.entry.listed_on",
        "request.entry.ends_on",
        "request.entry.review_on",
        "request.entry.reason",
        "request.entry.what_happened",
        "request.entry.reported_by",
        "request.entry.evidence",
        "request.entry.image",
        "request.entry.reach",
        "request.entry.vulnerable_checked_on",
        "trial.purposes",
        "trial.review.people_who_compare",
        "trial.retention.confirmed_alert_days",
        "trial.retention.video_days",
        "assessment.basis.watchlist",
        "assessment.condition",
        "supplier.transfer_route",
    ),
    shows=(
        COMPLAINT_FORM,
        "request.entry.number",
        "request.entry.terms",
        "request.entry.put_on_by",
        "request.entry.approved_by",
        "request.no_recipients",
        "request.recipients",
        "organisation.officer.email",
        "assessment.offence_condition",
        "supplier.hosting",
        "trial.review.automatic_acts",
    ),
    rules=(
        "decisions.contest",
        "notice.complaint_to_the_regulator",
        "notice.complaint_to_us",
        "notice.contact",
        "notice.human_check",
        "notice.name_the_controller",
        "notice.officer_contact",
        "notice.say_how_long",
        "notice.say_the_categories",
        "notice.say_the_interest",
        "notice.say_the_lawful_basis",
        "notice.say_the_purpose",
        "notice.say_the_recipients",
        "notice.say_the_rights",
        "notice.say_the_transfers",
        "notice.source",
        "notice.watchlist_people",
        "objection.right",
        "objection.tell_of_the_right",
        "rectification.add_a_statement",
        "rectification.right",
        "regulator.name",
        "regulator.web",
        "restriction.while_disputed",
    ),
    lint=("recipients_named",),
    objections=(
        _basis_is_settled,
        gone_by("request.entry.listed_on", "request.entry.vulnerable_checked_on"),
        still_to_come("request.entry.ends_on", "request.entry.review_on"),
    ),
    prepare=_as_notice,
)

OFF_THE_LIST = letter(
    "letter.off-the-list",
    N_("You are no longer on our watchlist"),
    needs=(
        "request.entry.removed_on",
        "request.entry.ends_on",
        "request.entry.template_deleted_on",
    ),
    shows=(
        "request.entry.listed",
        "request.entry.listed_on",
        "request.decision.reasons",
        "request.decision.kept_record",
        "request.no_recipients",
        "request.recipients",
    ),
    rules=(
        "data.minimal",
        "data.no_longer_than_needed",
        "recipients.say_who",
        "recipients.tell_them",
        "regulator.name",
        "regulator.web",
    ),
    lint=("recipients_named", "recipients_told"),
    objections=(
        answered("request.recipients.told_on"),
        gone_by(
            "request.entry.removed_on",
            "request.entry.template_deleted_on",
            "request.recipients.told_on",
        ),
    ),
)

WATCHLIST = (WRONG_PERSON, ON_THE_LIST, OFF_THE_LIST)
