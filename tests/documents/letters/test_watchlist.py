"""On the list and off it again: what each letter must tell, and who is told besides."""

from datetime import date, timedelta

import pytest

from tests.documents.letters.contents import letter, missing_of, refusal
from tests.support.papers import ON

ON_LIST, OFF_LIST = "letter.on-the-list", "letter.off-the-list"
WRONG = "letter.wrong-person"
TOMORROW = ON + timedelta(days=1)

PUT_RIGHT = (WRONG, OFF_LIST)
TOO_EARLY = "We shared it before we told you. You should have heard it from us first. We are sorry."
IS_OVER = "Your time on the list is over."
ENDED_EARLY = "You were to stay on it until %(day)s. We ended it before that day."
NOBODY = "Nobody else received your data."
COMPLAIN = "You can complain to us. Use the address, email or telephone number in this letter."

# (letter, what it must hold, our words for it)
SENTENCES = [
    (ON_LIST, "allegation", "This was reported to us: %(reason)s"),
    (
        ON_LIST,
        "no verdict",
        "A report is not a judgment. You can tell us your side at any time.",
    ),
    (
        ON_LIST,
        "vulnerable people",
        "We do not want children on the list, or people who are ill or in need."
        " Somebody checked this on %(day)s."
        " If it fits you, tell us, and we look at it at once.",
    ),
    (ON_LIST, "object", "You have the right to object to being on the list, at any time."),
    (
        ON_LIST,
        "correct",
        "Have it corrected: tell us what is wrong."
        " You can also add your own side, and it stays with the entry.",
    ),
    (ON_LIST, "human review", "Have a person look again who had no part in it so far."),
    (ON_LIST, "erase, restrict", "Have it deleted, or have its use stopped."),
    (ON_LIST, "access", "See all that we hold about you, and have a copy of it."),
    (
        ON_LIST,
        "meanwhile",
        "Ask us to stop the entry while we look into what you say."
        " Then it gives no alert until we are done, and we tell you before it does so again.",
    ),
    (ON_LIST, "free", "All of this costs you nothing."),
    (ON_LIST, "automated", "The system decides nothing by itself."),
    (
        ON_LIST,
        "categories",
        "Your picture, the data of your face, what was reported, and the alerts about you",
    ),
    (ON_LIST, "us", COMPLAIN),
    (ON_LIST, "regulator", "You can complain to the %(regulator)s: %(web)s."),
    (ON_LIST, "court", "You can also go to court."),
    (OFF_LIST, "off", "You are not on our watchlist any more. We took you off it on %(day)s."),
    (OFF_LIST, "welcome", "You can come into our shops like everyone else."),
    (OFF_LIST, "why", ENDED_EARLY),
    (
        OFF_LIST,
        "face data",
        "On %(day)s we deleted the data of your face. The cameras cannot find you by it again.",
    ),
]
OTHERS = [f"request.recipients.{number}.{name}" for number in (1, 2) for name in ("name", "what")]
ANSWERS = {
    ON_LIST: (
        *(f"request.entry.{name}" for name in ("reason", "what_happened", "reported_by")),
        *(f"request.entry.{name}" for name in ("evidence", "image", "reach", "terms")),
        *(f"request.entry.{name}" for name in ("listed_on", "ends_on", "review_on")),
        *(f"request.entry.{name}" for name in ("put_on_by", "approved_by", "number")),
        *("request.entry.vulnerable_checked_on", *OTHERS),
        *("request.recipients.1.shared_on", "request.recipients.2.shared_on"),
        *("organisation.legal_name", "organisation.contact.email", "organisation.officer.email"),
        *("trial.purposes", "assessment.basis.watchlist", "assessment.condition"),
        *("assessment.offence_condition", "supplier.transfer_route"),
        *("supplier.hosting.1.country", "supplier.hosting.2.what_for"),
        *("trial.retention.confirmed_alert_days", "trial.retention.video_days"),
    ),
    OFF_LIST: (
        *(f"request.entry.{name}" for name in ("removed_on", "template_deleted_on", "ends_on")),
        *("request.entry.listed_on", "request.decision.reasons", "request.decision.kept_record"),
        *("request.recipients.1.told_on", "request.recipients.2.told_on", *OTHERS),
    ),
}
SAID = [(each, path) for each, paths in ANSWERS.items() for path in paths]
DONE = [
    (ON_LIST, "request.entry.listed_on"),
    (ON_LIST, "request.entry.vulnerable_checked_on"),
    (OFF_LIST, "request.entry.removed_on"),
    (OFF_LIST, "request.entry.template_deleted_on"),
    (OFF_LIST, "request.recipients.1.told_on"),
]
RESTS_ON = {
    ON_LIST: {
        *("notice.watchlist_people", "notice.name_the_controller", "notice.contact"),
        *("notice.officer_contact", "notice.say_the_purpose", "notice.say_the_lawful_basis"),
        *("notice.say_the_interest", "notice.say_the_categories", "notice.say_the_recipients"),
        *("notice.say_the_transfers", "notice.say_how_long", "notice.say_the_rights"),
        *("notice.complaint_to_us", "notice.complaint_to_the_regulator", "notice.source"),
        *("notice.human_check", "objection.tell_of_the_right", "restriction.while_disputed"),
    },
    OFF_LIST: {"data.no_longer_than_needed", "recipients.tell_them"},
}


@pytest.mark.parametrize(("document_id", "path"), DONE)
def test_what_it_tells_as_done_is_done(document_id, path):
    assert letter(document_id, {path: ON})
    assert refusal(document_id, {path: TOMORROW}) == [path]


@pytest.mark.parametrize("path", ["request.entry.ends_on", "request.entry.review_on"])
def test_an_end_and_a_review_are_still_to_come(path):
    assert letter(ON_LIST, {path: TOMORROW})
    assert refusal(ON_LIST, {path: ON}) == [path]


# Whoever had the data.


@pytest.mark.parametrize("document_id", [*PUT_RIGHT, ON_LIST])
def test_whoever_had_the_data_is_named_or_it_is_sure_that_nobody_had_it(document_id):
    nobody = {"request.recipients": [], "request.no_recipients": True}

    assert letter(document_id, nobody)
    assert refusal(document_id, {"request.recipients": []}) == ["request.recipients"]
    assert refusal(document_id, {"request.no_recipients": True}) == ["request.recipients"]
    assert (NOBODY in letter(document_id, nobody)) == (document_id == ON_LIST)


@pytest.mark.parametrize("document_id", PUT_RIGHT)
@pytest.mark.parametrize("number", [1, 2])
def test_everybody_who_had_the_data_was_told(document_id, number):
    path = f"request.recipients.{number}.told_on"

    assert refusal(document_id, lacking=(path,)) == [path]


@pytest.mark.parametrize(
    ("kind", "shared_on", "sorry"),
    [
        ("retailer", ON - timedelta(days=1), True),
        ("retailer", ON, False),
        ("police", ON - timedelta(days=1), False),
        ("supplier", ON - timedelta(days=1), False),
    ],
)
def test_who_hears_of_the_list_after_others_hears_that_we_are_sorry(kind, shared_on, sorry):
    other = {"request.recipients.2.kind": kind, "request.recipients.2.shared_on": shared_on}

    assert (TOO_EARLY in letter(ON_LIST, other)) == sorry


# On the list.


def test_it_speaks_of_a_report_and_blames_nobody():
    path = "request.entry.what_happened"

    assert refusal(ON_LIST, {path: "It was reported that the thief shouted."}) == [path]
    assert "reported" in letter(ON_LIST)


def test_nobody_is_told_who_was_not_checked_for_being_vulnerable():
    path = "request.entry.vulnerable_checked_on"

    assert refusal(ON_LIST, lacking=(path,)) == [path]


def test_nobody_is_listed_without_a_condition():
    path = "assessment.condition"

    assert refusal(ON_LIST, {path: "none"}) == [path]


@pytest.mark.parametrize(
    ("people", "sentence"),
    [
        (1, "1 trained person compares the pictures before anyone speaks to you."),
        (2, "2 trained people compare the pictures before anyone speaks to you."),
        (0, None),
    ],
)
def test_it_says_how_many_people_look_first(people, sentence):
    page = letter(ON_LIST, {"trial.review.people_who_compare": people})

    assert ("before anyone speaks to you" in page) == (sentence is not None)
    assert sentence is None or sentence in page


def test_it_says_what_a_machine_does_alone():
    path = "trial.review.automatic_acts"

    assert refusal(ON_LIST, lacking=(path,)) == [path]
    assert "A door stays shut or locks" in letter(ON_LIST, {path: ["door"]})
    assert "The system decides nothing by itself." not in letter(ON_LIST, {path: ["door"]})


def test_an_officer_is_named_when_there_is_one():
    label = "Who watches over data protection"

    assert label in letter(ON_LIST)
    assert label not in letter(ON_LIST, {"organisation.officer": {}})


# Off the list.


@pytest.mark.parametrize(
    ("ends_on", "said", "unsaid"),
    [
        (date(2026, 11, 20), IS_OVER, ENDED_EARLY),
        (date(2026, 11, 21), ENDED_EARLY, IS_OVER),
    ],
)
def test_it_says_whether_the_time_was_over_or_we_ended_it(ends_on, said, unsaid):
    page = letter(OFF_LIST, {"request.entry.ends_on": ends_on})

    assert not missing_of(said, page)
    assert missing_of(unsaid, page)


def test_what_we_keep_is_said_only_if_we_keep_something():
    path = "request.decision.kept_record"

    assert "What we still keep" in letter(OFF_LIST)
    assert "What we still keep" not in letter(OFF_LIST, lacking=(path,))


@pytest.mark.parametrize("document_id", [*PUT_RIGHT, ON_LIST])
def test_who_writes_for_a_child_is_addressed_and_the_child_is_meant(document_id):
    page = letter(document_id, {"request.agent": {"name": "B. Example", "relation": "parent"}})

    assert "Dear B. Example," in page
    assert "In this letter, “you” means A. N. Other." in page
