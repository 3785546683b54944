"""From findings to the verdict, and what a decision of the officer can and cannot do."""

import json
from dataclasses import replace
from datetime import date

import pytest

from notices.checks import VERDICTS, as_json, findings, summary, verdict
from notices.i18n import Msg
from tests.checks.samples import BOOK, changed, good_trial, without

FEW_WEEKS = {"assessment.record.weeks": 9}
NO_INCIDENT = {"assessment.record.incidents": 0}
ACCEPTED = {
    "check": "PUR-02",
    "decision": "accept",
    "reason": "The police have records of the same people for a year.",
    "by": "D. Example, data protection officer",
    "on": date(2026, 11, 25),
}
REFUSED = ACCEPTED | {"decision": "refuse", "on": date(2026, 11, 26)}


def verdict_on(changes, *decisions):
    facts = changed(good_trial(), changes | {"assessment.decisions": list(decisions)})
    return verdict(findings(facts, BOOK))


def with_status(status, *, core):
    """Return the findings of a good trial, one of them in another *status*."""
    first, *others = findings(good_trial(), BOOK)
    return (replace(first, status=status, core=core), *others)


@pytest.mark.parametrize(
    ("status", "core", "word"),
    [
        ("pass", True, "may_start"),
        ("ask_officer", True, "hold"),
        ("not_answered", True, "do_not_start"),
        ("fail", True, "do_not_start"),
        ("pass", False, "may_start"),
        ("ask_officer", False, "hold"),
        ("not_answered", False, "may_start"),
        ("fail", False, "may_start"),
    ],
)
def test_one_finding_decides(status, core, word):
    assert verdict(with_status(status, core=core)) == word


def test_the_strictest_finding_wins(good_trial):
    assert verdict_on(FEW_WEEKS) == "hold"
    assert verdict_on(FEW_WEEKS | {"trial.staff_faces": "hr"}) == "do_not_start"


def test_a_blocker_without_an_answer_is_no_permission(good_trial):
    assert verdict(findings(without(good_trial, "trial.starts_on"), BOOK)) == "do_not_start"


def test_no_findings_at_all_stand_in_nobodys_way():
    assert verdict(()) == "may_start"


def test_a_signed_decision_settles_what_was_asked():
    assert verdict_on(FEW_WEEKS, ACCEPTED) == "may_start"
    assert verdict_on(FEW_WEEKS, REFUSED) == "do_not_start"


@pytest.mark.parametrize("gap", ["decision", "reason", "by", "on"])
@pytest.mark.parametrize("decision", [ACCEPTED, REFUSED], ids=["accepted", "refused"])
def test_an_unsigned_decision_settles_nothing(decision, gap):
    unsigned = {name: said for name, said in decision.items() if name != gap}

    assert verdict_on(FEW_WEEKS, unsigned) == "hold"


def test_a_decision_settles_its_own_check_only():
    assert verdict_on(FEW_WEEKS, ACCEPTED | {"check": "PUR-03"}) == "hold"


def test_the_latest_decision_counts():
    again = ACCEPTED | {"on": date(2026, 11, 27)}

    assert verdict_on(FEW_WEEKS, ACCEPTED, REFUSED) == "do_not_start"
    assert verdict_on(FEW_WEEKS, again, REFUSED) == "may_start"


def test_a_decision_never_lifts_a_fail_or_a_missing_answer(good_trial):
    assert verdict_on(NO_INCIDENT, ACCEPTED) == "do_not_start"
    assert verdict_on({"assessment.record.weeks": None}, ACCEPTED) == "do_not_start"


def test_a_finding_shows_the_decision_behind_it(good_trial):
    facts = changed(good_trial, FEW_WEEKS | {"assessment.decisions": [ACCEPTED]})
    finding = next(one for one in findings(facts, BOOK) if one.id == "PUR-02")

    assert finding.status == "ask_officer"
    assert finding.decided["by"] == ACCEPTED["by"]


def test_the_summary_counts_every_finding_once():
    found = with_status("fail", core=True)

    counted = summary(found)

    assert counted == {
        "fail": 1,
        "ask_officer": 0,
        "not_answered": 0,
        "pass": len(found) - 1,
    }


def test_findings_travel_as_plain_json():
    found = with_status("fail", core=True)

    sent = json.loads(json.dumps(as_json(found, verdict(found))))

    assert sent["verdict"] == "do_not_start"
    assert len(sent["findings"]) == len(found)
    assert {"id", "status", "reason", "do_next", "citation", "source"} <= set(sent["findings"][0])
    assert sent["findings"][0]["source"].startswith("https://")


def test_verdicts_are_words_that_can_be_translated():
    assert all(isinstance(word, Msg) for word in VERDICTS.values())
    assert list(VERDICTS) == ["do_not_start", "hold", "may_start"]
