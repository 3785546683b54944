"""What was searched, what was found, who received it, and what is withheld."""

from notices.i18n import N_
from notices.schemas.fields import (
    Questions,
    choice,
    choices,
    count,
    day,
    line,
    number,
    text,
    yes_no,
)
from notices.schemas.trial import EVIDENCE

METHODS = {
    "photo_by_hand": N_("a trained person compared your photo"),
    "photo_by_system": N_("your photo was searched for, as you agreed"),
    "name": N_("by name and contact details"),
    "time_and_place": N_("by the day, time and place you told us"),
}
OUTCOMES = {
    "disclosed": N_("You get it"),
    "redacted": N_("You get it in part"),
    "withheld": N_("Withheld"),
}
# Each is a rule of the packs, without its topic "exemption.".
EXEMPTIONS = {
    "others_data": N_("It would tell about other people"),
    "crime": N_("It would harm the prevention of crime"),
    "legal_proceedings": N_("It is needed for legal proceedings"),
    "privilege": N_("It is between us and our lawyers"),
    "self_incrimination": N_("It would show an offence of our own"),
}
RECIPIENT_KINDS = {
    "supplier": N_("supplier"),
    "own_shop": N_("another shop of ours"),
    "retailer": N_("another retailer"),
    "police": N_("police"),
    "insurer": N_("insurer"),
    "other": N_("somebody else"),
}
TO_DO = {
    "delete": N_("Delete it"),
    "correct": N_("Correct it"),
    "restrict": N_("Keep it, but do not use it for now"),
}
CHECKS_OF_AN_ALERT = {
    "confirmed": N_("a person said it was a match"),
    "rejected": N_("a person said it was no match"),
    "not_looked_at": N_("nobody acted on it"),
}


class SearchSchema(Questions):
    """One system that was searched."""

    system = line(N_("What was searched"), example="Watchlist of the shop", required=True)
    method = choice(N_("How"), METHODS)
    from_day = day(N_("Data from"))
    to_day = day(N_("Data to"))
    searched_on = day(N_("Searched on"))
    found = count(N_("Items found"), most=10**6)


class EntrySchema(Questions):
    """The person's entry on the list: what people who ask are hardly ever told."""

    listed = yes_no(N_("Is or was the person on the list?"))
    number = line(N_("Number of the entry"), most=40)
    listed_on = day(N_("On the list since"))
    ends_on = day(N_("On the list until"))
    removed_on = day(N_("Taken off the list on"))
    reason = line(N_("Reason, in a few words"), example="Left without paying, twice", most=120)
    what_happened = text(N_("What was reported, and when"), most=1500)
    reported_by = line(
        N_("Who reported it, by role"), example="Duty manager, Castle Street", most=120
    )
    evidence = choices(N_("Evidence for the entry"), EVIDENCE)
    image = line(N_("Picture used"), example="Still from the door camera, 9 October", most=120)
    put_on_by = line(N_("Who put them on the list, by role"), most=80)
    approved_by = line(N_("Who agreed, by role"), most=80)
    vulnerable_checked_on = day(N_("Day somebody checked for age and vulnerability"))
    review_on = day(N_("Next review of the entry"))
    reach = line(N_("Shops in which the entry counts"), example="Castle Street only", most=300)
    terms = line(N_("What the person may not do, if anything"), most=300)
    template_made_on = day(N_("Day the face data was made"))
    template_engine = line(N_("System that made it"), most=80)
    template_deleted_on = day(N_("Day the face data was deleted"))
    conviction = yes_no(N_("Is a conviction for this on record?"))


class ItemSchema(Questions):
    """One thing that was found."""

    system = line(N_("Where it was found"), example="Watchlist of the shop", required=True)
    what = line(N_("What it is"), example="Entry with picture and reason", most=200)
    from_day = day(N_("Data from"))
    to_day = day(N_("Data to"))
    source = line(N_("Where we had it from"), example="Our camera at the door", most=120)
    kept_until = line(N_("How long it is kept"), example="until 9 January 2027", most=120)
    outcome = choice(N_("Do they get it?"), OUTCOMES)
    redactions = line(N_("What is covered or cut"), most=200)
    exemption = choice(N_("Why the law lets us withhold it"), EXEMPTIONS)
    reason = line(N_("Why, for this item"), N_("Name the harm. The person reads it."), most=400)
    approved_by = line(N_("Who agreed to withhold it, by role"), most=80)
    review_on = day(N_("Day we look again"))
    enclosed_as = line(N_("File or sheet in the answer"), example="video-1.mp4", most=80)


class AlertSchema(Questions):
    """One alert about the person, also one that staff rejected."""

    on = day(N_("Day"))
    at = line(N_("Time"), example="16:02", most=20)
    store = line(N_("Shop and camera"), example="Castle Street, front door", most=80)
    score = number(N_("Score"), N_("As the system showed it."), most=1000)
    threshold = number(N_("Score from which it alerts"), most=1000)
    top = number(N_("Highest score there is"), example="1", most=1000)
    checked_by = line(N_("Who looked at it, by role"), most=80)
    result = choice(N_("What they decided"), CHECKS_OF_AN_ALERT)
    action = line(N_("What staff did"), most=200)
    deleted_on = day(N_("Deleted on"))


class RecipientSchema(Questions):
    """Somebody who received the data."""

    name = line(N_("Name"), example="Sample Vision Limited", most=120, required=True)
    kind = choice(N_("What they are"), RECIPIENT_KINDS)
    what = line(N_("What they received"), most=200)
    shared_on = day(N_("Day they received it"))
    address = line(N_("Postal address, in one line"), most=200)
    to_do = choice(N_("What we ask them to do"), TO_DO)
    confirm_by = day(N_("Day by which they tell us that it is done"))
    told_on = day(N_("Day we told them what changed"))
