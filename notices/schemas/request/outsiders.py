"""People and bodies who are not the person: the police, others who ask, other companies."""

from notices.i18n import N_
from notices.schemas.fields import Questions, choice, day, email, group, line, text, yes_no
from notices.schemas.organisation import AddressSchema

POLICE_OUTCOMES = {
    "given": N_("We give the data"),
    "part": N_("We give a part of it"),
    "refused": N_("We do not give it"),
    "ask_more": N_("We need to know more first"),
}
POWERS = {
    "voluntary": N_("They ask, and we may decide"),
    "law": N_("A law that obliges us"),
    "court_order": N_("An order of a court"),
}
ASKERS = {
    "insurer": N_("An insurer"),
    "retailer": N_("Another retailer"),
    "solicitor": N_("A solicitor of somebody else"),
    "private": N_("A private person"),
    "press": N_("The press"),
    "other": N_("Somebody else"),
}


class PoliceSchema(Questions):
    """A written request of the police, and our decision on it."""

    force = line(N_("Police force"), most=100)
    officer = line(N_("Officer: rank, name and number"), most=120)
    authorised_by = line(N_("Senior officer who signed it"), most=120)
    crime_reference = line(N_("Crime reference"), most=60)
    power = choice(N_("What it rests on"), POWERS)
    power_named = line(N_("The law or order they name"), most=200)
    about = line(N_("Whom or what it is about"), most=200)
    data_asked = text(N_("Which data they ask for"), most=500)
    from_day = day(N_("Data from"))
    to_day = day(N_("Data to"))
    why = text(N_("Why they need it"), most=500)
    urgent = yes_no(N_("Is somebody in danger?"))
    verified_how = line(N_("How we checked that they are the police"), most=200)
    outcome = choice(N_("Our decision"), POLICE_OUTCOMES)
    decided_by = line(N_("Who decided, by role"), most=80)
    reasons = text(N_("Reasons for the decision"), most=800)
    given = text(N_("What we give"), N_("Files, times, and what is covered."), most=500)
    missing = text(N_("What we still need to know"), most=500)
    sent_how = line(N_("How it is sent safely"), most=200)
    log_number = line(N_("Number in our log"), most=40)
    person_told = yes_no(N_("Is the person told?"))
    not_told_because = line(N_("Why they are not told"), most=300)
    look_again_on = day(N_("Day we look at that again"))
    address = group(AddressSchema, N_("Their address"))


class ThirdPartySchema(Questions):
    """Somebody else who asks for data about a person."""

    name = line(N_("Their name"), most=100)
    organisation = line(N_("Firm or organisation"), most=100)
    kind = choice(N_("What they are"), ASKERS)
    data_asked = text(N_("Which data they ask for"), most=500)
    why = text(N_("Why they ask"), most=500)
    reasons = text(N_("Why we say no"), most=500)
    address = group(AddressSchema, N_("Their address"))


class OtherControllerSchema(Questions):
    """A supplier or partner that decides about data, too."""

    name = line(N_("Name of the company"), most=120)
    together = yes_no(
        N_("Do they and we decide together?"),
        N_("No, if each decides alone about data of its own."),
    )
    address = group(AddressSchema, N_("Their address"))
    email = email(N_("Their email address"))
    they_answer = text(N_("What they answer"), most=500)
    we_answer = text(N_("What we answer"), most=500)
    passing_agreed_on = day(N_("Day the person agreed that we pass it on"))
    passed_on = day(N_("Day we passed it on"))
