"""Save the answers of one section, and never over somebody else's."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flask import abort, request

from notices.schemas.describe import Question
from webapp.forms.answers import fingerprint, laid_in, only_asked
from webapp.forms.reading import read_form, strangers, without_row
from webapp.forms.sections import Section, parts, sections
from webapp.pages.kept import as_asked, records
from webapp.records.records import Kept


class SomebodyElseChanged(Exception):
    """The answers are no longer those that were read before typing."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What is kept now, and the new mark of the section's answers."""

    kept: Kept
    version: str


def known_section(path: str) -> Section:
    """Return the section in an address, or answer that there is none."""
    return sections().get(path) or abort(404)


def answers_sent(section: Section) -> dict[str, object]:
    """Return what the form sent, without the row whose button "Remove" was pressed.

    A form with questions that we did not ask is refused whole.
    """
    if strangers(section.questions, request.form):
        abort(400)
    form = request.form
    if "remove" in form:
        form = without_row(form, form["remove"])
    return read_form(section.questions, form)


def save(
    shop_id: str,
    section: Section,
    answers: Mapping[str, object],
    version: str,
    *,
    finished: bool = False,
) -> Saved:
    """Keep *answers* if the section still has the *version* that was read.

    The same answers may come twice, when our reply was lost on the way.
    Raises SomebodyElseChanged, and NoSuchShop.
    """

    def edit(raw: dict) -> dict:
        return with_answers(raw, parts(), section, answers, version)

    part, gone_on = section.part.path, section.path if finished else None
    kept = as_asked(records().change(shop_id, part, edit, gone_on))
    return Saved(kept, fingerprint(kept.raw, section.questions))


def with_answers(
    raw: Mapping,
    asked: Iterable[Question],
    section: Section,
    answers: Mapping[str, object],
    version: str,
) -> dict:
    """Return *raw*, in which only *asked* counts, with *answers* laid into *section*.

    Raises SomebodyElseChanged when *raw* has neither the *version* that was read nor *answers*.
    """
    edited = laid_in(raw, section.questions, answers)
    harmless = (version, fingerprint(edited, section.questions))
    if fingerprint(only_asked(raw, asked), section.questions) not in harmless:
        raise SomebodyElseChanged
    return edited
