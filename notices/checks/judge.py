"""Hold the facts of a shop against every check."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from notices.checks.answers import Answers, NotAnswered
from notices.checks.decisions import signed_decision
from notices.checks.finding import NOT_ANSWERED, WORST_FIRST, Finding, Outcome, passed
from notices.checks.registry import Check, Limits, Sentence, checklist
from notices.i18n import N_
from notices.rules.book import RuleBook


def findings(facts: Mapping[str, Any], book: RuleBook) -> tuple[Finding, ...]:
    """Return what each check says about the validated *facts* of one shop, in checklist order.

    A check whose rule is not in force on the day of the *book* asks nothing, and is left out.
    Raises UnknownRule when the packs lack the rule of a check.
    """
    return tuple(judge(one, facts, book) for one in checklist() if book.in_force(one.rule))


def judge(one: Check, facts: Mapping[str, Any], book: RuleBook) -> Finding:
    """Return what the check *one* says. Raises UnknownRule and RuleNotInForce."""
    answers, version = Answers(facts), book.cite(one.rule)
    heard = _hear(one, answers, {**version.value, **version.house})
    outcomes = sorted(heard.outcomes, key=lambda said: WORST_FIRST.index(said.status))
    worst = outcomes[0]
    reasons = [said.reason for said in outcomes if said.status == worst.status]
    return Finding(
        id=one.id,
        title=one.title,
        status=worst.status,
        reason=worst.reason,
        do_next=worst.do_next,
        rule_id=one.rule,
        citation=version.citation,
        source=version.source,
        trust=version.trust,
        core=one.core,
        questions=tuple(answers.read),
        missing=tuple(heard.missing),
        also=tuple(reason for reason in dict.fromkeys(reasons) if reason != worst.reason),
        decided=signed_decision(facts, one.id),
    )


@dataclass(slots=True)
class _Hearing:
    """What the sentences of one check said, and which answers they waited for."""

    outcomes: list[Outcome] = field(default_factory=list)
    missing: dict[str, None] = field(default_factory=dict)

    def hear(self, judge: Callable[..., Any], *given: Any) -> Any:
        """Return what *judge* says, or None when it waits for an answer."""
        try:
            return judge(*given)
        except NotAnswered as gap:
            reason = N_("We cannot tell yet: an answer is missing.")
            self.outcomes.append(Outcome(NOT_ANSWERED, reason, gap.what_to_do))
            self.missing[gap.path] = None
            return None


def _hear(one: Check, answers: Answers, limits: Limits) -> _Hearing:
    """Hear every sentence of a check. One of which we cannot tell whether it applies, does."""
    heard = _Hearing()
    beside_the_point = heard.hear(one.unless, answers)
    if beside_the_point:
        heard.outcomes.append(passed(beside_the_point))
        return heard
    for sentence in one.sentences:
        for subject in heard.hear(_subjects, sentence, answers) or ():
            said = heard.hear(sentence.judge, subject, limits)
            heard.outcomes += [said] if said else []
    return heard


def _subjects(sentence: Sentence, answers: Answers) -> list[Answers]:
    return answers.rows(sentence.each) if sentence.each else [answers]
