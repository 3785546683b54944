"""What can be sent in a case, and when: a table of letters, read by everything else here."""

from dataclasses import dataclass

from notices.i18n import N_, Msg

STATES = {
    "new": N_("New: the person has not heard from us"),
    "open": N_("We are working on it"),
    "paused": N_("We asked a question, and the time waits"),
    "not_running": N_("We asked for something, and the time has not begun"),
    "answered": N_("Answered"),
    "closed": N_("Closed"),
}
BEFORE_THE_ANSWER = ("new", "open", "paused", "not_running")
CAN_ANSWER = ("new", "open", "paused")
NOT_CLOSED = (*BEFORE_THE_ANSWER, "answered")

SIX = ("access", "erasure", "objection", "rectification", "restriction", "human_review")
CONTESTED = (*SIX, "complaint")


@dataclass(frozen=True, slots=True)
class Step:
    """Sending one letter in a case of certain kinds and states.

    It answers some of the rights, and ends their clocks; or only acknowledges, which ends the
    clock of a complaint or a breach. With the answer in ``unless``, (question, answer), it does
    neither yet. ``sets`` is the question whose day it fills in.
    """

    letter: str
    kinds: tuple[str, ...]
    when: Msg
    states: tuple[str, ...] = CAN_ANSWER
    answers: tuple[str, ...] = ()
    acknowledges: tuple[str, ...] = ()
    unless: tuple[str, str] = ()
    sets: str = ""
    only_once: bool = False


STEPS = (
    Step(
        "letter.access-received",
        SIX,
        N_("Always, and soon."),
        states=BEFORE_THE_ANSWER,
        only_once=True,
    ),
    Step(
        "letter.complaint-received",
        ("complaint",),
        N_("Always, at once if you can."),
        acknowledges=("complaint",),
        states=BEFORE_THE_ANSWER,
        only_once=True,
    ),
    Step(
        "letter.identity-needed",
        SIX,
        N_("Only if there is a real doubt who they are."),
        states=("new", "open"),
        sets="identity.asked_on",
    ),
    Step(
        "letter.access-question",
        ("access",),
        N_("Only if the answer is needed to find what they mean."),
    ),
    Step(
        "letter.access-question-closed",
        ("access",),
        N_("When the answer came, or when none came for a long time."),
    ),
    Step(
        "letter.more-time",
        SIX,
        N_("Only if the request is complex, or they sent many."),
        states=BEFORE_THE_ANSWER,
        sets="extension.told_on",
        only_once=True,
    ),
    Step(
        "letter.fee-asked",
        SIX,
        N_("Hardly ever: for a request far beyond reason, or for further copies."),
        states=("new", "open"),
        sets="fee.asked_on",
    ),
    Step("letter.data-copy", ("access",), N_("When all is sent."), answers=("access",)),
    Step(
        "letter.data-copy-part",
        ("access",),
        N_("When something is withheld or covered."),
        answers=("access",),
    ),
    Step("letter.nothing-held", ("access",), N_("When nothing was found."), answers=("access",)),
    Step(
        "letter.cannot-find-you",
        SIX,
        N_("When we cannot tell which data is theirs."),
        states=BEFORE_THE_ANSWER,
        answers=SIX,
    ),
    Step(
        "letter.request-refused",
        SIX,
        N_("Hardly ever: the request is clearly unfounded or excessive."),
        states=BEFORE_THE_ANSWER,
        answers=SIX,
    ),
    Step("letter.erasure-done", ("erasure",), N_("When it is deleted."), answers=("erasure",)),
    Step(
        "letter.erasure-refused",
        ("erasure",),
        N_("When all or a part is kept."),
        answers=("erasure",),
    ),
    Step(
        "letter.objection-upheld",
        ("objection",),
        N_("When we stop."),
        answers=("objection",),
    ),
    Step(
        "letter.objection-refused",
        ("objection",),
        N_("When our reasons about this person are stronger."),
        answers=("objection",),
    ),
    Step(
        "letter.corrected",
        ("rectification",),
        N_("When it is corrected."),
        answers=("rectification",),
    ),
    Step(
        "letter.correction-refused",
        ("rectification",),
        N_("When what we hold is right."),
        answers=("rectification",),
    ),
    Step(
        "letter.complaint-outcome",
        ("complaint",),
        N_("When each point has an answer."),
        answers=("complaint",),
    ),
    Step(
        "letter.complaint-progress",
        ("complaint",),
        N_("When it takes long."),
        states=BEFORE_THE_ANSWER,
    ),
    Step(
        "letter.human-review",
        CONTESTED,
        N_("When somebody looked again at a match or a decision."),
        answers=("human_review",),
    ),
    Step(
        "letter.use-stopped",
        CONTESTED,
        N_("As soon as something is disputed, and before the use begins again."),
        states=NOT_CLOSED,
        answers=("restriction",),
    ),
    Step(
        "letter.wrong-person",
        (*CONTESTED, "mistake"),
        N_("At once when it is clear that the mistake was ours."),
        states=NOT_CLOSED,
        answers=("mistake",),
    ),
    Step(
        "letter.on-the-list",
        ("notice",),
        N_("When somebody is put on the list and we know their address."),
        answers=("notice",),
    ),
    Step(
        "letter.off-the-list",
        (*CONTESTED, "notice", "mistake"),
        N_("When an entry ended or was taken off."),
        states=NOT_CLOSED,
    ),
    Step(
        "letter.police-answer",
        ("police",),
        N_("When you have decided; also to ask for more."),
        answers=("police",),
        unless=("police.outcome", "ask_more"),
        states=NOT_CLOSED,
    ),
    Step(
        "letter.third-party-refused",
        ("third_party",),
        N_("When there is no legal ground to tell them."),
        answers=("third_party",),
    ),
    Step(
        "letter.breach-regulator",
        ("breach",),
        N_("When there is a risk for people; more reports may follow."),
        acknowledges=("breach",),
        states=NOT_CLOSED,
    ),
    Step(
        "letter.breach-people",
        ("breach",),
        N_("When the risk is high."),
        answers=("breach",),
        states=NOT_CLOSED,
    ),
    Step(
        "letter.recipient-notice",
        (*CONTESTED, "notice", "mistake"),
        N_("With each decision that changes what others received from us."),
        states=NOT_CLOSED,
    ),
    Step(
        "letter.passed-on",
        CONTESTED,
        N_("When another company holds the data, too."),
        states=BEFORE_THE_ANSWER,
    ),
)
STEP_OF = {step.letter: step for step in STEPS}
