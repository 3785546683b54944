"""How the versions of one rule must fit together: every nation, every day, one answer."""

from collections.abc import Iterator
from itertools import pairwise

from notices.rules.book import Place, Rule, Version


def coverage_faults(rule: Rule, place: Place) -> Iterator[str]:
    """Say what is wrong between the versions of *rule*, as whole sentences.

    A version holds until the next one begins, so there can be no gap; what remains is order,
    two answers for one day, a strange nation, and a value that quietly changes its shape.
    """
    yield from _strange_nations(rule, place)
    order = [(version.expected, version.effective_from) for version in rule.versions]
    if order != sorted(order):
        yield "List the oldest version first, and expected ones last."
    found = [fault for nation in place.nations for fault in _faults_in(nation, rule)]
    yield from dict.fromkeys(found)


def _strange_nations(rule: Rule, place: Place) -> Iterator[str]:
    for number, version in enumerate(rule.versions, 1):
        for nation in version.nations:
            if nation not in place.nations:
                known = ", ".join(place.nations)
                yield f"version {number}: nations: Write one of {known}, not {nation!a}."


def _faults_in(nation: str, rule: Rule) -> Iterator[str]:
    certain = [one for one in rule.versions if one.reaches(nation) and not one.expected]
    for before, after in pairwise(certain):
        day = after.effective_from
        if before.effective_from == day:
            yield f"Two versions begin on {day} in {nation}. Keep one, or give each its nations."
        if _shape(before) != _shape(after) and not (after.repealed or after.note):
            yield (
                f"The version of {day} has other names in value or house than the one before."
                " Use the same names, or say why in note."
            )


def _shape(version: Version) -> tuple[list[str], list[str]]:
    return sorted(version.value), sorted(version.house)
