"""The slip that somebody takes home from the till: we have your request."""

from collections.abc import Iterator, Mapping
from datetime import date

from notices.cases.standing import asked
from notices.documents.base import Document
from notices.documents.letters.case import with_the_clocks
from notices.documents.letters.declare import LETTERHEAD
from notices.errors import Fault
from notices.i18n import N_
from notices.schemas.request import RIGHTS


def somebody_asks(facts: Mapping, on: date) -> Iterator[Fault]:
    """Yield a fault unless a person uses a right of theirs: nobody else gets a slip."""
    if not set(asked(facts["request"])) & set(RIGHTS):
        yield Fault("request.right", N_("The slip is for a person who asks for something."))


RECEIPT = Document(
    id="receipt.request",
    title=N_("Your request: keep this slip"),
    families=("letters", "interface"),
    template="letters/receipt.html",
    needs=(
        *LETTERHEAD,
        "request.reference",
        "request.right",
        "request.received_on",
        "request.channel",
    ),
    shows=("organisation.trading_name", "request.also_asked", "request.responding_nation"),
    rules=("access.free_of_charge", "access.help_the_person", "regulator.name", "regulator.web"),
    sizes=("A5", "A4"),
    about_a_case=True,
    objections=somebody_asks,
    prepare=with_the_clocks("receipt.request"),
)
