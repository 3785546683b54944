"""The firm that supplies the system, what it decides, and what it claims."""

from notices.i18n import N_
from notices.schemas.fields import (
    Questions,
    choice,
    choices,
    count,
    day,
    group,
    line,
    rows,
    web,
    yes_no,
)

ROLES = {
    "processor": N_("Acts only on our instructions"),
    "joint_controller": N_("Decides together with us"),
    "separate_controller": N_("Decides for itself, for example about its own list"),
    "not_clear": N_("Not clear yet"),
}
CONTRACT_CLAUSES = {
    "subject_and_duration": N_("What the work is and how long it lasts"),
    "nature_and_data": N_("What is done with which data about whom"),
    "instructions": N_("Acts only on written instructions"),
    "confidentiality": N_("Its people keep the data confidential"),
    "security": N_("Security measures"),
    "sub_processors": N_("No other firm without our agreement"),
    "rights_help": N_("Helps us answer requests"),
    "duties_help": N_("Helps with security, breaches and assessments"),
    "deletion": N_("Deletes or returns everything at the end"),
    "audit": N_("We may inspect"),
    "no_training": N_("Never trains its system on our customers"),
}
TRANSFER_ROUTES = {
    "none": N_("Nothing leaves the United Kingdom"),
    "approved_country": N_("A country the government has approved"),
    "agreement_or_addendum": N_("International data transfer agreement or addendum"),
    "other": N_("Something else"),
}


class ContractSchema(Questions):
    """What has been agreed in writing."""

    signed_on = day(N_("Day the contract was signed"))
    live_on = day(N_("Day the service goes live"))
    clauses = choices(N_("What the contract says"), CONTRACT_CLAUSES)


class HostingSchema(Questions):
    """One place where data is kept or looked at."""

    country = line(N_("Country"), example="United Kingdom", most=60)
    what_for = line(N_("What for"), example="Storage of the watchlist")


class ClaimSchema(Questions):
    """A figure that somebody gives for the system, with what it was divided by."""

    says = line(N_("The claim, word for word"), example="99.98% accurate")
    said_by = line(N_("Who says so"), example="the supplier", most=80)
    numerator = count(N_("How many"), N_("The count above the line."))
    denominator = count(N_("Out of how many"), N_("The count below the line."), least=1)
    of_what = line(N_("What was counted"), example="searches of people not on the list")
    threshold = line(N_("Score from which an alert was given"), most=20)
    list_size = count(N_("People on the list in that test"))
    test = line(N_("Which test"), example="laboratory test to ISO/IEC 19795")
    tested_on = day(N_("Day of the test"))
    version = line(N_("Version that was tested"), most=40)


class SupplierSchema(Questions):
    """The supplier of the system."""

    legal_name = line(N_("Legal name of the supplier"), example="Example Recognition Ltd")
    product = line(N_("Name of the product"), most=60)
    version = line(N_("Version of the matching software"), most=40)
    role = choice(
        N_("What the supplier decides"),
        ROLES,
        N_("Who sets the rules of the list, who shares it, who answers people?"),
    )
    notice_page = web(N_("Web page with the supplier's own notice"))
    contract = group(ContractSchema, N_("Contract"))
    hosting = rows(HostingSchema, N_("Where data is kept or looked at"))
    transfer_route = choice(N_("How data may leave the United Kingdom"), TRANSFER_ROUTES)
    claims = rows(ClaimSchema, N_("Claims about accuracy"))
    trains_on_shoppers = yes_no(N_("Does the supplier train its system on our customers' faces?"))
