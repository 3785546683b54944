"""What was decided about a request, why, and what was done."""

from notices.i18n import N_
from notices.schemas.fields import Questions, choice, day, group, line, text, yes_no

OUTCOMES = {
    "granted": N_("Yes"),
    "part": N_("In part"),
    "refused": N_("No"),
}
ERASURE_GROUNDS = {
    "not_needed": N_("We no longer need it"),
    "objected": N_("You objected, and our reasons are not strong enough"),
    "unlawful": N_("We should not have had it"),
    "malicious_accuser": N_("It came from somebody who was convicted of harassing you"),
    "legal_duty": N_("The law tells us to delete it"),
    "consent_withdrawn": N_("You took your consent back"),
}
KEEPING_GROUNDS = {
    "legal_claims": N_("It is needed for a legal claim"),
    "crime": N_("Deleting it would harm the prevention of crime"),
    "legal_duty": N_("The law tells us to keep it"),
    "still_needed": N_("None of the reasons for deleting applies"),
}
REFUSALS = {
    "unfounded": N_("The request is clearly not meant to use the right"),
    "excessive": N_("The request clearly asks too much, or the same again"),
}
LIFTING = {
    "applied": N_("The use is stopped"),
    "lifting": N_("The use begins again"),
}


class WeighingSchema(Questions):
    """Our reasons against the person's objection: about this person, not about shops at large."""

    seriousness = line(N_("How serious it was"), most=300)
    recency = line(N_("How long ago it was"), most=300)
    proof = line(N_("How well it is proved"), most=300)
    vulnerability = line(N_("Age, health and other things about the person"), most=300)
    alternatives = line(N_("What else we could do, and why that is not enough"), most=300)
    would_change_it = line(N_("What would change our mind"), most=300)


class DecisionSchema(Questions):
    """The decision on what was asked."""

    outcome = choice(N_("Decision"), OUTCOMES)
    decided_on = day(N_("Day of the decision"))
    decided_by = line(N_("Who decided, by role"), most=80)
    reasons = text(N_("Reasons, for this person"), N_("The person reads them."), most=1500)
    evidence = text(N_("What the decision rests on"), most=1000)
    erasure_ground = choice(N_("Why it is deleted"), ERASURE_GROUNDS)
    keeping_ground = choice(N_("Why it is kept"), KEEPING_GROUNDS)
    refusal = choice(N_("Why the whole request is refused"), REFUSALS)
    history = text(N_("What came before"), N_("Earlier requests and answers."), most=1000)
    offered = line(N_("What we offer instead"), most=300)
    future_visits = line(N_("What happens when they come to the shop again"), most=300)
    weighing = group(WeighingSchema, N_("Our reasons against the objection"))
    kept_record = line(N_("What little we keep, so that they are not listed again"), most=300)


class ErasedSchema(Questions):
    """One thing that was deleted."""

    system = line(N_("Where it was"), required=True)
    what = line(N_("What it was"), most=200)
    erased_on = day(N_("Deleted on"))
    backups_until = day(N_("Gone from the backups by"))


class CorrectionSchema(Questions):
    """What was wrong about the person."""

    wrong = text(N_("What was wrong"), most=500)
    right = text(N_("What it says now"), most=500)
    corrected_on = day(N_("Corrected on"))
    proof = line(N_("What showed it"), most=300)
    statement = text(N_("Their own statement, added to the record"), most=1000)
    statement_added_on = day(N_("Statement added on"))


class RestrictionSchema(Questions):
    """Data that is kept but not used."""

    stage = choice(N_("What the letter says"), LIFTING)
    placed_on = day(N_("Use stopped on"))
    scope = line(N_("What is not used"), example="The entry gives no alerts", most=300)
    until = line(N_("Until when, or until what"), most=200)
    lifts_on = day(N_("Day the use begins again"))
    why_lifted = line(N_("Why it begins again"), most=300)


class ReviewSchema(Questions):
    """A person looks again at a match or a decision."""

    asked_on = day(N_("Day they asked for it"))
    reviewer = line(N_("Who looked again, by role"), most=80)
    independent = line(N_("Why they are independent of the first decision"), most=300)
    saw = text(N_("What they looked at"), most=500)
    reviewed_on = day(N_("Day they looked"))
    decided_by_machine = yes_no(N_("Was the first decision made without a person?"))
    first_decision = text(N_("How the first decision was made, and by whom"), most=500)
    changed = yes_no(N_("Is the decision changed?"))
    result = text(N_("What is decided now, and why"), most=1000)
