"""Schemas as plain questions: every field is described, and every message is in our own words."""

import re

import pytest
from marshmallow import fields

from notices.i18n import Msg
from notices.schemas.describe import describe, walk
from notices.schemas.facts import CaseSchema, FactsSchema, questions
from notices.schemas.fields import HEAD_OFFICE, SHOP
from notices.schemas.values import Choice
from tests.schemas.walking import ASKED, ROOTS

KINDS = {
    *("group", "rows", "line", "text", "choice", "choices", "yes_no"),
    *("count", "number", "day", "email", "phone", "web", "postcode"),
}
EVERY_QUESTION = list(walk(ASKED))


def schemas_under(schema):
    """Yield *schema* and every schema inside it, as they are when facts are loaded."""
    yield schema
    for field in schema.fields.values():
        nested = field.inner if isinstance(field, fields.List) else field
        if isinstance(nested, fields.Nested):
            yield from schemas_under(nested.schema)


SCHEMAS = {type(one): one for root in ROOTS for one in schemas_under(root())}


def fields_of(schema):
    for name, field in schema.fields.items():
        yield f"{type(schema).__name__}.{name}", field
        if isinstance(field, fields.List):
            yield f"{type(schema).__name__}.{name}[]", field.inner


@pytest.mark.parametrize("schema", SCHEMAS.values(), ids=lambda schema: type(schema).__name__)
def test_no_message_is_in_marshmallow_s_own_english(schema):
    messages = {
        f"{type(schema).__name__}.{key}": text for key, text in schema.error_messages.items()
    }
    for name, field in fields_of(schema):
        messages |= {f"{name}.{key}": text for key, text in field.error_messages.items()}
        messages |= {f"{name}.{one}": one.error for one in field.validators}

    foreign = {name: text for name, text in messages.items() if not isinstance(text, Msg)}
    assert foreign == {}, "Add these sentences to OURS in notices/schemas/messages.py."


def test_every_field_is_a_question():
    described = {question.path for question in EVERY_QUESTION}
    declared = {path for root in ROOTS for path in paths_of(root())}

    assert described == declared
    assert described == set(questions())
    assert len(described) == len(EVERY_QUESTION) > 250


def paths_of(schema, prefix=""):
    for name, field in schema.fields.items():
        yield prefix + name
        nested = field.inner if isinstance(field, fields.List) else field
        if isinstance(nested, fields.Nested):
            yield from paths_of(nested.schema, f"{prefix}{name}.")


def test_a_question_says_what_a_form_needs():
    for question in EVERY_QUESTION:
        assert question.kind in KINDS, question.path
        assert isinstance(question.label, Msg), question.path
        assert isinstance(question.hint, Msg | None), question.path
        assert question.edited_by in (HEAD_OFFICE, SHOP), question.path
        assert bool(question.options) == question.kind.startswith("choice"), question.path
        assert bool(question.questions) == (question.kind in ("group", "rows")), question.path
        if question.kind in ("count", "number", "line", "text", "rows"):
            assert question.maximum is not None, question.path


def test_options_are_translatable_except_names_of_languages():
    for question in EVERY_QUESTION:
        foreign = [text for _, text in question.options if not isinstance(text, Msg)]

        assert not foreign or question.name == "languages_nearby", question.path


def test_names_are_plain_words_and_labels_plain_english():
    for question in EVERY_QUESTION:
        assert re.fullmatch(r"[a-z]+(_[a-z0-9]+)*", question.name), question.path
        assert question.label[0].isupper(), question.path
        assert not question.label.endswith("."), question.path
        assert question.hint is None or question.hint.endswith((".", "?")), question.path


def test_a_shop_fills_in_its_own_part_and_may_change_little_else():
    by_shop = {question.path for question in EVERY_QUESTION if question.edited_by == SHOP}

    assert {path.partition(".")[0] for path in by_shop} == {"store", "stores", "request"}
    changed = {
        path.removeprefix("store.")
        for path in by_shop
        if path.startswith(("store.organisation.", "store.trial."))
    }
    offered = {question.path for question in EVERY_QUESTION if question.shop_may_change}
    groups = {path for path in changed if questions()[path].questions}
    assert changed - groups == {path for path in offered if not path.startswith("store")}


def test_each_example_is_a_right_answer():
    for schema in SCHEMAS.values():
        for name, field in schema.fields.items():
            example = field.metadata.get("example")
            if example is not None:
                assert field.deserialize(example) is not None, name


def test_options_are_words_a_file_can_hold():
    for schema in SCHEMAS.values():
        for field in schema.fields.values():
            if isinstance(field, Choice):
                assert all(re.fullmatch(r"[a-z0-9_]+", value) for value in field.options)


def test_describing_a_schema_again_gives_the_same():
    assert describe(FactsSchema) is describe(FactsSchema)
    assert [question.path for question in describe(CaseSchema)] == ["request"]
