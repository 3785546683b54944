"""Which papers there are to look at, and the example facts that they are made from."""

from collections.abc import Mapping
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Any

from notices.documents import DOCUMENTS
from notices.produce import Produced, produce
from notices.schemas.files import read, read_stores
from tests.checks.samples import changed, without

ON = date(2026, 11, 23)
EXAMPLES = Path(__file__).parent.parent.parent / "examples"
FACTS = EXAMPLES / "corner-shop/facts.toml"
CORNER_SHOP = read(FACTS)
CHAIN = read(EXAMPLES / "chain/facts.toml") | {"stores": read_stores(EXAMPLES / "chain/stores.csv")}
REQUESTS = {path.stem: read(path) for path in sorted((EXAMPLES / "requests").glob("*.toml"))}
NATIONS = ("england", "wales", "scotland", "northern_ireland")

# The example request that a letter answers, where it has not the letter's own name.
CASES = {
    "receipt.request": "access-received",
    "letter.complaint-received": "complaint",
    "letter.breach-regulator": "breach-people",
}

# (document id, languages), each language alone and each two of them in both orders.
PAPERS = [
    (document.id, languages)
    for document in DOCUMENTS.values()
    for many in (1, 2)
    for languages in permutations(document.languages(), many)
]
LAST = dict(PAPERS)
# (document id, languages, size): in its usual size, and the last one in every size it comes in.
PRINTS = [(name, languages, DOCUMENTS[name].sizes[0]) for name, languages in PAPERS]
PRINTS += [
    (name, languages, size)
    for name, languages in LAST.items()
    for size in DOCUMENTS[name].sizes[1:]
]
# A letter in one language, or in two the other way round, is left to the long walks.
SELDOM_PRINTED = [
    one for one in PRINTS if DOCUMENTS[one[0]].about_a_case and one[1] != LAST[one[0]]
]
PRINTS = [one for one in PRINTS if one not in SELDOM_PRINTED]


def facts_for(document_id: str) -> dict[str, Any]:
    """Return what produce() needs to make the document of that id: ``raw`` and ``case``.

    A letter answers the example request that has its name, or the one in CASES.
    """
    if not DOCUMENTS[document_id].about_a_case:
        return {"raw": CORNER_SHOP, "case": None}
    return {
        "raw": CORNER_SHOP,
        "case": REQUESTS[CASES.get(document_id, document_id.removeprefix("letter."))],
    }


def answers_for(document_id: str) -> dict[str, Any]:
    """Return the same as one: the facts, with the request among them."""
    given = facts_for(document_id)
    return given["raw"] | (given["case"] or {})


def paper(
    document_id: str,
    answers: Mapping[str, Any] | None = None,
    *,
    lacking: tuple[str, ...] = (),
    kind: str = "html",
    **how,
) -> Produced:
    """Return the document of that id as of ON, with other *answers* at some paths of the facts.

    What stands at the paths *lacking* is left out; *how* goes to produce().
    """
    whole = answers_for(document_id)
    for path in lacking:
        whole = without(whole, path)
    whole = changed(whole, answers or {})
    case = {"request": whole.pop("request")} if "request" in whole else None
    return produce(document_id, whole, case=case, kind=kind, **({"on": ON} | how))
