"""The JSON Schema of the facts says what loading says, as far as a schema can."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from notices.errors import InvalidFacts
from notices.schemas.describe import describe, walk
from notices.schemas.facts import CaseSchema, FactsSchema, load, questions
from notices.schemas.files import read
from notices.schemas.jsonschema import to_json_schema
from tests.schemas.walking import LEAVES, groups, nested, patient, right, wrong

SCHEMAS = {root: to_json_schema(describe(root)) for root in (FactsSchema, CaseSchema)}
VALIDATORS = {root: Draft202012Validator(schema) for root, schema in SCHEMAS.items()}
EXAMPLES = Path(__file__).parents[2] / "examples"
SAID_IN_FULL = ("choice", "choices", "yes_no")  # kinds whose every rule a JSON Schema can say


def root_of(path):
    return CaseSchema if path[0].name == "request" else FactsSchema


def is_loaded(root, raw):
    try:
        load(raw, schema=root)
    except InvalidFacts:
        return False
    return True


def is_valid(root, raw):
    return VALIDATORS[root].is_valid(raw)


@pytest.mark.parametrize("root", SCHEMAS)
def test_it_is_a_json_schema_that_json_can_carry(root):
    Draft202012Validator.check_schema(SCHEMAS[root])

    assert json.loads(json.dumps(SCHEMAS[root])) == SCHEMAS[root]


def objects(schema):
    if schema.get("type") == "object":
        yield schema
        for inner in schema["properties"].values():
            yield from objects(inner)
    elif "items" in schema:
        yield from objects(schema["items"])


@pytest.mark.parametrize("root", SCHEMAS)
def test_every_object_is_closed_and_every_answer_described(root):
    answers = [answer for one in objects(SCHEMAS[root]) for answer in one["properties"].values()]

    assert all(one["additionalProperties"] is False for one in objects(SCHEMAS[root]))
    assert len(answers) == len(list(walk(describe(root))))
    assert all(answer["title"] for answer in answers)
    leaves = [answer for answer in answers if not list(objects(answer))]
    assert {answer["x-edited-by"] for answer in leaves} <= {"head_office", "shop"}


def test_it_carries_what_the_question_says():
    trial = SCHEMAS[FactsSchema]["properties"]["trial"]["properties"]
    seconds = trial["retention"]["properties"]["no_match_seconds"]
    asked = questions()["trial.retention.no_match_seconds"]

    assert seconds == {
        "title": asked.label,
        "description": asked.hint,
        "x-unit": "seconds",
        "x-edited-by": "head_office",
        "type": "integer",
        "minimum": 0,
        "maximum": asked.maximum,
        "examples": [1],
    }
    assert trial["starts_on"]["x-shop-may-change"] is True
    assert SCHEMAS[FactsSchema]["properties"]["stores"]["items"]["required"] == ["code"]


@patient
@given(st.data())
def test_right_answers_pass_both(data):
    root = data.draw(st.sampled_from(list(SCHEMAS)))
    raw = data.draw(groups(describe(root)))

    assert is_valid(root, raw)
    assert load(raw, schema=root).keys() == raw.keys()


@pytest.mark.parametrize("path", LEAVES, ids=lambda path: path[-1].path)
def test_a_wrong_answer_passes_neither(path):
    for answer in wrong(path[-1]):
        raw = nested(path, answer)

        assert not is_loaded(root_of(path), raw), answer
        assert not is_valid(root_of(path), raw), answer


@patient
@given(st.data())
def test_an_unknown_name_passes_neither(data):
    path = data.draw(st.sampled_from(LEAVES))
    raw = nested(path, data.draw(right(path[-1])))
    assert is_valid(root_of(path), raw) == is_loaded(root_of(path), raw) is True

    held = raw
    for question in path[:-1]:
        held = held[question.name][0] if question.kind == "rows" else held[question.name]
    held["nobody_asked"] = 1

    assert not is_valid(root_of(path), raw)
    assert not is_loaded(root_of(path), raw)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.decimals(allow_nan=False, places=2)
    | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)


@patient
@given(st.sampled_from([path for path in LEAVES if path[-1].kind in SAID_IN_FULL]), JSON)
def test_any_value_is_judged_alike_where_a_schema_can_say_all(path, answer):
    # Loading also takes what people type; a schema only what a program sends.
    raw = nested(path, answer)

    if is_valid(root_of(path), raw):
        assert is_loaded(root_of(path), raw)
    elif not isinstance(answer, str):
        assert not is_loaded(root_of(path), raw)


@patient
@given(st.sampled_from([path for path in LEAVES if path[-1].kind == "count"]), st.integers())
def test_the_limits_of_a_count_are_the_same(path, answer):
    raw = nested(path, answer)

    assert is_valid(root_of(path), raw) == is_loaded(root_of(path), raw)


def test_the_examples_fit_the_schema():
    for path in EXAMPLES.rglob("*.toml"):
        root = CaseSchema if path.parent.name == "requests" else FactsSchema

        assert [error.message for error in VALIDATORS[root].iter_errors(as_json(read(path)))] == []


def as_json(answers):
    """Return *answers* as JSON would carry them: days as text, decimals as numbers."""
    return json.loads(
        json.dumps(
            answers, default=lambda one: float(one) if isinstance(one, Decimal) else str(one)
        )
    )
