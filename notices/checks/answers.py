"""The facts as a check reads them: what is missing says so, what was read is remembered."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from notices.errors import NoticesError
from notices.i18n import N_, Msg
from notices.schemas.facts import questions


class NotAnswered(NoticesError):
    """A sentence needs an answer that is not there. Rows count from 1; 0 is outside a table."""

    def __init__(self, path: str, row: int = 0):
        self.path, self.row = path, row
        super().__init__(str(self.what_to_do))

    @property
    def what_to_do(self) -> Msg:
        """The question to answer."""
        label = questions()[self.path].label
        if self.row:
            return N_("Answer in row {row}: {label}").format(row=self.row, label=label)
        return N_("Answer: {label}").format(label=label)


class Answers:
    """The answers of one shop, or of one row of a table within them.

    A path is that of a question: "trial.starts_on", and in a row the last part, "measure".
    ``whole`` is all the facts, also from within a row. ``read`` holds every path looked at.
    """

    def __init__(
        self, facts: Mapping, table: str = "", row: int = 0, whole: "Answers | None" = None
    ):
        self.facts, self.table, self.row = facts, table, row
        self.whole = whole or self
        self.read: dict[str, None] = whole.read if whole else {}

    def __getitem__(self, path: str) -> Any:
        """Return the answer. Raises NotAnswered."""
        answer = self.get(path)
        if answer is None:
            raise NotAnswered(self._question(path), self.row)
        return answer

    def get(self, path: str, default: Any = None) -> Any:
        """Return the answer, or *default* where silence has a meaning of its own."""
        self.read[self._question(path)] = None
        answer: Any = self.facts
        for name in path.split("."):
            answer = answer.get(name) if isinstance(answer, Mapping) else None
        return default if answer is None else answer

    def rows(self, table: str) -> list["Answers"]:
        """Return the rows of *table*, each as answers of its own. Raises NotAnswered."""
        return [
            Answers(row, table, number, self) for number, row in enumerate(self[table], start=1)
        ]

    def first(self, paths: Iterable[str], fits: Callable[[Any], bool]) -> str | None:
        """Return the first of *paths* whose answer fits, or None when no answer does.

        Raises NotAnswered when none of the given answers fits, and a missing one might.
        """
        paths = tuple(paths)
        for path in paths:
            answer = self.get(path)
            if answer is not None and fits(answer):
                return path
        for path in paths:
            self[path]
        return None

    def label(self, path: str) -> Msg:
        """Return the question at *path* in words."""
        return questions()[self._question(path)].label

    def chosen(self, path: str) -> Msg:
        """Return the chosen option in words. Raises NotAnswered."""
        return self.option(path, self[path])

    def option(self, path: str, value: str) -> Msg:
        """Return the words of the option *value* of the question at *path*."""
        return dict(questions()[self._question(path)].options)[value]

    def _question(self, path: str) -> str:
        full = f"{self.table}.{path}" if self.table else path
        return questions()[full].path
