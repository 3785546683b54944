"""Which document stands beside which questions while they are answered."""

from flask import request

from notices.documents import DOCUMENTS
from webapp.forms.sections import OWN_ANSWERS, Section
from webapp.papers import SIGN_BESIDE_THE_FORM, Wish, wish


def preview_beside(section: Section) -> Wish | None:
    """Return the sign as wished for in the address, if an answer of *section* stands on it."""
    said = DOCUMENTS[SIGN_BESIDE_THE_FORM].uses()
    asked = {_in_the_facts(question.path) for question in section.questions}
    together = [path for path in said if any(_meet(path, one) for one in asked)]
    return wish(SIGN_BESIDE_THE_FORM, request.args) if together else None


def _in_the_facts(path: str) -> str:
    """Return where a shop's own answer lands: "store.trial.starts_on" → "trial.starts_on"."""
    own = any(path.startswith(f"{one}.") for one in OWN_ANSWERS)
    return path.partition(".")[2] if own else path


def _meet(path: str, other: str) -> bool:
    return path == other or path.startswith(f"{other}.") or other.startswith(f"{path}.")
