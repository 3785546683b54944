"""What keeps a document from being made, each line leading to the page that puts it right."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flask import url_for

from notices.errors import Fault
from notices.i18n import Msg
from webapp.forms.answers import answer_at
from webapp.forms.faults import control, with_its_question
from webapp.forms.sections import OWN_ANSWERS, Section, section_asking
from webapp.records.records import Kept


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing in the way, where it is put right, and the address that leads to its question."""

    text: Msg
    section: Section | None
    address: str


def obstacles(kept: Kept, faults: Iterable[Fault]) -> list[Obstacle]:
    """Return a line for each of *faults*, in their order."""
    return [_obstacle(kept, fault) for fault in faults]


def address_of(kept: Kept, path: str) -> tuple[Section | None, str]:
    """Return the section where the answer at *path* is changed, and the address of its box."""
    path = _given_by_the_shop(kept.raw, path)
    section = section_asking(path)
    if section is None:
        return None, url_for("home.shop", shop_id=kept.shop_id)
    address = url_for("questions.ask", shop_id=kept.shop_id, path=section.path)
    return section, f"{address}#{control(path)}"


def _obstacle(kept: Kept, fault: Fault) -> Obstacle:
    section, address = address_of(kept, fault.path)
    return Obstacle(with_its_question(fault.path, fault.message), section, address)


def _given_by_the_shop(raw: Mapping, path: str) -> str:
    """Return where the answer at *path* really stands: with the shop, if it gave its own."""
    own = f"store.{path}"
    return own if own.startswith(OWN_ANSWERS) and answer_at(raw, own) is not None else path
