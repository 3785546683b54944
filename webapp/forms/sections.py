"""The questions in short pages: plain questions of a part, each of its groups, each table."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from notices.i18n import Msg
from notices.schemas.describe import Question, describe, walk
from notices.schemas.facts import FactsSchema

CASE = "request"
SHOPS_OF_A_CHAIN = "stores"  # each shop has a form of its own instead
OWN_ANSWERS = ("store.organisation", "store.trial")  # what a shop answers otherwise, or not at all


@dataclass(frozen=True, slots=True)
class Section:
    """One short page of questions. ``path`` is where its answers stand in the facts."""

    path: str
    title: Msg
    part: Question
    questions: tuple[Question, ...]

    @property
    def of_the_shop(self) -> bool:
        """Whether a store manager answers it; head office answers the others."""
        return self.part.path == "store"

    @property
    def is_general(self) -> bool:
        """Whether it holds the plain questions of its part."""
        return self.path == self.part.path

    @property
    def is_optional(self) -> bool:
        """Whether no answer is an answer too."""
        of_a_case = self.part.path == CASE and not self.is_general
        return self.path in OWN_ANSWERS or of_a_case

    def asks(self, path: str) -> bool:
        """Tell whether the answer at *path* of the facts (rows not counted) is given here."""
        return any(question.path == path for question in walk(self.questions))


@cache
def parts() -> tuple[Question, ...]:
    """Return the parts of the facts, what the store manager knows first."""
    asked = [part for part in describe(FactsSchema) if part.path != SHOPS_OF_A_CHAIN]
    return tuple(sorted(asked, key=lambda part: part.path != "store"))


@cache
def sections() -> dict[str, Section]:
    """Return every section by its path, in the order in which they are asked."""
    return {section.path: section for part in parts() for section in sections_in(part)}


def sections_of(part: str) -> list[Section]:
    """Return the sections of one part."""
    return [section for section in sections().values() if section.part.path == part]


def section_after(section: Section) -> Section | None:
    """Return the section that is asked next in the same part, if there is one."""
    together = sections_of(section.part.path)
    following = together[together.index(section) + 1 :]
    return following[0] if following else None


def section_asking(path: str, among: Mapping[str, Section] | None = None) -> Section | None:
    """Return the section with the question at *path*, which may be a group or name a row.

    It is one of the facts, or one of those *among* which to look.
    """
    wanted, among = without_rows(path), sections() if among is None else among
    for section in among.values():
        if section.asks(wanted):
            return section
    return among.get(wanted)


def without_rows(path: str) -> str:
    """Return *path* as describe() writes it: "store.entrances.2.name" → "store.entrances.name"."""
    return ".".join(name for name in path.split(".") if not name.isdecimal())


def sections_in(part: Question) -> Iterator[Section]:
    """Yield the sections of any part: its plain questions, each of its groups, each table."""
    plain = tuple(question for question in part.questions if not question.questions)
    if plain:
        yield Section(part.path, part.label, part, plain)
    for question in part.questions:
        if question.kind == "rows":
            yield Section(question.path, question.label, part, (question,))
        elif question.kind == "group":
            yield from _of_group(question, part)


def _of_group(group: Question, part: Question) -> Iterator[Section]:
    tables = [question for question in group.questions if question.kind == "rows"]
    rest = tuple(question for question in group.questions if question.kind != "rows")
    yield Section(group.path, group.label, part, rest)
    for table in tables:
        yield Section(table.path, table.label, part, (table,))
