"""The refusal of a whole request: the bar is high, and the letter shows how it was reached."""

from tests.documents.letters.contents import letter, refusal

REFUSED = "letter.request-refused"
HISTORY, EVIDENCE = "request.decision.history", "request.decision.evidence"
SHOWN = {EVIDENCE: "The message says that it is sent to make work."}


def test_too_much_is_shown_by_what_came_before():
    assert letter(REFUSED)
    assert refusal(REFUSED, lacking=(HISTORY,)) == [HISTORY]


def test_not_meant_is_shown_by_what_shows_it():
    unfounded = {"request.decision.refusal": "unfounded"}

    assert letter(REFUSED, unfounded | SHOWN, lacking=(HISTORY,))
    assert refusal(REFUSED, unfounded) == [EVIDENCE]


def test_it_names_all_that_is_refused_and_leaves_a_complaint_open():
    page = letter(REFUSED, {"request.also_asked": ["erasure", "complaint"]})

    assert "You want to see the data we hold about you." in page
    assert "You want us to delete it." in page
    assert "You complain" not in page
    assert "About your complaint you get a letter of its own." in page
    assert "About your complaint" not in letter(REFUSED)


def test_what_shows_it_is_said_when_it_is_known():
    assert SHOWN[EVIDENCE] in letter(REFUSED, SHOWN)
    assert "What shows this" not in letter(REFUSED)
