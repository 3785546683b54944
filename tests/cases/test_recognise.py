"""Which rights a message uses: none may be missed, and most of what is suggested must be right."""

import time
import unicodedata
from collections import Counter
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notices.cases.recognise import HINTS, LONGEST, hints, recognised
from notices.errors import InvalidFacts
from notices.i18n import Msg
from notices.schemas.request import RIGHTS
from tests.cases.written import EXERCISING_NOTHING, MESSAGES
from tests.schemas.walking import patient

# A wrong suggestion costs the desk a glance, a missed right a deadline. With more than one wrong
# in four or five, people would stop reading what is suggested.
PRECISION = dict.fromkeys(RIGHTS, 0.8) | dict.fromkeys(HINTS, 0.75)
FRAGMENTS = [
    *("copy of ", "my data", "delete ", "don’t ", "not me", "what have you got on ", ". ", "\n\n"),
    *("my 14yo", "\r\n- ", "1. ", "GPDR ", "​", "­", "́", "‮", "\ud800", "ﷺ"),
    *("ͺ", "ŉ", "İ", "😡", "👩‍👧", "𝗱𝗲𝗹𝗲𝘁𝗲", "'", "’n ", "\0", "_", "…", "fy nghŵyn "),
]
anything = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=20), max_size=25).map("".join)
some_message = st.sampled_from([message for message in MESSAGES if message.rights])
# The same words in another dress.
DRESSES = {
    "capitals": str.upper,
    "accents apart": lambda text: unicodedata.normalize("NFD", text),
    "curly quotes": lambda text: text.replace("'", "’"),
    "hard spaces": lambda text: text.replace(" ", "\u00a0 "),
    "Windows lines": lambda text: text.replace("\n", "\r\n"),
    "bold letters": lambda text: "".join(map(bold, text)),
}
# Texts that make a careless pattern try everything with everything.
HOSTILE = ["a ", "data you have on ", "not. ", "\n", "a'", "what my my you have about "]


def bold(letter):
    return chr(ord("𝗮") + ord(letter) - ord("a")) if "a" <= letter <= "z" else letter


@cache
def found(text):
    rights = {one.right: one.words for one in recognised(text)}
    return rights | {one.about: one.words for one in hints(text)}


@pytest.mark.parametrize("message", MESSAGES, ids=str)
def test_no_right_and_no_hint_is_missed(message):
    missed = {*message.rights, *message.hints} - set(found(message.says))

    assert not missed, "Add the words to a file in notices/cases/phrases, then look at the others."


@pytest.mark.parametrize("kind", [*RIGHTS, *HINTS])
def test_most_suggestions_are_right(kind):
    told = [
        message for message in MESSAGES if kind in found(message.says) and kind not in message.also
    ]
    wrong = [message for message in told if kind not in message.rights + message.hints]

    assert len(wrong) <= (1 - PRECISION[kind]) * len(told), "\n".join(map(str, wrong))


@pytest.mark.parametrize("message", EXERCISING_NOTHING, ids=str)
def test_a_message_that_uses_no_right_suggests_none_or_says_why(message):
    assert set(found(message.says)) == {*message.hints, *message.also}


def test_whatever_may_be_suggested_too_has_its_reason_and_comes():
    for message in MESSAGES:
        assert bool(message.also) == bool(message.because), message
        assert set(message.also) <= set(found(message.says)), message


def test_there_are_messages_of_every_sort_for_every_right():
    wanted = Counter(kind for message in MESSAGES for kind in message.rights + message.hints)
    in_welsh = {right for one in MESSAGES if one.sort == "in_welsh" for right in one.rights}

    assert set(wanted) == {*RIGHTS, *HINTS}
    assert min(wanted[right] for right in RIGHTS) >= 20
    assert in_welsh == set(RIGHTS)
    assert len(EXERCISING_NOTHING) > 60


def test_the_campaign_letter_starts_every_clock_it_names():
    letter = next(one.says for one in MESSAGES if "Answer" in one.says or "each of the" in one.says)

    assert {one.right for one in recognised(letter)} >= {
        "access",
        "objection",
        "erasure",
        "complaint",
    }


def test_rights_come_in_the_order_of_the_message():
    first, second = "Delete my data.", "Send me a copy of my data."

    assert [one.right for one in recognised(f"{first} {second}")] == ["erasure", "access"]
    assert [one.right for one in recognised(f"{second} {first}")] == ["access", "erasure"]


def test_a_no_is_shown_and_left_to_the_person_at_the_desk():
    (only,) = recognised("I am not asking for a copy of my data.")

    assert only.right == "access"
    assert "copy of my data" in only.words[0].text


def test_each_reason_can_be_said_in_another_language():
    reasons = {words.why for one in MESSAGES for many in found(one.says).values() for words in many}

    assert len(reasons) > 30
    assert all(isinstance(why, Msg) for why in reasons)


@pytest.mark.parametrize("dress", DRESSES.values(), ids=DRESSES)
def test_the_dress_of_the_letters_makes_no_difference(dress):
    changed = [
        message
        for message in MESSAGES
        if set(found(dress(message.says))) != set(found(message.says))
    ]

    assert not changed, "\n".join(map(str, changed))


@given(anything)
@patient
def test_places_are_places_in_the_message_as_it_was_written(text):
    for many in found(text).values():
        assert all(text[words.start : words.end] == words.text != "" for words in many)
        assert all(one.end <= next_one.start for one, next_one in zip(many, many[1:], strict=False))


@given(anything)
@patient
def test_the_same_message_always_gives_the_same(text):
    assert recognised(text) == recognised(text)
    assert hints(text) == hints(text)


@given(before=anything, message=some_message, after=anything)
@patient
def test_text_around_a_message_never_takes_a_right_away(before, message, after):
    whole = f"{before}\n\n{message.says}\n\n{after}"

    assert set(found(whole)) >= set(found(message.says))


@pytest.mark.parametrize("read", [recognised, hints])
def test_a_message_that_is_too_long_is_refused_whole(read):
    assert read("a" * LONGEST) == ()
    with pytest.raises(InvalidFacts, match="20,000"):
        read("a" * (LONGEST + 1))


@pytest.mark.parametrize("unit", HOSTILE)
def test_ten_times_the_text_takes_about_ten_times_the_work(unit):
    """Quadratic work would take a hundred times as long."""

    def work(length):
        text, spent = (unit * length)[:length], []
        for _ in range(3):
            begun = time.process_time()
            recognised(text)
            spent.append(time.process_time() - begun)
        return min(spent)

    assert work(10_000) < 30 * work(1_000) + 0.01
