"""Each check from both sides, and what a missing answer may never do."""

from collections import defaultdict
from pathlib import Path

import pytest

from notices.checks import CHECKS, checklist, findings
from notices.checks.judge import judge
from notices.i18n import catalogue
from notices.schemas.facts import for_store, load, questions
from notices.schemas.files import read
from tests.checks.cases import CASES
from tests.checks.samples import BOOK, OPTED_IN, TODAY, changed, good_trial, paths, without

EXAMPLE = Path(__file__).parents[2] / "examples" / "corner-shop" / "facts.toml"
IDS = [one.id for one in checklist()]


def said_by(check, facts):
    """Return what *check* finds in *facts*."""
    return judge(CHECKS[check], facts, BOOK)


def statuses(facts):
    return {finding.id: finding.status for finding in findings(facts, BOOK)}


def test_a_good_trial_passes_every_check(good_trial):
    assert statuses(good_trial) == dict.fromkeys(IDS, "pass")


def test_the_example_shop_passes_every_check():
    facts = load(for_store(read(EXAMPLE), file=EXAMPLE.name), EXAMPLE.name)

    assert statuses(facts) == dict.fromkeys(IDS, "pass")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_check_sees_both_sides(case, good_trial):
    facts = changed(good_trial, case.changes)

    assert said_by(case.check, facts).status == case.status


def test_every_check_is_tried_from_both_sides():
    tried = defaultdict(set)
    for case in CASES:
        tried[case.check].add(case.status)

    assert set(tried) == set(IDS)
    assert [check for check in IDS if not tried[check] & {"fail", "ask_officer"}] == []


OBJECTIONS = [case for case in CASES if case.status != "pass"]


@pytest.mark.parametrize("case", OBJECTIONS, ids=str)
def test_a_missing_answer_never_hides_an_objection(case, good_trial):
    facts = changed(good_trial, case.changes)
    others = [path for path in paths(facts) if not any(touches(path, own) for own in case.needed)]

    assert len(others) > 40
    for path in others:
        found = said_by(case.check, without(facts, path))
        assert found.status == case.status, f"{case} is hidden when {path} is missing"


def touches(path, own):
    """Tell whether taking *path* out takes *own* out too, or a part of it."""
    return f"{own}.".startswith(f"{path}.") or f"{path}.".startswith(f"{own}.")


# To take a whole row out is no silence: it is another answer.
ANSWERS = [path for path in paths(good_trial()) if not path.rpartition(".")[2].isdecimal()]


@pytest.mark.parametrize("path", ANSWERS)
def test_a_missing_answer_is_asked_for_and_never_held_against_the_shop(path, good_trial):
    found = findings(without(good_trial, path), BOOK)

    assert {finding.status for finding in found} <= {"pass", "not_answered"}


@pytest.mark.parametrize("check", IDS)
def test_each_check_waits_for_the_answers_it_needs(check, good_trial):
    facts = changed(good_trial, OPTED_IN) if check == "LAW-10" else good_trial
    waits = [
        path
        for path in paths(facts)
        if said_by(check, without(facts, path)).status == "not_answered"
    ]

    assert waits


def test_nothing_answered_is_nothing_known():
    found = findings({}, BOOK)

    assert {finding.status for finding in found} == {"not_answered"}
    assert all(finding.missing and finding.do_next for finding in found)


def test_a_missing_answer_names_its_question(good_trial):
    finding = said_by("GOV-04", without(good_trial, "supplier.contract.live_on"))

    assert finding.do_next == "Answer: Day the service goes live"
    assert finding.missing == ("supplier.contract.live_on",)


def test_a_missing_answer_in_a_table_names_its_row(good_trial):
    finding = said_by("NEC-01", without(good_trial, "assessment.measures.2.result"))

    assert finding.do_next == "Answer in row 2: What came of it"
    assert finding.missing == ("assessment.measures.result",)


def test_findings_tell_which_questions_they_looked_at(good_trial):
    looked_at = {path for finding in findings(good_trial, BOOK) for path in finding.questions}

    assert "trial.watchlist.criteria.is_a_crime" in looked_at
    assert looked_at <= set(questions())


def test_further_reasons_of_the_same_weight_are_told_too(good_trial):
    changes = {f"assessment.measures.{row}.only_cost": True for row in (1, 3)}

    finding = said_by("NEC-02", changed(good_trial, changes))

    assert "Guard at the door" in finding.reason
    assert ["Radio link" in reason for reason in finding.also] == [True]


def test_a_row_without_a_name_is_called_by_its_number(good_trial):
    facts = changed(good_trial, {"assessment.measures.3.only_cost": True})
    finding = said_by("NEC-02", without(facts, "assessment.measures.3.measure"))

    assert finding.reason == "The only reason against row 3 is its cost."


def test_a_reason_is_built_from_the_answers(good_trial):
    minimum = BOOK.house("purpose.incident_record")["weeks"]
    finding = said_by("PUR-02", changed(good_trial, {"assessment.record.weeks": 9}))

    assert (
        finding.reason == f"Your records cover 9 of the {minimum} weeks that are our own minimum."
    )


def test_the_cameras_do_not_start_before_the_assessment_is_signed(good_trial):
    late = changed(good_trial, {"assessment.signed.on": TODAY.replace(month=12, day=8)})

    finding = said_by("GOV-04", late)

    assert finding.status == "fail"
    assert finding.reason.said_in(catalogue("en")) == (
        "The assessment is signed on 8 December 2026, but the cameras start on 7 December 2026."
    )
    assert finding.rule_id == "governance.sign_off_order"
    assert finding.citation == BOOK.cite("governance.sign_off_order").citation
