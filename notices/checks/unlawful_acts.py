"""The separate questions of the condition about unlawful acts: each is asked on its own."""

from collections.abc import Mapping

from notices.checks.answers import Answers
from notices.checks.finding import Outcome, ask, fail, passed
from notices.checks.registry import Limits, also, check
from notices.i18n import N_, Msg

CONDITION, ACTS, RECORD = "assessment.condition", "assessment.unlawful_acts", "assessment.record"
PURPOSES, HARMS = "trial.purposes", f"{ACTS}.harms"
SHOWN_BY = {
    PURPOSES: {"violence": f"{RECORD}.violent", "repeat_theft": f"{RECORD}.by_known_people"},
    HARMS: {"violence": f"{RECORD}.violent", "persistent_theft": f"{RECORD}.by_known_people"},
}


def rests_on_another_condition(answers: Answers) -> Msg | None:
    """Say so when these questions do not arise; they do while no condition is chosen."""
    if answers[CONDITION] in ("unlawful_acts", "none"):
        return None
    return N_("This question does not arise: you rely on another condition, “{condition}”.").format(
        condition=answers.chosen(CONDITION)
    )


def not_in_the_records(answers: Answers, question: str) -> Msg | None:
    """Return what was chosen at *question* although the record of incidents shows none of it.

    Raises NotAnswered when the records might still show it.
    """
    shown_by: Mapping[str, str] = SHOWN_BY[question]
    counts = {shown_by[choice]: choice for choice in answers[question] if choice in shown_by}
    empty = answers.first(counts, lambda number: number == 0)
    return answers.option(question, counts[empty]) if empty else None


@check(
    "LAW-03",
    rule="unlawful_act.necessary",
    title=N_("Necessary against unlawful acts"),
    core=True,
    unless=rests_on_another_condition,
)
def need_rests_on_the_records(answers: Answers, limits: Limits) -> Outcome:
    if answers[f"{RECORD}.incidents"] == 0:
        return fail(
            N_("You say why scanning is necessary, but your records show no incident."),
            N_("Show the need with records of this shop, or leave the cameras off."),
        )
    answers[f"{ACTS}.why_necessary"]
    return passed(
        N_(
            "You say why scanning is necessary, and your records stand behind it. Incidents in"
            " them: {incidents}."
        ).format(incidents=answers[f"{RECORD}.incidents"])
    )


@also("LAW-03")
def each_purpose_is_in_the_records(answers: Answers, limits: Limits) -> Outcome | None:
    purpose = not_in_the_records(answers, PURPOSES)
    if purpose:
        return fail(
            N_("You name this purpose, but your records show none of it: “{purpose}”.").format(
                purpose=purpose
            ),
            N_("Take the purpose out, or show it with records of this shop."),
        )
    return None


@check(
    "LAW-04",
    rule="unlawful_act.without_consent",
    title=N_("Why people are not asked first"),
    core=True,
    unless=rests_on_another_condition,
)
def asking_would_defeat_it(answers: Answers, limits: Limits) -> Outcome:
    if answers[f"{ACTS}.only_inconvenient"]:
        return fail(
            N_("Asking people first would only be inconvenient. That is no reason not to ask."),
            N_("Ask people first, or say what asking would make impossible."),
        )
    answers[f"{ACTS}.why_without_consent"]
    return passed(N_("You say why asking people first would defeat the purpose."))


@check(
    "LAW-05",
    rule="unlawful_act.substantial_public_interest",
    title=N_("It matters to the public"),
    core=True,
    unless=rests_on_another_condition,
)
def harm_is_serious_or_persistent(answers: Answers, limits: Limits) -> Outcome:
    harms = answers[HARMS]
    if not harms:
        return fail(
            N_("No harm to the public is named, so only the shop's own interest is left."),
            N_("Name the harm. If it is only the shop's loss, leave the cameras off."),
        )
    if "civil_matter" in harms:
        return fail(
            N_("A dispute that is no crime does not justify scanning everyone's face."),
            N_("Take such disputes out of the trial."),
        )
    if harms == ["theft"]:
        return ask(
            N_("The only harm named is theft, neither violent nor by the same people again."),
            N_("Ask the privacy officer whether this weighs enough for the public."),
        )
    return passed(
        N_("The harm weighs for the public too: “{harm}”.").format(
            harm=answers.option(HARMS, next(harm for harm in harms if harm != "theft"))
        )
    )


@also("LAW-05")
def loss_is_not_trivial(answers: Answers, limits: Limits) -> Outcome | None:
    if answers[HARMS] != ["theft"]:
        return None
    loss = answers[f"{RECORD}.value_pounds"]
    if loss < limits["loss_pounds"]:
        return fail(
            N_(
                "The only harm is theft with a loss of £{loss}. Our own limit, below which a loss"
                " is too small to scan faces, is £{limit}."
            ).format(loss=loss, limit=limits["loss_pounds"]),
            N_("Use a gentler way, such as staff at the door or tags on the goods."),
        )
    return None


@also("LAW-05")
def harm_is_in_the_records(answers: Answers, limits: Limits) -> Outcome | None:
    harm = not_in_the_records(answers, HARMS)
    if harm:
        return ask(
            N_("You name this harm, but your records show none of it: “{harm}”.").format(harm=harm),
            N_("Show it with records, or ask the privacy officer what carries the trial without."),
        )
    return None
