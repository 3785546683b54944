"""How one cell of a table of cases becomes a day, a moment, a right or a nation."""

import re
from datetime import UTC, date, datetime
from difflib import get_close_matches
from zoneinfo import ZoneInfo

from marshmallow import ValidationError

from notices.clock.tables.table import OPEN
from notices.clock.terms import terms
from notices.clock.tracks import TRACKS
from notices.errors import Fault, InvalidFacts
from notices.i18n import N_, Msg
from notices.rules.book import RuleBook
from notices.schemas.text import clean_line

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOMENT = re.compile(
    r"(?P<wall>[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2})"
    r" ?(?P<zone>Z|UTC|[+-][0-9]{2}:[0-9]{2}|[A-Z]{3,4})?"
)
LAST_YEAR = 2099  # holidays are not known further ahead
LONGEST_ID = 40


def wrong(message: Msg) -> InvalidFacts:
    """Return the error of one cell; whoever knows the file and the column adds them."""
    return InvalidFacts([Fault("", message)])


def case_id_in(cell: str) -> str:
    """Return the name of the case, safe to print. Raises InvalidFacts, as all below do."""
    try:
        text = clean_line(cell)
    except ValidationError as error:
        raise wrong(error.messages[0]) from error
    if not 0 < len(text) <= LONGEST_ID:
        raise wrong(N_("Write a name of 1 to {most} characters.").format(most=LONGEST_ID))
    return text


def day_or_none_in(cell: str) -> date | None:
    """Return the day "2026-03-10", None for an empty cell."""
    return day_in(cell) if cell else None


def day_in(cell: str) -> date:
    """Return the day "2026-03-10"."""
    if not DAY.fullmatch(cell):
        raise wrong(N_("Write the day as year-month-day, like 2026-03-10."))
    return _moment(cell).date()


def days_in(cell: str) -> tuple[date, ...]:
    """Return the days in "2026-06-03 | 2026-06-20"."""
    return tuple(day_in(part.strip()) for part in cell.split("|")) if cell else ()


def answers_in(cell: str) -> tuple[date | None, ...]:
    """Return the days of the answers, None for each that is OPEN."""
    parts = [part.strip() for part in cell.split("|")] if cell else []
    return tuple(None if part.upper() == OPEN else day_in(part) for part in parts)


def extended_in(cell: str) -> bool | date:
    """Return whether the time was extended, or the day of the notice."""
    said = {"": False, "no": False, "yes": True}
    if cell.lower() in said:
        return said[cell.lower()]
    try:
        return day_in(cell)
    except InvalidFacts as error:
        raise wrong(N_("Write yes, no, or the day of the notice, like 2026-03-10.")) from error


def moment_in(cell: str, zone: ZoneInfo) -> datetime:
    """Return the moment "2026-10-25T01:30 GMT", "…+00:00", "…Z", or by the wall clock in *zone*.

    The hour that the clocks skip in spring is refused; in the hour that comes twice in autumn
    the cell must say which of the two it means.
    """
    read = MOMENT.fullmatch(cell)
    if not read:
        raise wrong(N_("Write day and time, like 2026-03-10T09:30, with the zone if you know it."))
    wall, named = _moment(read["wall"]), read["zone"]
    if named in ("Z", "UTC"):
        return wall.replace(tzinfo=UTC)
    if named and not named.isalpha():
        return _moment(f"{read['wall']}{named}")
    return _by_the_wall(wall, named, zone)


def _by_the_wall(wall: datetime, named: str | None, zone: ZoneInfo) -> datetime:
    both = (wall.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    real = {moment.tzname(): moment for moment in both if _exists(moment)}
    if not real:
        raise wrong(N_("The clocks skipped this hour. Write the time they showed just before."))
    written = [f"{wall:%Y-%m-%dT%H:%M} {name}" for name in real]
    if named is None and len(real) > 1:
        raise wrong(
            N_(
                "The clocks showed this time twice. Write {first} for the first, {second} for the"
                " second."
            ).format(first=written[0], second=written[1])
        )
    if named is not None and named not in real:
        raise wrong(
            N_("That is not the zone on that day. Write {moment}.").format(moment=written[0])
        )
    return real[named or next(iter(real))]


def _exists(moment: datetime) -> bool:
    there_and_back = moment.astimezone(UTC).astimezone(moment.tzinfo)
    return there_and_back.replace(tzinfo=None) == moment.replace(tzinfo=None)


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise wrong(N_("This is not in the calendar. Write a real day and time.")) from error
    if moment.year > LAST_YEAR:
        raise wrong(N_("Write a year up to {last}.").format(last=str(LAST_YEAR)))
    return moment


def right_in(cell: str, book: RuleBook) -> str:
    """Return the right that *cell* names in words ("Art 15 access") or by its rule's citation."""
    words = set(re.findall("[a-z]+", cell.lower()))
    named = [right for right in TRACKS if words.issuperset(right.split("_"))]
    if not named:
        named = [right for right, track in TRACKS.items() if _cites(book, track.limit, cell)]
    if len(named) == 1:
        return named[0]
    if named:
        raise wrong(N_("Write one right in each row, and the same case_id in both rows."))
    raise wrong(_meant(cell, [right.replace("_", " ") for right in TRACKS]))


def _cites(book: RuleBook, rule_id: str, cell: str) -> bool:
    written = cell.replace(".", "")
    versions = book.rules[rule_id].versions
    return any(version.citation.replace(".", "") == written for version in versions)


def nation_in(cell: str, right: str | None, book: RuleBook, nations: tuple[str, ...]) -> str:
    """Return the nation of the office that answers; a time in hours is the same in all."""
    written = cell.strip().lower().replace(" ", "_")
    short = terms(book, "clock.names_of_nations")
    nation = short.get(written, written)
    if nation == "any" and right == "breach":
        return nations[0]
    if nation not in nations:
        raise wrong(_meant(cell, nations))
    return nation


def _meant(cell: str, known) -> Msg:
    close = get_close_matches(cell.lower(), known, n=1)
    if close:
        return N_("Did you mean {name}? Write one of: {known}.").format(
            name=close[0], known=", ".join(known)
        )
    return N_("Write one of: {known}.").format(known=", ".join(known))
