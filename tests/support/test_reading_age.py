"""The measure of reading age, on words and sentences that a person has counted."""

import pytest

from tests.support.reading_age import grade, sentences, syllables, words

COUNTED = {
    1: "shop the times sees us here stores watched scanned trained pulled",
    2: "people facial compares passes threatened service complaint table tables because pages",
    3: "violence camera cameras computer deleted everyone customer limited video idea",
    4: "recognition responsible information",
}
PAGE = """
<html><head><title>Not read. At all.</title></head><body>
<h2>A heading?</h2>
<p>We look. <bdi data-fact="organisation.legal_name">A. B. Example Ltd.</bdi> answers.</p>
<p>no mark, no sentence</p>
<p>“<bdi data-fact="request.in_their_words">Own words. Many.</bdi>”</p>
<section class="law"><p>Hard law. Very hard.</p></section>
</body></html>
"""


@pytest.mark.parametrize("count", COUNTED)
def test_syllables_are_those_a_person_counts(count):
    assert {word: syllables(word) for word in COUNTED[count].split()} == dict.fromkeys(
        COUNTED[count].split(), count
    )


def test_sentences_are_our_own_and_whole_and_a_name_is_one_word():
    assert sentences(PAGE) == ["We look.", "This answers."]


def test_addresses_and_numbers_are_no_words():
    assert words("Ring 029 2018 0140 or look at https://a.example/faces today.") == [
        "Ring",
        "or",
        "look",
        "at",
        "today",
    ]


def test_the_grade_follows_the_formula():
    # 6 words, 6 syllables, one sentence: 0.39 * 6 + 11.8 - 15.59.
    assert grade(["The cat sat on the mat."]) == pytest.approx(-1.45)


def test_legal_prose_is_harder_than_plain_words():
    prose = (
        "Biometric identification technology is operated on these premises by the organisation "
        "for purposes including the prevention of criminal activity, in accordance with applicable "
        "legislation."
    )

    assert grade([prose]) > 15
    assert grade(["We scan your face.", "We look for people who hurt our staff."]) < 3
