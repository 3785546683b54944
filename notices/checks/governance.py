"""Who answers for the trial, and in which order things are signed."""

from notices.checks.answers import Answers
from notices.checks.finding import Outcome, fail, passed
from notices.checks.registry import Limits, also, check
from notices.i18n import N_

SIGNED, CONTRACT, CAMERAS = "assessment.signed.on", "supplier.contract.live_on", "trial.starts_on"


@check("GOV-04", rule="governance.sign_off_order", title=N_("Signed in the right order"), core=True)
def assessment_is_signed_before_the_cameras(answers: Answers, limits: Limits) -> Outcome:
    signed, cameras = answers[SIGNED], answers[CAMERAS]
    if signed >= cameras:
        return fail(
            N_("The assessment is signed on {signed}, but the cameras start on {cameras}.").format(
                signed=signed, cameras=cameras
            ),
            N_("Sign the assessment first, or let the cameras start on a later day."),
        )
    return passed(
        N_(
            "Assessment signed on {signed}, contract live on {contract}, cameras from {cameras}."
        ).format(signed=signed, contract=answers[CONTRACT], cameras=cameras)
    )


@also("GOV-04")
def assessment_is_signed_before_the_contract(answers: Answers, limits: Limits) -> Outcome | None:
    signed, contract = answers[SIGNED], answers[CONTRACT]
    if signed < contract:
        return None
    return fail(
        N_(
            "The assessment is signed on {signed}, but the contract goes live on {contract}."
        ).format(signed=signed, contract=contract),
        N_("Sign the assessment first, or let the contract go live on a later day."),
    )


@also("GOV-04")
def contract_is_live_before_the_cameras(answers: Answers, limits: Limits) -> Outcome | None:
    contract, cameras = answers[CONTRACT], answers[CAMERAS]
    if contract < cameras:
        return None
    return fail(
        N_("The contract goes live on {contract}, but the cameras start on {cameras}.").format(
            contract=contract, cameras=cameras
        ),
        N_("Let the contract go live first, or let the cameras start on a later day."),
    )
