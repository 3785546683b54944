"""How one typed answer becomes one clean value: both sides of every line."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest
from marshmallow import ValidationError

from notices.i18n import Msg
from notices.schemas import addresses, values

COUNT = values.Count(least=0, most=5000)
NUMBER = values.Number(least=0, most=100)
DAY = values.Day()
LINE = values.Line(least=2, most=5)
CHOICES = values.Choices(options={"cy": "Cymraeg", "pl": "polski"})

TAKEN = [
    (COUNT, 0, 0),
    (COUNT, 5000, 5000),
    (COUNT, "3000", 3000),
    (COUNT, "3,000", 3000),
    (COUNT, " 07 ", 7),
    (NUMBER, 2, Decimal(2)),
    (NUMBER, "2.5", Decimal("2.5")),
    (NUMBER, Decimal("99.999999"), Decimal("99.999999")),
    (NUMBER, Decimal("1E+2"), Decimal("100")),
    (NUMBER, Decimal("-0.0"), Decimal("0.0")),
    (DAY, "2026-12-07", date(2026, 12, 7)),
    (DAY, date(2000, 1, 1), date(2000, 1, 1)),
    (DAY, "2099-12-31", date(2099, 12, 31)),
    (DAY, {"year": "2028", "month": "02", "day": " 29 "}, date(2028, 2, 29)),
    (LINE, "ab", "ab"),
    (LINE, "  abcde ", "abcde"),
    (values.Text(most=5), "a\r\nb", "a\nb"),
    (values.YesNo(), "Yes", True),
    (values.YesNo(), False, False),
    (CHOICES, [], []),
    (CHOICES, "", []),
    (CHOICES, "pl; cy", ["cy", "pl"]),
    (CHOICES, ["pl", "pl"], ["pl"]),
    (addresses.Email(), "faces@castlestreet.example", "faces@castlestreet.example"),
    (addresses.Email(), "ŵyl@CASTLESTREET.example", "ŵyl@castlestreet.example"),
    (addresses.Phone(), "02920180123", "029 2018 0123"),
    (addresses.Phone(), "+44 (0)29 2018-0123", "029 2018 0123"),
    (addresses.Phone(), "2920180123", "029 2018 0123"),  # a spreadsheet took the nought away
    (addresses.Phone(), "+33 1 99 00 12 34", "+33 1 99 00 12 34"),
    (addresses.Postcode(), "cf101aa", "CF10 1AA"),
    (addresses.Postcode(), " BT1 9zz", "BT1 9ZZ"),
    (addresses.Web(), "castlestreet.example/faces", "https://castlestreet.example/faces"),
    (addresses.Web(), "HTTPS://CastleStreet.example/Faces", "https://castlestreet.example/Faces"),
]

WRONG = {
    COUNT: (
        -1, 5001, 10**30, True, 2.0, 2.6e-42, Decimal(5), None, [], {}, "1_000", "30,00", "1e3",
        "3.0", "٣٠٠٠", "３０", "+5", "-5", "", "9" * 99,
    ),
    NUMBER: (
        -1, 101, 10**30, True, 2.5, float("nan"), Decimal("NaN"), Decimal("Infinity"),
        Decimal("1E+999999999"), Decimal("1E-999999999"), "1_0", "1e2", "٢٫٥", "2,5", ".5", "5.",
        "-1", "0.0000001",
    ),
    DAY: (
        "2026-W01-1", "9999-01-01", "1999-12-31", "2100-01-01", "2026-02-31", "2027-02-29",
        "7.12.2026", "2026-12-7", "2026-12-07T10:00", "٢٠٢٦-١٢-٠٧", "", 20261207, True, [], {},
        datetime(2026, 12, 7), time(10), date.max,
        {"year": "2026", "month": "2", "day": "31"},
        {"year": "2026", "month": "2"},
        {"year": "2026", "month": "", "day": "1"},
        {"year": 2026, "month": 2, "day": 1},
        {"year": "2026", "month": "1_2", "day": "1"},
        {"year": "2026", "month": "+2", "day": "1"},
        {"year": "9" * 20, "month": "2", "day": "1"},
        {"year": "٢٠٢٦", "month": "2", "day": "1"},
        {"year": "2026", "month": "2", "day": "1", "hour": "3"},
    ),
    LINE: ("", " ", "a", "abcdef", 5, None, ["ab"], b"ab", date(2026, 1, 1)),
    values.YesNo(): ("maybe", 1, 0, "", None, "ja"),
    values.Choice(options={"a": "A"}): ("b", "A", ["a"], 5, None, ""),
    CHOICES: ("fr", ["cy", "fr"], ["cy", 5], [["cy"]], 5, {"cy": True}, None),
    addresses.Email(): (
        "privacy", "a@b", "a@b@c.example", "a b@c.example", "a@", 5, "a\u202e@c.example",
        "a@c.example\n", "x" * 300 + "@c.example",
    ),
    addresses.Phone(): (
        "2.92018E+09", "0800 FLOWERS", "20180123", "029", "phone", "٠٢٩٢٠١٨٠١٢٣", 2920180123,
        "0" * 40, "+", "029 2018 0123 x4",
    ),
    addresses.Postcode(): ("CF10", "10 1AA", "CF10 1A", "ß1 1AA", "CF１０ 1AA", 5),
    addresses.Web(): (
        "http://a.example", "ftp://a.example", "javascript:alert(1)", "https://a", "a b.example",
        "https://a.example:99", "https://x@a.example", "https://a.example/?q",
        "https://аpple.example", f"https://a.example/{'x' * 90}",
    ),
}  # fmt: skip
REFUSED = [(field, typed) for field, wrong in WRONG.items() for typed in wrong]


@pytest.mark.parametrize(("field", "typed", "kept"), TAKEN)
def test_an_answer_is_kept_in_one_form(field, typed, kept):
    assert field.deserialize(typed) == kept
    assert type(field.deserialize(typed)) is type(kept)


@pytest.mark.parametrize(("field", "typed"), REFUSED)
def test_a_wrong_answer_is_refused_in_our_own_words(field, typed):
    field.error_messages = dict.fromkeys(field.error_messages, Msg("ours"))

    with pytest.raises(ValidationError) as refused:
        field.deserialize(typed)

    (message,) = refused.value.messages
    assert isinstance(message, Msg)


def test_nothing_below_nought_is_printed_as_minus_nought():
    assert str(NUMBER.deserialize(Decimal("-0"))) == "0"


def test_a_very_long_text_is_refused_before_it_is_cleaned():
    marks = "a" + "\u0316\u0301" * 500_000

    with pytest.raises(ValidationError, match="Shorten this to 5 characters; it has 1,000,001"):
        LINE.deserialize(marks)
