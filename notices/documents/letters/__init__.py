"""Answers to people who ask, named by what the reader receives."""

from notices.documents.base import Document
from notices.documents.letters.case import with_the_clock, with_the_searches
from notices.documents.letters.objections import nothing_was_found, only_about_access
from notices.i18n import N_

LETTERHEAD = (
    "organisation.legal_name",
    "organisation.address.line_1",
    "organisation.address.town",
    "organisation.address.postcode",
    "organisation.contact.email",
    "organisation.contact.phone",
)
MORE_OF_US = (
    "organisation.trading_name",
    "organisation.address.line_2",
    "organisation.company_number",
    "organisation.registration.number",
    "organisation.officer.name",
    "organisation.officer.role",
)
THE_CASE = ("request.reference", "request.right", "request.received_on", "request.person.name")
MORE_OF_THE_CASE = ("request.responding_nation", "request.person.address")

ACCESS_RECEIVED = Document(
    id="letter.access-received",
    title=N_("We have your request"),
    families=("letters", "interface"),
    template="letters/access_received.html",
    needs=(*LETTERHEAD, *THE_CASE, "request.channel"),
    shows=(
        *MORE_OF_US,
        *MORE_OF_THE_CASE,
        "request.clarifications",
        "request.extension",
        "request.hold_placed_on",
        "request.identity",
        "request.in_their_words",
        "supplier.legal_name",
    ),
    rules=(
        "access.confirm_and_copy",
        "access.extend_by",
        "access.free_of_charge",
        "access.no_deletion_to_avoid",
        "access.plain_words",
        "access.respond_within",
        "clock.month_end",
        "clock.roll_to_working_day",
        "complaint.controller_must_help",
        "identity.only_when_doubtful",
        "regulator.name",
        "regulator.web",
    ),
    about_a_case=True,
    objections=only_about_access,
    prepare=with_the_clock,
)

NOTHING_HELD = Document(
    id="letter.nothing-held",
    title=N_("We hold nothing about you"),
    families=("letters", "interface"),
    template="letters/nothing_held.html",
    needs=(
        *LETTERHEAD,
        *THE_CASE,
        "request.searches",
        "trial.starts_on",
        "trial.retention.no_match_seconds",
        "trial.retention.video_days",
    ),
    shows=(
        *MORE_OF_US,
        *MORE_OF_THE_CASE,
        "organisation.contact.complaint_form",
        "request.approached_by_staff",
        "request.photo_deleted_on",
        "supplier.legal_name",
        "supplier.role",
    ),
    rules=(
        "access.cannot_identify",
        "access.complaint_to_the_regulator",
        "access.complaint_to_us",
        "access.confirm_and_copy",
        "access.plain_words",
        "access.reasonable_search",
        "access.say_how_long",
        "court.route",
        "refusal.name_the_routes",
        "regulator.name",
        "regulator.web",
    ),
    about_a_case=True,
    objections=nothing_was_found,
    prepare=with_the_searches,
)

LETTERS = (ACCESS_RECEIVED, NOTHING_HELD)
