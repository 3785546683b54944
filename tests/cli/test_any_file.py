"""Whatever stands in a file, the answer is a sentence and never a traceback."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from notices.schemas.facts import questions
from tests.support.papers import EXAMPLES, FACTS, ON

CODES = (0, 1, 2)
NAMES = sorted({step for path in questions() for step in path.split(".")})
QUIET = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
answers = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=4)
    ),
    max_leaves=15,
)
PLACES = {
    "facts": lambda file: ("--facts", file),
    "case": lambda file: ("--facts", FACTS, "--case", file),
    "stores": lambda file: ("--facts", EXAMPLES / "chain/facts.toml", "--stores", file),
}


@pytest.fixture
def made_from(fairnotice, tmp_path):
    """Makes a document from a file of that content, named as a place in PLACES."""

    def call(place, suffix, content):
        file = tmp_path / f"any{suffix}"
        file.write_bytes(content)
        document = "letter.nothing-held" if place == "case" else "dpia.checklist"
        words = (*PLACES[place](file), "--on", ON, "--format", "html", "--out", tmp_path / "out")
        return fairnotice("make", document, *words)

    return call


def is_fit(ran):
    assert ran.code in CODES
    assert ran.complaints
    return all(line.isprintable() for line in ran.complaints)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("suffix", [".toml", ".json", ".csv", ""])
@given(content=st.binary(max_size=200))
@QUIET
def test_any_bytes(made_from, place, suffix, content):
    assert is_fit(made_from(place, suffix, content))


@pytest.mark.parametrize("place", ["facts", "case"])
@given(content=answers)
@QUIET
def test_any_answers(made_from, place, content):
    assert is_fit(made_from(place, ".json", json.dumps(content).encode()))


@given(
    rows=st.lists(st.lists(st.text(max_size=8) | st.sampled_from(NAMES), max_size=5), max_size=4)
)
@QUIET
def test_any_table_of_shops(made_from, rows):
    table = "\n".join(",".join(row) for row in rows)

    assert is_fit(made_from("stores", ".csv", table.encode("utf-8", "replace")))


@pytest.mark.parametrize(
    "content",
    [
        b'{"organisation": ' * 5000,
        b"[" * 100_000,
        b"a = " + b"9" * 5000,
        b'{"store": {"people_per_day": 1e999999}}',
        b'{"store": {"name": "\\ud800"}}',
        b'{"store": {"name": "A\\u202eB"}}',
        b'{"a\\u202eb": 1}',
        b"\xff\xfe\x00",
        b"x = nan",
        b"x = 1979-05-27T07:32:00Z",
    ],
    ids=range(10),
)
@pytest.mark.parametrize("suffix", [".toml", ".json"])
def test_files_that_break_readers(made_from, suffix, content):
    ran = made_from("facts", suffix, content)

    assert ran.code == 2
    assert is_fit(ran)
