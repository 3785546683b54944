"""Read the phrases: the files of every language, all of them held against each message."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from notices.cases.phrases.plain import MARK, spelt
from notices.i18n import N_, Msg

FOLDER = Path(__file__).parent
GAP = r"(?: \w++){0,5}?"  # some words of one sentence
NEXT = f"(?: [{MARK}])?+ "  # delete. my. face.
AFTER_MARK = f"(?<=[{MARK}] )"


@dataclass(frozen=True, slots=True)
class Rule:
    """A reason to think of a right or to give a hint, and the phrases that it is known by."""

    finds: tuple[str, ...]
    why: Msg
    phrases: re.Pattern
    only_with: re.Pattern | None  # what must stand somewhere in the message too


@cache
def files() -> Mapping[str, dict[str, Any]]:
    """Return what is written in each file: {"en/access": {"rule": [...]}}."""
    return {
        path.relative_to(FOLDER).with_suffix("").as_posix(): tomllib.loads(path.read_text("utf-8"))
        for path in sorted(FOLDER.glob("*/*.toml"))
    }


@cache
def rules() -> tuple[Rule, ...]:
    """Return the rules of every language."""
    with_these = {name: _pattern(phrases) for name, phrases in _lists().items()}
    return tuple(
        Rule(
            tuple(rule["finds"]),
            N_(rule["summary"]),
            _pattern(rule["phrases"]),
            with_these[rule["only_with"]] if "only_with" in rule else None,
        )
        for written in files().values()
        for rule in written.get("rule", ())
    )


@cache
def spellings() -> Mapping[str, str]:
    """Return how words of every language are usually spelt: {"gpdr": "gdpr", "im": "i am"}."""
    return {
        seen: usual
        for written in files().values()
        for usual, others in written.get("spellings", {}).items()
        for seen in others
    }


def _lists() -> Mapping[str, list[str]]:
    """Return what ``only_with`` may name; a name that two languages use means both lists."""
    lists = defaultdict(list)
    for written in files().values():
        for name, phrases in written.get("lists", {}).items():
            lists[name] += phrases
    return lists


@cache
def _named() -> Mapping[str, str]:
    """Return the names in capitals: {"ME": "me|us"}."""
    words = (written.get("words", {}) for written in files().values())
    return {name: meant for names in words for name, meant in names.items()}


def _pattern(phrases: Iterable[str]) -> re.Pattern:
    """Return what finds one of *phrases* in plain words; its first group is the phrase.

    What ends in ``++``, ``*+`` or ``?+`` is never tried twice, and a gap is short: the time
    grows with the length of the text, whatever the text.
    """
    return re.compile(f" ({'|'.join(map(_phrase, phrases))})(?= )")


def _phrase(phrase: str) -> str:
    words = phrase.removeprefix(f"{MARK} ")
    parts = [NEXT.join(map(_either, part.split())) for part in words.split(" * ")]
    return (AFTER_MARK if words != phrase else "") + f"{GAP} ".join(parts)


def _either(words: str) -> str:
    meant = "|".join(_named()[word] if word.isupper() else word for word in words.split("|"))
    return f"(?:{'|'.join(map(_word, meant.split('|')))})"


def _word(word: str) -> str:
    any_ending = r"\w*+" if word.endswith("*") else ""
    return NEXT.join(spelt(word, spellings())) + any_ending
