"""Uses that people choose: each needs an equal way without the face."""

from notices.i18n import N_
from notices.schemas.fields import Questions, choice, line, yes_no

USES = {
    "none": N_("None"),
    "staff_access": N_("Staff open doors or clock in with their face"),
    "age_estimation": N_("A camera estimates age at the till"),
    "pay_by_face": N_("Customers pay with their face"),
    "test_volunteers": N_("Volunteers test how well it works"),
}


class OptInSchema(Questions):
    """An opt-in use beside or instead of the live cameras."""

    use = choice(N_("Which use people may choose"), USES)
    alternative = line(N_("The equal way without the face"), example="card or code")
    alternative_as_easy = yes_no(N_("Is it as easy and as quick?"))
    no_disadvantage = yes_no(N_("Does nobody lose anything by saying no?"))
    withdrawal_as_easy = yes_no(N_("Is saying no later as easy as saying yes?"))
    consent_recorded = yes_no(N_("Is each yes recorded, with what was shown?"))
