"""The company that answers for the cameras, and how people reach it."""

from notices.i18n import N_
from notices.schemas.fields import Questions, choice, day, email, group, line, phone, postcode, web

NATIONS = {
    "england": N_("England"),
    "wales": N_("Wales"),
    "scotland": N_("Scotland"),
    "northern_ireland": N_("Northern Ireland"),
}

ENVELOPES = {
    "dl": N_("DL: the letter is folded in three"),
    "c5": N_("C5: the letter is folded in half"),
}


class AddressSchema(Questions):
    """A postal address in the United Kingdom."""

    line_1 = line(N_("Building and street"), example="12 Sample Street", most=60)
    line_2 = line(N_("Second line of the address"), most=60)
    town = line(N_("Town or city"), example="Cardiff", most=60)
    postcode = postcode(N_("Postcode"))


class RegistrationSchema(Questions):
    """The entry in the regulator's register of fee payers."""

    number = line(N_("Registration number"), example="ZA000000", most=20)
    expires_on = day(N_("Day the registration ends"))


class ContactSchema(Questions):
    """Where people send questions, requests and complaints."""

    email = email(N_("Privacy email address"), shop_may_change=True)
    phone = phone(N_("Privacy telephone number"), N_("Somebody answers it."), shop_may_change=True)
    complaint_form = web(N_("Web page with the complaint form"))


class OfficerSchema(Questions):
    """The data protection officer, or the person who gives that advice."""

    name = line(N_("Name of the data protection officer or adviser"))
    role = line(N_("Their role"), example="Data Protection Officer", most=80)
    email = email(N_("Their email address"))


class OrganisationSchema(Questions):
    """Who is responsible: the same for every shop."""

    legal_name = line(
        N_("Legal name of the company"),
        N_("As in the register of companies. It is printed on every sign."),
        "Sample Stores Limited",
    )
    trading_name = line(N_("Name that customers know"), example="Sample Stores", most=60)
    company_number = line(N_("Company number"), example="01234567", most=12)
    registration = group(RegistrationSchema, N_("Registration with the regulator"))
    address = group(AddressSchema, N_("Registered address"))
    contact = group(ContactSchema, N_("Privacy contact"))
    officer = group(OfficerSchema, N_("Data protection officer"))
    accountable_person = line(
        N_("Senior person who answers for the trial"), N_("Name and role, not a store manager.")
    )
    notice_page = web(
        N_("Web address of the full notice"),
        N_("Short enough to type. The code on the sign leads here."),
        shop_may_change=True,
    )
    responding_nation = choice(
        N_("Nation of the office that answers requests"),
        NATIONS,
        N_("Its public holidays count for the last day to answer."),
    )
    envelope = choice(
        N_("Envelope with a window"), ENVELOPES, N_("Letters put the address where its window is.")
    )
