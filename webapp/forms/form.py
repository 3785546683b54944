"""A form as the template sees it: answers, faults, and how many rows to draw."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from notices.i18n import Msg
from notices.schemas.describe import Question
from webapp.forms import saying
from webapp.forms.answers import answer_at
from webapp.forms.faults import Faults, summary
from webapp.forms.sections import OWN_ANSWERS


@dataclass(frozen=True, slots=True)
class Form:
    """What stands in one form. Row 2 of a table is at "store.entrances.2" here."""

    questions: tuple[Question, ...]
    raw: Mapping
    faults: Faults = field(default_factory=dict)
    row_more_at: str = ""  # the table that gets an empty row to fill in
    about_a_person: bool = False  # then a browser must not offer to remember it

    @property
    def summary(self) -> list[dict]:
        """The lines of the error summary."""
        return summary(self.faults, self.questions)

    def answer(self, path: str) -> object:
        """Return the answer at *path*, as typed, or None."""
        found: object = self.raw
        for name in path.split("."):
            if isinstance(found, list) and name.isdecimal():
                found = found[int(name) - 1] if int(name) <= len(found) else None
            else:
                found = found.get(name) if isinstance(found, Mapping) else None
        return found

    def text(self, path: str) -> str:
        """Return what stands in the box at *path*."""
        answer = self.answer(path)
        return "" if answer is None else str(answer)

    def boxes(self, path: str) -> dict[str, str]:
        """Return what stands in the three boxes of the day at *path*."""
        return saying.boxes(self.answer(path))

    def ticked(self, path: str) -> list[str] | None:
        """Return the values ticked at *path*; None when the question is not answered."""
        answer = self.answer(path)
        return None if answer is None else saying.chosen(answer)

    def rows(self, path: str) -> int:
        """Return how many rows to draw at *path*: those there are, and an empty one if wanted."""
        rows = self.answer(path)
        there = len(rows) if isinstance(rows, list) else 0
        return max(1, there + (path == self.row_more_at))

    def fault(self, path: str) -> Msg | None:
        """Return what is wrong at *path*."""
        return self.faults.get(path)

    def of_head_office(self, question: Question) -> list[str | Msg] | None:
        """Return head office's answer where a shop may give its own, or None elsewhere."""
        if not question.path.startswith(tuple(f"{path}." for path in OWN_ANSWERS)):
            return None
        return saying.lines(question, answer_at(self.raw, question.path.partition(".")[2]))
