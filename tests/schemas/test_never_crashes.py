"""Nothing that any door sends can crash the loading: it gives facts, or says what is wrong."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from notices.errors import InvalidFacts
from notices.i18n import Msg
from notices.schemas.facts import CaseSchema, FactsSchema, for_store, load, questions
from notices.schemas.files import read, read_stores
from tests.schemas.walking import LEAVES, nested, patient

NAMES = st.sampled_from(
    sorted({name for path in questions() for name in path.split(".")})
) | st.text(st.characters(exclude_categories=[]), max_size=4)
ANSWERS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.decimals(allow_nan=True)
    | st.text(st.characters(exclude_categories=[]), max_size=9)
    | st.dates()
    | st.datetimes()
    | st.times()
    | st.sampled_from(["A", "wales", "yes", "2026-12-07", "3000", "1e99999999", "=1+1", "\ud800"])
)
ANYTHING = st.recursive(
    ANSWERS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)
PARTS = st.sampled_from(["organisation", "supplier", "trial", "store", "stores", "assessment"])


def load_or_refuse(raw, schema=FactsSchema, code=None, pick=False):
    """Load *raw*; a refusal must name things in our own words, fit to be printed and sent."""
    try:
        load(for_store(raw, code) if pick else raw, "facts.json", schema)
        return
    except InvalidFacts as error:
        refused = error
    assert refused.faults
    assert all(isinstance(fault.message, Msg) for fault in refused.faults)
    assert json.dumps([(fault.path, fault.message) for fault in refused.faults])
    assert str(refused).encode()


@patient
@given(ANYTHING)
def test_any_facts_are_loaded_or_refused(raw):
    load_or_refuse(raw)


@settings(patient, max_examples=300)
@given(st.sampled_from(LEAVES), ANYTHING)
def test_anything_in_any_place_is_loaded_or_refused(path, answer):
    schema = CaseSchema if path[0].name == "request" else FactsSchema

    for depth in range(1, len(path) + 1):
        load_or_refuse(nested(path[:depth], answer), schema)


@settings(patient, max_examples=300)
@given(st.dictionaries(PARTS, ANYTHING), st.none() | NAMES | st.just("A"))
def test_any_shop_of_any_chain_is_picked_or_refused(raw, code):
    load_or_refuse(raw, code=code, pick=True)


@patient
@given(ANYTHING, ANYTHING, ANYTHING)
def test_anything_in_a_shop_s_own_answers_is_laid_over_or_refused(trial, own, organisation):
    shop = {"code": "A", "trial": own, "organisation": organisation}

    load_or_refuse({"trial": trial, "stores": [shop]}, code="A", pick=True)


def test_deep_facts_are_refused_at_any_depth():
    deep = "x"
    for _ in range(900):
        deep = {"trial": deep}

    for raw in (deep, {"store": {"code": "A", "trial": deep}, "trial": deep}):
        load_or_refuse(raw, pick=True)
        load_or_refuse(raw)


@patient
@given(content=st.binary(max_size=200) | st.text(max_size=99).map(str.encode))
def test_any_bytes_in_a_file_are_read_or_refused(tmp_path_factory, content):
    folder = tmp_path_factory.mktemp("any", numbered=True)
    for name, reader in (("f.toml", read), ("f.json", read), ("f.csv", read_stores)):
        (folder / name).write_bytes(content)
        assert said_by(reader, folder / name).encode()


def said_by(reader, path):
    try:
        return repr(reader(path))
    except InvalidFacts as error:
        return str(error)
