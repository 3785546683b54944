"""A case is found again by its reference or by a name, and no reference is given twice."""

import subprocess
import sys

import pytest

from notices.errors import InvalidFacts
from webapp.clock import today

TYPED = {
    "received_on": "2026-11-17",
    "person": {"name": "A. N. Other", "email": "a.n.other@shopper.example"},
    "searches": [{"system": "Watchlist"}],
}
LOG_FIVE = """
import sys
from pathlib import Path
from webapp.records.records import Records
records = Records(Path(sys.argv[1]))
for _ in range(5):
    print(records.log(sys.argv[2], {}).reference)
records.close()
"""


@pytest.fixture
def shop(records):
    return records.begin({"store": {"name": "Castle Street"}})


@pytest.fixture
def case(records, shop):
    return records.log(shop, TYPED)


def test_a_case_is_found_by_reference_name_or_email_however_written(records, shop, case):
    named = records.log(shop, {"person": {"name": "a. n.  OTHER"}})

    assert records.find_cases(shop, " A. N. Other") == [case, named]
    assert records.find_cases(shop, "A.N.Other@shopper.example") == [case]
    assert records.find_cases(shop, case.reference.lower()) == [case]
    for nothing in ("A. N.", "Other", "", "FR-2026", "Watchlist", "%", "Castle Street"):
        assert records.find_cases(shop, nothing) == []


def test_a_case_is_found_by_the_name_it_has_now(records, shop, case):
    def correct(raw):
        return raw | {"person": {"name": "A. N. Othersson", "email": "a.n.other@shopper.example"}}

    corrected = records.change_case(shop, case.case_id, correct)

    assert records.find_cases(shop, "A. N. Other") == []
    assert records.find_cases(shop, "A. N. Othersson") == [corrected]
    assert records.find_cases(shop, "a.n.other@shopper.example") == [corrected]


def test_references_run_on_within_the_company(records, shop):
    given = [records.log(shop, {"received_on": day}).reference for day in ("2026-12-30", "2027-1")]
    elsewhere = records.log(records.begin({}), {"received_on": "2025-01-01"}).reference

    assert given == ["FR-2026-0001", f"FR-{today().year}-0002"]
    assert elsewhere == "FR-2025-0001"


def test_a_reference_that_was_typed_is_kept_and_passed_over(records, shop):
    typed = [records.log(shop, {"reference": mine}).reference for mine in (" Ω/7 ", "FR-2026-0001")]

    assert typed == ["Ω/7", "FR-2026-0001"]
    assert records.log(shop, {"received_on": "2026-11-17"}).reference == "FR-2026-0002"


def test_a_reference_that_another_case_has_is_refused_at_its_question(records, shop, case):
    other = records.log(shop, {})
    taken = {"reference": f" {case.reference.lower()}"}

    for asked in (
        lambda: records.log(shop, taken),
        lambda: records.change_case(shop, other.case_id, lambda raw: raw | taken),
    ):
        with pytest.raises(InvalidFacts) as refused:
            asked()
        assert [fault.path for fault in refused.value.faults] == ["request.reference"]
    assert records.cases_of_shop(shop) == [case, other]
    assert records.log(records.begin({}), taken).reference == case.reference.lower()


def test_a_reference_can_be_changed_but_not_lost(records, shop, case):
    emptied = records.change_case(shop, case.case_id, lambda raw: raw | {"reference": " "})
    changed = records.change_case(shop, case.case_id, lambda raw: raw | {"reference": "Ours 7"})

    assert emptied.reference == emptied.raw["reference"] == case.reference
    assert changed.reference == "Ours 7"
    assert records.find_cases(shop, case.reference) == []


def test_a_reference_is_not_given_again_after_its_case_was_erased(records, shop, case):
    records.erase_case(shop, case.case_id)

    assert records.log(shop, TYPED).reference != case.reference


def test_two_programs_share_one_key_and_give_no_reference_twice(records, shop):
    command = [sys.executable, "-c", LOG_FIVE, str(records.folder), shop]
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    told = [program.communicate(timeout=60) for program in running]

    assert [complaints for _, complaints in told] == ["", ""]
    given = [reference for printed, _ in told for reference in printed.split()]
    assert len(set(given)) == 10
    assert {case.reference for case in records.cases_of_shop(shop)} == set(given)
