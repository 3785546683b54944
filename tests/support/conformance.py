"""Asks veraPDF about many files at once, for the tests that print."""

from collections.abc import Iterable
from pathlib import Path

from tests.conformance.conform import MissingTool, judge
from tests.support.needs import give_up


def verdicts(
    paths: Iterable[Path], profiles: tuple[str, ...] = ("ua1", "2a")
) -> dict[tuple[Path, str], tuple[bool, tuple[str, ...]]]:
    """Return for each of *paths* and *profiles* whether it passes, and the rules it breaks.

    Hand over all files at once: starting Java takes longer than judging fifty signs. A rule is
    its clause and test number, such as "7.2-29". Skips the test, or fails it, without Java.
    """
    paths = list(paths)
    try:
        answers = judge([str(path) for path in paths], list(profiles))
    except MissingTool as error:
        give_up(str(error))
    asked = [(path, profile) for path in paths for profile in profiles]
    return {
        key: (answer.passed, tuple(broken.rule for broken in answer.broken))
        for key, answer in zip(asked, answers, strict=True)
    }
