"""Letters about data that was lost or seen by the wrong people."""

from collections.abc import Iterator, Mapping
from datetime import date

from notices.cases.clocks import clocks
from notices.cases.standing import as_sent
from notices.documents.letters.decided import answered, gone_by, when
from notices.documents.letters.declare import COMPLAINT_FORM, letter
from notices.errors import Fault, InvalidFacts, RuleNotInForce
from notices.i18n import N_
from notices.rules.reader import rules_on

TO_THE_REGULATOR = "letter.breach-regulator"


def _all_is_known(request) -> bool:
    return not request["breach"].get("still_unknown")


def _people_and_data(facts: Mapping, on: date) -> Iterator[Fault]:
    """Object until the table tells of people and of data: each is counted on its own."""
    if {bool(one.get("of_people")) for one in facts["request"]["breach"]["kinds"]} != {True, False}:
        yield Fault("request.breach.kinds", N_("Add a row for the people, and one for the data."))


def _late_with_a_reason(facts: Mapping, on: date) -> Iterator[Fault]:
    """Object to a first report after the last day that does not say why."""
    request = facts["request"]
    try:
        clock = clocks(as_sent(request, TO_THE_REGULATOR, on), rules_on(on)).get("breach")
    except (InvalidFacts, RuleNotInForce):  # told at its own question already
        return
    if clock and clock.days_late and not request["breach"].get("late_because"):
        late = N_("The last day was {day}. Say why the report comes late.")
        yield Fault("request.breach.late_because", late.format(day=clock.due_date.date()))


BREACH_REGULATOR = letter(
    TO_THE_REGULATOR,
    N_("Report: personal data was lost, or seen by the wrong people"),
    to=(),
    needs=(
        "request.breach.consequences",
        "request.breach.face_data",
        "request.breach.high_risk",
        "request.breach.kinds",
        "request.breach.learned_at",
        "request.breach.measures",
        "request.breach.nature",
        "request.breach.phase",
        "request.breach.what_happened",
    ),
    shows=(
        "organisation.officer.email",
        "request.breach.ended_on",
        "request.breach.late_because",
        "request.breach.regulator_reference",
        "request.breach.still_unknown",
    ),
    rules=(
        "breach.content_for_the_regulator",
        "breach.in_phases",
        "breach.keep_a_record",
        "breach.tell_the_regulator_within",
        "regulator.name",
    ),
    objections=(
        _people_and_data,
        when(_all_is_known, answered("request.breach.kinds.about")),
        gone_by("request.breach.ended_on"),
        _late_with_a_reason,
    ),
    counts_days=True,
)

BREACH_PEOPLE = letter(
    "letter.breach-people",
    N_("Something went wrong with data about you"),
    needs=(
        "request.breach.consequences",
        "request.breach.face_data",
        "request.breach.high_risk",
        "request.breach.kinds",
        "request.breach.measures",
        "request.breach.nature",
        "request.breach.people_can",
        "request.breach.what_happened",
    ),
    shows=(
        COMPLAINT_FORM,
        "organisation.contact.complaint_form",
        "organisation.officer.email",
        "request.breach.ended_on",
    ),
    rules=(
        "breach.content_for_people",
        "breach.tell_people",
        "compensation.right",
        "regulator.name",
        "regulator.web",
    ),
    objections=(gone_by("request.breach.ended_on"),),
)

BREACH = (BREACH_REGULATOR, BREACH_PEOPLE)
