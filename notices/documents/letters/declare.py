"""How a letter is declared: what all letters share, and what each adds."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from notices.cases.allowed import refusals
from notices.documents.base import Document, Draft
from notices.documents.letters.case import Prepare, with_the_clocks, with_the_words
from notices.documents.letters.lint import EVERY_LETTER, LINTS
from notices.documents.letters.paper import PAPERS
from notices.errors import Fault
from notices.i18n import Msg
from notices.rules.reader import rules_on

LETTERHEAD = (
    "organisation.legal_name",
    "organisation.address.line_1",
    "organisation.address.town",
    "organisation.address.postcode",
    "organisation.contact.email",
    "organisation.contact.phone",
)
MORE_OF_US = (
    "organisation.trading_name",
    "organisation.address.line_2",
    "organisation.company_number",
    "organisation.registration.number",
    "organisation.officer.name",
    "organisation.officer.role",
    "organisation.envelope",
)
THE_CASE = ("request.reference", "request.right", "request.received_on")
MORE_OF_THE_CASE = (
    "request.responding_nation",
    "request.their_reference",
    "request.also_asked",
)
TO_THE_PERSON = ("request.person.name",)
MORE_OF_THE_PERSON = ("request.person.address", "request.agent")
COMPLAINT_FORM = "organisation.contact.complaint_form"

Objection = Callable[[Mapping, date], Iterable[Fault]]


def letter(
    id: str,
    title: Msg,
    *,
    needs: tuple[str, ...] = (),
    shows: tuple[str, ...] = (),
    rules: tuple[str, ...] = (),
    lint: tuple[str, ...] = (),
    objections: tuple[Objection, ...] = (),
    to: tuple[str, ...] = TO_THE_PERSON,
    counts_days: bool = False,
    prepare: Prepare | None = None,
) -> Document:
    """Return the letter *id*, such as "letter.nothing-held", whose template is named like it.

    *to* is what must be known of the addressee; *lint* names rules of wording for this letter,
    besides those for every letter; *objections* yield what stands against sending it. With
    *counts_days* its template gets the clocks of the case, and cites their law.
    """
    needed = _once(LETTERHEAD + THE_CASE + to + needs)
    more = MORE_OF_US + MORE_OF_THE_CASE + (MORE_OF_THE_PERSON if to == TO_THE_PERSON else ())
    more += (COMPLAINT_FORM,) if "three_routes" in lint else ()
    return Document(
        id=id,
        title=title,
        families=("letters", "interface"),
        template=f"letters/{id.removeprefix('letter.').replace('-', '_')}.html",
        needs=needed,
        shows=tuple(path for path in _once(more + shows) if path not in needed),
        rules=tuple(sorted(rules)),
        sizes=PAPERS,
        about_a_case=True,
        objections=_all_of(id, objections),
        prepare=prepare or (with_the_clocks(id) if counts_days else with_the_words),
        proofread=_proofread(EVERY_LETTER + lint),
    )


def _once(paths: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(paths))


def _all_of(id: str, objections: tuple[Objection, ...]) -> Objection:
    def object_to(facts: Mapping, on: date) -> Iterator[Fault]:
        request = facts["request"]
        ours = facts["organisation"].get("responding_nation")
        book = rules_on(on, nation=request.get("responding_nation") or ours or "england")
        yield from refusals(id, request, book, on)
        for objection in objections:
            yield from objection(facts, on)

    return object_to


def _proofread(names: tuple[str, ...]) -> Callable[[Draft], Iterator[Fault]]:
    def proofread(draft: Draft) -> Iterator[Fault]:
        for name in names:
            yield from LINTS[name](draft)

    return proofread
