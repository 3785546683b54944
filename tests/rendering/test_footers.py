"""The foot of every page of a letter: a page that gets lost is matched, and names nobody."""

import pytest

from notices.i18n import catalogue
from tests.support.marked import runs
from tests.support.papers import PAPERS, PRINTS, facts_for, paper
from tests.support.places import sheets

pytestmark = pytest.mark.long

# Each letter in both languages, in each size.
LAST = dict(PAPERS)  # the last languages of each
LETTERS = [one for one in PRINTS if one[0].startswith("letter.") and one[1] == LAST[one[0]]]
FOOT = 25  # millimetres from the lower edge


def feet(path):
    """Return what stands at the foot of each page."""
    return [
        " ".join(word.text for word in sheet.words if word.top > sheet.height - FOOT)
        for sheet in sheets(path)
    ]


@pytest.fixture(params=LETTERS, ids=lambda one: f"{one[0]}-{one[2]}")
def letter(request):
    return request.param


def test_each_page_says_its_number_in_its_language_and_the_reference(letter, files):
    document_id, languages, _ = letter
    found = feet(files[letter])
    reference = facts_for(document_id)["case"]["request"]["reference"]

    for number, foot in enumerate(found, start=1):
        page_of = [
            catalogue(language, "letters").gettext("Page %(page)s of %(pages)s")
            % {"page": number, "pages": len(found)}
            for language in languages
        ]
        assert foot.startswith(f"{reference} · ")
        assert foot.partition(" · ")[2] in page_of


def test_the_foot_names_nobody(letter, files):
    request = facts_for(letter[0])["case"]["request"]
    names = [request[who]["name"] for who in ("person", "agent") if "name" in request.get(who, {})]

    for foot in feet(files[letter]):
        assert not [name for name in names if name in foot]


def test_the_foot_is_no_part_of_what_is_read_out(letter, files):
    drawn = runs(files[letter])
    of_the_page = "".join(run.text for run in drawn if run.of_the_page)

    assert of_the_page.replace(" ", "") == "".join(feet(files[letter])).replace(" ", "")


def test_a_letter_in_two_languages_counts_its_pages_through(tmp_path):
    made = paper("letter.nothing-held", languages=("cy", "en"), kind="pdf")
    (tmp_path / "letter.pdf").write_bytes(made.content)

    marked = [run for run in runs(tmp_path / "letter.pdf") if run.of_the_page]

    assert {run.language for run in marked} == {"cy", "en"}
    assert feet(tmp_path / "letter.pdf")[-1].endswith("Page 4 of 4")
