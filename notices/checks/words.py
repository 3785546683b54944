"""Lists and rows said inside a sentence, so that each can be said in any language."""

from collections.abc import Iterable

from notices.checks.answers import Answers
from notices.i18n import N_, Msg


def listed(items: Iterable[Msg]) -> Msg:
    """Return at least one item as one text: "violence; organised theft"."""
    first, *others = items
    if not others:
        return first
    return N_("{first}; {others}").format(first=first, others=listed(others))


def named(row: Answers, question: str) -> Msg:
    """Return what *row* is called: its answer to *question* in quotes, or its number."""
    name = row.get(question)
    if name is None:
        return N_("row {row}").format(row=row.row)
    return N_("“{name}”").format(name=name)
