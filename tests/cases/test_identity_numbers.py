"""A full number of an identity document is noticed wherever somebody types it."""

import pytest

from notices.cases.identity_numbers import full_numbers
from notices.rules.reader import rules_on
from tests.support.papers import ON

BOOK = rules_on(ON)


@pytest.mark.parametrize(
    ("words", "document"),
    [
        ("Passport 123456789.", "UK passport number"),
        ("it is 123 456 789", "UK passport number"),
        ("QQ no, AB 12 34 56 C", "National Insurance number"),
        ("MORGA657054SM9IJ", "driving licence number"),
    ],
)
def test_a_full_number_is_told_by_its_document_and_not_repeated(words, document):
    (told,) = full_numbers(words, BOOK)

    assert document in told
    assert words not in told


@pytest.mark.parametrize(
    "words", ["", "12345678", "1234567890", "029 2018 0123", "FR-2026-0031", "CF10 1AA, 23 11 2026"]
)
def test_other_numbers_are_left_alone(words):
    assert not list(full_numbers(words, BOOK))
