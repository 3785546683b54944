"""A mark finds a name however it is written, and gives nothing of it away."""

import pytest

from webapp.records.marks import SIZE, called, mark

KEY = bytes(range(32))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A. N. Other", "a. n.  OTHER "),
        ("Zoë Straße", "Zoe\u0308 STRASSE"),
        ("Ａ\u00a0Other", "a other"),
        ("\ud800", "\ud800"),
        ("A.N.Other@Shopper.example", "a.n.other@shopper.example"),
    ],
)
def test_spacing_and_letter_case_do_not_matter(one, other):
    assert mark(KEY, "company", one) == mark(KEY, "company", other)


@pytest.mark.parametrize("other", ["Zoe Strasse", "Zoë Strass", "Straße Zoë", ""])
def test_another_name_has_another_mark(other):
    assert mark(KEY, "company", "Zoë Straße") != mark(KEY, "company", other)


def test_two_companies_and_two_keys_mark_a_name_differently():
    marks = {mark(key, company, "Zoë") for key in (KEY, bytes(32)) for company in "ab"}

    assert len(marks) == 4
    assert {len(one) for one in marks} == {SIZE}


def test_everybody_in_the_request_is_called_by_name_and_email():
    request = {
        "person": {"name": "A. N. Other", "email": "a@shopper.example", "phone": "029 2018 0123"},
        "agent": {"name": "  ", "email": ["not", "text"]},
        "third_party": {"name": "Somebody Else"},
        "visit": "typed wrongly",
        "recipients": [{"name": "Sample Vision Limited"}],
    }

    assert set(called(request)) == {"A. N. Other", "a@shopper.example", "Somebody Else"}
    assert set(called({"person": "typed wrongly"})) == set()
