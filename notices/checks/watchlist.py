"""Who may be put on the list, and what has to be shown first."""

from notices.checks.answers import Answers
from notices.checks.finding import Outcome, ask, fail, passed
from notices.checks.registry import Limits, also, check
from notices.checks.words import named
from notices.i18n import N_

CRITERIA = "trial.watchlist.criteria"
SUSPICIONS = ("suspic", "suspect", "antisocial", "anti-social", "known to staff")
NEEDED = ("video", "receipt_check")


@check("WL-01", rule="watchlist.written_criteria", title=N_("Written reasons"), core=True)
def reasons_are_written_down(answers: Answers, limits: Limits) -> Outcome:
    if not answers[CRITERIA]:
        return fail(
            N_("No reason is written down for which a person is put on the list."),
            N_("Write each reason down: what the person did, and how serious or how often."),
        )
    return passed(N_("Every written reason for the list is serious, repeated or of high value."))


@also("WL-01", each=CRITERIA)
def each_reason_is_serious_or_repeated(criterion: Answers, limits: Limits) -> Outcome | None:
    if criterion["serious"]:
        return None
    # A reason without a number of times or a value has no minimum: once, and for a penny.
    times, value = criterion.get("times_at_least", 1), criterion.get("value_at_least", 0)
    if times < limits["times"] and value < limits["value_pounds"]:
        return fail(
            N_(
                "This reason puts people on the list for one small thing: {reason}. Our own minimum"
                " is violence or a threat; or {times} times; or a value of £{value}."
            ).format(
                reason=named(criterion, "behaviour"),
                times=limits["times"],
                value=limits["value_pounds"],
            ),
            N_("Raise the number of times or the value, or take this reason out."),
        )
    return None


@also("WL-01", each=CRITERIA)
def no_reason_is_a_suspicion(criterion: Answers, limits: Limits) -> Outcome | None:
    words = criterion["behaviour"].casefold()
    if any(suspicion in words for suspicion in SUSPICIONS) and not criterion.get("serious"):
        return fail(
            N_("This reason is only a suspicion, or can mean anything: {reason}.").format(
                reason=named(criterion, "behaviour")
            ),
            N_("Write what the person must have done, so that two people would agree on it."),
        )
    return None


@also("WL-01", each=CRITERIA)
def disputes_go_to_the_officer(criterion: Answers, limits: Limits) -> Outcome | None:
    if criterion["is_a_crime"]:
        return None
    return ask(
        N_("This reason is no crime: {reason}.").format(reason=named(criterion, "behaviour")),
        N_("Take this reason out, or ask the privacy officer whether it may stay."),
    )


@check(
    "WL-02",
    rule="watchlist.evidence_for_each_entry",
    title=N_("Evidence for each entry"),
    core=True,
)
def each_entry_has_evidence(answers: Answers, limits: Limits) -> Outcome:
    evidence = answers["trial.watchlist.evidence"]
    if set(evidence) <= {"staff_word"}:
        return fail(
            N_("Nothing more than somebody's word is needed to put a person on the list."),
            N_("Ask for a recording, a check of till and receipt, and a second person each time."),
        )
    for kind in NEEDED:
        if kind not in evidence:
            return ask(
                N_("An entry can be made without this evidence: “{evidence}”.").format(
                    evidence=answers.option("trial.watchlist.evidence", kind)
                ),
                N_("Ask for it each time, or ask the privacy officer whether the rest is enough."),
            )
    return passed(N_("Each entry needs a recording, a check of till and receipt, and two people."))


@also("WL-02")
def a_second_person_agrees(answers: Answers, limits: Limits) -> Outcome | None:
    people = answers["trial.watchlist.people_who_agree"]
    if people < limits["people"]:
        return ask(
            N_("People who must agree to an entry: {people}. Our own minimum is {minimum}.").format(
                people=people, minimum=limits["people"]
            ),
            N_("Let a second person look at each entry, or ask the privacy officer."),
        )
    return None
