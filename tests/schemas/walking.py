"""Ways through all questions, and answers to them, for tests that walk the data."""

from datetime import date
from decimal import Decimal

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from notices.schemas.describe import describe
from notices.schemas.facts import CaseSchema, FactsSchema

# A busy computer makes a slow example, not a wrong one.
patient = settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
ROOTS = (FactsSchema, CaseSchema)
ASKED = [question for root in ROOTS for question in describe(root)]
GROUPS = ("group", "rows")
SHAPED = {
    "email": ("faces@castlestreet.example", "dpo@makebelieve.example"),
    "phone": ("029 2018 0140", "+33 1 99 00 12 34"),
    "web": ("https://castlestreet.example/faces", "https://makebelieve.example"),
    "postcode": ("CF10 1AA", "BT1 9ZZ"),
}
WORDS = st.characters(categories=["Lu", "Ll", "Nd"], max_codepoint=0x24F)


def leaves(questions):
    """Yield the way to each question that has an answer of its own: it, after what holds it."""
    for question in questions:
        if question.kind in GROUPS:
            yield from ((question, *path) for path in leaves(question.questions))
        else:
            yield (question,)


LEAVES = list(leaves(ASKED))


def nested(path, answer):
    """Return facts with only *answer* at *path*, and what must stand beside it in its row."""
    question, *inner = path
    if not inner:
        return {question.name: answer}
    held = {one.name: "A1" for one in question.questions if one.required and one.kind == "line"}
    held |= {
        one.name: "2026-12-07" for one in question.questions if one.required and one.kind == "day"
    }
    held |= nested(inner, answer)
    return {question.name: [held] if question.kind == "rows" else held}


def right(question):
    """Return a strategy of right answers to *question*, as a program would send them."""
    match question.kind:
        case "group":
            return groups(question.questions)
        case "rows":
            again = {"unique_by": code} if question.name == "stores" else {}
            return st.lists(groups(question.questions), max_size=2, **again)
        case "choice":
            return st.sampled_from([value for value, _ in question.options])
        case "choices":
            return st.lists(st.sampled_from([value for value, _ in question.options]), max_size=3)
        case "yes_no":
            return st.booleans()
        case "count":
            return st.integers(question.minimum, question.maximum)
        case "number":
            return st.decimals(question.minimum, question.maximum, places=3) | st.integers(
                question.minimum, question.maximum
            )
        case "day":
            return st.dates(date(2000, 1, 1), date(2099, 12, 31)).map(date.isoformat)
        case kind if kind in SHAPED:
            return st.sampled_from(SHAPED[kind])
    return st.text(WORDS, min_size=question.minimum, max_size=min(question.maximum, 80))


def groups(questions):
    """Return a strategy of groups with any of the answers to *questions*."""
    must = {one.name: right(one) for one in questions if one.required}
    # Two days of a trial have an order, which no answer alone can keep.
    may = {one.name: right(one) for one in questions if one.name not in {*must, "ends_on"}}
    return st.fixed_dictionaries(must, optional=may)


def code(shop):
    return shop["code"].casefold()


def wrong(question):
    """Return answers to *question* that break its kind or its limits, however they are read."""
    always = [{"x": 1}, None]
    match question.kind:
        case "choice" | "choices":
            return [*always, ["nothing we know"], 5, True]
        case "yes_no":
            return [*always, 1, "perhaps", []]
        case "count":
            return [*always, question.minimum - 1, question.maximum + 1, 10**30, True, "many"]
        case "number":
            return [*always, question.minimum - 1, Decimal(question.maximum) + 1, False, "much"]
        case "day":
            return [*always, "2026-W01-1", "7 December", 20261207, True]
        case "web":
            return [*always, "http://castlestreet.example", 5, []]
    return [*always, 5, True, [], "x" * (question.maximum + 1), ""]
