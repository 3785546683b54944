"""The policy document that has to be there before the first face is scanned."""

from notices.checks.answers import Answers
from notices.checks.finding import Outcome, fail, passed
from notices.checks.registry import Limits, also, check
from notices.i18n import N_

POLICY = "assessment.policy_document"


@check(
    "LAW-06",
    rule="policy_document.before_start",
    title=N_("Policy document before the start"),
    core=True,
)
def policy_document_is_signed_before_the_cameras(answers: Answers, limits: Limits) -> Outcome:
    signed, starts = answers[f"{POLICY}.signed_on"], answers["trial.starts_on"]
    if signed >= starts:
        return fail(
            N_(
                "The policy document is signed on {signed}, but the cameras start on {starts}."
                " It has to be there on an earlier day."
            ).format(signed=signed, starts=starts),
            N_("Sign the policy document first, or let the cameras start later."),
        )
    return passed(
        N_(
            "The policy document is signed on {signed}, before the cameras start on {starts}."
        ).format(signed=signed, starts=starts)
    )


PARTS = {
    f"{POLICY}.explains_principles": (
        N_("The policy document does not say how each principle is kept."),
        N_("Add for each principle of data protection how the shop keeps it."),
    ),
    f"{POLICY}.explains_retention": (
        N_("The policy document does not say how long data is kept and how it is erased."),
        N_("Add how long each kind of data is kept, and how it is erased."),
    ),
}


@also("LAW-06")
def policy_document_has_both_parts(answers: Answers, limits: Limits) -> Outcome | None:
    lacking = answers.first(PARTS, lambda yes: not yes)
    return fail(*PARTS[lacking]) if lacking else None
