"""What the cameras are for, and that they are for nothing else."""

from notices.checks.answers import Answers
from notices.checks.finding import Outcome, ask, fail, passed
from notices.checks.registry import Limits, also, check
from notices.checks.words import listed
from notices.clock.months import months_later
from notices.i18n import N_

VAGUE = "general_security"
OFFICER_DECIDES = ("refund_fraud", "safeguarding", "other")
NEVER = ("marketing", "emotion")
RECORD = "assessment.record"


@check("PUR-01", rule="purpose.is_specific", title=N_("A named problem"), core=True)
def cameras_are_for_a_named_problem(answers: Answers, limits: Limits) -> Outcome:
    purposes = answers["trial.purposes"]
    if VAGUE in purposes:
        return fail(
            N_("General security is a wish, not a problem that anybody could show or solve."),
            N_("Take it out, and name the problem in this shop, such as violence."),
        )
    if len(purposes) < limits["problems"]:
        return fail(
            N_("No problem is named that the cameras should solve."),
            N_("Name the problem in this shop. If there is none, the cameras have no purpose."),
        )
    words = listed(answers.option("trial.purposes", purpose) for purpose in purposes)
    return passed(N_("You name the problem: {problem}.").format(problem=words))


@also("PUR-01")
def unusual_problems_go_to_the_officer(answers: Answers, limits: Limits) -> Outcome | None:
    for purpose in OFFICER_DECIDES:
        if purpose in answers["trial.purposes"]:
            words = answers.option("trial.purposes", purpose)
            return ask(
                N_("One of your purposes is unusual for such cameras: {purpose}.").format(
                    purpose=words
                ),
                N_("Ask the privacy officer whether it is clear and serious enough."),
            )
    return None


@also("PUR-01")
def problem_is_told_in_own_words(answers: Answers, limits: Limits) -> Outcome | None:
    if len(answers["trial.purpose_in_words"]) < limits["least_characters"]:
        return fail(
            N_("Your description of the problem is too short to understand it."),
            N_("Write what happens, where, how often, and to whom."),
        )
    return None


@check("PUR-02", rule="purpose.incident_record", title=N_("Records of incidents"), core=True)
def incidents_are_on_record(answers: Answers, limits: Limits) -> Outcome:
    if answers.first((f"{RECORD}.incidents", f"{RECORD}.weeks"), lambda number: number == 0):
        return fail(
            N_("Your records show no incident, so nothing shows that the problem exists here."),
            N_("Keep a record of incidents in this shop before you think of cameras again."),
        )
    return passed(
        N_(
            "You have {weeks} weeks of records. Incidents: {incidents}; of these with violence or"
            " threats: {violent}; by people seen before: {known}."
        ).format(
            weeks=answers[f"{RECORD}.weeks"],
            incidents=answers[f"{RECORD}.incidents"],
            violent=answers[f"{RECORD}.violent"],
            known=answers[f"{RECORD}.by_known_people"],
        )
    )


@also("PUR-02")
def records_cover_enough_weeks(answers: Answers, limits: Limits) -> Outcome | None:
    weeks = answers[f"{RECORD}.weeks"]
    if weeks < limits["weeks"]:
        return ask(
            N_(
                "Your records cover {weeks} of the {minimum} weeks that are our own minimum."
            ).format(weeks=weeks, minimum=limits["weeks"]),
            N_("Keep records for longer, or ask the privacy officer whether these are enough."),
        )
    return None


@also("PUR-02")
def records_are_recent(answers: Answers, limits: Limits) -> Outcome | None:
    ended, starts = answers[f"{RECORD}.to_day"], answers["trial.starts_on"]
    if months_later(ended, limits["look_back_months"]) < starts:
        return ask(
            N_(
                "Your records end on {ended}. By the first day of the cameras, {starts}, they are"
                " older than our own limit of {months} months."
            ).format(ended=ended, starts=starts, months=limits["look_back_months"]),
            N_("Add newer records, or ask the privacy officer whether these still count."),
        )
    return None


@also("PUR-02")
def problem_is_serious(answers: Answers, limits: Limits) -> Outcome | None:
    if answers[f"{RECORD}.violent"] > 0:
        return None
    loss = answers[f"{RECORD}.value_pounds"]
    if loss < limits["loss_pounds"]:
        return ask(
            N_(
                "Your records show no violence, and a loss of £{loss}. Our own limit, below which"
                " somebody should look twice, is £{limit}."
            ).format(loss=loss, limit=limits["loss_pounds"]),
            N_("Ask the privacy officer whether this problem is serious enough to scan faces."),
        )
    return None


@also("PUR-02")
def same_people_come_back(answers: Answers, limits: Limits) -> Outcome | None:
    if answers[f"{RECORD}.by_known_people"] == 0:
        return ask(
            N_(
                "No incident in your records was caused by somebody seen before. A list helps then"
                " only little."
            ),
            N_("Ask the privacy officer whether a list of faces could help at all."),
        )
    return None


@check("PUR-03", rule="purpose.no_other_use", title=N_("No other use"), core=True)
def cameras_serve_nothing_else(answers: Answers, limits: Limits) -> Outcome:
    uses = answers["trial.other_uses"]
    if not uses:
        return passed(N_("The pictures are used for nothing else."))
    for use in NEVER:
        if use in uses:
            return fail(
                N_(
                    "The pictures are also used for something that has nothing to do with safety:"
                    " “{use}”."
                ).format(use=answers.option("trial.other_uses", use)),
                N_("Stop this use, and have it switched off in the system."),
            )
    words = listed(answers.option("trial.other_uses", use) for use in uses)
    return ask(
        N_("The pictures are also used for: {uses}.").format(uses=words),
        N_("Stop this use, or ask the privacy officer whether it may stay."),
    )


@check("PUR-05", rule="purpose.kind_of_use", title=N_("How faces are used"), core=True)
def kind_of_use_is_known(answers: Answers, limits: Limits) -> Outcome:
    kind = answers.chosen("trial.kind_of_use")
    if answers["trial.kind_of_use"] == "retrospective":
        return ask(
            N_("Recordings are searched for a person afterwards. Nobody in them could know."),
            N_("Ask the privacy officer who may search, for what, and how far back."),
        )
    return passed(N_("You say how faces are used: “{kind}”.").format(kind=kind))
