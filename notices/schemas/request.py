"""One person's request or complaint: what they asked, what was searched, what was found."""

from notices.i18n import N_
from notices.schemas.fields import (
    Questions,
    choice,
    count,
    day,
    email,
    group,
    line,
    rows,
    text,
    yes_no,
)
from notices.schemas.organisation import NATIONS, AddressSchema

RIGHTS = {
    "access": N_("See the data about them"),
    "erasure": N_("Have it deleted"),
    "objection": N_("Object"),
    "rectification": N_("Have it corrected"),
    "restriction": N_("Have its use stopped for now"),
    "human_review": N_("Have a person look again"),
    "complaint": N_("Complain"),
}
CHANNELS = {
    "shop": N_("in the shop"),
    "email": N_("by email"),
    "letter": N_("by letter"),
    "phone": N_("by telephone"),
    "web_form": N_("on our website"),
    "social_media": N_("by message on social media"),
}
METHODS = {
    "photo_by_hand": N_("a trained person compared your photo"),
    "photo_by_system": N_("your photo was searched for, as you agreed"),
    "name": N_("by name and contact details"),
    "time_and_place": N_("by the day, time and place you told us"),
}


class PersonSchema(Questions):
    """The person who asks. No picture is ever kept here."""

    name = line(N_("Name"), most=100)
    address = group(AddressSchema, N_("Address"))
    email = email(N_("Email address"))


class VisitSchema(Questions):
    """When they were in the shop, as far as they said."""

    store = line(N_("Which shop"), most=60)
    on = day(N_("Day"))
    around = line(N_("About what time"), example="about 4 in the afternoon", most=40)


class IdentitySchema(Questions):
    """Whether and why identity was asked for. Doubt must be real."""

    asked_on = day(N_("Day we asked who they are"))
    why = line(N_("Why we were in doubt"), most=300)
    settled_on = day(N_("Day we were sure"))


class ClarificationSchema(Questions):
    """One question about what they want to see."""

    asked_on = day(N_("Day we asked"), required=True)
    answered_on = day(N_("Day they answered"))
    question = line(N_("What we asked"), most=300)


class ExtensionSchema(Questions):
    """More time, told in time and with reasons."""

    told_on = day(N_("Day we told them"))
    why = line(N_("Why more time is needed"), most=300)


class SearchSchema(Questions):
    """One system that was searched."""

    system = line(N_("What was searched"), example="Watchlist of the shop", required=True)
    method = choice(N_("How"), METHODS)
    from_day = day(N_("Data from"))
    to_day = day(N_("Data to"))
    searched_on = day(N_("Searched on"))
    found = count(N_("Items found"), most=10**6)


class RequestSchema(Questions):
    """One case."""

    reference = line(N_("Reference"), example="FR-2026-0031", most=30, required=True)
    right = choice(N_("What the person asks"), RIGHTS)
    in_their_words = text(N_("What they asked, in their words"), most=1000)
    received_on = day(N_("Day it reached us"), N_("By any way, to anybody who works here."))
    channel = choice(N_("How it reached us"), CHANNELS)
    responding_nation = choice(N_("Nation of the office that answers"), NATIONS)
    person = group(PersonSchema, N_("The person"))
    visit = group(VisitSchema, N_("Their visit"))
    identity = group(IdentitySchema, N_("Identity"))
    clarifications = rows(ClarificationSchema, N_("Questions we asked"))
    extension = group(ExtensionSchema, N_("More time"))
    hold_placed_on = day(N_("Day deletion was stopped for this case"))
    photo_deleted_on = day(N_("Day their photo was deleted"), N_("Once the search is done."))
    approached_by_staff = yes_no(N_("Did staff approach this person?"))
    searches = rows(SearchSchema, N_("Searches made"))
