"""The letter that says sorry: what it must tell, and what it never asks."""

import re
from datetime import timedelta

import pytest

from notices.documents import DOCUMENTS
from notices.documents.letters.wrong_person import PROOF
from notices.schemas.request.mistakes import MISTAKES
from tests.documents.letters.contents import letter, missing_of, refusal
from tests.support.page import words
from tests.support.papers import CORNER_SHOP, ON, answers_for, paper

WRONG = "letter.wrong-person"
LANGUAGES = DOCUMENTS[WRONG].languages()
TOMORROW = ON + timedelta(days=1)

CARD = "Whoever holds this card is welcome in our shops, like everyone else."
NEVER_LISTED = "You are not on our list, and you never were."
TAKEN_OFF = "You are not on our list. You were taken off it on %(day)s."

# (what it must hold, our words for it)
SAYS = [
    ("sorry", "We are sorry. We made a mistake about you. It was ours, not yours."),
    ("not on the list", TAKEN_OFF),
    ("welcome", "You are welcome in our shops, like everyone else."),
    (
        "no proof",
        "You need not prove anything to us."
        " You need not send a passport, or any other proof of who you are.",
    ),
    ("which kind", "You were put on our list, and you should not have been."),
    ("when found", "We found out on %(day)s."),
    ("cause", "Why it happened"),
    ("who was told", "In our shops, these people know that the mistake was ours: %(who)s"),
    (
        "video and alert",
        "You can have the video of that day, and the record of any alert."
        " Just ask, and we send you what we still hold. It costs you nothing.",
    ),
    ("changes", "What we change"),
    ("redress", "What we offer you"),
    ("nothing given up", "You can take this and still complain. You give up nothing."),
    (
        "compensation",
        "If the mistake harmed you, you can also ask for compensation, from us or in court."
        " That is for money you lost, and for distress too.",
    ),
    ("card", CARD),
    ("us", "You can complain to us. Use the address, email or telephone number in this letter."),
    ("court", "You can also go to court."),
    ("regulator", "You can complain to the %(regulator)s: %(web)s."),
]
SENTENCES = [(WRONG, *row) for row in SAYS]
OTHERS = [f"request.recipients.{number}.{name}" for number in (1, 2) for name in ("name", "what")]
ANSWERS = (
    *(f"request.mistake.{name}" for name in ("happened_on", "store", "found_on", "cause")),
    *(f"request.mistake.{name}" for name in ("what_happened", "shops_told", "changes")),
    *("request.mistake.redress", "request.mistake.ring", "organisation.contact.phone"),
    *("request.entry.removed_on", "request.entry.template_deleted_on"),
    *("request.recipients.1.told_on", "request.recipients.2.told_on", *OTHERS),
    "request.hold_placed_on",
)
SAID = [(WRONG, path) for path in ANSWERS]
DONE = [
    "request.mistake.happened_on",
    "request.mistake.found_on",
    "request.entry.removed_on",
    "request.entry.template_deleted_on",
    "request.recipients.2.told_on",
]
RESTS_ON = {
    WRONG: {
        *("rectification.right", "data.accurate", "recipients.tell_them", "compensation.right"),
        *("access.complaint_to_us", "access.complaint_to_the_regulator", "court.route"),
    },
}


@pytest.mark.parametrize("path", DONE)
def test_what_it_tells_as_done_is_done(path):
    assert letter(WRONG, {path: ON})
    assert refusal(WRONG, {path: TOMORROW}) == [path]


def test_it_says_sorry_before_anything_else():
    page = letter(WRONG)

    assert page.index("We are sorry. We made a mistake") < page.index("What happened")
    assert page.partition("Dear A. N. Other, ")[2].startswith("We are sorry.")


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("wrong_face", "The system took you for somebody else."),
        ("wrong_entry", "You were put on our list, and you should not have been."),
        (
            "wrong_person",
            "The system gave an alert about somebody else, and our staff went to you.",
        ),
    ],
)
def test_it_says_which_mistake_it_was(kind, sentence):
    assert kind in MISTAKES
    assert sentence in letter(WRONG, {"request.mistake.kind": kind})


def test_who_was_never_listed_is_told_so():
    never = {"request.mistake.kind": "wrong_person", "request.entry": {"listed": False}}
    page = letter(WRONG, never)

    assert NEVER_LISTED in page
    assert missing_of(TAKEN_OFF, page)
    assert NEVER_LISTED not in letter(WRONG)


def test_nobody_is_told_sorry_while_still_on_the_list():
    path = "request.entry.removed_on"

    assert refusal(WRONG, lacking=(path,)) == [path]


def test_a_wrong_entry_was_an_entry():
    assert refusal(WRONG, {"request.entry": {"listed": False}}) == ["request.entry.listed"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_asks_for_no_proof_of_anything(language):
    sentences = re.split(r"(?<=[.?!])\s", letter(WRONG, languages=(language,)))
    asking = [one for one in sentences if PROOF.search(one)]

    assert asking
    assert all(re.search("need not|nid oes|does dim", one, re.IGNORECASE) for one in asking)


@pytest.mark.parametrize("name", ["what_happened", "cause", "changes", "redress", "ring"])
@pytest.mark.parametrize(
    ("words", "refused"),
    [
        ("Send us a copy of your passport.", True),
        ("We need proof.", True),
        ("The adviser, with your ID", True),
        ("Dewch â phrawf. Anfonwch eich pasbort.", True),
        ("You need not send a passport.", False),
        ("You did nothing wrong. The idea was ours.", False),
    ],
)
def test_nor_does_anybody_who_fills_it_in(name, words, refused):
    path = f"request.mistake.{name}"

    if refused:
        assert path in refusal(WRONG, {path: words})
    else:
        assert letter(WRONG, {path: words})


def card(**how):
    """Return what the card says, with the page it stands on."""
    return words(paper(WRONG, **how).html.partition('class="annex"')[2])


def test_the_card_says_nothing_of_what_happened():
    request, page = answers_for(WRONG)["request"], card()

    assert CARD in page
    assert request["mistake"]["ring"] in page
    assert CORNER_SHOP["organisation"]["contact"]["phone"] in page
    assert request["person"]["name"] not in page
    for name in ("store", "what_happened", "cause", "changes", "redress", "shops_told"):
        assert request["mistake"][name] not in page
    assert not re.search(r"\b(list|alerts?|mistakes?|wrong|sorry|camera|face|system)\b", page)
