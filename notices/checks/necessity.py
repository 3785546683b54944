"""Whether scanning faces is needed at all, and what was tried before."""

from notices.checks.answers import Answers
from notices.checks.finding import Outcome, ask, fail, passed
from notices.checks.lawful_basis import rests_on
from notices.checks.registry import Limits, also, check
from notices.checks.words import named
from notices.i18n import N_, Msg

MEASURES, CRITERIA = "assessment.measures", "trial.watchlist.criteria"
RECOGNISED = "recognised_legitimate_interest"


@check("NEC-01", rule="necessity.alternatives_tried", title=N_("Other ways tried first"), core=True)
def other_ways_were_tried(answers: Answers, limits: Limits) -> Outcome:
    count = len(answers[MEASURES])
    if not count:
        return fail(
            N_("Nothing else was tried or looked at first."),
            N_("Try gentler ways first, such as more staff at peak hours, and note the result."),
        )
    if count < limits["measures"]:
        return ask(
            N_("You list {count} of the {minimum} other ways that are our own minimum.").format(
                count=count, minimum=limits["measures"]
            ),
            N_("Try or look at another way, or ask the privacy officer whether this is enough."),
        )
    return passed(
        N_(
            "You list {count} other ways with what came of each; our own minimum is {minimum}."
        ).format(count=count, minimum=limits["measures"])
    )


@also("NEC-01", each=MEASURES)
def each_way_has_a_result(measure: Answers, limits: Limits) -> None:
    measure["measure"], measure["result"]


@check(
    "NEC-02", rule="necessity.less_intrusive_ways", title=N_("Why they are not enough"), core=True
)
def some_gentler_way_was_weighed(answers: Answers, limits: Limits) -> Outcome:
    if not answers[MEASURES]:
        return fail(
            N_("No gentler way is listed, so nothing says why it would not do."),
            N_("List gentler ways, and say for each why it is not enough."),
        )
    return passed(N_("You say for each gentler way why it is not enough."))


@also("NEC-02", each=MEASURES)
def each_way_has_its_reason(measure: Answers, limits: Limits) -> Outcome | None:
    if len(measure["why_not_enough"]) < limits["characters"]:
        return fail(
            N_(
                "The reason why {measure} is not enough is too short to understand it. Our own"
                " minimum, in characters: {minimum}."
            ).format(measure=named(measure, "measure"), minimum=limits["characters"]),
            N_("Write what it did, and what it left unsolved."),
        )
    return None


@also("NEC-02", each=MEASURES)
def reason_is_more_than_money(measure: Answers, limits: Limits) -> Outcome | None:
    if measure["only_cost"]:
        return ask(
            N_("The only reason against {measure} is its cost.").format(
                measure=named(measure, "measure")
            ),
            N_("Find a better reason, or ask the privacy officer whether cost may decide here."),
        )
    return None


@check("NEC-03", rule="necessity.evidence_it_works", title=N_("Evidence that it helps"), core=True)
def something_independent_shows_that_it_helps(answers: Answers, limits: Limits) -> Outcome:
    proof = answers.rows("assessment.proof")
    if not proof:
        return fail(
            N_("Nothing shows that face recognition helps with this problem."),
            N_("Find a study by somebody independent, or design your trial so that it can tell."),
        )
    for one in proof:
        if one.get("independent") or one.get("own_trial_design"):
            return passed(
                N_("This shows more than the word of the supplier: {source}.").format(
                    source=named(one, "source")
                )
            )
    for one in proof:
        one["independent"], one["own_trial_design"]
    return ask(
        N_("Only the supplier says that it helps."),
        N_("Find a study by somebody independent, or ask the privacy officer."),
    )


def no_legitimate_interests(answers: Answers) -> Msg | None:
    """Say so where no activity rests on legitimate interests."""
    if rests_on(answers, "legitimate_interests"):
        return None
    return N_("This does not apply: nothing you do rests on legitimate interests.")


@check(
    "NEC-07",
    rule="necessity.legitimate_interests_assessment",
    title=N_("Legitimate interests weighed"),
    core=True,
    unless=no_legitimate_interests,
)
def legitimate_interests_outweigh_the_harm(answers: Answers, limits: Limits) -> Outcome:
    outcome = answers["assessment.interests.outcome"]
    if outcome == "fail":
        return fail(
            N_("Your own assessment says that the harm outweighs your reasons."),
            N_("Do not scan on this basis. Change the trial, then weigh it again."),
        )
    if outcome == "marginal":
        return ask(
            N_("Your own assessment says that it is close."),
            N_("Lessen the harm and weigh it again, or ask the privacy officer to decide."),
        )
    return passed(
        N_(
            "Your assessment was finished on {day} and checked by {reviewer}: your reasons outweigh"
            " the harm."
        ).format(
            day=answers["assessment.interests.done_on"],
            reviewer=answers["assessment.interests.reviewer"],
        )
    )


@check(
    "NEC-08",
    rule="necessity.recognised_legitimate_interest",
    title=N_("Recognised interest in fighting crime"),
    core=True,
)
def recognised_interest_is_for_the_officer(answers: Answers, limits: Limits) -> Outcome:
    if not rests_on(answers, RECOGNISED):
        return passed(
            N_("This does not apply: nothing you do rests on the recognised interest in crime.")
        )
    return ask(
        N_(
            "You rely on the recognised interest in fighting crime. It asks for no weighing of"
            " interests, but scanning must still be necessary."
        ),
        N_("Ask the privacy officer for a note on why it is necessary, or use another basis."),
    )


@also("NEC-08", each=CRITERIA)
def every_reason_is_a_crime(criterion: Answers, limits: Limits) -> Outcome | None:
    if not rests_on(criterion.whole, RECOGNISED) or criterion["is_a_crime"]:
        return None
    return fail(
        N_("You rely on the interest in fighting crime, but {reason} is no crime.").format(
            reason=named(criterion, "behaviour")
        ),
        N_("Take this reason off the list, or choose another basis for the list."),
    )
