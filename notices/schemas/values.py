"""How one typed answer becomes one clean value, or a sentence that says what to write instead.

Each kind takes what any door can send: text from a form or a CSV, typed values from TOML or JSON.
"""

import re
from datetime import date, datetime
from decimal import Decimal

from marshmallow import ValidationError, fields

from notices.i18n import N_
from notices.schemas.messages import OURS
from notices.schemas.text import clean_line, clean_text

DIGITS = re.compile(r"[0-9]{1,12}|[0-9]{1,3}(,[0-9]{3}){1,3}")
DECIMALS = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,6})?")
ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
BOX = re.compile(r"[0-9]{1,4}")
FIRST_YEAR, LAST_YEAR = 2000, 2099
MOST_TO_CLEAN = 4  # times the allowed length: composing accents shortens a text, but not by more


class Line(fields.Field):
    """One printed line."""

    kind = "line"
    clean = staticmethod(clean_line)

    def __init__(self, *, least=1, most=200, **details):
        super().__init__(**details)
        self.least, self.most = least, most

    def _deserialize(self, value, attr, data, **kwargs):
        if not isinstance(value, str):
            raise ValidationError(N_("Write this as text."))
        # Composing a very long text takes time with the square of its length.
        text = value if len(value) > self.most * MOST_TO_CLEAN else self.clean(value)
        if not self.least <= len(text) <= self.most:
            raise ValidationError(_wrong_length(len(text), self.least, self.most))
        return text


def _wrong_length(count, least, most):
    if count > most:
        long = N_("Shorten this to {most} characters; it has {count}.")
        return long.format(most=most, count=count)
    if least <= 1:
        return OURS["Missing data for required field."]
    return N_("Write at least {least} characters.").format(least=least)


class Text(Line):
    """Several lines of free text."""

    kind = "text"
    clean = staticmethod(clean_text)


class Choice(fields.Field):
    """One of a few values."""

    kind = "choice"

    def __init__(self, *, options, **details):
        super().__init__(**details)
        self.options = dict(options)

    def _deserialize(self, value, attr, data, **kwargs):
        if not isinstance(value, str) or value not in self.options:
            raise ValidationError(
                N_("Choose one of: {options}.").format(options=", ".join(self.options))
            )
        return value


class Choices(Choice):
    """Any number of a few values: a list, or text with semicolons from a form or a CSV."""

    kind = "choices"

    def _deserialize(self, value, attr, data, **kwargs):
        if isinstance(value, str):
            value = [part.strip() for part in value.split(";") if part.strip() and part != "none"]
        if not isinstance(value, list):
            raise ValidationError(
                N_("Write a list of any of: {options}.").format(options=", ".join(self.options))
            )
        chosen = [super(Choices, self)._deserialize(one, attr, data, **kwargs) for one in value]
        return [option for option in self.options if option in chosen]


class YesNo(fields.Field):
    """Yes or no, said as a word or as true and false."""

    kind = "yes_no"

    def _deserialize(self, value, attr, data, **kwargs):
        said = {"yes": True, "no": False, "true": True, "false": False}
        if isinstance(value, bool):
            return value
        if isinstance(value, str) and value.strip().lower() in said:
            return said[value.strip().lower()]
        raise ValidationError(N_("Answer yes or no."))


class Count(fields.Field):
    """A whole number. No fractions, no exponents, no underscores, no foreign digits."""

    kind = "count"

    def __init__(self, *, least=0, most=10**9, **details):
        super().__init__(**details)
        self.least, self.most = least, most

    def _deserialize(self, value, attr, data, **kwargs):
        number = self.read(value)
        if not self.least <= number <= self.most:
            limits = N_("Write a number from {least} to {most}.")
            raise ValidationError(limits.format(least=self.least, most=self.most))
        return number

    def read(self, value):
        if isinstance(value, str) and DIGITS.fullmatch(value.strip()):
            return int(value.strip().replace(",", ""))
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        raise ValidationError(N_("Write a whole number in digits, like 3000."))


class Number(Count):
    """A number with decimals, kept exact. Files are read with decimals, never with floats."""

    kind = "number"

    def read(self, value):
        if isinstance(value, int | Decimal) and not isinstance(value, bool):
            value = _in_digits(value)
        if isinstance(value, str) and DECIMALS.fullmatch(value.strip()):
            return Decimal(value.strip()) + 0  # there is no minus nought
        raise ValidationError(N_("Write a number in digits, like 2.5."))


def _in_digits(number):
    """Return *number* without an exponent, or "" when that would fill the memory."""
    exact = Decimal(number)
    small = exact.is_finite() and exact.adjusted() < 9 and exact.as_tuple().exponent >= -6
    return format(exact, "f") if small else ""


class Day(fields.Field):
    """A calendar day: a date, "2026-12-07", or the three boxes of a form."""

    kind = "day"

    def _deserialize(self, value, attr, data, **kwargs):
        if type(value) is date:
            return _in_range(value)
        if isinstance(value, datetime):
            raise ValidationError(N_("Write the day without the time, like 2026-12-07."))
        if isinstance(value, str):
            if not ISO_DAY.fullmatch(value.strip()):
                raise ValidationError(N_("Write the day as year-month-day, like 2026-12-07."))
            value = dict(zip(("year", "month", "day"), value.strip().split("-"), strict=True))
        return _from_boxes(value if isinstance(value, dict) else {})


def _from_boxes(boxes):
    parts = [boxes.get(part) for part in ("year", "month", "day")]
    if len(boxes) != 3 or not all(isinstance(part, str) and part.strip() for part in parts):
        raise ValidationError(N_("Write a day, a month and a year."))
    unreal = N_("This day is not in the calendar.")
    if not all(BOX.fullmatch(part.strip()) for part in parts):
        raise ValidationError(unreal)
    try:
        found = date(*map(int, parts))
    except ValueError as error:
        raise ValidationError(unreal) from error
    return _in_range(found)


def _in_range(day):
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValidationError(
            N_("Write a year from {first} to {last}.").format(
                first=str(FIRST_YEAR), last=str(LAST_YEAR)
            )
        )
    return day
