"""Everything that is wrong with one rule pack, each fault on a line that names its rule."""

from collections.abc import Iterator
from typing import Any

from notices.errors import BadRulePack


class PackFaults(BadRulePack):
    """One file has faults; ``faults`` names the rule of each and what to write instead."""

    def __init__(self, faults: list[str]):
        self.faults = faults
        super().__init__("\n".join(faults))


def lines(messages: Any, raw: Any, path: tuple[str, ...] = ()) -> Iterator[str]:
    """Flatten marshmallow's tree into lines such as "access.say_why: version 2: trust: …".

    *raw* is what was read; it lends its rule ids to the places that marshmallow only counts.
    """
    if isinstance(messages, list):
        yield from (": ".join((*path, text)) for text in messages)
        return
    for key, inner in messages.items():
        below = _below(raw, key)
        yield from lines(inner, below, _deeper(path, key, below))


def _below(raw: Any, key: str | int) -> Any:
    if isinstance(raw, list):
        return raw[key]
    return raw.get(key) if isinstance(raw, dict) else None


def _deeper(path: tuple[str, ...], key: str | int, below: Any) -> tuple[str, ...]:
    if key == "_schema":
        return path
    if not isinstance(key, int):
        return (*path, str(key))
    own = below.get("id") if isinstance(below, dict) else None
    return (*path[:-1], str(own) if own else f"{path[-1]} {key + 1}")
