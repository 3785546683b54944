"""What is wrong in a case or keeps a letter back, each line leading to where it is put right."""

from collections.abc import Iterable

from flask import url_for

from notices.errors import Fault
from webapp.desk import DeskCase
from webapp.forms.case_sections import case_sections
from webapp.forms.faults import control, with_its_question
from webapp.forms.sections import section_asking
from webapp.pages.faults import Obstacle, obstacles
from webapp.records.records import Kept

OF_A_CASE = "request"


def case_obstacles(
    kept: Kept, case: DeskCase, faults: Iterable[Fault], **letter: str
) -> list[Obstacle]:
    """Return a line for each of *faults*, in their order; some are about the company.

    *letter* is ``letter=`` and the id of the letter to go back to, if there is one.
    """
    return [
        _obstacle(case, fault, letter)
        if fault.path.partition(".")[0] == OF_A_CASE
        else obstacles(kept, [fault])[0]
        for fault in faults
    ]


def _obstacle(case: DeskCase, fault: Fault, letter: dict[str, str]) -> Obstacle:
    section = section_asking(fault.path, case_sections())
    if section is None:  # what the desk fills in by itself
        address = url_for("cases.show", **case.address)
    else:
        address = url_for("case_questions.ask", **case.address, path=section.path, **letter)
        address = f"{address}#{control(fault.path)}"
    return Obstacle(with_its_question(fault.path, fault.message), section, address)
