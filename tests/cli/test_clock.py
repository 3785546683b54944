"""``fairnotice clock``: the last day of each case in a file, in JSON and for people."""

import csv
import json

import pytest

from notices.cli.errors import WRONG_INPUT
from tests.support.papers import EXAMPLES

VECTORS = EXAMPLES.parent / "tests/clock/vectors.csv"
KEYS = {
    "case_id",
    "status",
    "clock_start",
    "paused_days",
    "due_date",
    "extension_notice_by",
    "cautious_send_by",
    "working",
}


@pytest.fixture
def vectors():
    with VECTORS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_each_case_has_the_days_of_the_contract(fairnotice, vectors):
    ran = fairnotice("clock", VECTORS, "--json")

    assert (ran.code, ran.complaints) == (0, [])
    assert [one["case_id"] for one in ran.json] == [row["case_id"] for row in vectors]
    assert all(set(one) >= KEYS for one in ran.json)
    assert all(one["working"] for one in ran.json)


def test_for_people_each_case_has_its_last_day_and_the_working_below(fairnotice, vectors):
    told = fairnotice("clock", VECTORS, "--json").json
    lines = fairnotice("clock", VECTORS).printed.splitlines()

    heads = [line for line in lines if not line.startswith(" ")]
    assert heads == [f"{one['case_id']}  {one['status']}: {one['due_date']}" for one in told]
    assert sum(line.startswith("    ") for line in lines) >= len(vectors)


def test_json_gives_the_same_as_csv(fairnotice, vectors, tmp_path):
    cases = tmp_path / "cases.json"
    cases.write_text(
        json.dumps([{name: cell for name, cell in row.items() if cell} for row in vectors[:5]])
    )

    by_csv, by_json = (fairnotice("clock", file, "--json") for file in (VECTORS, cases))

    assert by_json.complaints == []
    assert by_json.json == by_csv.json[:5]


def test_one_more_holiday_moves_a_last_day(fairnotice, vectors):
    told = fairnotice("clock", VECTORS, "--json").json
    day = next(one["due_date"] for one in told if one["due_date"] and len(one["due_date"]) == 10)

    again = fairnotice("clock", VECTORS, "--json", "--holiday", day).json

    moved = [
        now["due_date"]
        for before, now in zip(told, again, strict=True)
        if before["due_date"] == day
    ]
    assert moved
    assert any(due > day for due in moved)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("nowhere.csv", None),
        ("empty.csv", ""),
        ("cases.txt", "x"),
        ("broken.json", "{"),
        ("odd.csv", "a,b\n1,2\n"),
    ],
)
def test_a_file_that_is_none_gives_one_clear_line(fairnotice, tmp_path, name, content):
    file = tmp_path / name
    if content is not None:
        file.write_text(content)

    ran = fairnotice("clock", file)

    assert (ran.code, ran.printed) == (WRONG_INPUT, "")
    assert ran.complaints
    assert all(line.startswith(name) for line in ran.complaints), ran.complaints


@pytest.mark.parametrize("option", ["--on", "--holiday"])
def test_a_day_that_is_none_is_refused(fairnotice, option):
    ran = fairnotice("clock", VECTORS, option, "2026-02-30")

    assert ran.code == WRONG_INPUT
    assert "2026-02-30" in ran.complaints[-1]
