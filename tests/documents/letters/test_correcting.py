"""What was put right, what was not, and the person's own words beside it."""

from tests.documents.letters.contents import letter, refusal
from tests.support.papers import ON

CORRECTED, UNCHANGED = "letter.corrected", "letter.correction-refused"
STATEMENT = "request.correction.statement"
ADDED = "request.correction.statement_added_on"
OFFER = "You can add a few words of your own to the record."


def test_a_statement_is_told_as_they_wrote_it():
    given = {STATEMENT: "I was at work that day.", ADDED: ON}

    page = letter(CORRECTED, given)

    assert "On 23 November 2026 we added this to the record, as you wrote it:" in page
    assert given[STATEMENT] in page
    assert OFFER not in page
    assert refusal(CORRECTED, {STATEMENT: given[STATEMENT]}) == [ADDED]


def test_somebody_who_wrote_no_statement_is_contradicted_in_the_record_and_may_add_one():
    page = letter(UNCHANGED, lacking=(STATEMENT,))

    assert "we added to the record that you say it is wrong." in page
    assert OFFER in page


def test_somebody_wrongly_listed_hears_that_they_are_off_the_list():
    assert "You are not on the list. We took you off it on 10 November 2026." in letter(CORRECTED)
    assert "on the list" not in letter(CORRECTED, lacking=("request.entry.removed_on",)).replace(
        "was put on the list for it", ""
    )


def test_their_words_are_quoted_when_we_disagree():
    assert "In your words: “Your note says" in letter(UNCHANGED)
    assert "In your words" not in letter(UNCHANGED, lacking=("request.in_their_words",))
