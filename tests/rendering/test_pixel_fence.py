"""A name changes its own lines on a letter and not one dot elsewhere."""

import subprocess
from functools import cache

import pytest

from notices.documents import DOCUMENTS
from notices.rendering.printer import print_sheet
from tests.rendering.test_hostile_names import MARKUP, NAMES, PLAIN, TURNING, behind_the_gate
from tests.support.needs import tool

ANOTHER = "B. O'Thery-Quix"  # no letter where the plain name has it: what differs is the name
MARKS = [
    "A\u0301\u0302\u0303\u0304 S\u0327\u0323ample Name",
    "Ǻg\u0323\u0324\u0325y Ẫp\u0330\u0331",
]
HOSTILE = MARKUP + TURNING + MARKS
WORST = [HOSTILE[0], HOSTILE[1], TURNING[0], MARKS[0]]
AROUND = 9  # dots above and below a line that differs: room for four marks, the most we let in
LETTERS = [one for one in NAMES if one.startswith("letter.")]
TO_PEOPLE = [one for one in LETTERS if NAMES[one] == "request.person.name"]


@cache
def rows(document_id, name, folder):
    """Return each page of a letter as rows of grey dots, 72 to the inch."""
    file = folder / f"{len(list(folder.iterdir()))}.pdf"
    file.write_bytes(print_sheet(behind_the_gate(document_id, name)).pdf)
    seen = subprocess.run(
        [tool("pdftoppm"), "-r", "72", "-gray", file], capture_output=True, check=True
    ).stdout
    pages = []
    while seen:
        _, size, _, rest = seen.split(b"\n", 3)
        width, height = map(int, size.split())
        dots, seen = rest[: width * height], rest[width * height :]
        pages.append([dots[start : start + width] for start in range(0, len(dots), width)])
    return pages


def differing(one, other):
    """Return (page, row) of every row in which two letters differ."""
    assert len(one) == len(other), "A name must not make another page."
    return {
        (page, row)
        for page, (mine, theirs) in enumerate(zip(one, other, strict=True))
        for row, (left, right) in enumerate(zip(mine, theirs, strict=True))
        if left != right
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("fence")


@pytest.fixture
def outside(folder):
    """Return a function: the rows that a name changed besides those where a name stands."""

    def changed_by(document_id, name):
        plain = rows(document_id, PLAIN, folder)
        its_own = {
            (page, row + by)
            for page, row in differing(plain, rows(document_id, ANOTHER, folder))
            for by in range(-AROUND, AROUND + 1)
        }
        return sorted(differing(plain, rows(document_id, name, folder)) - its_own)

    return changed_by


@pytest.mark.parametrize("name", HOSTILE, ids=ascii)
def test_no_name_reaches_beyond_its_lines(outside, name):
    assert outside("letter.nothing-held", name) == []


@pytest.mark.long
@pytest.mark.parametrize("document_id", TO_PEOPLE)
@pytest.mark.parametrize("name", WORST, ids=ascii)
def test_no_name_reaches_beyond_its_lines_on_any_letter(outside, document_id, name):
    assert outside(document_id, name) == []


def test_a_line_break_in_a_name_would_be_seen(outside):
    assert outside("letter.nothing-held", "A Sample\u2028We owe you money.\u2028Name")


def test_there_are_letters_to_people_to_attack():
    assert len(TO_PEOPLE) > len(DOCUMENTS) // 2
