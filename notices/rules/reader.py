"""Read rule packs: one folder per place, one TOML file per instrument."""

import tomllib
from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from notices.errors import BadRulePack, UnknownRule
from notices.rules.book import Pack, Place, Rule, RuleBook, Version
from notices.rules.pack_faults import PackFaults
from notices.rules.pack_schema import build_pack, build_place

PACKS = Path(__file__).parent / "packs"
PLACE = "place.toml"


def places() -> tuple[str, ...]:
    """Return the ids of all places that have rules: the names of the folders."""
    return tuple(sorted(path.parent.name for path in PACKS.glob(f"*/{PLACE}")))


def place_called(place: str) -> Place:
    """Return what is known of *place* besides its rules. Raises UnknownRule for a strange one."""
    return _place(_folder(place))


def packs(place: str) -> tuple[Pack, ...]:
    """Return every pack of *place*, by file name.

    Raises BadRulePack with every fault of every file, and UnknownRule for a strange place.
    """
    return _packs(_folder(place))


def rules_on(day: date, place: str = "gb", nation: str = "england") -> RuleBook:
    """Open the rule book of *place* as it stands on *day* in *nation*.

    Raises BadRulePack when a pack is wrong, and UnknownRule for a strange place or nation.
    """
    known = place_called(place).nations
    if nation not in known:
        raise UnknownRule(f"{place} has no nation {nation!a}. Write one of: {', '.join(known)}.")
    return RuleBook(place, nation, day, _rules(_folder(place)))


def changes_after(day: date, place: str) -> tuple[tuple[Rule, Version], ...]:
    """Return what begins after *day* in *place*, in date order.

    Announced changes without a certain day are always among them. Raises as ``packs`` does.
    """
    coming = [
        (rule, version)
        for rule in _rules(_folder(place)).values()
        for version in rule.versions
        if version.expected or version.effective_from > day
    ]
    return tuple(sorted(coming, key=lambda pair: (pair[1].effective_from, pair[0].id)))


def _folder(place: str) -> Path:
    if place not in places():
        raise UnknownRule(f"There are no rules for {place!a}. Write one of: {', '.join(places())}.")
    return PACKS / place


@cache
def _rules(folder: Path) -> Mapping[str, Rule]:
    return MappingProxyType({rule.id: rule for pack in _packs(folder) for rule in pack.rules})


@cache
def _packs(folder: Path) -> tuple[Pack, ...]:
    read, faults = [], []
    for path in sorted(folder.glob("*.toml")):
        if path.name != PLACE:
            try:
                read.append(build_pack(path, _toml(path), _place(folder)))
            except PackFaults as error:
                faults += [f"{_short(path)}: {fault}" for fault in error.faults]
    faults += _used_twice(read)
    if faults:
        raise BadRulePack("\n".join(faults))
    return tuple(read)


def _used_twice(read: list[Pack]) -> list[str]:
    counted = Counter(rule.id for pack in read for rule in pack.rules)
    lines = [
        f"{_short(pack.path)}: {rule.id}: This id is used {counted[rule.id]} times. Write another."
        for pack in read
        for rule in pack.rules
        if counted[rule.id] > 1
    ]
    return list(dict.fromkeys(lines))


@cache
def _place(folder: Path) -> Place:
    path = folder / PLACE
    try:
        return build_place(folder.name, _toml(path))
    except PackFaults as error:
        raise BadRulePack(
            "\n".join(f"{_short(path)}: {fault}" for fault in error.faults)
        ) from error


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackFaults([f"This is not TOML in UTF-8: {error}."]) from error


def _short(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"
