"""How far somebody has come with a section, in words."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from notices.i18n import N_, Msg
from webapp.forms.answers import leaves
from webapp.forms.faults import Faults, within
from webapp.forms.sections import Section

NOT_STARTED, IN_PROGRESS = N_("Not started"), N_("In progress")
DONE, NEEDS_CORRECTING = N_("Done"), N_("Needs correcting")


@dataclass(frozen=True, slots=True)
class State:
    """The word for it, and how many of the questions have an answer."""

    word: Msg
    answered: int
    asked: int
    is_nothing: bool = False  # somebody went on without an answer, and that is an answer too

    @property
    def has_begun(self) -> bool:
        """Whether there is anything to see."""
        return self.word is not NOT_STARTED


def has_begun(section: Section, raw: Mapping, finished: Collection[str]) -> bool:
    """Tell whether anybody answered anything in *section*, or went on from it."""
    answered = any(answer is not None for _, answer in leaves(section.questions, raw))
    return answered or section.path in finished


def state_of(section: Section, raw: Mapping, finished: Collection[str], faults: Faults) -> State:
    """Return how far *section* is. It is done when somebody went on from it, and all is right."""
    answers = [answer for _, answer in leaves(section.questions, raw)]
    answered = sum(answer is not None for answer in answers)
    gone_on = section.path in finished
    if has_begun(section, raw, finished) and within(section, faults):
        word = NEEDS_CORRECTING
    elif gone_on and (answered or section.is_optional):
        word = DONE
    else:
        word = IN_PROGRESS if answered else NOT_STARTED
    return State(word, answered, len(answers), word is DONE and not answered)


def state_together(states: Collection[State]) -> State:
    """Return the state of a part from those of its sections."""
    words = {state.word for state in states}
    if NEEDS_CORRECTING in words:
        word = NEEDS_CORRECTING
    else:
        word = words.pop() if len(words) == 1 else IN_PROGRESS
    return State(
        word, sum(state.answered for state in states), sum(state.asked for state in states)
    )
