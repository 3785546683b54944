"""What stands against asking something of a person, or against sending them a copy."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta

from notices.documents.letters.objections import answer, searches_are_whole
from notices.errors import Fault
from notices.i18n import N_
from notices.rules.reader import rules_on

NEEDED_OF_A_QUESTION = ("question", "why", "tick", "meanwhile", "without_reply")
TO_COME = N_("This day is still to come.")


def unanswered(request: Mapping) -> list[tuple[int, Mapping]]:
    """Return (number, question) of each question that nobody answered, counted from 1."""
    rows = enumerate(request.get("clarifications") or (), start=1)
    return [(number, row) for number, row in rows if not row.get("answered_on")]


def no_answer_came(request: Mapping) -> bool:
    """Tell whether a question is still unanswered."""
    return bool(unanswered(request))


def has(table: str) -> Callable[[Mapping], bool]:
    """Return what tells whether a case has rows in *table*, such as "alerts"."""
    return lambda request: bool(request.get(table))


def not_only_a_card(facts: Mapping, on: date) -> Iterator[Fault]:
    """Object to a choice that is none: a card proves nothing about a face without a name."""
    if set(facts["request"]["identity"]["ways"]) == {"covered_id"}:
        yield Fault("request.identity.ways", N_("Offer another way, too: not only a card."))


def a_question_is_open(facts: Mapping, on: date) -> Iterator[Fault]:
    """Object until a whole question is there that was asked and not answered."""
    waiting = unanswered(facts["request"])
    if not waiting:
        yield Fault("request.clarifications", N_("Enter the question that you ask now."))
    for number, row in waiting:
        path = f"request.clarifications.{number}"
        if row["asked_on"] > on:
            yield Fault(f"{path}.asked_on", TO_COME)
        if row.get("about_format"):
            only_format = N_("Ask how to send the answer without this letter: no time stops.")
            yield Fault(f"{path}.about_format", only_format)
        for name in NEEDED_OF_A_QUESTION:
            if not row.get(name):
                yield Fault(f"{path}.{name}", answer(f"request.clarifications.{name}"))


def waited_long_enough(facts: Mapping, on: date) -> Iterator[Fault]:
    """Object to giving up a question before the days are over that we set ourselves."""
    days = rules_on(on).house("clarification.close_after")["days"]
    for number, row in unanswered(facts["request"]):
        path = f"request.clarifications.{number}.closed_on"
        first, closed = row["asked_on"] + timedelta(days=days), row.get("closed_on")
        if not closed:
            yield Fault(path, N_("Enter the day the answer came, or the day we stopped waiting."))
        elif closed < first:
            early = N_("Too early. By our own rule we wait until {day}.")
            yield Fault(path, early.format(day=first))
        elif closed > on:
            yield Fault(path, TO_COME)


def nothing_is_closed_away(facts: Mapping, on: date) -> Iterator[Fault]:
    """Object to closing when the search without the answer was not made, or found something."""
    if not facts["request"].get("searches"):
        yield Fault("request.searches", N_("Search first what we said we would, then close."))
        return
    yield from searches_are_whole(facts, on)
    for number, search in enumerate(facts["request"]["searches"], start=1):
        if search.get("found"):
            path = f"request.searches.{number}.found"
            yield Fault(path, N_("Something was found: send it, instead of closing."))


def told_today(facts: Mapping, on: date) -> Iterator[Fault]:
    """Object to a letter that would tell of more time on another day than its own."""
    request = facts["request"]
    told = request["extension"].get("told_on")
    if told and told != on and told >= request["received_on"]:
        other = N_("The letter bears the day {day}. Leave this empty, or make it on that day.")
        yield Fault("request.extension.told_on", other.format(day=on))


def a_sum_is_asked(facts: Mapping, on: date) -> Iterator[Fault]:
    """Object to a fee of nothing."""
    if all(row.get("pounds") == 0 for row in facts["request"]["fee"]["costs"]):
        yield Fault("request.fee.costs", N_("The sum is nothing: then no letter is needed."))


def nothing_is_withheld(facts: Mapping, on: date) -> Iterator[Fault]:
    """Object to calling it everything when it is not."""
    for number, item in enumerate(facts["request"]["items"], start=1):
        if item.get("outcome") in ("redacted", "withheld"):
            part = N_("Not all of it is sent: use the letter for a copy of a part.")
            yield Fault(f"request.items.{number}.outcome", part)


def something_is_withheld(facts: Mapping, on: date) -> Iterator[Fault]:
    """Object to a letter about withheld things when all is sent."""
    if {item.get("outcome") for item in facts["request"]["items"]} == {"disclosed"}:
        yield Fault("request.items", N_("All of it is sent: use the letter for a whole copy."))


def what_is_sent_is_named(facts: Mapping, on: date) -> Iterator[Fault]:
    """Object until each thing that is sent says as which file or sheet."""
    for number, item in enumerate(facts["request"]["items"], start=1):
        if item.get("outcome") != "withheld" and not item.get("enclosed_as"):
            path = f"request.items.{number}.enclosed_as"
            yield Fault(path, answer("request.items.enclosed_as"))


def somebody_looked(facts: Mapping, on: date) -> Iterator[Fault]:
    """Object to an alert on which somebody decided whose role is not told."""
    for number, alert in enumerate(facts["request"].get("alerts") or (), start=1):
        if alert.get("result") in ("confirmed", "rejected") and not alert.get("checked_by"):
            path = f"request.alerts.{number}.checked_by"
            yield Fault(path, answer("request.alerts.checked_by"))


def machines_are_answered_for(facts: Mapping, on: date) -> Iterator[Fault]:
    """Object until head office said what happens without a person; nothing is an answer."""
    if facts["trial"]["review"].get("automatic_acts") is None:
        yield Fault("trial.review.automatic_acts", answer("trial.review.automatic_acts"))


def the_entry_has_ended(facts: Mapping, on: date) -> Iterator[Fault]:
    """Object to an entry that stayed on the list beyond its last day."""
    entry = facts["request"]["entry"]
    if entry.get("ends_on") and entry["ends_on"] < on and not entry.get("removed_on"):
        over = N_("The entry has ended. Take it off the list, and enter the day.")
        yield Fault("request.entry.removed_on", over)
