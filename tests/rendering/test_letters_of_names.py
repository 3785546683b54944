"""Names as people really write them: printed letter by letter, or refused, the letters named."""

import tomllib
from pathlib import Path

import pytest

from notices.errors import InvalidFacts
from tests.support.marked import runs
from tests.support.papers import ON, paper

NAMES = tomllib.loads((Path(__file__).parent.parent / "schemas/names.toml").read_text("utf-8"))
OURS = "en cy gd ga pl ro cs hu tr vi is nb de es pt ca mt lv hr so haw el ru uk sr kk"
SEARCH = {"method": "name", "from_day": ON, "to_day": ON, "searched_on": ON, "found": 0}
NOT_YET = ["he", "ar", "bn", "th", "zh", "emoji"]


def test_all_that_is_written_with_our_alphabets_is_printed(tmp_path):
    names = [name for language in OURS.split() for name in NAMES[language]]
    rows = [SEARCH | {"system": name} for name in names]
    file = tmp_path / "letter.pdf"

    file.write_bytes(paper("letter.nothing-held", {"request.searches": rows}, kind="pdf").content)

    printed = "".join(run.text for run in runs(file)).replace(" ", "")
    assert not [name for name in names if name.replace(" ", "") not in printed]


@pytest.mark.parametrize("language", NOT_YET)
def test_letters_that_we_do_not_have_are_named_and_no_box_is_printed_instead(language):
    name = NAMES[language][0]

    with pytest.raises(InvalidFacts) as refused:
        paper("letter.nothing-held", {"request.person.name": name}, kind="pdf")

    (fault,) = refused.value.faults
    assert fault.path == "request.person.name"
    assert set(fault.message.rpartition(": ")[2]) & set(name)
