"""The name policy: no answer may rewrite the page it is printed on, and every real name passes."""

import sys
import tomllib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marshmallow import ValidationError

from notices.i18n import Msg
from notices.schemas.text import clean_line, clean_text, is_mixed_script, shown
from tests.schemas.walking import patient

NAMES = tomllib.loads(Path(__file__).with_name("names.toml").read_text("utf-8"))
ALL_NAMES = [name for names in NAMES.values() for name in names]
CONTROL, TURNS, UNSEEN, BROKEN = "control character", "turns the writing", "invisible", "broken"
HOSTILE = [
    ("Till\x00", CONTROL, 5),
    ("\tTill", CONTROL, 1),
    ("Main\rdoor", CONTROL, 5),
    ("Main\ndoor", CONTROL, 5),
    ("Main\x85door", CONTROL, 5),
    ("Main\x0bdoor", CONTROL, 5),
    ("Main\u2028door", CONTROL, 5),
    ("Main\u2029door", CONTROL, 5),
    ("Main\u202edoor", TURNS, 5),
    ("Main\u2067door", TURNS, 5),
    ("Main door\u2069", TURNS, 10),
    ("\u200fMain", TURNS, 1),
    ("\u061cMain", TURNS, 1),
    ("Ma\u200bin", UNSEEN, 3),
    ("Ma\u00adin", UNSEEN, 3),
    ("Ma\u034fin", UNSEEN, 3),
    ("Ma\u2060in", UNSEEN, 3),
    ("Ma\ufeffin", UNSEEN, 3),
    ("Ma\u3164in", UNSEEN, 3),
    ("Ma\uffa0in", UNSEEN, 3),
    ("Ma\u115fin", UNSEEN, 3),
    ("Ma\u180ein", UNSEEN, 3),
    ("Ma\u2800in", UNSEEN, 3),
    ("Ma\ufff9in", UNSEEN, 3),
    ("Main\U000e0041\U000e0042", UNSEEN, 5),
    ("Ma\u200din", UNSEEN, 3),
    ("Ma\u200cin", UNSEEN, 3),
    ("m\u0300\u200dx", UNSEEN, 3),
    ("Ольга\u200d", UNSEEN, 6),
    ("Оль\u200cга", UNSEEN, 4),
    ("1\u200d2", UNSEEN, 2),
    ("علی\u200c", UNSEEN, 4),
    ("علی \u200cرضا", UNSEEN, 5),
    ("علی\u200c\u200cرضا", UNSEEN, 4),
    ("Ma\ufe0fin", UNSEEN, 3),
    ("Ma\U000e0100in", UNSEEN, 3),
    ("Ma\ud800in", BROKEN, 3),
    ("Ma\udfffin", BROKEN, 3),
    ("Ma\ufdd0in", BROKEN, 3),
    ("Ma\uffffin", BROKEN, 3),
    ("Ma\U0003fffein", BROKEN, 3),
    ("Ma\U0010ffffin", BROKEN, 3),
    ("Caf\ufffd", BROKEN, 4),
    ("\ue000", BROKEN, 1),
    ("Zalgo\u0316\u0317\u0318\u0319\u031a", "accents", 10),
]


def test_there_are_enough_names_to_tell():
    assert len(ALL_NAMES) >= 60
    assert len(NAMES) >= 25
    assert len({unicodedata.name(name[0]).split()[0] for name in ALL_NAMES}) >= 25


@pytest.mark.parametrize("name", ALL_NAMES)
def test_a_real_name_passes_unchanged(name):
    assert clean_line(name) == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize(("raw", "kind", "place"), HOSTILE)
def test_a_hostile_character_is_refused_by_kind_and_place(raw, kind, place):
    with pytest.raises(ValidationError) as refused:
        clean_line(raw)

    (message,) = refused.value.messages
    assert isinstance(message, Msg)
    assert kind in message
    assert message.endswith(
        (f"position {place}.", f"position {place} was broken in copying. Type it again.")
    )
    assert message.isascii(), "The message must not show the character."


def test_no_control_or_format_character_hides_in_a_latin_word():
    visible = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
    hidden = [
        chr(code)
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) in ("Cc", "Cf", "Cs", "Zl", "Zp") and code not in visible
    ]

    assert [hex(ord(one)) for one in hidden if passes(f"Ma{one}in")] == []


@patient
@given(st.text(st.characters(categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"]), min_size=1))
def test_a_message_never_shows_what_it_refuses(hidden):
    assert refusal(f"Ma{hidden}in").isascii()


@patient
@given(st.text())
def test_what_passes_is_stored_in_one_form(raw):
    if passes(raw):
        assert clean_line(clean_line(raw)) == clean_line(raw)


@pytest.mark.parametrize("space", ["\u00a0", "\u2003", "\u202f", "\u3000"])
def test_every_space_becomes_a_plain_one(space):
    assert clean_line(f"{space}Main{space}door{space}") == "Main door"


def test_letters_and_accents_are_composed():
    assert clean_line("Ty\u0302") == "Tŷ"


def test_four_marks_on_one_letter_pass_and_five_do_not():
    assert passes("x" + "\u0316" * 4)
    assert not passes("x" + "\u0316" * 5)


def test_free_text_may_have_lines_but_nothing_else_that_is_hidden():
    assert clean_text("One \r\n two\rthree\n") == "One\ntwo\nthree"
    for hidden in "\t\x0b\x85\u2028\u202e":
        with pytest.raises(ValidationError):
            clean_text(f"One\nt{hidden}wo")


def test_look_alike_letters_in_one_word_are_noticed_and_not_refused():
    assert is_mixed_script("Mаrket")  # its second letter is Cyrillic
    assert passes("Mаrket")
    assert not is_mixed_script("Market Ольга Αθήνα")


def test_what_stands_in_a_message_is_spelt_out_when_it_is_hidden():
    assert shown("Tŷ Ŵyl") == "Tŷ Ŵyl"
    assert shown("a\u202eb") == r"'a\u202eb'"
    assert shown("\ud800") == r"'\ud800'"
    assert len(shown("x" * 10**6)) == 80


def passes(raw):
    return not refusal(raw)


def refusal(raw):
    try:
        clean_line(raw)
    except ValidationError as refused:
        return refused.messages[0]
    return ""
