"""Every error this library raises on purpose; the doors turn them into words for people."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with what was sent in: which file, which field, and what to write instead."""

    path: str
    message: str
    file: str = ""

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.path, self.message) if part)


class NoticesError(Exception):
    """Something the reader of the message can put right."""


class InvalidFacts(NoticesError):
    """The facts have faults; ``faults`` lists every one of them, in reading order."""

    def __init__(self, faults):
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


class BadRulePack(NoticesError):
    """A rule pack is wrong. The message names the file and the rule."""


class UnknownRule(NoticesError):
    """No pack of this place has a rule of that id."""


class RuleNotInForce(NoticesError):
    """No version of the rule applies on the day and in the nation asked for."""


class UnknownLanguage(NoticesError):
    """We have no catalogue for this language."""


class UnknownDocument(NoticesError):
    """There is no document of that id, or not in that size or format."""


class CannotPrint(NoticesError):
    """The sheet cannot be printed: it loads something foreign, or the printer gave up."""


class StepRefused(NoticesError):
    """A letter or a step that the state of the case does not allow."""


class MissingSoftware(NoticesError):
    """This computer lacks something; the message holds the line that installs it."""
