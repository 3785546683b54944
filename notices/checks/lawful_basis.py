"""Which lawful basis and which conditions the trial rests on."""

from notices.checks.answers import Answers
from notices.checks.finding import Outcome, ask, fail, passed
from notices.checks.registry import Limits, also, check
from notices.i18n import N_

BASIS = "assessment.basis"
LIVE, LATER = "live_one_to_many", "retrospective"
OFFICER_DECIDES = ("recognised_legitimate_interest", "public_task", "legal_obligation")


def activities(answers: Answers) -> list[str]:
    """Return the questions that ask for a lawful basis; sharing only where there is any."""
    shared = set(answers.get("trial.watchlist.shared_with", ["not_known"])) - {"nobody"}
    names = ["scan", "watchlist", "alert", *(["share"] if shared else []), "evidence"]
    return [f"{BASIS}.{name}" for name in names]


def rests_on(answers: Answers, basis: str) -> bool:
    """Tell whether any activity rests on *basis*. Raises NotAnswered when it still may."""
    return answers.first(activities(answers), lambda chosen: chosen == basis) is not None


@check("LAW-01", rule="lawful_basis.each_activity", title=N_("A basis for each step"), core=True)
def each_activity_has_a_basis(answers: Answers, limits: Limits) -> Outcome:
    for activity in activities(answers):
        answers[activity]
    return passed(
        N_(
            "Each step has a lawful basis. The scan of everyone who comes in rests on: “{basis}”."
        ).format(basis=answers.chosen(f"{BASIS}.scan"))
    )


@also("LAW-01")
def nobody_is_said_to_consent_to_a_live_scan(answers: Answers, limits: Limits) -> Outcome | None:
    if answers[f"{BASIS}.scan"] == "consent" and answers["trial.kind_of_use"] == LIVE:
        return fail(
            N_("People are scanned as they come in, before they could agree. That is no consent."),
            N_("Choose another basis for the scan with your adviser, or scan only volunteers."),
        )
    return None


@also("LAW-01")
def unusual_bases_go_to_the_officer(answers: Answers, limits: Limits) -> Outcome | None:
    step = answers.first(activities(answers), lambda chosen: chosen in OFFICER_DECIDES)
    if step:
        return ask(
            N_("“{step}” rests on a basis that seldom fits a shop: “{basis}”.").format(
                step=answers.label(step), basis=answers.chosen(step)
            ),
            N_("Ask the privacy officer whether this basis holds for this step."),
        )
    return None


@check(
    "LAW-02",
    rule="lawful_basis.special_category_condition",
    title=N_("A condition for using faces"),
    core=True,
)
def faces_are_used_under_a_condition(answers: Answers, limits: Limits) -> Outcome:
    condition, words = answers["assessment.condition"], answers.chosen("assessment.condition")
    if condition == "none":
        return fail(
            N_("No condition is named that allows the use of faces."),
            N_("Choose the condition with your adviser. Without one, no face may be scanned."),
        )
    if condition == "explicit_consent":
        return _explicit_consent(answers)
    if condition != "unlawful_acts":
        return ask(
            N_("You rely on a condition that seldom fits a shop: “{condition}”.").format(
                condition=words
            ),
            N_("Ask the privacy officer whether this condition holds here."),
        )
    return passed(N_("You rely on this condition: “{condition}”.").format(condition=words))


def _explicit_consent(answers: Answers) -> Outcome:
    kind = answers["trial.kind_of_use"]
    if kind == LIVE:
        return fail(
            N_(
                "You rely on explicit consent, yet everyone who comes in is scanned without asking."
            ),
            N_("Choose another condition with your adviser, or scan only volunteers."),
        )
    if kind == LATER:
        return ask(
            N_("You rely on explicit consent, yet people in recordings were not asked."),
            N_("Ask the privacy officer which condition could hold for recordings."),
        )
    return passed(N_("You rely on explicit consent, and people are asked first."))


@check(
    "LAW-09",
    rule="lawful_basis.criminal_offence_data",
    title=N_("A condition for data about offences"),
    core=True,
)
def allegations_are_kept_under_a_condition(answers: Answers, limits: Limits) -> Outcome:
    condition = answers["assessment.offence_condition"]
    words = answers.chosen("assessment.offence_condition")
    if condition == "none":
        return fail(
            N_("The list says what people did, and no condition is named for such data."),
            N_("Choose the condition with your adviser. An unproven allegation needs it too."),
        )
    if condition == "other":
        return ask(
            N_("You rely on an unusual condition for data about offences."),
            N_("Ask the privacy officer which condition it is, and whether it holds here."),
        )
    return passed(N_("You rely on this condition: “{condition}”.").format(condition=words))


@check("LAW-11", rule="lawful_basis.staff_faces", title=N_("Faces of staff"), core=True)
def staff_are_left_out(answers: Answers, limits: Limits) -> Outcome:
    use = answers["trial.staff_faces"]
    if use == "masked":
        return passed(N_("Staff are left out: their faces are not compared."))
    if use == "incidental":
        return ask(
            N_("The faces of staff are compared in passing, every working day."),
            N_("Leave staff out, or ask the privacy officer whether this may stay."),
        )
    # Silence about an equal way counts as none: staff cannot use what nobody told them of.
    offered = answers.get("optin.use") == "staff_access" and answers.get(
        "optin.alternative_as_easy"
    )
    if offered:
        return ask(
            N_("The faces of staff are used for work matters, with an equal way beside it."),
            N_("Ask the privacy officer whether staff are really free to choose."),
        )
    return fail(
        N_("The faces of staff are used for work matters, and no equal way is offered."),
        N_("Leave staff out. Cards or codes do the same with less."),
    )
