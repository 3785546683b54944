"""Data that was lost, changed, or seen by the wrong people."""

from notices.i18n import N_
from notices.schemas.fields import (
    Questions,
    choices,
    count,
    day,
    line,
    rows,
    text,
    yes_no,
)

NATURES = {
    "seen": N_("Somebody saw or took it who may not"),
    "changed": N_("It was changed"),
    "lost": N_("It was lost or cannot be reached"),
}


class KindOfDataSchema(Questions):
    """One kind of people or records in the breach."""

    what = line(N_("Which people, or which data"), most=120, required=True)
    about = count(N_("How many, about"))
    of_people = yes_no(N_("Are these people, not records?"))


class BreachSchema(Questions):
    """What the regulator and the people are told."""

    learned_at = line(
        N_("Time at which we learned of it"),
        N_("Local time, hours and minutes. The day is the day it reached us."),
        "14:05",
        most=20,
    )
    what_happened = text(N_("What happened"), most=1500)
    nature = choices(N_("What happened to the data"), NATURES)
    kinds = rows(KindOfDataSchema, N_("People and records"))
    face_data = yes_no(N_("Is face data among it?"))
    consequences = text(N_("What it may lead to"), most=1000)
    measures = text(N_("What we did and will do"), most=1000)
    phase = count(N_("Number of this report"), N_("1 is the first."), least=1, most=99)
    still_unknown = text(N_("What we do not know yet"), most=500)
    late_because = text(N_("Why it comes late, if it does"), most=500)
    regulator_reference = line(N_("The regulator's reference"), most=40)
    high_risk = yes_no(N_("Is the risk for the people high?"))
    people_can = text(N_("What the people can do themselves"), most=800)
    ended_on = day(N_("Day it was stopped"))
