"""Are the facts ready for this document? Every fault at once, or stand-ins for a preview."""

from collections.abc import Mapping
from datetime import date

from notices.documents.base import Document
from notices.errors import Fault, InvalidFacts
from notices.i18n import N_
from notices.schemas.describe import Question
from notices.schemas.facts import CaseSchema, FactsSchema, for_store, questions, sorted_out
from notices.schemas.messages import OURS


def complete(document: Document, raw: Mapping, store, case, on: date) -> dict:
    """Return the clean facts for *document*, the case's ``request`` among them.

    Raises InvalidFacts with every answer that is wrong and every one that is missing.
    """
    faults: list[Fault] = []
    typed = _typed(document, raw, store, case)
    facts = _loaded(typed, faults)
    wrong = {fault.path for fault in faults}
    for path in document.needs:
        if _is_missing(_at(facts, path)) and not any(_within(one, path) for one in wrong):
            faults.append(Fault(path, _ask_for(path, document)))
    if not faults:
        faults += document.objections(facts, on)
    if faults:
        raise InvalidFacts(faults)
    return facts


def filled(document: Document, raw: Mapping, store, case, on: date) -> dict:
    """Return facts for a preview: what is wrong or missing becomes a stand-in for its question."""
    try:
        typed = _typed(document, raw, store, case)
    except InvalidFacts:
        typed = {}
    facts = _loaded(typed, [])
    for path in document.needs:
        if _is_missing(_at(facts, path)):
            _put(facts, path, _stand_in(questions()[path], on))
    for path in document.uses():
        if questions()[path].kind == "rows":
            _fill_rows(_at(facts, path) or [], questions()[path], on)
    return facts


def _fill_rows(rows: list[dict], table: Question, on: date) -> None:
    for row in rows:
        for asked in table.questions:
            row.setdefault(asked.name, _stand_in(asked, on))


def _typed(document: Document, raw: Mapping, store, case) -> dict:
    if document.about_a_case and not case:
        raise InvalidFacts([Fault("request", N_("This letter answers a request: give its file."))])
    typed = for_store(raw, store) if not document.about_a_case or store else _whole_chain(raw)
    return typed | {"request": _request_in(case)} if case else typed


def _request_in(case) -> object:
    """Return the raw request; any other part would replace what head office answered."""
    if not isinstance(case, Mapping) or set(case) != {"request"}:
        raise InvalidFacts([Fault("request", N_("A case holds a request and nothing else."))])
    return case["request"]


def _whole_chain(raw: Mapping) -> dict:
    if not isinstance(raw, Mapping):
        raise InvalidFacts([Fault("", OURS["Invalid type."])])
    return {name: part for name, part in raw.items() if name not in ("store", "stores")}


def _loaded(typed: Mapping, faults: list[Fault]) -> dict:
    """Return every answer that is right as facts, and add what is wrong to *faults*."""
    facts = {}
    for schema, part in ((FactsSchema, _only(typed, False)), (CaseSchema, _only(typed, True))):
        right, wrong = sorted_out(part, schema=schema)
        facts |= right
        faults += wrong
    return facts


def _only(typed: Mapping, of_the_case: bool) -> dict:
    return {name: part for name, part in typed.items() if (name == "request") == of_the_case}


def _at(facts: Mapping, path: str) -> object:
    for name in path.split("."):
        facts = facts.get(name) if isinstance(facts, Mapping) else None
    return facts


def _put(facts: dict, path: str, answer: object) -> None:
    *groups, name = path.split(".")
    for group in groups:
        facts = facts.setdefault(group, {})
    facts[name] = answer


def _is_missing(answer: object) -> bool:
    return answer is None or answer == [] or answer == ""


def _within(path: str, group: str) -> bool:
    return path == group or path.startswith(f"{group}.") or group.startswith(f"{path}.")


def _ask_for(path: str, document: Document) -> str:
    label = questions()[path].label
    return N_("Answer “{label}”. {document} needs it.").format(label=label, document=document.id)


def _stand_in(question: Question, on: date) -> object:
    if question.kind == "day":
        return on
    if question.kind in ("count", "number"):
        return question.minimum or 0
    if question.kind == "choice":
        return question.options[0][0]
    if question.kind == "choices":
        return [question.options[0][0]]
    if question.kind == "yes_no":
        return False
    if question.kind in ("group", "rows"):
        return {} if question.kind == "group" else [{}]
    return question.example if question.kind == "web" else f"[{question.label}]"
