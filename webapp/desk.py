"""A case as the desk sees it: its clocks, how urgent it is, and what can be done next."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from notices.cases.allowed import allowed, refusals
from notices.cases.clocks import clocks
from notices.cases.standing import answered_on, asked, state
from notices.cases.steps import STATES, STEPS, Step
from notices.clock import Clock
from notices.clock.tracks import TRACKS
from notices.documents import DOCUMENTS
from notices.errors import Fault, InvalidFacts, RuleNotInForce
from notices.i18n import N_, Msg
from notices.rules.book import RuleBook
from notices.rules.reader import rules_on
from notices.schemas.facts import CaseSchema, sorted_out
from notices.schemas.request import RIGHTS
from notices.schemas.request.person import LANGUAGES_OF
from webapp.records.kept_case import KeptCase
from webapp.records.records import Kept

SOON = timedelta(days=5)
NO_DAY = date.max


@dataclass(frozen=True, slots=True)
class Urgency:
    """How urgent a case is, as a word for the style of its label, and in words for people."""

    name: str
    words: Msg


@dataclass(frozen=True, slots=True)
class DeskCase:
    """One case, read: ``request`` holds the answers that are right, ``faults`` the others."""

    kept: KeptCase
    request: dict
    faults: tuple[Fault, ...]
    clocks: dict[str, Clock]
    book: RuleBook
    on: date

    @property
    def raw(self) -> dict:
        """The case as a letter takes it: what was typed, right and wrong."""
        return {"request": self.kept.raw}

    @property
    def address(self) -> dict[str, str]:
        """What every address of this case names."""
        return {"shop_id": self.kept.shop_id, "case_id": self.kept.case_id}

    @property
    def steps(self) -> tuple[Step, ...]:
        """The letters that can go out now."""
        return allowed(self.request, self.book, self.on)

    def refusals(self, letter: str) -> tuple[Fault, ...]:
        """Return each reason why *letter* cannot go out now."""
        return tuple(refusals(letter, self.request, self.book, self.on))

    @property
    def next_step(self) -> Step | None:
        """The first letter that can go out now."""
        there = (step for step in STEPS if step.letter in DOCUMENTS)
        return next((step for step in there if not self.refusals(step.letter)), None)

    @property
    def state(self) -> str:
        """Where it stands: a key of STATES."""
        return state(self.request)

    @property
    def words_of_state(self) -> Msg:
        """Where it stands, in words."""
        return STATES[self.state]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of letters to the person; none when nobody asked them."""
        person = self.request.get("person") or {}
        return LANGUAGES_OF.get(person.get("letters_in"), ())

    @property
    def asked(self) -> tuple[str, ...]:
        """What it is about, and every right used in the same message."""
        return asked(self.request)

    @property
    def has_slip(self) -> bool:
        """Whether a person uses a right of theirs: they get a slip to take home."""
        return any(right in RIGHTS for right in self.asked)

    @property
    def send_by(self) -> date | None:
        """The day by which the next answer should go out; None when no time runs."""
        return min((day_of(clock.cautious_send_by) for clock in self._open()), default=None)

    @property
    def last_day(self) -> date | None:
        """The last lawful day of what is due first; None when no time runs."""
        return min((day_of(clock.due_date) for clock in self._open()), default=None)

    @property
    def urgency(self) -> Urgency:
        """How urgent it is today."""
        if self.state == "closed":
            return Urgency("done", N_("Closed"))
        if self.state == "answered":
            return Urgency("done", N_("Answered"))
        if self._is_uncounted():
            return Urgency("today", N_("No last day yet: complete the answers"))
        if self.send_by is None:
            return Urgency("waiting", STATES[self.state])
        return _urgency(self.send_by, self.last_day, self.on)

    @property
    def is_done(self) -> bool:
        """Whether everything in it is answered, or it is closed."""
        return self.urgency.name == "done"

    def order(self) -> tuple:
        """Return what cases are sorted by: the most urgent first, the finished ones last."""
        done = self.urgency.name == "done"
        received = self.request.get("received_on") or NO_DAY
        send_by = self.on if self._is_uncounted() else self.send_by or NO_DAY
        return (done, send_by, received, self.kept.reference)

    def _is_uncounted(self) -> bool:
        """Tell whether time may run that nobody can count: an answer is missing or wrong."""
        timed = [right for right in self.asked if right in TRACKS]
        open_case = self.state not in ("answered", "closed")
        return open_case and not self.clocks and bool(timed or not self.asked)

    def _open(self) -> list[Clock]:
        return [
            clock
            for right, clock in self.clocks.items()
            if clock.due_date and clock.status != "closed" and not answered_on(self.request, right)
        ]


def on_the_desk(
    kept: Kept, case: KeptCase, on: date, office: str | None = None, only: Collection[str] = ()
) -> DeskCase:
    """Return *case* of the shop *kept* as of the day *on*. Wrong answers count as not given.

    For many cases at once: *office* is the nation from office_of(), and *only* these answers of
    each case are read, by their first name.
    """
    raw = {name: case.raw[name] for name in case.raw if not only or name in only}
    right, faults = sorted_out({"request": raw}, schema=_schema)
    request = right.get("request", {})
    book = rules_on(on, nation=request.get("responding_nation") or office or office_of(kept))
    try:
        running = clocks(request, book, on=on)
    except (InvalidFacts, RuleNotInForce) as error:
        running, faults = {}, faults + getattr(error, "faults", ())
    return DeskCase(case, request, faults, running, book, on)


def office_of(kept: Kept) -> str:
    """Return the nation of the office that answers for the shop, if a case names no other."""
    company, _ = sorted_out({"organisation": kept.raw.get("organisation", {})})
    return company.get("organisation", {}).get("responding_nation") or "england"


def book_for(kept: Kept, request: dict, on: date) -> RuleBook:
    """Return the rules of the office that answers *request*."""
    return rules_on(on, nation=request.get("responding_nation") or office_of(kept))


@cache
def _schema() -> CaseSchema:
    """Return the schema of a case; to make one takes longer than to read a case."""
    return CaseSchema()


def _urgency(send_by: date, last_day: date, on: date) -> Urgency:
    if on > last_day:
        late = (on - last_day).days
        return Urgency("late", N_("Days late: {days}. Answer now").format(days=late))
    if on == last_day:
        return Urgency("today", N_("The last day is today"))
    if on >= send_by:
        return Urgency("today", N_("Send it today"))
    days = (send_by - on).days
    name = "soon" if send_by - on <= SOON else "calm"
    return Urgency(name, N_("Days left to send it: {days}").format(days=days))


def day_of(moment: date | datetime) -> date:
    """Return the day of a day, or of a moment."""
    return moment.date() if isinstance(moment, datetime) else moment
