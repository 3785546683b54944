"""What we write to somebody who wants to see their data: what each letter must hold, and when."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from notices.documents import DOCUMENTS
from notices.i18n import catalogue, long_date
from notices.schemas.request.handling import ASKABLE
from notices.schemas.request.person import ADJUSTMENTS
from tests.documents.letters.contents import cited, letter
from tests.support.papers import ON, answers_for

RECEIVED, IDENTITY = "letter.access-received", "letter.identity-needed"
QUESTION, CLOSED = "letter.access-question", "letter.access-question-closed"
MORE_TIME, FEE = "letter.more-time", "letter.fee-asked"
COPY, PART = "letter.data-copy", "letter.data-copy-part"
NOTHING, UNFOUND = "letter.nothing-held", "letter.cannot-find-you"
SAYS_NO = (CLOSED, MORE_TIME, FEE, COPY, PART, NOTHING, UNFOUND)
SAYS_NEITHER = (RECEIVED, IDENTITY, QUESTION)
LANGUAGES = DOCUMENTS[RECEIVED].languages()

TO_US = "You can complain to us. Use the address, email or telephone number in this letter."
FROM_PAYMENT = (
    "The time for our answer starts on the day your payment reaches us."
    " We then write to you with the last day."
)
# What each must hold, as a whole sentence.
SENTENCES = [
    (RECEIVED, "no need to chase", "You need not do anything else, and you need not remind us."),
    (
        RECEIVED,
        "what is searched",
        "We look in the watchlist, the record of alerts, our video and our notes of incidents.",
    ),
    (RECEIVED, "hold", "Since %(day)s, nothing that may be about you is deleted."),
    (RECEIVED, "help", "You told us what helps you. You get our answer like this:"),
    (RECEIVED, "how counted", "This is how the days are counted:"),
    (
        IDENTITY,
        "only in doubt",
        "We do not ask this of everybody. We ask only when there is a real doubt.",
    ),
    (
        IDENTITY,
        "no passport",
        "You need not send a passport. Please send nothing that we do not ask for.",
    ),
    (
        IDENTITY,
        "what to cover",
        "If you send a card, cover its number, the signature and the printed lines at the bottom."
        " We only need to see your name and your photo.",
    ),
    (
        IDENTITY,
        "deletion",
        "We use it only to be sure who you are. We delete it as soon as we are sure, and by"
        " %(day)s at the latest.",
    ),
    (
        IDENTITY,
        "clock",
        "The time for our answer starts on the day one of these reaches us.",
    ),
    (
        IDENTITY,
        "photo consent",
        "Yes. The system may search for my photo, once, to answer this request.",
    ),
    (QUESTION, "why", "This is why we ask: %(why)s"),
    (QUESTION, "everything", "You may also say: everything."),
    (QUESTION, "everything by pen", "I want to see everything you have about me."),
    (QUESTION, "meanwhile", "We send you this in any case: %(what)s"),
    (QUESTION, "without reply", "If no answer comes, we search this: %(what)s"),
    (
        QUESTION,
        "the time waits",
        "The time for our answer waits from the day we asked to the day your answer reaches us."
        " The sooner you answer, the sooner you hear from us.",
    ),
    (CLOSED, "an answer came", "It reached us on %(day)s."),
    (CLOSED, "new last day", "We will answer as soon as we can, and by %(day)s at the latest."),
    (MORE_TIME, "new last day", "We will answer as soon as we can, and by %(day)s at the latest."),
    (MORE_TIME, "enclosed", "With this letter we send you: %(what)s"),
    (FEE, "sum", "For this we have to ask you for %(sum)s."),
    (FEE, "basis", "This is what the work costs us, and nothing more."),
    (FEE, "withdraw", "You can also take your request back. A few words are enough."),
    (FEE, "clock", FROM_PAYMENT),
    (NOTHING, "still scanned", "So if you came in after that day, your face was scanned too."),
    (
        NOTHING,
        "again",
        "Tell us the shop, the day and about what time. We will look again. You can"
        " ask again at any time.",
    ),
    (NOTHING, "rights", "Delete data about you."),
    (
        UNFOUND,
        "no blame",
        "This does not mean that you did anything wrong. Our cameras see faces,"
        " and mostly we have no names for them.",
    ),
    (
        UNFOUND,
        "a photo only by wish",
        "A recent photo of your face, if you wish. A trained person"
        " compares it by eye, and we delete it after that.",
    ),
    *[(each, "us", TO_US) for each in SAYS_NO],
    *[(each, "court", "You can also go to court.") for each in (*SAYS_NO, *SAYS_NEITHER)],
]
# What was answered, and is said.
ANSWERS = {
    RECEIVED: ("received_on", "channel", "in_their_words", "hold_placed_on", "person.needs"),
    IDENTITY: ("received_on", "identity.why", "identity.ways", "identity.delete_on"),
    QUESTION: (
        "received_on",
        *(
            f"clarifications.{number}.{name}"
            for number in (1, 2)
            for name in ("question", "why", "meanwhile", "without_reply")
        ),
        "clarifications.1.tick",
    ),
    CLOSED: ("clarifications.1.question", "clarifications.1.asked_on", "clarifications.2.question"),
    MORE_TIME: ("extension.why", "extension.ground", "extension.enclosed"),
    FEE: ("fee.why", "fee.how_to_pay", "fee.costs.1.what", "fee.costs.2.what"),
    UNFOUND: ("decision.reasons", "searches.1.system", "searches.2.searched_on"),
}
SAID = [(each, f"request.{name}") for each, names in ANSWERS.items() for name in names]
ASKED = {"asked_on": "2026-11-05", "answered_on": "2026-11-16"}


def moved(answers, days):
    """Return *answers* with every day in them moved by so many *days*."""
    if isinstance(answers, Mapping):
        return {name: moved(inner, days) for name, inner in answers.items()}
    if isinstance(answers, list):
        return [moved(inner, days) for inner in answers]
    return answers + timedelta(days=days) if isinstance(answers, date) else answers


def as_of(document_id, day):
    """Return what makes the letter on *day*, with the whole case and the trial around it."""
    days = (day - ON).days
    answers = answers_for(document_id)
    changes = {"request": moved(answers["request"], days)}
    return {"answers": changes | {"trial": moved(answers["trial"], days)}, "on": day}


@pytest.mark.parametrize(("day", "to_us"), [(date(2026, 6, 18), False), (date(2026, 6, 19), True)])
def test_the_complaint_to_us_is_a_route_from_19_june_2026(day, to_us):
    for document_id in SAYS_NO:
        assert (TO_US in letter(document_id, **as_of(document_id, day))) == to_us
        assert ("access.complaint_to_us" in cited(document_id, **as_of(document_id, day))) == to_us
    for document_id in SAYS_NEITHER:
        rules = cited(document_id, **as_of(document_id, day))
        assert ("complaint.controller_must_help" in rules) == to_us


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 9, 29), "Information Commissioner's Office (ICO)"),
        (date(2026, 9, 30), "Information Commission (known as the ICO)"),
    ],
)
@pytest.mark.parametrize("document_id", [*SAYS_NO, *SAYS_NEITHER])
def test_the_regulator_has_its_name_of_the_day(document_id, day, name):
    assert name in letter(document_id, **as_of(document_id, day))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_moves_the_last_day_to_see_data_and_not_that_to_delete_them(language):
    both = {
        "request.received_on": "2026-11-02",
        "request.hold_placed_on": "2026-11-02",
        "request.also_asked": ["erasure"],
        "request.clarifications": [ASKED],
    }

    page = letter(RECEIVED, both, languages=(language,))

    say = catalogue(language, "letters").gettext
    see, delete = (
        say(words)
        for words in ("You want to see the data we hold about you.", "You want us to delete it.")
    )
    to_see, to_delete = page.split(see)[2].split(delete)
    access, erasure = (long_date(date(2026, 12, day), language) for day in (14, 2))
    assert to_see.count(access) >= 2
    assert to_delete.count(erasure) >= 2
    assert access not in to_delete
    paused = catalogue(language, "interface").gettext("Paused from {first} to {last}: {days} days.")
    assert paused.partition("{")[0] in to_see
    assert paused.partition("{")[0] not in to_delete


def test_while_the_question_is_open_only_the_other_right_has_a_last_day():
    page = letter(QUESTION, {"request.also_asked": ["erasure"]})
    receipt = letter(
        RECEIVED,
        {"request.also_asked": ["erasure"], "request.clarifications": [{"asked_on": ON}]},
    )

    assert "The last day is not fixed yet." in page
    assert "What else you asked for does not wait for this." in page
    assert "does not wait for this" not in letter(QUESTION)
    assert "The last day is not fixed yet." in receipt
    assert "by 17 December 2026 at the latest" in receipt


@pytest.mark.parametrize("need", ADJUSTMENTS)
def test_help_that_was_asked_for_is_promised(need):
    assert ADJUSTMENTS[need] in letter(RECEIVED, {"request.person.needs": [need]})
    assert "You told us what helps you." not in letter(RECEIVED, {"request.person.needs": []})


def test_a_receipt_says_that_it_is_free_unless_a_fee_was_asked():
    asked = {"request.fee": {"asked_on": ON}}

    assert "This costs you nothing." in letter(RECEIVED)
    assert "This costs you nothing." not in letter(RECEIVED, asked)


def test_it_asks_for_no_detail_that_the_person_gave_already():
    gave = {"request.visit": {"store": "Castle Street", "on": ON, "around": "about noon"}}
    asked, left = letter(UNFOUND), letter(UNFOUND, gave)

    for part in ("store", "day", "time"):
        assert ASKABLE[part] in asked
        assert ASKABLE[part] not in left
    assert ASKABLE["clothes"] in left
