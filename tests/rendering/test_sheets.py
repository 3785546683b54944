"""Every paper as it comes out of the printer: paper, fonts, languages, code, conformance."""

import hashlib
import json
import os
import subprocess
import sys
from collections import Counter

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from notices.documents import DOCUMENTS
from notices.rendering.bundle import FONTS
from tests.support.conformance import verdicts
from tests.support.marked import runs
from tests.support.needs import tool
from tests.support.page import headlines, said
from tests.support.papers import CORNER_SHOP, EXAMPLES, ON, PAPERS, PRINTS, SELDOM_PRINTED
from tests.support.places import sheets

ROOT = EXAMPLES.parent
MM = 72 / 25.4  # points
A4 = (210, 297)
PAPER = {"A4": A4, "large-print": A4, "A5": (148, 210), "A3": (297, 420), "A2": (420, 594)}
SIGNS = [one for one in PRINTS if DOCUMENTS[one[0]].one_page]
ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LANG": "ar_EG.UTF-8",
    "LC_ALL": "C",
    "PYTHONHASHSEED": "7",
}
# One paper of each document, in as many languages as it can have.
AGAIN = dict(PAPERS)
PRINT_AGAIN = """
import hashlib, json, sys
from notices.produce import produce
from tests.rendering.test_sheets import AGAIN
from tests.support.papers import ON, facts_for
papers = {name: produce(name, **facts_for(name), on=ON, languages=AGAIN[name]) for name in AGAIN}
json.dump({name: hashlib.sha256(papers[name].content).hexdigest() for name in papers}, sys.stdout)
"""


def name(paper):
    return "-".join((paper[0], *paper[1], *paper[2:]))


SELDOM = [pytest.param(one, marks=pytest.mark.long) for one in SELDOM_PRINTED]


@pytest.fixture(params=[*PRINTS, *SELDOM], ids=name)
def paper(request):
    return request.param


@pytest.fixture
def file(paper, files):
    return files[paper]


def test_every_paper_is_pdf_ua_1_and_pdf_a_2a_at_once(files):
    # On larger paper a sign is the same picture; in large print a letter is another.
    judge(
        [
            files[name, languages, size]
            for name, languages, size in PRINTS
            if size in (DOCUMENTS[name].sizes[0], "large-print")
            and (len(languages) == 1 or AGAIN[name] == languages)
        ]
    )


@pytest.mark.long
def test_so_is_every_paper_that_is_seldom_printed(files):
    judge([files[one] for one in SELDOM_PRINTED])


def judge(wanted):
    judged = verdicts(wanted)

    assert len(judged) == 2 * len(wanted)
    broken = {key: rules for key, (passed, rules) in judged.items() if not passed}
    assert not broken


def test_the_paper_has_the_size_asked_for_and_a_sign_is_one_sheet(paper, file):
    document_id, _, size = paper
    with pikepdf.open(file) as pdf:
        # A wide table may lie across.
        sizes = {
            tuple(sorted(float(edge) / MM for edge in page.mediabox[2:])) for page in pdf.pages
        }
        sheets = len(pdf.pages)

    assert [pytest.approx(one, abs=0.05) for one in sizes] == [PAPER[size]]
    assert sheets == 1 or not DOCUMENTS[document_id].one_page


def test_all_its_fonts_are_ours_and_inside(file):
    with pikepdf.open(file) as pdf:
        fonts = [font for page in pdf.pages for font in page.resources.Font.values()]
        kinds = [kind for font in fonts for kind in font.DescendantFonts]
        inside = {
            str(kind.BaseFont).partition("+")[2]: kind.FontDescriptor.keys() for kind in kinds
        }

    assert inside
    assert all(name.startswith(bundled()) for name in inside), list(inside)
    assert all({"/FontFile2", "/FontFile3"} & keys for keys in inside.values())


def bundled():
    """Return the families of the fonts that ship with us, as a PDF spells them."""
    names = (TTFont(path)["name"] for path in FONTS.glob("*.ttf"))
    return tuple(
        {(name.getDebugName(16) or name.getDebugName(1)).replace(" ", "-") for name in names}
    )


def test_every_run_of_text_is_marked_with_its_language(paper, file, printed):
    drawn: dict[str | None, Counter] = {}
    for run in runs(file):
        drawn.setdefault(run.language, Counter()).update(run.text)

    written = {language: Counter(text) for language, text in said(printed[paper].html).items()}
    for letters in (*drawn.values(), *written.values()):
        del letters[" "]
    assert set(drawn) == set(written)
    # On paper there may be more: numbers of a list, headings of a table on each of its pages.
    missing = {language: letters - drawn[language] for language, letters in written.items()}
    assert not any(missing.values()), missing


@pytest.mark.parametrize("paper", [one for one in SIGNS if len(one[1]) == 2], ids=name)
def test_two_languages_stand_side_by_side_in_one_size_the_first_one_first(paper, files, printed):
    sizes: dict[str, list[float]] = {}
    for run in runs(files[paper]):
        sizes.setdefault(run.language, []).append(run.points)

    first, second = paper[1]
    assert [language for language, _ in headlines(printed[paper].html)] == [first, second]
    assert list(sizes)[:2] == [first, second]
    assert max(sizes[first]) == max(sizes[second])
    assert set(sizes[second]) <= set(sizes[first])  # the first also has what is in no language


@pytest.mark.parametrize("paper", PRINTS, ids=name)
def test_no_word_stands_at_the_edge_or_on_another_word(paper, files):
    edge = 3 * PAPER[paper[2]][0] / PAPER["A4"][0]  # a knife or a printer misses by as much

    for sheet in sheets(files[paper]):
        assert sheet.outside(edge) == []
        assert sheet.over_each_other() == []


@pytest.mark.parametrize("paper", SIGNS, ids=name)
def test_the_code_on_a_sign_opens_the_printed_address(paper, files, tmp_path):
    picture = tmp_path / "sign"
    subprocess.run(
        [tool("pdftoppm"), "-r", "100", "-png", "-singlefile", files[paper], picture], check=True
    )
    read = subprocess.run(
        [tool("zbarimg"), "-q", "--raw", f"{picture}.png"], capture_output=True, encoding="utf-8"
    )

    address = CORNER_SHOP["organisation"]["notice_page"]
    assert read.stdout.splitlines() == [address]
    assert address in "".join(run.text for run in runs(files[paper]))


@pytest.mark.long
def test_another_process_clock_and_country_print_the_same_bytes(printed):
    surroundings = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)} | ELSEWHERE
    command = [sys.executable, "-c", PRINT_AGAIN]

    ran = subprocess.run(command, capture_output=True, check=True, env=surroundings)

    assert json.loads(ran.stdout) == {
        name: hashlib.sha256(made.content).hexdigest()
        for (name, languages, size), made in printed.items()
        if AGAIN[name] == languages and DOCUMENTS[name].sizes[0] == size
    }


def test_the_dates_inside_are_the_day_of_the_document(file):
    with pikepdf.open(file) as pdf:
        about, described = dict(pdf.docinfo), pdf.Root.Metadata.read_bytes().decode()

    stamps = {str(about["/CreationDate"]), str(about["/ModDate"])}
    assert stamps == {f"D:{ON:%Y%m%d}"}
    assert described.count(ON.isoformat()) == 2
