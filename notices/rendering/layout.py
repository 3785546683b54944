"""What a page tells once it is laid out: whether all fits, and which answer is in the way."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet laid out. ``path`` names the answer that stands in the way, if one does.

    ``lines`` is how many lines that answer fills; ``letters`` are those no font of ours has.
    """

    step: int = 0
    path: str = ""
    lines: int = 0
    letters: str = ""


def fits(document: Any) -> bool:
    """Tell whether all is on one page, nothing runs out at the side, and main ends above footer."""
    if len(document.pages) > 1:
        return False
    page = document.pages[0]
    boxes = list(_boxes(document))
    main, footer = (next(b for b in boxes if b.element_tag == tag) for tag in ("main", "footer"))
    widest = max(box.position_x + box.width for box in boxes if hasattr(box, "text"))
    ends = main.position_y + main.margin_height()
    return widest <= page.width and ends <= footer.position_y


def longest_answer(document: Any, step: int) -> Layout:
    """Return the answer that fills most lines, and how many."""
    lines: dict[str, set[int]] = {}
    for box in _boxes(document):
        if path := _path(box):
            lines.setdefault(path, set()).add(round(box.position_y))
    longest = max(lines, key=lambda path: len(lines[path]), default="")
    return Layout(step, longest, len(lines.get(longest, ())))


def unprintable(document: Any, covered: frozenset[int]) -> Layout | None:
    """Return the first answer with letters outside *covered*, the code points of our fonts."""
    for box in _boxes(document):
        strange = [one for one in getattr(box, "text", "") if one.isprintable()]
        strange = sorted({one for one in strange if ord(one) not in covered})
        if strange:
            return Layout(path=_path(box), letters="".join(strange))
    return None


def _boxes(document: Any) -> Iterator[Any]:
    for page in document.pages:
        yield from page._page_box.descendants(placeholders=True)


def _path(box: Any) -> str:
    element = box.element
    return element.get("data-fact", "") if element is not None else ""
