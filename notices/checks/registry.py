"""Which checks there are. A check is one or more sentences, each a function of its own.

A sentence that lacks an answer cannot hide what another one finds, so one function says one
thing only.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from notices.checks.answers import Answers
from notices.checks.finding import Outcome
from notices.i18n import N_, Msg

GROUPS = {
    "PUR": N_("Purpose and scope"),
    "NEC": N_("Necessity and other ways"),
    "LAW": N_("Lawful basis and conditions"),
    "WL": N_("The watchlist"),
    "HUM": N_("People who decide"),
    "ACC": N_("Accuracy and fairness"),
    "RET": N_("How long data is kept"),
    "SEC": N_("Security"),
    "VEN": N_("Supplier and sharing"),
    "INT": N_("Other countries"),
    "TRA": N_("Telling people"),
    "RIG": N_("Requests and complaints"),
    "TRN": N_("Training"),
    "TRI": N_("Evaluation of the trial"),
    "GOV": N_("Who answers for it, and the end"),
}

Limits = Mapping[str, Any]
Judge = Callable[[Answers, Limits], Outcome | None]
Applies = Callable[[Answers], Msg | None]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A function that judges the answers, or each row of the table ``each``."""

    judge: Judge
    each: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the checklist. ``unless`` says from the answers why it does not apply."""

    id: str
    rule: str
    title: Msg
    core: bool
    unless: Applies
    sentences: list[Sentence] = field(default_factory=list)

    @property
    def group(self) -> str:
        """The part of the checklist it stands in: a key of GROUPS."""
        return self.id.partition("-")[0]


CHECKS: dict[str, Check] = {}


def always(answers: Answers) -> None:
    """A check that applies to every shop."""


def check(
    id: str,
    *,
    rule: str,
    title: Msg,
    core: bool = False,
    unless: Applies = always,
) -> Callable[[Judge], Judge]:
    """Register a check; the function below it is its first sentence.

    The first sentence takes (answers, limits) and returns passed, fail or ask; *limits* are the
    numbers of the *rule*, from the pack. Further sentences return None when all is well.
    """
    if id in CHECKS or id.partition("-")[0] not in GROUPS:
        raise ValueError(f"{id} is used twice, or belongs to no group")
    CHECKS[id] = Check(id, rule, title, core, unless)
    return also(id)


def also(id: str, *, each: str = "") -> Callable[[Judge], Judge]:
    """Give the check *id* one more sentence, for every row of the table *each* if named."""

    def add(judge: Judge) -> Judge:
        CHECKS[id].sentences.append(Sentence(judge, each))
        return judge

    return add


def checklist() -> tuple[Check, ...]:
    """Return every check in the order of the checklist."""
    order = list(GROUPS)
    return tuple(sorted(CHECKS.values(), key=lambda one: (order.index(one.group), one.id)))
