"""Each letter says what its reviewed text file says, word for word."""

import pytest

from tests.documents.letters.golden import FOLDER, LETTERS, place_of, words_of

AGAIN = "Run python3 dev.py python -m tests.documents.letters.golden, and read what changed."


@pytest.mark.parametrize(("document_id", "language"), LETTERS)
def test_the_words_are_those_that_were_read(document_id, language):
    assert words_of(document_id, language) == place_of(document_id, language).read_text("utf-8"), (
        AGAIN
    )


def test_no_file_is_left_of_a_letter_that_is_gone():
    assert {place_of(*letter) for letter in LETTERS} == set(FOLDER.glob("*.txt")), AGAIN
