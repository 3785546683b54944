"""The lists of phrases: well written, in every language, and quick whatever the text."""

from collections import Counter

import pytest

from notices.cases.phrases.plain import plain, spelt
from notices.cases.phrases.reading import AFTER_MARK, GAP, NEXT, files, rules, spellings
from notices.cases.recognise import HINTS
from notices.schemas.request import RIGHTS

FILES = files()
RULES = [(name, rule) for name, written in FILES.items() for rule in written.get("rule", ())]
LISTS = {
    name: many for written in FILES.values() for name, many in written.get("lists", {}).items()
}
WORDS = [pair for written in FILES.values() for pair in written.get("words", {}).items()]
SPELLINGS = [
    (usual, seen)
    for written in FILES.values()
    for usual, others in written.get("spellings", {}).items()
    for seen in others
]
PHRASES = [phrase for _, rule in RULES for phrase in rule["phrases"]]
PHRASES += [phrase for many in LISTS.values() for phrase in many]
MOST_GAPS = 3


def slots(phrase):
    return [word for slot in phrase.split() for word in slot.split("|")]


def test_every_right_has_its_file_in_every_language():
    languages = {name.split("/")[0] for name in FILES}

    assert languages == {"en", "cy"}
    assert set(FILES) == {
        f"{language}/{file}" for language in languages for file in (*RIGHTS, "desk", "words")
    }


@pytest.mark.parametrize(("name", "rule"), RULES)
def test_a_rule_stands_in_the_file_of_what_it_finds(name, rule):
    sort = name.split("/")[1]

    assert set(rule) <= {"finds", "summary", "only_with", "phrases"}
    assert set(rule["finds"]) <= {*RIGHTS, *HINTS}
    assert rule["finds"][0] in (HINTS if sort == "desk" else [sort])
    assert rule.get("only_with", "watched") in LISTS


def test_a_reason_is_said_alike_in_every_language():
    english = {rule["summary"] for name, rule in RULES if name.startswith("en/")}

    assert {rule["summary"] for _, rule in RULES} == english


def test_a_phrase_is_words_and_gaps():
    named = {name for name, _ in WORDS}
    for phrase in PHRASES:
        words = phrase.removeprefix(". ")
        assert words == " ".join(words.split()), phrase
        assert not words.startswith("* "), phrase
        assert not words.endswith(" *"), phrase
        assert words.split().count("*") <= MOST_GAPS, phrase
        for word in slots(words):
            assert word in named or word == "*" or word.removesuffix("*").isalnum(), phrase
            assert word in named or word == word.casefold(), phrase


def test_a_name_means_words_and_is_used():
    used = {word for phrase in PHRASES for word in slots(phrase)}

    assert not [name for name, count in Counter(name for name, _ in WORDS).items() if count > 1]
    assert {name for name, _ in WORDS} <= used
    assert all(word.removesuffix("*").isalnum() for _, meant in WORDS for word in meant.split("|"))


def test_a_word_is_spelt_in_one_usual_way():
    others = [seen for _, seen in SPELLINGS]

    assert len(others) == len(set(others))
    assert all(spelt(seen, {}) == [seen] for seen in others), "plain letters only"
    assert not [usual for usual, _ in SPELLINGS for word in usual.split() if word in others]


def test_no_pattern_can_try_the_same_letters_in_many_ways():
    for rule in rules():
        for pattern in (rule.phrases, rule.only_with):
            bare = pattern.pattern if pattern else ""
            for safe in (AFTER_MARK, GAP, NEXT, r"\w*+", "(?:", "(?= )"):
                bare = bare.replace(safe, "")
            assert not set(bare) & set("*+?{"), rule.why


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("Don’t DELETE  it!", "do not delete it ."),
        ("de\u00adlete my da\u200bta", "delete my data"),
        ("𝗱𝗲𝗹𝗲𝘁𝗲 ｍｙ data", "delete my data"),
        ("camerâu, camera\u0302u, O`Brien", "camerau camerau obrien"),
        ("Mae'r llun; rwy’n cwyno", "mae yr llun rwy yn cwyno"),
        ("my 14yo_son", "my 14 yo son"),
        ("the GPDR", "the gdpr"),
        ("one. two", "one . two"),
        ("e.g. v1.2", "e g . v 1 2"),
        ("Dear Sir,\ndelete", "dear sir . delete"),
        ("Dear Sir, delete", "dear sir delete"),
        ("first\nsecond", "first second"),
        ("first\n \n second", "first . second"),
        ("first\n- second\n 2) third", "first . second . 2 third"),
        ("", ""),
        ("👍 ‼️ £5", "5"),
    ],
)
def test_a_message_is_read_as_plain_words(message, words):
    assert plain(message, spellings()).text.split() == [".", *words.split()]
