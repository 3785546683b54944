"""Letters to and about others: the police, whoever else asks, who had the data, who decides too."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from notices.documents.base import Draft
from notices.documents.letters.decided import answered, gone_by, still_to_come, when
from notices.documents.letters.declare import letter
from notices.documents.letters.lint import lint
from notices.documents.letters.police import POLICE_ANSWER
from notices.errors import Fault
from notices.i18n import N_

# Our own words of the letter say these only to say that nobody is told.
LISTS = re.compile(
    r"(?<!\w)(lists?|listed|watchlists?|entry|entries|alerts?|match(?:ed|es)?"
    r"|rhestr|rhestrau|cofnod|cofnodion|rhybudd|rhybuddion)(?!\w)",
    re.IGNORECASE,
)


@lint
def tells_nothing_of_the_list(draft: Draft) -> Iterator[Fault]:
    """Nobody learns from our no whether a person is on the list, or is not."""
    found = LISTS.search(draft.facts["request"]["third_party"]["reasons"])
    if found:
        yield Fault(
            "request.third_party.reasons",
            N_("Take out “{word}”: it may tell whether somebody is on the list.").format(
                word=found[0]
            ),
        )


THIRD_PARTY_REFUSED = letter(
    "letter.third-party-refused",
    N_("We cannot give you this data"),
    to=("request.third_party.name",),
    needs=(
        "request.third_party.data_asked",
        "request.third_party.kind",
        "request.third_party.reasons",
    ),
    shows=(
        "request.third_party.address",
        "request.third_party.organisation",
        "request.third_party.why",
    ),
    rules=(
        "access.confirm_and_copy",
        "access.free_of_charge",
        "disclosure.legal_proceedings",
        "disclosure.only_with_a_basis",
        "disclosure.required_by_law",
    ),
    lint=("tells_nothing_of_the_list",),
)


def _somebody_corrects(request) -> bool:
    return any(one.get("to_do") == "correct" for one in request["recipients"])


RECIPIENT_NOTICE = letter(
    "letter.recipient-notice",
    N_("Please change data that you have from us"),
    to=("request.recipients",),
    shows=("request.correction.right", "request.entry.number"),
    rules=("recipients.say_who", "recipients.tell_them"),
    lint=("recipients_named",),
    objections=(
        answered(
            "request.recipients.what",
            "request.recipients.shared_on",
            "request.recipients.to_do",
            "request.recipients.confirm_by",
        ),
        gone_by("request.recipients.shared_on"),
        still_to_come("request.recipients.confirm_by"),
        when(_somebody_corrects, answered("request.correction.right")),
    ),
)


def _passed_on_only_as_agreed(facts: Mapping, on: date) -> Iterator[Fault]:
    """Object to a request that was passed on before the person agreed."""
    other = facts["request"]["other_controller"]
    agreed, passed = other.get("passing_agreed_on"), other.get("passed_on")
    if passed and (not agreed or agreed > passed):
        agreement = N_(
            "Pass it on only after they agreed. Enter the day they did, or take this out."
        )
        yield Fault("request.other_controller.passing_agreed_on", agreement)


PASSED_ON = letter(
    "letter.passed-on",
    N_("Another company has data about you, too"),
    needs=(
        "request.other_controller.name",
        "request.other_controller.address.line_1",
        "request.other_controller.address.town",
        "request.other_controller.address.postcode",
        "request.other_controller.they_answer",
        "request.other_controller.together",
        "request.other_controller.we_answer",
    ),
    shows=(
        "request.other_controller.address.line_2",
        "request.other_controller.email",
        "request.other_controller.passed_on",
        "request.other_controller.passing_agreed_on",
    ),
    rules=(
        "access.free_of_charge",
        "access.help_the_person",
        "joint.may_ask_each",
        "joint.who_answers",
        "regulator.name",
        "regulator.web",
    ),
    objections=(
        _passed_on_only_as_agreed,
        gone_by("request.other_controller.passing_agreed_on", "request.other_controller.passed_on"),
    ),
    counts_days=True,
)

OUTSIDERS = (POLICE_ANSWER, THIRD_PARTY_REFUSED, RECIPIENT_NOTICE, PASSED_ON)
