"""What a rule pack and a place may say, and what to write instead of everything else."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load, validate, validates_schema

from notices.i18n import Msg
from notices.rules.book import HOUSE_RULE, TRUST, Pack, Place, Rule, Version
from notices.rules.coverage import coverage_faults
from notices.rules.pack_faults import PackFaults, lines

NAME = re.compile(r"[a-z][a-z0-9_]*")
RULE_ID = re.compile(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*")
HTTPS = re.compile(r"https://([a-z0-9.-]+)/[!-~]*")
PLAIN = (str, bool, int, date)
TEXT, YES_NO = "Write text in quotes.", "Write true or false, without quotes."
LIST, TABLE = "Write a list here.", "Write a table here."
DAY = "Write a date without quotes, like 2018-05-25."


class Typed(fields.Field):
    """TOML has real types, so there is nothing to convert and nothing to guess."""

    def __init__(self, kind: type, wrong: str, *, shape: re.Pattern | None = None, **details):
        super().__init__(**details)
        self.kind, self.wrong, self.shape = kind, wrong, shape

    def _deserialize(self, value, attr, data, **kwargs):
        fits = type(value) is self.kind and (self.kind is not str or value.strip() == value)
        if not fits or (self.shape and not self.shape.fullmatch(value)):
            raise ValidationError(self.wrong)
        return value


class Table(fields.Field):
    """A flat table of plain values, closed against change."""

    def _deserialize(self, value, attr, data, **kwargs):
        if not isinstance(value, dict) or not all(NAME.fullmatch(name) for name in value):
            raise ValidationError("Write a table of lower_case names, like { months = 1 }.")
        closed = {name: tuple(v) if isinstance(v, list) else v for name, v in value.items()}
        for one in closed.values():
            if not all(type(v) in PLAIN for v in (one if isinstance(one, tuple) else (one,))):
                raise ValidationError("Write texts, whole numbers, dates, true or false in it.")
        return MappingProxyType(closed)


class Strict(Schema):
    """Every table of a pack: unknown names are refused, with the name probably meant."""

    error_messages = {"type": TABLE, "unknown": "unknown"}

    def on_bind_field(self, field_name, field_obj):
        """Replace marshmallow's words by ours."""
        field_obj.error_messages |= {
            "required": "Add this line; it is missing.",
            "invalid": LIST if isinstance(field_obj, fields.List) else TABLE,
            "type": TABLE,
        }

    def handle_error(self, error, data, *, many, **kwargs):
        """Say which name was probably meant where an unknown one was written."""
        known = [field.data_key or name for name, field in self.fields.items()]
        for name, messages in error.messages.items():
            if messages == ["unknown"]:
                close = get_close_matches(str(name), known, n=1)
                meant = f"Did you mean {close[0]}?" if close else "Take it out."
                error.messages[name] = [f"A pack has no line of this name. {meant}"]


def _text(**details) -> Typed:
    return Typed(str, TEXT, shape=re.compile(r"\S.*", re.DOTALL), required=True, **details)


def _web() -> Typed:
    return Typed(str, "Write an address that begins with https://.", shape=HTTPS, required=True)


class VersionSchema(Strict):
    effective_from = Typed(date, DAY, required=True)
    citation = _text()
    source = _web()
    checked_on = Typed(date, DAY, required=True)
    trust = fields.Raw(
        required=True,
        validate=validate.OneOf(TRUST, error=f"Write one of: {', '.join(TRUST)}."),
    )
    value = Table()
    house = Table()
    nations = fields.List(Typed(str, TEXT))
    expected = Typed(bool, YES_NO)
    repealed = Typed(bool, YES_NO)
    note = Typed(str, TEXT)
    checked_by = Typed(str, TEXT)

    @validates_schema
    def ours_is_not_law(self, data, **kwargs):
        """Keep our own limits, and what no longer applies, out of what the law says."""
        if data.get("trust") == HOUSE_RULE and data.get("value"):
            raise ValidationError("This is a house rule: write its limits in house.", "value")
        if data.get("repealed") and (data.get("value") or data.get("house")):
            raise ValidationError("This is a repeal: leave value and house out.", "repealed")

    @post_load
    def build(self, data, **kwargs):
        """Return the Version."""
        return Version(**data | {"nations": tuple(data.get("nations", ()))})


class RuleSchema(Strict):
    id = Typed(
        str,
        "Write topic.what_it_asks, in lower-case letters and underscores.",
        shape=RULE_ID,
        required=True,
    )
    summary = _text()
    version = fields.List(
        fields.Nested(VersionSchema),
        required=True,
        validate=validate.Length(min=1, error="Write at least one version."),
    )


class HeadSchema(Strict):
    title = _text()
    source = _web()
    law_as_of = Typed(date, DAY, required=True)
    reviewed_by = Typed(str, TEXT, required=True)
    stale_after = Typed(date, DAY, required=True)

    @validates_schema
    def goes_stale_later(self, data, **kwargs):
        """A pack is fresh on the day it was read."""
        if data["stale_after"] <= data["law_as_of"]:
            raise ValidationError("Write a day after law_as_of.", "stale_after")


class PackSchema(Strict):
    instrument = fields.Nested(HeadSchema, required=True)
    rule = fields.List(fields.Nested(RuleSchema), required=True)


class PlaceSchema(Strict):
    name = _text()
    nations = fields.Dict(
        keys=Typed(str, "Write lower-case letters and underscores.", shape=NAME),
        values=_text(),
        required=True,
        validate=validate.Length(min=1, error="Name at least one nation."),
    )
    official = fields.List(_text(), required=True)


def build_place(place: str, raw: Mapping[str, Any]) -> Place:
    """Return the Place that *raw* describes. Raises PackFaults."""
    read = _load(PlaceSchema(), raw)
    nations = MappingProxyType({id: Msg(word) for id, word in read["nations"].items()})
    return Place(place, Msg(read["name"]), nations, tuple(read["official"]))


def build_pack(path: Path, raw: Mapping[str, Any], place: Place) -> Pack:
    """Return the Pack that *raw*, the text of *path*, holds. Raises PackFaults."""
    read = _load(PackSchema(), raw)
    rules = tuple(
        Rule(one["id"], Msg(one["summary"]), place.id, path.stem, tuple(one["version"]))
        for one in read["rule"]
    )
    faults = [f"{rule.id}: {fault}" for rule in rules for fault in _faults(rule, place)]
    if faults:
        raise PackFaults(faults)
    return Pack(path, **read["instrument"], rules=rules)


def _faults(rule: Rule, place: Place) -> Iterator[str]:
    yield from coverage_faults(rule, place)
    for number, version in enumerate(rule.versions, 1):
        host = HTTPS.fullmatch(version.source)[1]
        if not any(f".{host}".endswith(f".{site}") for site in place.official):
            sites = ", ".join(place.official)
            yield f"version {number}: source: Give the official text, at one of {sites}."


def _load(schema: Schema, raw: Mapping[str, Any]) -> Mapping[str, Any]:
    try:
        return schema.load(raw)
    except ValidationError as error:
        raise PackFaults(list(lines(error.messages, raw))) from error
