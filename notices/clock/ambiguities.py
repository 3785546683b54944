"""Where authorities read the same rule differently: A1 to A14, each with both days.

Every other reading is one small function that gives its last day, or None where it says nothing.
A reading that leads to our own day is not reported.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from notices.clock.counting import Count, count, pausing_questions
from notices.clock.months import months_later
from notices.clock.outcome import Ambiguity
from notices.clock.pauses import days_in, paused_stretches
from notices.clock.periods import end_of, paused_period
from notices.clock.terms import is_law, terms
from notices.clock.tracks import STARTERS, TRACKS
from notices.clock.working_days import working_days
from notices.i18n import N_, Msg

ONE_DAY = timedelta(days=1)
Reading = Callable[[Count], date | None]
READINGS: list[tuple[str, Msg, Reading]] = []


def ambiguities(ours: Count) -> tuple[Ambiguity, ...]:
    """Return every ambiguity that would move a day of *ours*, in order of its code."""
    if ours.start.waiting_for:
        return ()
    found = [_unanswered(ours)] if ours.period.open else list(_other_last_days(ours))
    found += _notice_moves(ours)
    return tuple(sorted(found, key=lambda one: int(one.code[1:])))


def _other_last_days(ours: Count) -> Iterator[Ambiguity]:
    for code, sentence, other_day in READINGS:
        other = other_day(ours)
        if other and other != ours.due:
            yield Ambiguity(code, sentence, ours.due, other)


def _reading(code: str, sentence: Msg) -> Callable[[Reading], Reading]:
    def register(function: Reading) -> Reading:
        READINGS.append((code, sentence, function))
        return function

    return register


@_reading("A1", N_("Does the month end on the same date, or on the day before it?"))
def _month_ends_a_day_sooner(ours):
    return ours.days.closing(ours.period.last - ONE_DAY) if "months" in ours.limit else None


@_reading("A2", N_("Is the day we asked paused too, or only the days after it?"))
def _asking_day_counts(ours):
    asked = pausing_questions(ours.events, ours.book)
    other = paused_period(ours.start.day, ours.period.ends, asked, both_ends=False)
    return ours.days.closing(other.last)


@_reading("A3", N_("Are paused days added before or after the move to a working day?"))
def _pause_added_after_the_move(ours):
    moved = ours.days.closing(ours.period.ends)
    paused = ours.period.paused_days
    return ours.days.closing(moved + timedelta(days=paused)) if paused else None


@_reading("A4", N_("Do the extra months run from the start, or from the end of the first month?"))
def _extension_is_chained(ours):
    chained = months_later(end_of(ours.start.day, ours.limit), ours.more_months)
    return ours.days.closing(chained + timedelta(days=ours.period.paused_days))


@_reading("A5", N_("Do the extra months run from the start, or from the first month as paused?"))
def _extension_follows_the_pause(ours):
    if not ours.more_months or not ours.first.paused_days:
        return None
    return ours.days.closing(months_later(ours.first.last, ours.more_months))


@_reading("A6", N_("Does the time wait for an agent's authority, or run from receipt?"))
def _authority_changes_nothing(ours):
    return _without(ours, "authority").due


@_reading("A7", N_("Whose public holidays count? We use those of the office that answers."))
def _other_nations_holidays(ours):
    parts = terms(ours.book, "clock.public_holidays").keys() - {"country"}
    return min(_closing_in(nation, ours) for nation in parts)


@_reading("A8", N_("Is the day of receipt the first of the days, or the day after it?"))
def _receipt_is_the_first_day(ours):
    return ours.days.closing(ours.period.last - ONE_DAY) if "days" in ours.limit else None


@_reading("A11", N_("Does asking for proof of identity begin the time anew, or only pause it?"))
def _identity_only_pauses(ours):
    asked, came = ours.events.condition("identity")
    if not (asked and came and TRACKS[ours.events.right].has_starters):
        return None
    other = _without(ours, "identity")
    waited = days_in(paused_stretches(other.start.day, [(asked, came)], both_ends=True))
    return ours.days.closing(other.period.last + timedelta(days=waited))


@_reading("A12", N_("The same message uses other rights too. For those the time does not stop."))
def _other_rights_do_not_pause(ours):
    return ours.days.closing(ours.period.ends) if ours.events.also else None


@_reading("A14", N_("The older rules knew no pause, but guidance did where much is held."))
def _guidance_pauses(ours):
    rule_id = TRACKS[ours.events.right].pause
    if not rule_id or not terms(ours.book, rule_id).get("guidance_pauses"):
        return None
    asked = [one for one in ours.events.clarifications if one.answered and not one.about_format]
    other = paused_period(ours.start.day, ours.period.ends, asked, both_ends=True)
    return ours.days.closing(other.last)


@_reading("A14", N_("No text of the older rules lets the time wait for identity or a fee."))
def _older_rules_do_not_wait(ours):
    unwritten = [name for name in ("identity", "fee") if not is_law(ours.book, STARTERS[name])]
    return _without(ours, *unwritten).due if unwritten else None


def _without(ours: Count, *names: str) -> Count:
    fields = [field for name in names for field in ours.events.fields_of(name)]
    events = replace(ours.events, **dict.fromkeys(fields))
    return count(events, ours.book, ours.days)


def _closing_in(nation: str, ours: Count) -> date:
    return working_days(ours.book, nation, ours.days.extra).closing(ours.period.last)


def _notice_moves(ours: Count) -> Iterator[Ambiguity]:
    if ours.can_extend and ours.announce_by and ours.announce_by != ours.first.last:
        yield Ambiguity(
            "A10",
            N_("Does the last day for an extension notice move to a working day too?"),
            used=ours.announce_by,
            other=ours.days.on_or_before(ours.first.last),
        )


def _unanswered(ours: Count) -> Ambiguity:
    wait = terms(ours.book, TRACKS[ours.events.right].pause)["close_after_days"]
    return Ambiguity(
        "A13",
        N_("No rule ends the wait for an answer. Remind; from this day some close the request."),
        used=None,
        other=ours.period.open.asked + timedelta(days=wait),
    )
