"""A sealed value opens with its key, in its place, unchanged; otherwise it stays shut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.records.sealed import NONCE, Unreadable, key_id, new_key, open_sealed, seal

KEY = bytes(range(32))
PLACE = "cases.answers:one"


@given(st.binary(max_size=2000), st.text(st.characters(codec="utf-8"), max_size=30))
def test_what_is_sealed_opens_again(value, place):
    assert open_sealed(KEY, seal(KEY, value, place), place) == value


def test_the_same_value_is_never_sealed_twice_alike():
    sealed = {seal(KEY, b"the same", PLACE) for _ in range(100)}

    assert len(sealed) == 100
    assert not any(b"the same" in one for one in sealed)


def test_it_begins_with_its_version_and_the_id_of_its_key():
    sealed = seal(KEY, b"", PLACE)

    assert sealed[:5].hex() == "01" + key_id(KEY)
    assert len(sealed) == 5 + NONCE + 16  # the proof


@pytest.mark.parametrize(
    "elsewhere", ["cases.answers:two", "cases.key:one", "case_events.detail:one", ""]
)
def test_a_value_that_was_moved_stays_shut(elsewhere):
    with pytest.raises(Unreadable):
        open_sealed(KEY, seal(KEY, b"moved", PLACE), elsewhere)


def test_another_key_does_not_open_it():
    with pytest.raises(Unreadable):
        open_sealed(new_key(), seal(KEY, b"kept", PLACE), PLACE)


def test_one_bit_changed_anywhere_is_noticed():
    sealed = seal(KEY, b"kept", PLACE)
    for position in range(len(sealed)):
        changed = bytearray(sealed)
        changed[position] ^= 1

        with pytest.raises(Unreadable):
            open_sealed(KEY, bytes(changed), PLACE)


def test_a_value_that_is_cut_or_longer_is_noticed():
    sealed = seal(KEY, b"kept", PLACE)
    for wrong in [*(sealed[:length] for length in range(len(sealed))), sealed + b"\0"]:
        with pytest.raises(Unreadable):
            open_sealed(KEY, wrong, PLACE)


def test_the_complaint_says_where_but_not_what():
    with pytest.raises(Unreadable, match=r"cases\.answers:one") as refused:
        open_sealed(KEY, seal(KEY, b"Xanthippe", PLACE) + b"Xanthippe", PLACE)

    assert "Xanthippe" not in str(refused.value)
