"""One sheet, one child: whatever it does, it ends, leaves nothing, and the next one is printed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from notices.rendering.printer import WHY

ROOT = Path(__file__).parent.parent.parent
ENDS = {
    "prints": "done",
    "writes_no_pdf": "failed",
    "writes_half_a_pdf": "failed",
    "does_not_fit": "in the way",
    "refuses": "refused",
    "stumbles": "failed",
    "recurses": "failed",
    "sleeps": "too long",
    "loops": "too long",
    "eats": "too much",
    "fills_the_disk": "failed",
    "aborts": "failed",
    "leaves": "failed",
    "opens_too_much": "failed",
    "leaves_files": "too long",
    "leaves_a_child": "too long",
    "floods": "too long",
}


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """Where a child wrote down the number of a child of its own."""
    return tmp_path_factory.mktemp("started") / "pid"


@pytest.fixture(scope="module")
def answers(started, tmp_path_factory):
    """What the warm parent says of each doing, from a process of its own that may fork."""
    surroundings = os.environ | {"TMPDIR": str(tmp_path_factory.mktemp("temporary"))}
    command = [sys.executable, "-m", "tests.rendering.doings", str(started)]
    ran = subprocess.run(command, capture_output=True, env=surroundings, cwd=ROOT, timeout=60)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


@pytest.mark.parametrize("doing", ENDS)
def test_it_ends_as_it_should_and_the_next_sheet_is_printed(answers, doing):
    answer = answers[doing]

    assert answer["status"] == ENDS[doing]
    assert answer["next"] == "done"
    assert answer["seconds"] < 4


@pytest.mark.parametrize("doing", ENDS)
def test_it_leaves_no_file(answers, doing):
    assert answers[doing]["left"] == []


def test_it_leaves_no_process(answers, started):
    process = Path(f"/proc/{started.read_text()}/status")

    # Nobody may have come yet to fetch what is dead.
    assert not process.exists() or "State:\tZ" in process.read_text()


def test_only_what_was_printed_or_refused_is_told(answers):
    assert answers["prints"]["length"] == len("%PDF-1.7 %%EOF")
    assert answers["does_not_fit"]["path"] == "organisation.legal_name"
    assert answers["refuses"]["why"] == "outside the bundle"
    for doing in set(ENDS) - {"prints", "does_not_fit", "refuses"}:
        assert set(answers[doing]) == {"status", "length", "seconds", "next", "left"}


def test_each_bad_end_has_words_for_the_person_who_waits():
    assert set(WHY) == set(ENDS.values()) - {"done", "in the way", "refused"}
