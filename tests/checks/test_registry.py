"""The checklist itself: its order, its rules, its limits, and what its code may not hold."""

import ast
import inspect
from datetime import date
from pathlib import Path

import pytest

import notices.checks
from notices.checks import GROUPS, checklist, findings
from notices.checks.registry import check
from notices.i18n import N_
from notices.rules.reader import place_called, rules_on
from tests.checks.samples import TODAY, good_trial

FILES = sorted(Path(notices.checks.__file__).parent.glob("*.py"))
NATIONS = tuple(place_called("gb").nations)
FIRST_TWENTY_ONE = [
    *("PUR-01", "PUR-02", "PUR-03", "PUR-05"),
    *("NEC-01", "NEC-02", "NEC-03", "NEC-07", "NEC-08"),
    *("LAW-01", "LAW-02", "LAW-03", "LAW-04", "LAW-05", "LAW-06", "LAW-09", "LAW-10", "LAW-11"),
    *("WL-01", "WL-02", "GOV-04"),
]


def test_the_checklist_has_its_order():
    assert [one.id for one in checklist()] == FIRST_TWENTY_ONE
    assert {one.group for one in checklist()} <= set(GROUPS)


def test_findings_come_in_the_order_of_the_checklist(good_trial, book):
    assert [finding.id for finding in findings(good_trial, book)] == FIRST_TWENTY_ONE


@pytest.mark.parametrize("id", ["PUR-01", "XYZ-01"])
def test_an_id_is_used_once_and_has_a_group(id):
    with pytest.raises(ValueError, match=f"{id} is used twice, or belongs to no group"):
        check(id, rule="purpose.is_specific", title=N_("Again"))


@pytest.mark.parametrize("nation", NATIONS)
@pytest.mark.parametrize("one", checklist(), ids=lambda one: one.id)
def test_every_check_has_its_rule_in_every_nation(one, nation):
    version = rules_on(TODAY, "gb", nation).cite(one.rule)

    assert version.citation
    assert version.source.startswith("https://")


@pytest.mark.parametrize("one", checklist(), ids=lambda one: one.id)
def test_every_limit_a_check_reads_is_in_the_pack(one, book):
    in_the_pack = {**book.value(one.rule), **book.house(one.rule)}

    for sentence in one.sentences:
        for name in limits_read(sentence.judge):
            assert name in in_the_pack, f"Write {name} in house of the rule {one.rule}."


def limits_read(judge):
    """Return the names in ``limits["…"]`` in the source of *judge*."""
    tree = ast.parse(inspect.getsource(judge))
    read = [node for node in ast.walk(tree) if isinstance(node, ast.Subscript)]
    return [node.slice.value for node in read if getattr(node.value, "id", "") == "limits"]


def test_a_check_asks_nothing_before_its_rule_is_in_force():
    day_before, first_day = (
        [finding.id for finding in findings(good_trial(), rules_on(day))]
        for day in (date(2026, 2, 4), date(2026, 2, 5))
    )

    assert "NEC-08" not in day_before
    assert first_day == FIRST_TWENTY_ONE


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_code_holds_no_numbers_of_the_law(path):
    numbers = [
        node.value
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and type(node.value) in (int, float)
    ]

    assert set(numbers) <= {0, 1, 2}, "Take the limit from the pack, by limits[…]."
