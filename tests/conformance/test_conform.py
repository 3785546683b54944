"""The judge of PDF files: it must find what is wrong, or its praise is worth nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from weasyprint import HTML

from tests.conformance import conform
from tests.support.conformance import verdicts
from tests.support.needs import tool

HERE = Path(__file__).parent
KNOWN_BAD = HERE / "known-bad.pdf"
# No title, no language, two fonts of one name, images without words, a heading out of order and
# a row without a heading.
ITS_FAULTS = ("7.1-9", "7.2-29", "7.21.5-1", "7.3-1", "7.4.2-1", "7.5-1")
GOOD_PAGE = """<html lang="en"><title>A sign</title><h1>A sign</h1><p>With words on it.</p>"""


@pytest.fixture(scope="module")
def good_page(tmp_path_factory):
    path = tmp_path_factory.mktemp("conform") / "arwydd tŷ.pdf"
    HTML(string=GOOD_PAGE).write_pdf(path, pdf_variant="pdf/ua-1")
    return path


@pytest.fixture(scope="module")
def judged(good_page, tmp_path_factory):
    scribble = tmp_path_factory.mktemp("conform") / "scribble.pdf"
    scribble.write_text("This is no PDF.")
    return verdicts([KNOWN_BAD, scribble, good_page], ["ua1"])


def test_each_fault_of_a_bad_file_is_found(judged):
    assert judged[KNOWN_BAD, "ua1"] == (False, ITS_FAULTS)


def test_a_good_file_passes_even_after_a_damaged_one_and_with_welsh_in_its_name(judged, good_page):
    assert [passed for passed, _ in judged.values()] == [False, False, True]
    assert judged[good_page, "ua1"] == (True, ())


@pytest.mark.parametrize(
    ("words", "code"),
    [(["ua1", str(KNOWN_BAD)], conform.FAILED), (["ua1", "no.pdf"], 2), (["ua1"], 2), ([], 2)],
)
def test_the_exit_code_tells_a_fault_of_the_file_from_a_fault_of_the_call(words, code):
    tool("java")

    ran = subprocess.run([sys.executable, HERE / "conform.py", *words], capture_output=True)

    assert ran.returncode == code, ran.stderr


def test_without_java_it_says_what_installs_java(tmp_path):
    bare = os.environ | {"PATH": str(tmp_path), "JAVA_HOME": ""}
    command = [sys.executable, HERE / "conform.py", KNOWN_BAD]

    ran = subprocess.run(command, capture_output=True, encoding="utf-8", env=bare)

    assert ran.returncode == conform.MISSING
    assert "apt-get install" in ran.stderr
