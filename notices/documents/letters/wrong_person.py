"""The letter that says sorry for a mistake about a person: it asks for nothing."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from notices.documents.base import Draft
from notices.documents.letters.decided import ROUTES, answered, gone_by, listed
from notices.documents.letters.declare import letter
from notices.documents.letters.lint import lint
from notices.errors import Fault
from notices.i18n import N_

# In this letter these words stand only beside "need not", in English and in Welsh.
PROOF = re.compile(
    r"(?<!\w)(passport|identity|(?-i:ID)|proof|prove|driving licence"
    r"|pasbort|hunaniaeth|prawf|profi|trwydded yrru)(?!\w)",
    re.IGNORECASE,
)
NEED_NOT = re.compile(
    r"need not|not need|nid oes (angen|rhaid)|does dim (angen|rhaid)", re.IGNORECASE
)
SENTENCE = re.compile(r"[^.?!]+")


@lint
def asks_for_no_proof(draft: Draft) -> Iterator[Fault]:
    """Whoever was wronged by us is never asked who they are: the mistake is ours to prove."""
    for name, words in draft.facts["request"]["mistake"].items():
        for sentence in SENTENCE.findall(words) if isinstance(words, str) else ():
            found = PROOF.search(sentence)
            if found and not NEED_NOT.search(sentence):
                nothing = N_("They have nothing to prove to us. Take out “{word}”.")
                yield Fault(f"request.mistake.{name}", nothing.format(word=found[0]))


def _off_the_list(facts: Mapping, on: date) -> Iterator[Fault]:
    """Object while the person is still on the list, or the answers contradict each other."""
    request = facts["request"]
    if listed(request) and not request["entry"].get("removed_on"):
        path = "request.entry.removed_on"
        yield Fault(path, N_("Take them off the list first, then enter the day."))
    if not listed(request) and request["mistake"]["kind"] == "wrong_entry":
        other = N_("A wrong entry was on the list. Change this, or what went wrong.")
        yield Fault("request.entry.listed", other)


WRONG_PERSON = letter(
    "letter.wrong-person",
    N_("We are sorry: we made a mistake about you"),
    needs=(
        "request.entry.listed",
        "request.mistake.kind",
        "request.mistake.happened_on",
        "request.mistake.store",
        "request.mistake.found_on",
        "request.mistake.what_happened",
        "request.mistake.cause",
        "request.mistake.shops_told",
        "request.mistake.changes",
        "request.mistake.redress",
        "request.mistake.ring",
    ),
    shows=(
        "request.entry.removed_on",
        "request.entry.template_deleted_on",
        "request.hold_placed_on",
        "request.no_recipients",
        "request.recipients",
    ),
    rules=(
        *ROUTES,
        "access.confirm_and_copy",
        "access.free_of_charge",
        "compensation.right",
        "data.accurate",
        "recipients.say_who",
        "recipients.tell_them",
        "rectification.right",
    ),
    lint=("three_routes", "recipients_named", "recipients_told", "asks_for_no_proof"),
    objections=(
        _off_the_list,
        answered("request.recipients.told_on"),
        gone_by(
            "request.mistake.happened_on",
            "request.mistake.found_on",
            "request.entry.removed_on",
            "request.entry.template_deleted_on",
            "request.recipients.told_on",
        ),
    ),
)
