"""A clock as plain values for programs: the shape that the command line and the API print."""

from datetime import UTC, date, datetime
from typing import Any

from notices.clock.outcome import Ambiguity, Clock
from notices.i18n import SOURCE, Msg, catalogue

UNKNOWN = {"not_running": "NOT RUNNING", "paused": "PAUSED"}


def as_record(case_id: str, right: str, clock: Clock) -> dict[str, Any]:
    """Return *clock* as a dict that JSON can hold.

    Days are "2026-04-15", moments "2026-11-26T09:30 GMT" (the start in UTC, "…Z"); ``due_date``
    says NOT RUNNING or PAUSED where there is no day yet; what is unknown otherwise is None.
    """
    return {
        "case_id": case_id,
        "right": right,
        "status": clock.status,
        "clock_start": _written(clock.clock_start),
        "paused_days": clock.paused_days,
        "due_date": UNKNOWN.get(clock.status) or _written(clock.due_date),
        "extension_notice_by": _written(clock.extension_notice_by),
        "cautious_send_by": _written(clock.cautious_send_by),
        "aim_by": _written(clock.aim_by),
        "days_late": clock.days_late,
        "working": [_english(sentence) for sentence in clock.working],
        "warnings": [_english(sentence) for sentence in clock.warnings],
        "ambiguities": [_other_day(one) for one in clock.ambiguities],
        "rules": list(clock.rules),
    }


def _other_day(one: Ambiguity) -> dict[str, str | None]:
    return {
        "code": one.code,
        "sentence": _english(one.sentence),
        "used": _written(one.used),
        "other": _written(one.other),
    }


def _english(sentence: Msg) -> str:
    return sentence.said_in(catalogue(SOURCE, "letters"))


def _written(day: date | datetime | None) -> str | None:
    if day is None:
        return None
    if isinstance(day, datetime):
        return f"{day:%Y-%m-%dT%H:%MZ}" if day.tzinfo is UTC else f"{day:%Y-%m-%dT%H:%M %Z}"
    return day.isoformat()
