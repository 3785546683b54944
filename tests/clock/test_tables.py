"""Tables as people send them: read whatever a spreadsheet wrote, and say every fault at once."""

import csv
import json
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from notices.clock import Clarification
from notices.clock.record import as_record
from notices.clock.tables import clocks_in
from notices.clock.tables.reading import MOST_BYTES, MOST_ROWS
from notices.errors import InvalidFacts

HEAD = "case_id,right,jurisdiction,received"
TABLE = f"{HEAD}\nCafé 1,access,EW,2026-03-10\n"
FULL = (
    "case_id", "right", "jurisdiction", "received", "id_requested", "id_received",
    "clarification_asked", "clarification_answered", "extended", "closed", "category",
)  # fmt: skip
FINE = {"case_id": "1", "right": "access", "jurisdiction": "EW", "received": "2026-03-10"}
VECTORS = Path(__file__).with_name("vectors.csv")


def table_of(*rows):
    file = StringIO(newline="")
    writer = csv.DictWriter(file, FULL, restval="")
    writer.writeheader()
    writer.writerows(FINE | row for row in rows)
    return file.getvalue().encode()


def faults_of(content, file="cases.csv"):
    with pytest.raises(InvalidFacts) as refused:
        clocks_in(content, file)
    return [(fault.file, fault.path, fault.message) for fault in refused.value.faults]


def only_case(content, file="cases.csv"):
    ((case, _),) = clocks_in(content, file)
    return case


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_every_way_in_which_spreadsheets_save_is_read(encoding, separator, line_end):
    content = TABLE.replace(",", separator).replace("\n", line_end).encode(encoding)

    case = only_case(content)

    assert (case.case_id, case.events.received) == ("Café 1", date(2026, 3, 10))


def test_the_same_cases_as_json_give_the_same_days():
    rows = list(csv.DictReader(VECTORS.read_text("utf-8").splitlines()))

    from_json = clocks_in(json.dumps(rows).encode(), "cases.json")

    assert from_json == clocks_in(VECTORS.read_bytes(), "cases.csv")


def test_json_may_use_lists_null_and_true():
    row = FINE | {
        "clarification_asked": ["2026-03-12", "2026-03-14"],
        "clarification_answered": ["2026-03-16", None],
        "extended": True,
        "closed": None,
    }

    events = only_case(json.dumps([row]).encode(), "cases.json").events

    assert events.extended is True
    assert events.clarifications == (
        Clarification(date(2026, 3, 12), date(2026, 3, 16)),
        Clarification(date(2026, 3, 14)),
    )


@pytest.mark.parametrize(
    ("column", "cell", "message"),
    [
        ("case_id", "", "Write a name of 1 to 40 characters."),
        ("case_id", "x" * 41, "Write a name of 1 to 40 characters."),
        ("case_id", "a\u202eb", "Take out the hidden mark"),
        ("right", "acess", "Did you mean access?"),
        ("right", "whatever", "Write one of: access"),
        ("right", "access and erasure", "Write one right in each row"),
        ("jurisdiction", "Narnia", "Write one of: england"),
        ("jurisdiction", "scotlan", "Did you mean scotland?"),
        ("jurisdiction", "UK", "Write one of: england"),
        ("received", "", "Write the day as year-month-day"),
        ("received", "10/03/2026", "Write the day as year-month-day"),
        ("received", "2026-W11-2", "Write the day as year-month-day"),
        ("received", "٢٠٢٦-٠٣-١٠", "Write the day as year-month-day"),
        ("received", "2026-02-30", "not in the calendar"),
        ("received", "2026-03-10T09:30", "Write the day as year-month-day"),
        ("received", "0000-01-01", "not in the calendar"),
        ("received", "2018-05-24", "Write 2018-05-25 or a later day."),
        ("received", "2100-01-01", "Write a year up to 2099."),
        ("received", "10000-01-01", "Write the day as year-month-day"),
        ("id_requested", "2026-03-09", "before the request came. Write 2026-03-10"),
        ("id_received", "soon", "Write the day as year-month-day"),
        ("extended", "maybe", "Write yes, no, or the day of the notice"),
        ("extended", "2026-03-09", "before the request came. Write 2026-03-10"),
        ("closed", "2026-03-09", "before the request came. Write 2026-03-10"),
        ("clarification_asked", "2026-03-1", "Write the day as year-month-day"),
    ],
)
def test_a_wrong_cell_is_named_with_what_to_write(column, cell, message):
    found = faults_of(table_of({}, {column: cell}))

    assert [(file, path) for file, path, _ in found][:1] == [
        ("cases.csv", f"row 3, column {column}")
    ]
    assert message in found[0][2]


@pytest.mark.parametrize(
    ("asked", "answered", "column"),
    [
        ("2026-03-12", "", "clarification_answered"),
        ("", "2026-03-12", "clarification_answered"),
        ("2026-03-12 | 2026-03-14", "2026-03-13", "clarification_answered"),
        ("2026-03-12", "2026-03-11", "clarification_answered"),
        ("2026-03-09", "2026-03-11", "clarification_asked"),
    ],
)
def test_each_question_needs_one_answer_that_comes_after_it(asked, answered, column):
    row = {"clarification_asked": asked, "clarification_answered": answered}

    assert [path for _, path, _ in faults_of(table_of(row))] == [f"row 2, column {column}"]


def test_an_answer_before_its_question_says_from_which_day():
    row = {"id_requested": "2026-03-12", "id_received": "2026-03-11"}

    assert faults_of(table_of(row)) == [
        ("cases.csv", "row 2, column id_received",
         "This is before we asked. Write 2026-03-12 or a later day."),
    ]  # fmt: skip


def test_every_fault_of_a_file_is_told_at_once():
    table = (
        f"{HEAD},reasons\n"
        "1,acess,EW,2026-03-10,\n"
        "2,access,XX,10.3.2026,\n"
        "3,access,EW,2026-03-10,\n"
        "4,access,EW,2018-01-01,\n"
    )

    assert [path for _, path, _ in faults_of(table.encode())] == [
        "reasons",
        "row 2, column right",
        "row 3, column jurisdiction",
        "row 3, column received",
        "row 5, column received",
    ]


@pytest.mark.parametrize(
    ("head", "path", "message"),
    [
        ("case_id,right,jurisdiction", "received", "missing"),
        (f"{HEAD},id_request", "id_request", "Did you mean id_requested?"),
        (f"{HEAD},zzz", "zzz", "Take it out."),
        (f"{HEAD},received", "received", "twice"),
        (f"{HEAD},\x1b[31m", r"\x1b[31m", "Take it out."),
    ],
)
def test_a_wrong_heading_is_named(head, path, message):
    row = ",".join(["1", "access", "EW", "2026-03-10", ""][: len(head.split(","))])

    ((_, where, said),) = faults_of(f"{head}\n{row}\n".encode())

    assert (where, message in said) == (path, True)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "There are no cases"),
        (HEAD.encode(), "There are no cases"),
        (f"{HEAD}\n,,,\n".encode(), "There are no cases"),
        (b"\x00\x01\x02", "This is not text"),
        (b"case_id\x81\n", "This is not text"),
        (f'{HEAD}\n"1'.encode(), "This is not a CSV table"),
        (f"{HEAD}\n1,access\n".encode(), "Write 4 cells"),
        (f"{HEAD}\n1,access,EW,2026-03-10,,\n".encode(), "Write 4 cells"),
        (b"x" * (MOST_BYTES + 1), "Send at most"),
        (
            f"{HEAD}\n{'1,access,EW,2026-03-10' + chr(10)}".encode() * (MOST_ROWS + 1),
            "Send at most",
        ),
    ],
)
def test_what_is_no_table_of_cases_is_refused(content, message):
    assert message in faults_of(content)[0][2]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "This is not JSON"),
        ("{}", "Write a list of cases"),
        ("[1]", "Write a list of cases"),
        ("[]", "There are no cases"),
        ("[" * 100_000, "This is not JSON"),
        ('[{"case_id": "1", "case_id": "2"}]', "is there twice"),
        ('[{"case_id": 1}]', "Write this as text in quotes."),
        ('[{"case_id": "1"}]', "missing"),
    ],
)
def test_json_of_another_shape_is_refused(text, message):
    assert message in faults_of(text.encode(), "cases.json")[0][2]


def test_json_in_another_encoding_is_refused():
    assert "This is not JSON" in faults_of(b'["\xff"]', "cases.json")[0][2]


def test_two_rows_of_one_case_are_one_message_with_two_last_days():
    question = {"clarification_asked": "2026-03-12", "clarification_answered": "2026-03-16"}

    (first, access), (second, erasure) = clocks_in(
        table_of(question, question | {"right": "erasure"}), "cases.csv"
    )

    assert (first.events.also, second.events.also) == (("erasure",), ("access",))
    assert (access.due_date, erasure.due_date) == (date(2026, 4, 15), date(2026, 4, 10))
    assert "A12" in {one.code for one in access.ambiguities}


def test_the_record_of_a_row_names_the_case_and_what_is_unknown():
    ((case, clock),) = clocks_in(table_of({"id_requested": "2026-03-11"}), "cases.csv")

    record = as_record(case.case_id, case.events.right, clock)

    assert (record["due_date"], record["clock_start"], record["status"]) == (
        "NOT RUNNING",
        None,
        "not_running",
    )


def test_days_are_counted_up_to_the_day_asked_about():
    ((_, clock),) = clocks_in(table_of({}), "cases.csv", on=date(2026, 4, 13))

    assert (clock.status, clock.days_late) == ("late", 3)


def test_extra_holidays_reach_every_row():
    ((_, clock),) = clocks_in(table_of({}), "cases.csv", extra_holidays=[date(2026, 4, 10)])

    assert clock.due_date == date(2026, 4, 13)
