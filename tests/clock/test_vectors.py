"""A hundred cases worked out by hand: every last day must come out exactly."""

import csv
from pathlib import Path

import pytest

from notices.clock.record import as_record
from notices.clock.tables import clocks_in

FILE = Path(__file__).with_name("vectors.csv")
ROWS = list(csv.DictReader(FILE.read_text("utf-8").splitlines()))
DAYS = ("clock_start", "paused_days", "due_date", "extension_notice_by", "cautious_send_by")


@pytest.fixture(scope="module")
def records():
    clocks = clocks_in(FILE.read_bytes(), FILE.name)
    return {
        case.case_id: as_record(case.case_id, case.events.right, clock) for case, clock in clocks
    }


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["case_id"])
def test_the_days_are_those_worked_out_by_hand(row, records):
    record = records[row["case_id"]]

    said = {name: "" if record[name] is None else str(record[name]) for name in DAYS}

    assert said == {name: row[name] for name in DAYS}, row["reasoning"]


def test_there_are_a_hundred_cases(records):
    assert len(records) == len(ROWS) == 100


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["case_id"])
def test_every_case_shows_its_working_and_its_rules(row, records):
    record = records[row["case_id"]]

    assert record["working"], "Say how the day was found."
    assert record["rules"], "Name the rules."
