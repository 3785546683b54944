"""What a document declares of the facts: all of it is asked, used, and nothing else is seen."""

from dataclasses import replace
from datetime import date

import pytest
from jinja2 import UndefinedError, meta, nodes

from notices.documents import DOCUMENTS, used_by
from notices.errors import InvalidFacts
from notices.rendering import html
from notices.schemas.facts import CaseSchema, FactsSchema, questions
from tests.support.papers import answers_for, paper

pytestmark = pytest.mark.long

PARTS = {*FactsSchema().fields, *CaseSchema().fields}
USES = [(document.id, path) for document in DOCUMENTS.values() for path in document.uses()]
# They decide whose law is cited, whose holidays count, and which letters may go out; not every
# sheet says them.
DECIDES = {
    "store.nation",
    "request.responding_nation",
    "request.right",
    "request.also_asked",
    "request.received_on",
}
# What the person calls their case is not for others.
NOT_FOR_THE_READER = {("letter.recipient-notice", "request.their_reference")}
# Said only to some: the other answers that bring it out.
BROUGHT_OUT_BY = {
    ("letter.nothing-held", "supplier.legal_name"): {"supplier.role": "separate_controller"},
    ("letter.police-answer", "request.police.missing"): {"request.police.outcome": "ask_more"},
    ("letter.recipient-notice", "request.correction.right"): {
        "request.recipients.1.to_do": "correct"
    },
    ("letter.breach-regulator", "request.breach.late_because"): {
        "request.received_on": date(2026, 11, 16)
    },
}
OTHERS = {
    "email": "another@castlestreet.example",
    "line": "Another",
    "phone": "029 2018 0199",
    "postcode": "CF10 2BB",
    "text": "Something else altogether.",
    "web": "https://castlestreet.example/another",
    "day": date(2026, 10, 30),
}
A_ROW = {"asked_on": date(2027, 1, 18)}


def answer_at(document_id, path):
    """Return what the example facts answer at *path*, or None."""
    answer = answers_for(document_id)
    for name in path.split("."):
        answer = (answer or {}).get(name)
    return answer


def another(question, answer):
    """Return a fitting answer to *question* that is not *answer*."""
    match question.kind:
        case "choice":
            return next(value for value, _ in question.options if value != answer)
        case "choices":
            return next([value] for value, _ in question.options if [value] != answer)
        case "yes_no":
            return not answer
        case "count":
            return 0 if answer else 1
        case "group":
            return {
                one.name: another(one, (answer or {}).get(one.name)) for one in question.questions
            }
        case "rows":
            return answer[:1] if answer else [A_ROW]
        case kind:
            return OTHERS[kind]


def names_seen_by(template, environment):
    """Yield every path into the facts that *template* or a part of it reads."""
    tree = environment.parse(environment.loader.get_source(environment, template)[0])
    for node in tree.find_all(nodes.Getattr):
        steps = [node.attr]
        while isinstance(node := node.node, nodes.Getattr):
            steps.append(node.attr)
        if isinstance(node, nodes.Name) and node.name in PARTS:
            yield ".".join([node.name, *reversed(steps)])
    for part in meta.find_referenced_templates(tree):
        yield from names_seen_by(part, environment)


def belong_together(one, other):
    shorter, longer = sorted((one.split("."), other.split(".")), key=len)
    return longer[: len(shorter)] == shorter


@pytest.mark.parametrize(("document_id", "path"), USES)
def test_it_is_a_question_that_we_ask(document_id, path):
    assert path in questions()
    assert document_id in used_by(path)


@pytest.mark.parametrize(
    ("document_id", "path"),
    [use for use in USES if use[1] not in DECIDES and use not in NOT_FOR_THE_READER],
)
def test_another_answer_changes_the_document_or_is_refused(document_id, path):
    setting = BROUGHT_OUT_BY.get((document_id, path), {})
    other = {path: another(questions()[path], answer_at(document_id, path))}

    assert outcome(document_id, setting | other) != outcome(document_id, setting)


def outcome(document_id, answers):
    """Return the page, or the places of the answers that stand in its way."""
    try:
        return paper(document_id, answers).html
    except InvalidFacts as error:
        return [fault.path for fault in error.faults]


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_the_template_reads_only_what_is_declared(document):
    seen = set(names_seen_by(document.template, html._environment()))

    assert seen
    assert not [
        name for name in seen if not any(belong_together(name, use) for use in document.uses())
    ]


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_what_is_not_declared_never_reaches_the_template(document, monkeypatch):
    name = "organisation.legal_name"
    fewer = replace(document, needs=tuple(path for path in document.needs if path != name))
    monkeypatch.setitem(DOCUMENTS, document.id, fewer)

    with pytest.raises(UndefinedError):
        paper(document.id)
