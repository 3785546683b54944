"""What a check says: an outcome in words, and the finding that carries it to the reader."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from notices.i18n import Msg

PASS, FAIL, ASK_OFFICER, NOT_ANSWERED = "pass", "fail", "ask_officer", "not_answered"
WORST_FIRST = (FAIL, ASK_OFFICER, NOT_ANSWERED, PASS)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one sentence of a check found, and what to do about it."""

    status: str
    reason: Msg
    do_next: Msg | None = None


def passed(reason: Msg) -> Outcome:
    """There is nothing to put right; *reason* says why, from the answers."""
    return Outcome(PASS, reason)


def fail(reason: Msg, do_next: Msg) -> Outcome:
    """This stands in the way until the facts change; no decision lifts it."""
    return Outcome(FAIL, reason, do_next)


def ask(reason: Msg, do_next: Msg) -> Outcome:
    """The privacy officer has to decide, and sign the decision."""
    return Outcome(ASK_OFFICER, reason, do_next)


@dataclass(frozen=True, slots=True)
class Finding:
    """Where the shop stands on one check.

    ``questions`` are the paths of the facts that were looked at, ``missing`` those of them
    without an answer. ``also`` holds further reasons of the same weight. ``decided`` is the
    officer's signed decision: a row of "assessment.decisions".
    """

    id: str
    title: Msg
    status: str
    reason: Msg
    do_next: Msg | None
    rule_id: str
    citation: str
    source: str
    trust: str
    core: bool
    questions: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    also: tuple[Msg, ...] = ()
    decided: Mapping[str, Any] | None = None
