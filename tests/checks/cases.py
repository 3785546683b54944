"""For every check: answers that make it fail, ask the officer, or pass another way."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from tests.checks.samples import BOOK, OPTED_IN, good_trial


@dataclass(frozen=True)
class Case:
    """*changes* to the good trial that bring *check* to *status*.

    ``rests_on`` names the unchanged answers without which nobody could tell.
    """

    check: str
    status: str
    changes: dict[str, Any]
    rests_on: tuple[str, ...] = ()

    def __str__(self) -> str:
        said = "; ".join(f"{path}={answer}" for path, answer in self.changes.items())
        return f"{self.check} {self.status} {said}"[:90]

    @property
    def needed(self) -> tuple[str, ...]:
        """The answers the finding cannot do without."""
        return (*self.changes, *self.rests_on)


def fails(check, changes, *rests_on):
    return Case(check, "fail", changes, rests_on)


def asks(check, changes, *rests_on):
    return Case(check, "ask_officer", changes, rests_on)


def passes(check, changes):
    return Case(check, "pass", changes)


A_DAY = timedelta(days=1)
TRIAL = good_trial()
SIGNED = TRIAL["assessment"]["signed"]["on"]
CONTRACT = TRIAL["supplier"]["contract"]["live_on"]
STARTS = TRIAL["trial"]["starts_on"]

RECORD, BASIS, ACTS = "assessment.record", "assessment.basis", "assessment.unlawful_acts"
CONDITION, HARMS = "assessment.condition", "assessment.unlawful_acts.harms"
POLICY, LIST, OPTIN = "assessment.policy_document", "trial.watchlist", "optin"
CRIMES = {f"{BASIS}.watchlist": "recognised_legitimate_interest"}
WORDS = BOOK.house("purpose.is_specific")["least_characters"]
SHORT = BOOK.house("necessity.less_intrusive_ways")["characters"] - 1
WEEKS = BOOK.house("purpose.incident_record")["weeks"]
LOSS = BOOK.house("purpose.incident_record")["loss_pounds"]
TRIVIAL = BOOK.house("unlawful_act.substantial_public_interest")["loss_pounds"]
ENTRY = BOOK.house("watchlist.written_criteria")

PURPOSE = (
    fails("PUR-01", {"trial.purposes": []}),
    fails("PUR-01", {"trial.purposes": ["general_security"]}),
    fails("PUR-01", {"trial.purposes": ["violence", "general_security"]}),
    fails("PUR-01", {"trial.purposes": ["general_security", "other"]}),
    fails("PUR-01", {"trial.purpose_in_words": "x" * (WORDS - 1)}),
    passes("PUR-01", {"trial.purpose_in_words": "x" * WORDS}),
    asks("PUR-01", {"trial.purposes": ["violence", "other"]}),
    asks("PUR-01", {"trial.purposes": ["refund_fraud"]}),
    asks("PUR-01", {"trial.purposes": ["safeguarding"]}),
    passes("PUR-01", {"trial.purposes": ["ban_enforcement"]}),
    passes("PUR-01", {"trial.purposes": ["organised_theft"]}),
    fails("PUR-02", {f"{RECORD}.incidents": 0}),
    fails("PUR-02", {f"{RECORD}.weeks": 0}),
    asks("PUR-02", {f"{RECORD}.weeks": WEEKS - 1}),
    passes("PUR-02", {f"{RECORD}.weeks": WEEKS}),
    asks("PUR-02", {f"{RECORD}.by_known_people": 0}),
    asks("PUR-02", {f"{RECORD}.violent": 0, f"{RECORD}.value_pounds": LOSS - 1}),
    passes("PUR-02", {f"{RECORD}.violent": 0, f"{RECORD}.value_pounds": LOSS}),
    passes("PUR-02", {f"{RECORD}.violent": 1, f"{RECORD}.value_pounds": 0}),
    asks("PUR-02", {f"{RECORD}.to_day": date(2025, 12, 6)}, "trial.starts_on"),
    passes("PUR-02", {f"{RECORD}.to_day": date(2025, 12, 7)}),
    fails("PUR-03", {"trial.other_uses": ["marketing"]}),
    fails("PUR-03", {"trial.other_uses": ["staff", "emotion"]}),
    asks("PUR-03", {"trial.other_uses": ["footfall"]}),
    asks("PUR-03", {"trial.other_uses": ["staff", "traits"]}),
    asks("PUR-05", {"trial.kind_of_use": "retrospective"}),
    passes("PUR-05", {"trial.kind_of_use": "one_to_one"}),
    passes("PUR-05", {"trial.kind_of_use": "estimation"}),
    passes("PUR-05", {"trial.kind_of_use": "opt_in"}),
)

MEASURES = TRIAL["assessment"]["measures"]
NOT_PROVED = {
    "assessment.proof.1.independent": False,
    "assessment.proof.1.own_trial_design": False,
}
NECESSITY = (
    fails("NEC-01", {"assessment.measures": []}),
    asks("NEC-01", {"assessment.measures": MEASURES[:1]}),
    asks("NEC-01", {"assessment.measures": MEASURES[:-1]}),
    fails("NEC-02", {"assessment.measures": []}),
    fails("NEC-02", {"assessment.measures.2.why_not_enough": "x" * SHORT}),
    passes("NEC-02", {"assessment.measures.2.why_not_enough": "x" * (SHORT + 1)}),
    asks("NEC-02", {"assessment.measures.3.only_cost": True}),
    fails("NEC-03", {"assessment.proof": []}),
    asks("NEC-03", NOT_PROVED),
    passes("NEC-03", NOT_PROVED | {"assessment.proof.1.own_trial_design": True}),
    fails("NEC-07", {"assessment.interests.outcome": "fail"}),
    asks("NEC-07", {"assessment.interests.outcome": "marginal"}),
    passes("NEC-07", {f"{BASIS}.{name}": "public_task" for name in TRIAL["assessment"]["basis"]}),
    asks("NEC-08", CRIMES),
    fails("NEC-08", CRIMES | {f"{LIST}.criteria.2.is_a_crime": False}),
)

ASKED_FIRST = {CONDITION: "explicit_consent", "trial.kind_of_use": "opt_in"}
LAWFUL_BASIS = (
    fails("LAW-01", {f"{BASIS}.scan": "consent"}, "trial.kind_of_use"),
    asks("LAW-01", {f"{BASIS}.scan": "public_task"}),
    asks("LAW-01", {f"{BASIS}.evidence": "legal_obligation"}),
    asks("LAW-01", CRIMES),
    passes("LAW-01", {f"{BASIS}.scan": "consent", "trial.kind_of_use": "opt_in"}),
    passes("LAW-01", {f"{BASIS}.share": None, f"{LIST}.shared_with": ["nobody"]}),
    fails("LAW-02", {CONDITION: "none"}),
    fails("LAW-02", {CONDITION: "explicit_consent"}, "trial.kind_of_use"),
    asks("LAW-02", ASKED_FIRST | {"trial.kind_of_use": "retrospective"}),
    passes("LAW-02", ASKED_FIRST),
    *(
        asks("LAW-02", {CONDITION: condition})
        for condition in (
            "protecting_the_public",
            "regulatory_requirements",
            "fraud",
            "safeguarding",
        )
    ),
    fails("LAW-06", {f"{POLICY}.signed_on": STARTS}, "trial.starts_on"),
    fails("LAW-06", {f"{POLICY}.signed_on": STARTS + A_DAY}, "trial.starts_on"),
    passes("LAW-06", {f"{POLICY}.signed_on": STARTS - A_DAY}),
    fails("LAW-06", {f"{POLICY}.explains_principles": False}),
    fails("LAW-06", {f"{POLICY}.explains_retention": False}),
    fails("LAW-09", {"assessment.offence_condition": "none"}),
    asks("LAW-09", {"assessment.offence_condition": "other"}),
    asks("LAW-11", {"trial.staff_faces": "incidental"}),
    fails("LAW-11", {"trial.staff_faces": "hr"}),
    fails("LAW-11", OPTED_IN | {"trial.staff_faces": "hr", "optin.alternative_as_easy": False}),
    asks("LAW-11", OPTED_IN | {"trial.staff_faces": "hr"}),
)

UNLAWFUL_ACTS = (
    fails("LAW-03", {f"{RECORD}.incidents": 0}),
    fails("LAW-03", {f"{RECORD}.violent": 0}, "trial.purposes"),
    fails("LAW-03", {f"{RECORD}.by_known_people": 0}, "trial.purposes"),
    passes("LAW-03", {f"{RECORD}.violent": 0, "trial.purposes": ["repeat_theft"]}),
    passes("LAW-03", {CONDITION: "safeguarding", f"{RECORD}.incidents": 0}),
    fails("LAW-04", {f"{ACTS}.only_inconvenient": True}),
    fails("LAW-04", {f"{ACTS}.only_inconvenient": True, CONDITION: "none"}),
    passes("LAW-04", {f"{ACTS}.only_inconvenient": True, CONDITION: "explicit_consent"}),
    fails("LAW-05", {HARMS: []}),
    fails("LAW-05", {HARMS: ["violence", "civil_matter"]}),
    fails("LAW-05", {HARMS: ["theft"], f"{RECORD}.value_pounds": TRIVIAL - 1}),
    asks("LAW-05", {HARMS: ["theft"], f"{RECORD}.value_pounds": TRIVIAL}),
    asks("LAW-05", {f"{RECORD}.violent": 0}, HARMS),
    passes("LAW-05", {HARMS: ["persistent_theft", "theft"], f"{RECORD}.violent": 0}),
    passes("LAW-05", {HARMS: ["community"], f"{RECORD}.value_pounds": 0}),
    passes("LAW-05", {CONDITION: "fraud", HARMS: ["civil_matter"]}),
)

CONSENT = (
    passes("LAW-10", OPTED_IN),
    *(
        fails("LAW-10", {f"{OPTIN}.use": "pay_by_face", promise: False})
        for promise, kept in OPTED_IN.items()
        if kept is True
    ),
)

SMALL = {
    f"{LIST}.criteria.2.times_at_least": ENTRY["times"] - 1,
    f"{LIST}.criteria.2.value_at_least": ENTRY["value_pounds"] - 1,
}
WITHOUT_A_MINIMUM = dict.fromkeys(SMALL) | {f"{LIST}.criteria.2.serious": False}
WATCHLIST = (
    fails("WL-01", {f"{LIST}.criteria": []}),
    fails("WL-01", SMALL, f"{LIST}.criteria.2.serious"),
    fails("WL-01", SMALL | {f"{LIST}.criteria.2.is_a_crime": False}, f"{LIST}.criteria.2.serious"),
    passes("WL-01", SMALL | {f"{LIST}.criteria.2.times_at_least": ENTRY["times"]}),
    passes("WL-01", SMALL | {f"{LIST}.criteria.2.value_at_least": ENTRY["value_pounds"]}),
    passes("WL-01", SMALL | {f"{LIST}.criteria.2.serious": True}),
    fails("WL-01", {f"{LIST}.criteria.2.behaviour": "Suspicious behaviour"}),
    fails("WL-01", {f"{LIST}.criteria.2.behaviour": "Antisocial behaviour"}),
    fails("WL-01", WITHOUT_A_MINIMUM),
    asks("WL-01", {f"{LIST}.criteria.2.is_a_crime": False}),
    fails("WL-02", {f"{LIST}.evidence": []}),
    fails("WL-02", {f"{LIST}.evidence": ["staff_word"]}),
    asks("WL-02", {f"{LIST}.evidence": ["video", "staff_word"]}),
    asks("WL-02", {f"{LIST}.evidence": ["receipt_check", "statement"]}),
    asks("WL-02", {f"{LIST}.people_who_agree": 1}),
)

GOVERNANCE = (
    fails("GOV-04", {"assessment.signed.on": CONTRACT}, "supplier.contract.live_on"),
    fails("GOV-04", {"supplier.contract.live_on": SIGNED}, "assessment.signed.on"),
    fails("GOV-04", {"supplier.contract.live_on": STARTS}, "trial.starts_on"),
    fails("GOV-04", {"assessment.signed.on": STARTS}, "trial.starts_on"),
    fails("GOV-04", {"assessment.signed.on": STARTS + A_DAY}, "trial.starts_on"),
    passes("GOV-04", {"assessment.signed.on": CONTRACT - A_DAY}),
    passes("GOV-04", {"supplier.contract.live_on": STARTS - A_DAY}),
)

CASES = (
    *(*PURPOSE, *NECESSITY, *LAWFUL_BASIS, *UNLAWFUL_ACTS),
    *(*CONSENT, *WATCHLIST, *GOVERNANCE),
)
