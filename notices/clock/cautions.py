"""What the desk should know about a case before it trusts its last day."""

from collections.abc import Iterator
from datetime import date

from notices.clock.counting import Count
from notices.clock.terms import terms
from notices.clock.tracks import STARTERS, TRACKS
from notices.i18n import N_, Msg

UNASKED = {
    "identity": N_("Proof of identity that we did not ask for does not move the start."),
    "fee": N_("A fee that we did not ask for does not move the start."),
    "authority": N_("An authority to act that we did not ask for does not move the start."),
}
USELESS = {
    "identity": N_("Asking for proof of identity does not move the start here."),
    "fee": N_("Asking for a fee does not move the start here."),
    "authority": N_("Asking for an authority to act does not move the start here."),
}


def cautions(count: Count) -> tuple[Msg, ...]:
    """Return what had no effect on *count* although it was written down, and what is not law."""
    return (*_not_law(count), *_questions(count), *_conditions(count), *_extension(count))


def _not_law(count: Count) -> Iterator[Msg]:
    if not count.book.value(TRACKS[count.events.right].limit):
        yield N_("No law that we have read sets this day: it is our own rule.")
    if count.limit.get("sooner_if_used"):
        yield N_("Send it before you first write to the person or share the entry.")


def _questions(count: Count) -> Iterator[Msg]:
    asked = count.events.clarifications
    pause = TRACKS[count.events.right].pause
    if asked and not (pause and terms(count.book, pause)["pauses"]):
        yield N_("A question does not stop the time here.")
    elif any(question.about_format for question in asked):
        yield N_("A question about how to send the answer does not stop the time.")
    for question in count.period.too_late:
        yield N_("The question of {day} came after the time had ended: it stops nothing.").format(
            day=question.asked
        )
    if count.period.open and not count.start.waiting_for:
        yield N_("Send what does not depend on the answer by {day}.").format(day=count.send_by)


def _conditions(count: Count) -> Iterator[Msg]:
    for name in STARTERS:
        asked, came = count.events.condition(name)
        if asked and not TRACKS[count.events.right].has_starters:
            yield USELESS[name]
        elif came and not asked:
            yield UNASKED[name]


def _extension(count: Count) -> Iterator[Msg]:
    announced = count.events.extended
    if not announced or count.more_months:
        return
    if count.can_extend and isinstance(announced, date):
        yield N_("The notice of {day} came after {last}, so the time is not extended.").format(
            day=announced, last=count.announce_by
        )
    else:
        yield N_("This time cannot be extended.")
