"""The privacy officer's part: need, lawful basis, risks, advice and signatures."""

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
    text,
    yes_no,
)

BASES = {
    "legitimate_interests": N_("Legitimate interests"),
    "recognised_legitimate_interest": N_("Recognised legitimate interest: crime"),
    "consent": N_("Consent"),
    "public_task": N_("Public task"),
    "legal_obligation": N_("Legal obligation"),
}
CONDITIONS = {
    "unlawful_acts": N_("Preventing or detecting unlawful acts"),
    "protecting_the_public": N_("Protecting the public against dishonesty"),
    "regulatory_requirements": N_("Regulatory requirements about unlawful acts"),
    "fraud": N_("Preventing fraud"),
    "safeguarding": N_("Safeguarding children and people at risk"),
    "explicit_consent": N_("Explicit consent"),
    "none": N_("None yet"),
}
OFFENCE_CONDITIONS = {
    "unlawful_acts_extended": N_("Unlawful acts, as extended to offence data"),
    "other": N_("Another condition"),
    "none": N_("None yet"),
}
HARMS = {
    "violence": N_("Violence or threats"),
    "organised_crime": N_("Organised crime"),
    "vulnerable_victims": N_("Victims who are easily hurt"),
    "community": N_("Harm to the community, such as a shop that closes"),
    "persistent_theft": N_("Persistent theft by the same people"),
    "theft": N_("Theft"),
    "civil_matter": N_("A dispute that is no crime"),
}
OUTCOMES = {
    "pass": N_("Our reasons outweigh the harm"),
    "marginal": N_("It is close"),
    "fail": N_("The harm outweighs our reasons"),
}


class IncidentRecordSchema(Questions):
    """What the last months show."""

    weeks = count(N_("How many weeks of records"), most=520)
    to_day = day(N_("Last day of these records"))
    incidents = count(N_("Incidents in that time"))
    violent = count(N_("Of these with violence or threats"))
    by_known_people = count(N_("Of these by people seen before"))
    value_pounds = count(N_("Loss in pounds"))


class MeasureSchema(Questions):
    """Something else that was tried or looked at first."""

    measure = line(N_("What was tried"), example="Door guard at peak hours")
    from_day = day(N_("First day"))
    to_day = day(N_("Last day"))
    result = line(N_("What came of it"), most=300)
    why_not_enough = text(N_("Why it is not enough"), least=30, most=600)
    only_cost = yes_no(N_("Is cost the only reason?"))


class ProofSchema(Questions):
    """Something that shows face recognition helps with this problem."""

    source = line(N_("Where it comes from"))
    independent = yes_no(N_("Independent of the supplier?"))
    own_trial_design = yes_no(N_("Is it the design of our own trial?"))
    finding = line(N_("What it shows"), most=300)


class InterestsSchema(Questions):
    """The legitimate interests assessment."""

    done_on = day(N_("Day it was finished"))
    outcome = choice(N_("Its outcome"), OUTCOMES)
    reviewer = line(N_("Who checked it"))


class BasisSchema(Questions):
    """The lawful basis for each thing that is done."""

    scan = choice(N_("Scanning everyone who comes in"), BASES)
    watchlist = choice(N_("Keeping the watchlist"), BASES)
    alert = choice(N_("Alerting staff"), BASES)
    share = choice(N_("Sharing entries"), BASES)
    evidence = choice(N_("Keeping evidence"), BASES)


class UnlawfulActsSchema(Questions):
    """The separate questions of the condition about unlawful acts."""

    why_necessary = text(N_("Why is it necessary to prevent or detect an unlawful act?"), most=600)
    why_without_consent = text(N_("Why would asking for consent defeat it?"), most=600)
    only_inconvenient = yes_no(N_("Is consent only inconvenient?"))
    harms = choices(N_("Which harm to the public is it about?"), HARMS)


class PolicyDocumentSchema(Questions):
    """The appropriate policy document."""

    signed_on = day(N_("Day it was signed"))
    version = line(N_("Version"), most=20)
    explains_principles = yes_no(N_("Does it say how each principle is kept?"))
    explains_retention = yes_no(N_("Does it say how long data is kept and how it is erased?"))
    review_on = day(N_("Day it is looked at again"))


class ConsultationSchema(Questions):
    """People who were asked for their views."""

    who = line(N_("Who was asked"), example="Staff and their union")
    when = day(N_("When"))
    said = text(N_("What they said"), most=600)
    effect = line(N_("What changed because of it"), most=300)


class AdviceSchema(Questions):
    """What the data protection officer advised."""

    given_by = line(N_("Who gave the advice"))
    given_on = day(N_("When"))
    advice = text(N_("The advice"))
    followed = yes_no(N_("Was it followed?"))
    why_not = text(N_("If not, why not"), most=600)


class SignatureSchema(Questions):
    """A person who signs, and when."""

    by = line(N_("Name and role"))
    on = day(N_("Day"))


class DecisionSchema(Questions):
    """The officer's decision on a check that asked for one."""

    check = line(N_("Which check"), example="PUR-02", most=12, required=True)
    decision = choice(N_("Decision"), {"accept": N_("Accept"), "refuse": N_("Refuse")})
    reason = text(N_("Why"), least=20, most=600)
    by = line(N_("Name and role"))
    on = day(N_("Day"))


class AssessmentSchema(Questions):
    """The assessment, as far as it is not already said elsewhere."""

    record = group(IncidentRecordSchema, N_("Record of incidents"))
    measures = rows(MeasureSchema, N_("What else was tried first"))
    proof = rows(ProofSchema, N_("What shows that it works"))
    interests = group(InterestsSchema, N_("Legitimate interests assessment"))
    basis = group(BasisSchema, N_("Lawful basis"))
    condition = choice(N_("Condition for using faces"), CONDITIONS)
    unlawful_acts = group(UnlawfulActsSchema, N_("Condition about unlawful acts"))
    offence_condition = choice(N_("Condition for data about offences"), OFFENCE_CONDITIONS)
    policy_document = group(PolicyDocumentSchema, N_("Appropriate policy document"))
    consultation = rows(ConsultationSchema, N_("Views of the people concerned"))
    advice = group(AdviceSchema, N_("Advice of the data protection officer"))
    signed = group(SignatureSchema, N_("Assessment signed"))
    approved = group(SignatureSchema, N_("Signs approved for display"))
    decisions = rows(DecisionSchema, N_("Decisions of the officer"))
