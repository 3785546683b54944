"""The person, who may write for them, and when they were in the shop."""

from notices.i18n import N_
from notices.schemas.fields import Questions, choice, choices, day, email, group, line, phone
from notices.schemas.organisation import AddressSchema

ADJUSTMENTS = {
    "large_print": N_("Large print"),
    "braille": N_("Braille"),
    "audio": N_("A recording, or somebody reads it out"),
    "easy_read": N_("Easy words and pictures"),
    "sign_language": N_("British Sign Language"),
    "interpreter": N_("Another language"),
}
LETTERS_IN = {
    "en": N_("English"),
    "cy": N_("Welsh"),
    "both": N_("Welsh and English"),
}
# How a letter is wished for in each case: Welsh first where there are two.
LANGUAGES_OF = {"en": ("en",), "cy": ("cy",), "both": ("cy", "en")}
RELATIONS = {
    "solicitor": N_("Solicitor"),
    "parent": N_("Parent or guardian"),
    "attorney": N_("Attorney, deputy or guardian of an adult"),
    "representative": N_("Member of a parliament or a council"),
    "helper": N_("Advice service, friend or relative"),
}


class PersonSchema(Questions):
    """The person who asks. No picture is ever kept here."""

    name = line(N_("Name"), most=100)
    address = group(AddressSchema, N_("Address"))
    email = email(N_("Email address"))
    phone = phone(N_("Telephone number"))
    letters_in = choice(N_("Language for our letters"), LETTERS_IN)
    needs = choices(N_("What helps them to read or hear the answer"), ADJUSTMENTS)


class AgentSchema(Questions):
    """Somebody who writes for the person."""

    name = line(N_("Their name"), most=100)
    organisation = line(N_("Firm or organisation"), most=100)
    relation = choice(N_("What they are to the person"), RELATIONS)
    address = group(AddressSchema, N_("Their address"))
    email = email(N_("Their email address"))


class VisitSchema(Questions):
    """When they were in the shop, as far as they said."""

    store = line(N_("Which shop"), most=60)
    on = day(N_("Day"))
    around = line(N_("About what time"), example="about 4 in the afternoon", most=40)
