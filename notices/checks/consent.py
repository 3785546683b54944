"""Uses that people choose: an equal way for everyone who says no."""

from notices.checks.answers import Answers
from notices.checks.finding import Outcome, fail, passed
from notices.checks.registry import Limits, also, check
from notices.i18n import N_, Msg

PROMISES = {
    "optin.alternative_as_easy": (
        N_("The way without the face is not as easy and as quick."),
        N_("Make it as easy and as quick, or do not offer the way with the face."),
    ),
    "optin.no_disadvantage": (
        N_("Somebody who says no loses something by it, so nobody agrees freely."),
        N_("Take the disadvantage away."),
    ),
    "optin.withdrawal_as_easy": (
        N_("Saying no later is harder than it was to say yes."),
        N_("Let people say no later in the same place, in the same way, at any time."),
    ),
    "optin.consent_recorded": (
        N_("It is not recorded who said yes, and to what."),
        N_("Record each yes with its day and with what was shown. Keep no face in it."),
    ),
}


def nothing_is_chosen(answers: Answers) -> Msg | None:
    """Say so where no use is left to people's choice."""
    if answers["optin.use"] == "none":
        return N_("This does not apply: you offer no use of faces that people choose themselves.")
    return None


@check(
    "LAW-10",
    rule="consent.equal_alternative",
    title=N_("An equal way without the face"),
    core=True,
    unless=nothing_is_chosen,
)
def people_have_another_way(answers: Answers, limits: Limits) -> Outcome:
    return passed(
        N_("Everyone who says no has an equal way: {way}.").format(way=answers["optin.alternative"])
    )


@also("LAW-10")
def choice_is_free(answers: Answers, limits: Limits) -> Outcome | None:
    broken = answers.first(PROMISES, lambda kept: not kept)
    return fail(*PROMISES[broken]) if broken else None
