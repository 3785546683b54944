"""The trial: what the cameras are for, who is on the list, and what happens to a face."""

from marshmallow import ValidationError, validates_schema

from notices.i18n import N_
from notices.schemas.fields import (
    Questions,
    choice,
    choices,
    count,
    day,
    group,
    line,
    number,
    rows,
    text,
    yes_no,
)

KINDS_OF_USE = {
    "live_one_to_many": N_("Live: everyone who comes in is compared with a list"),
    "retrospective": N_("Later: recordings are searched for a person"),
    "one_to_one": N_("One person is checked against their own picture"),
    "estimation": N_("Only an age or a number is estimated"),
    "opt_in": N_("Only people who agreed first"),
}
PURPOSES = {
    "violence": N_("violence and threats against staff or customers"),
    "repeat_theft": N_("theft by the same people again and again"),
    "organised_theft": N_("organised theft"),
    "ban_enforcement": N_("people who are banned from this shop"),
    "refund_fraud": N_("refund fraud"),
    "safeguarding": N_("keeping a vulnerable person safe"),
    "general_security": N_("general security"),
    "other": N_("something else"),
}
OTHER_USES = {
    "marketing": N_("Marketing"),
    "footfall": N_("Counting or following customers"),
    "staff": N_("Checking on staff or their hours"),
    "emotion": N_("Mood or emotion"),
    "traits": N_("Age, sex or ethnic group"),
}
LISTED_FOR = {
    "hurt_someone": N_("Hurt or threatened someone"),
    "carried_a_weapon": N_("Carried a weapon"),
    "stole_repeatedly": N_("Stole more than once"),
    "stole_in_a_group": N_("Stole together with others"),
    "stole_much": N_("Stole things of high value"),
    "refund_fraud": N_("Cheated with refunds"),
    "banned": N_("Were told not to come back"),
    "at_risk": N_("Nothing: they are at risk and looked for to keep them safe"),
}
EVIDENCE = {
    "video": N_("Recording of the incident"),
    "receipt_check": N_("Till and receipt checked"),
    "statement": N_("Written statement"),
    "incident_number": N_("Incident number"),
    "second_person": N_("A second person agreed"),
    "staff_word": N_("Word of a member of staff"),
}
UNDER_18 = {
    "never": N_("Never"),
    "serious_violence_16_17": N_("Only aged 16 or 17 and for serious violence"),
    "allowed": N_("Yes"),
}
SHARED_WITH = {
    "nobody": N_("Nobody outside this shop"),
    "own_shops": N_("Other shops of the same company"),
    "other_firms": N_("Shops of other companies"),
    "police": N_("The police"),
    "not_known": N_("Not known yet"),
}
AUTOMATIC_ACTS = {
    "door": N_("A door stays shut or locks"),
    "till": N_("A till or turnstile refuses"),
    "police_message": N_("A message goes to the police"),
    "announcement": N_("An announcement or alarm in the shop"),
}
STAFF_FACES = {
    "masked": N_("No: staff are left out"),
    "incidental": N_("Only in passing, like everybody at the door"),
    "hr": N_("Yes, also for work matters"),
}


class CriterionSchema(Questions):
    """One reason for which a person may be put on the list."""

    behaviour = line(N_("What the person did"), example="Assaulted a member of staff")
    is_a_crime = yes_no(N_("Is it a crime?"))
    serious = yes_no(N_("Is it violence, a threat or a weapon?"))
    times_at_least = count(N_("How many times at least"), least=1, most=100)
    value_at_least = count(N_("From what value in pounds"), most=10**6)


class WatchlistSchema(Questions):
    """Who may be put on the list, by whom, and for how long."""

    criteria = rows(CriterionSchema, N_("Reasons for which a person is put on the list"))
    people = choices(
        N_("What people on the list did"),
        LISTED_FOR,
        N_("It is printed on the sign. It must fit the reasons above."),
    )
    evidence = choices(N_("Evidence needed for each entry"), EVIDENCE)
    people_who_agree = count(N_("How many people must agree to an entry"), most=20)
    under_18 = choice(N_("May somebody under 18 be on the list?"), UNDER_18)
    vulnerable_people_checked = yes_no(
        N_("Is somebody ill, confused or in need kept off the list by a check?")
    )
    months_kept = count(N_("How many months an entry is kept"), most=600, unit=N_("months"))
    review_months = count(N_("After how many months it is looked at again"), most=600)
    most_entries = count(N_("Most people on the list of one shop"), shop_may_change=True)
    shared_with = choices(N_("Who else receives the list or its entries"), SHARED_WITH)
    radius_km = count(N_("How far away other shops receive them"), most=2000, unit=N_("km"))
    police_images = yes_no(N_("Do pictures from the police feed the list?"))


class ReviewSchema(Questions):
    """What people do after an alert."""

    automatic_acts = choices(N_("What happens without a person deciding"), AUTOMATIC_ACTS)
    people_who_compare = count(
        N_("How many trained people compare the pictures before anyone speaks to the customer"),
        most=20,
    )
    may_say_no_match = yes_no(N_("Can they freely say that it is not the same person?"))
    compared_again_face_to_face = yes_no(
        N_("Is the live picture compared again on the shop floor, face to face?")
    )


class RetentionSchema(Questions):
    """How long each kind of data is kept."""

    no_match_seconds = count(
        N_("Seconds until a face that matches nobody is deleted"),
        N_("0 means at once."),
        "1",
        most=31 * 86400,
        unit=N_("seconds"),
    )
    false_alert_hours = count(N_("Hours until a rejected alert is deleted"), most=8760)
    confirmed_alert_days = count(N_("Days until a confirmed alert is deleted"), most=3660)
    video_days = count(
        N_("Days until ordinary video is deleted"), most=366, unit=N_("days"), shop_may_change=True
    )


class ErrorRateSchema(Questions):
    """How often the system alerts on somebody who is not on the list, as counted."""

    false_alerts = count(N_("Alerts on people not on the list"))
    searches = count(N_("Searches of people not on the list"), least=1)
    list_size = count(N_("People on the list in that test"), least=1)


class StopRuleSchema(Questions):
    """What stops the trial at once."""

    when = line(N_("What has to happen"), example="One person wrongly asked to leave")
    then = line(N_("What is done"), example="Cameras off the same day")


class TrialSchema(Questions):
    """The trial as head office has decided it."""

    kind_of_use = choice(N_("How faces are used"), KINDS_OF_USE)
    purposes = choices(N_("What the cameras are for"), PURPOSES)
    purpose_in_words = text(
        N_("The problem in your own words"),
        N_("What happens, where, how often, to whom."),
        least=50,
        most=600,
    )
    other_uses = choices(N_("What else the pictures are used for"), OTHER_USES)
    starts_on = day(N_("First day of the cameras"), shop_may_change=True)
    ends_on = day(N_("Last day of the trial"), shop_may_change=True)
    stops_by_itself = yes_no(N_("Does it switch itself off on the last day?"))
    watchlist = group(WatchlistSchema, N_("Watchlist"))
    threshold = number(N_("Score from which an alert is given"))
    threshold_changed_by = line(N_("Role that may change the score"), most=80)
    error_rate = group(ErrorRateSchema, N_("False alerts as counted"))
    review = group(ReviewSchema, N_("After an alert"))
    retention = group(RetentionSchema, N_("How long data is kept"))
    staff_faces = choice(N_("Are the faces of staff compared?"), STAFF_FACES)
    stop_rules = rows(StopRuleSchema, N_("What stops the trial"))
    results_on = day(N_("Day the result is decided"))

    @validates_schema(skip_on_field_errors=False)
    def ends_after_it_starts(self, data, **_):
        """Refuse a trial that ends before it begins."""
        starts, ends = data.get("starts_on"), data.get("ends_on")
        if starts and ends and ends < starts:
            early = N_("The trial ends before it starts. Check both days.")
            raise ValidationError(early, "ends_on")
