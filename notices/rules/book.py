"""Rules, their dated versions, and the book of rules in force on one day in one nation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import Any

from notices.errors import BadRulePack, RuleNotInForce, UnknownRule
from notices.i18n import Msg

READ, SECOND_HAND = "read in the source", "second-hand"
FROM_MEMORY, HOUSE_RULE = "from memory", "house rule"
TRUST = (READ, SECOND_HAND, FROM_MEMORY, HOUSE_RULE)


def _closed() -> Mapping[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Version:
    """What a rule says from one day until the next version takes over."""

    effective_from: date  # of an expected version: the day on which to look again
    citation: str
    source: str
    checked_on: date
    trust: str
    value: Mapping[str, Any] = field(default_factory=_closed)  # what the law says
    house: Mapping[str, Any] = field(
        default_factory=_closed
    )  # our own limits; always to be labelled as ours
    nations: tuple[str, ...] = ()  # empty: all nations of the place
    expected: bool = False  # announced, its day not certain: never in force
    repealed: bool = False
    note: str = ""
    checked_by: str = ""  # empty: no named person has opened the source yet

    def reaches(self, nation: str) -> bool:
        """Tell whether this version is written for *nation*."""
        return not self.nations or nation in self.nations


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is asked of the shop, and every version it has had, oldest first."""

    id: str
    summary: Msg
    place: str
    instrument: str
    versions: tuple[Version, ...]

    @property
    def where(self) -> str:
        """The pack and the rule, as an error message names them."""
        return f"{self.place}/{self.instrument}.toml: {self.id}"

    def on(self, day: date, nation: str) -> Version:
        """Return the version in force on *day* in *nation*.

        Raises RuleNotInForce before the first version, after a repeal, and where none reaches
        the nation.
        """
        begun = [
            version
            for version in self.versions
            if version.effective_from <= day and not version.expected and version.reaches(nation)
        ]
        if not begun or begun[-1].repealed:
            raise RuleNotInForce(f"{self.where} is not in force in {nation} on {day}.")
        return begun[-1]


@dataclass(frozen=True, slots=True)
class Pack:
    """One file of rules: one instrument, and how fresh our reading of it is."""

    path: Path
    title: str
    source: str
    law_as_of: date
    reviewed_by: str  # empty: nobody yet
    stale_after: date
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A legal system: what its nations are called, and whose web pages are official there."""

    id: str
    name: Msg
    nations: Mapping[str, Msg]
    official: tuple[str, ...]


@dataclass(slots=True)
class RuleBook:
    """The rules of one place as they stand on one day in one nation.

    The book remembers what was cited, so a finished document can list its own sources.
    """

    place: str
    nation: str
    day: date
    rules: Mapping[str, Rule]
    cited: list[tuple[str, Version]] = field(default_factory=list)

    def cite(self, rule_id: str) -> Version:
        """Return the version of *rule_id* in force, and remember (rule_id, version) once.

        Raises UnknownRule, RuleNotInForce, and BadRulePack when nobody has read the source.
        """
        version = self._law(rule_id)
        if (rule_id, version) not in self.cited:
            self.cited.append((rule_id, version))
        return version

    def value(self, rule_id: str) -> Mapping[str, Any]:
        """Return what the law says, such as {"months": 1}. Raises what ``cite`` raises."""
        return self._law(rule_id).value

    def house(self, rule_id: str) -> Mapping[str, Any]:
        """Return our own limits, such as {"weeks": 12}: always say that they are ours.

        Raises UnknownRule and RuleNotInForce.
        """
        return self._version(rule_id).house

    def in_force(self, rule_id: str) -> bool:
        """Tell whether *rule_id* asks anything on this day. Raises UnknownRule."""
        try:
            self._version(rule_id)
        except RuleNotInForce:
            return False
        return True

    def _law(self, rule_id: str) -> Version:
        version = self._version(rule_id)
        if version.trust == FROM_MEMORY:
            raise BadRulePack(
                f"{self.rules[rule_id].where} was written from memory and is never printed as law."
                f" Compare it with {version.source}, then change its trust."
            )
        return version

    def _version(self, rule_id: str) -> Version:
        if rule_id not in self.rules:
            raise UnknownRule(f"{self.place} has no rule {rule_id}.{self._nearest(rule_id)}")
        return self.rules[rule_id].on(self.day, self.nation)

    def _nearest(self, rule_id: str) -> str:
        close = get_close_matches(rule_id, self.rules, n=1)
        return f" Did you mean {close[0]}?" if close else ""
