"""Copies for people who want to see their data: all that was found, or a part and why not all."""

from collections.abc import Mapping
from datetime import date

from notices.documents.base import Document
from notices.documents.letters.access_objections import (
    has,
    machines_are_answered_for,
    nothing_is_withheld,
    somebody_looked,
    something_is_withheld,
    the_entry_has_ended,
    what_is_sent_is_named,
)
from notices.documents.letters.case import with_the_words
from notices.documents.letters.decided import (
    ROUTES,
    answered,
    gone_by,
    listed,
    still_to_come,
    when,
)
from notices.documents.letters.declare import letter
from notices.documents.letters.objections import searches_are_whole
from notices.i18n import N_, Msg
from notices.rules.book import RuleBook

ELECTRONIC = ("email", "web_form", "social_media")
DELIVERED = {
    "handed_over": N_("We hand it to you in person."),
    "post": N_("You get it by post."),
    "tracked_post": N_("You get it by tracked post."),
    "secure_link": N_("You get it by a link that only you can open."),
    "plain_email": N_("You get it by email."),
}


def _about(table: str, *names: str) -> tuple[str, ...]:
    return tuple(f"request.{table}.{name}" for name in names)


def in_a_hundred(score: object, top: object) -> int:
    """Return how many hundredths of *top*, the highest score there is, *score* comes to."""
    return round(100 * float(score) / float(top)) if float(top) else 0


def with_what_is_sent(facts: Mapping, book: RuleBook, on: date) -> dict:
    """Return the words of the template, the way it is sent, and what is not sent whole."""
    request = facts["request"]
    kept_back = [item for item in request["items"] if item.get("outcome") != "disclosed"]
    delivered: Msg = DELIVERED[request["delivery"]]
    return with_the_words(facts, book, on) | {
        "delivered": delivered,
        "electronic": request.get("channel") in ELECTRONIC,
        "in_a_hundred": in_a_hundred,
        "kept_back": kept_back,
        "exemptions": sorted(
            {f"exemption.{one['exemption']}" for one in kept_back if one.get("exemption")}
        ),
    }


WHOLE_FINDINGS = (
    searches_are_whole,
    answered(*_about("items", "what", "from_day", "to_day", "source", "kept_until", "outcome")),
    what_is_sent_is_named,
    when(
        has("alerts"),
        answered(*_about("alerts", "on", "at", "store", "score", "threshold", "top", "result")),
        somebody_looked,
        gone_by("request.alerts.on"),
    ),
    when(
        has("recipients"),
        answered(*_about("recipients", "kind", "what", "shared_on")),
        gone_by("request.recipients.shared_on"),
    ),
    when(
        listed,
        answered(*_about("entry", "listed_on", "ends_on", "reason")),
        gone_by(*_about("entry", "listed_on", "removed_on", "template_made_on")),
        the_entry_has_ended,
    ),
    machines_are_answered_for,
    gone_by("request.photo_deleted_on", "request.photo_search_agreed_on"),
)
# What may be among the things that are withheld, and is told where nothing is.
WHOLE_ENTRY = when(
    listed,
    answered(
        *_about("entry", "number", "what_happened", "reported_by", "evidence", "image"),
        *_about("entry", "put_on_by", "approved_by", "reach", "review_on"),
        *_about("entry", "template_made_on", "template_engine"),
    ),
)
NEEDED = (
    "request.channel",
    "request.delivery",
    "request.entry.listed",
    "request.items",
    "request.searches",
    "supplier.transfer_route",
    "trial.purposes",
    "trial.retention.confirmed_alert_days",
    "trial.retention.false_alert_hours",
    "trial.retention.no_match_seconds",
    "trial.retention.video_days",
    "trial.review.people_who_compare",
    "trial.watchlist.months_kept",
)
SHOWN = (
    "assessment.basis",
    "request.alerts",
    "request.entry",
    "request.no_recipients",
    "request.photo_deleted_on",
    "request.photo_search_agreed_on",
    "request.recipients",
    "supplier.hosting",
    "supplier.legal_name",
    "trial.review.automatic_acts",
    "trial.review.may_say_no_match",
)
WHAT_THE_LAW_WANTS_SAID = (
    *ROUTES,
    "access.automated_decisions",
    "access.confirm_and_copy",
    "access.copy_in_usual_electronic_form",
    "access.free_of_charge",
    "access.plain_words",
    "access.reasonable_search",
    "access.recipients_named",
    "access.say_categories",
    "access.say_how_long",
    "access.say_purposes",
    "access.say_the_rights",
    "access.say_the_source",
    "access.transfer_safeguards",
)
LINTS_OF_A_COPY = (
    "three_routes",
    "complaint_to_us",
    "recipients_named",
    "withheld_with_reasons",
    "no_pictures_by_plain_email",
)


def _copy(id: str, title: Msg, objections: tuple, rules: tuple[str, ...] = ()) -> Document:
    return letter(
        id,
        title,
        needs=NEEDED,
        shows=SHOWN,
        rules=WHAT_THE_LAW_WANTS_SAID + rules,
        lint=LINTS_OF_A_COPY,
        objections=objections,
        prepare=with_what_is_sent,
    )


DATA_COPY = _copy(
    "letter.data-copy",
    N_("Your data: a copy of all we found"),
    (nothing_is_withheld, *WHOLE_FINDINGS, WHOLE_ENTRY),
)

DATA_COPY_PART = _copy(
    "letter.data-copy-part",
    N_("Your data: a copy of a part, and why not all"),
    (something_is_withheld, *WHOLE_FINDINGS, still_to_come("request.items.review_on")),
    rules=(
        "access.others_rights",
        "exemption.crime",
        "exemption.others_data",
        "exemption.privilege",
        "refusal.say_why",
    ),
)

COPIES = (DATA_COPY, DATA_COPY_PART)
