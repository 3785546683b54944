"""Data that was lost: what the regulator hears in time, and what the people hear in plain words."""

from datetime import date, timedelta

import pytest

from notices.documents import DOCUMENTS
from notices.i18n import catalogue
from notices.rules.reader import rules_on
from notices.schemas.request.breach import NATURES
from tests.documents.letters.contents import cited, letter, refusal
from tests.support.papers import NATIONS, ON, paper

REPORT, PEOPLE = "letter.breach-regulator", "letter.breach-people"
LANGUAGES = DOCUMENTS[REPORT].languages()
LEARNED, UNKNOWN = "request.received_on", "request.breach.still_unknown"
LATE, KINDS = "request.breach.late_because", "request.breach.kinds"
DUE = date(2026, 11, 24)
FACE = (
    "Your face data is among it. A password can be changed. Your face cannot."
    " So this risk may stay with you for a long time."
)
NO_FACE = "No face data is among it."
NEXT = "As soon as we know it, we send you the next report."
COMES_LATE = "So this report comes late. This is why:"
PERSON, RECORD = {"what": "People", "of_people": True}, {"what": "Entries", "of_people": False}

# (letter, what it must hold, our words for it)
SENTENCES = [
    (REPORT, "phase", "This is our report number %(number)s on this case."),
    (REPORT, "nature", "What happened"),
    (REPORT, "people and records", "Which people, which data, and how many"),
    (REPORT, "consequences", "What it may lead to"),
    (REPORT, "measures", "What we did and will do"),
    (REPORT, "contact", "Whom you can ask"),
    (REPORT, "the rest follows", NEXT),
    (
        REPORT,
        "record",
        "We keep a record of what happened, what it led to and what we did. You can see it.",
    ),
    (PEOPLE, "sorry", "We are sorry."),
    (PEOPLE, "nature", "What happened"),
    (PEOPLE, "contact", "Write to %(email)s, ring %(phone)s, or ask in the shop."),
    (PEOPLE, "officer", "%(name)s can tell you more: %(email)s"),
    (PEOPLE, "consequences", "What it may lead to"),
    (PEOPLE, "measures", "What we did and will do"),
    (PEOPLE, "what you can do", "What you can do"),
    (PEOPLE, "a face cannot be changed", FACE),
    (PEOPLE, "regulator", "You can complain to the %(regulator)s: %(web)s."),
    (
        PEOPLE,
        "compensation",
        "If it harmed you, you can ask us for compensation. You can also go to court.",
    ),
]
BOTH = [
    "what_happened",
    "consequences",
    "measures",
    "nature",
    "ended_on",
    "kinds.2.what",
    "kinds.3.what",
]
ANSWERS = {
    REPORT: [*BOTH, "phase", "still_unknown", "kinds.1.what", "kinds.1.about", "kinds.3.about"],
    PEOPLE: [*BOTH, "people_can"],
}
SAID = [(each, f"request.breach.{path}") for each, paths in ANSWERS.items() for path in paths]
RESTS_ON = {
    REPORT: {
        "breach.content_for_the_regulator",
        "breach.in_phases",
        "breach.tell_the_regulator_within",
    },
    PEOPLE: {"breach.content_for_people", "breach.tell_people", "compensation.right"},
}


@pytest.mark.parametrize(
    ("document_id", "name"),
    [
        (document_id, path.rpartition(".")[2])
        for document_id in RESTS_ON
        for path in DOCUMENTS[document_id].needs
        if path.startswith("request.breach.")
    ],
)
def test_it_is_not_made_without(document_id, name):
    path = f"request.breach.{name}"

    assert refusal(document_id, lacking=(path,)) == [path]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("nation", NATIONS)
def test_the_report_goes_to_the_regulator_by_its_name_of_the_day(nation, language):
    how = {"request.responding_nation": nation}
    value = rules_on(ON, nation=nation).value("regulator.name")

    assert value["text" if language == "en" else language] in letter(
        REPORT, how, languages=(language,)
    )
    assert "A. N. Other" not in letter(REPORT, how)


def test_the_report_says_when_we_learned_of_it_and_when_the_hours_end():
    page = letter(REPORT)

    assert "We learned of it on 21 November 2026 at 16:40 GMT." in page
    assert "72 hours later is 24 November 2026 at 16:40 GMT." in page


def test_hours_are_real_hours_when_the_clocks_change():
    page = letter(REPORT, {LEARNED: "2026-10-24", LATE: "We looked for the tablet first."})

    assert "We learned of it on 24 October 2026 at 16:40 BST." in page
    assert "72 hours later is 27 October 2026 at 15:40 GMT." in page


@pytest.mark.parametrize(("on", "late"), [(DUE, False), (DUE + timedelta(days=1), True)])
def test_a_report_after_the_last_day_says_why(on, late):
    reason = {LATE: "We did not know at first that the tablet held the list."}

    page = letter(REPORT, reason, on=on)
    assert ((COMES_LATE in page), (reason[LATE] in page)) == (late, late)
    assert ("breach.say_why_late" in cited(REPORT, reason, on=on)) == late
    if late:
        assert refusal(REPORT, on=on) == [LATE]
    else:
        assert COMES_LATE not in letter(REPORT, on=on)


def test_a_later_report_is_not_late_when_the_first_one_was_in_time():
    after = DUE + timedelta(days=9)
    second = {
        "request.sent": [{"letter": REPORT, "on": ON}],
        "request.breach.phase": 2,
        "request.breach.regulator_reference": "IC-000417",
    }

    page = letter(REPORT, second, on=after)

    assert "This is our report number 2 on this case. Your reference is IC-000417." in page
    assert COMES_LATE not in page


@pytest.mark.parametrize("moment", ["", "25:00", "yesterday"])
def test_there_is_no_report_without_a_moment(moment):
    path = "request.breach.learned_at"

    assert path in refusal(REPORT, {path: moment})


@pytest.mark.parametrize("kinds", [[PERSON], [RECORD]])
def test_people_and_data_are_counted_apart(kinds):
    counted = [one | {"about": 3} for one in kinds]

    assert refusal(REPORT, {KINDS: counted}) == [KINDS]
    assert letter(REPORT, {KINDS: [PERSON | {"about": 3}, RECORD | {"about": 0}]})


def test_a_number_may_follow_later_only_if_we_say_that_something_is_unknown():
    page = letter(REPORT, {KINDS: [PERSON, RECORD]})

    assert page.count("not known yet") == 2
    assert refusal(REPORT, {KINDS: [PERSON, RECORD]}, lacking=(UNKNOWN,)) == [
        f"{KINDS}.1.about",
        f"{KINDS}.2.about",
    ]


def test_a_whole_report_says_that_nothing_is_open():
    page = letter(REPORT, lacking=(UNKNOWN,))

    assert "Nothing that we are aware of." in page
    assert NEXT not in page


@pytest.mark.parametrize("document_id", RESTS_ON)
@pytest.mark.parametrize("nature", NATURES)
def test_every_nature_is_said(nature, document_id):
    others = [words for one, words in NATURES.items() if one != nature]

    page = letter(document_id, {"request.breach.nature": [nature]})

    assert NATURES[nature] in page
    assert not [words for words in others if words in page]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("face_data", [True, False])
def test_a_face_that_was_lost_cannot_be_changed(face_data, language):
    answers = {"request.breach.face_data": face_data}
    page = letter(PEOPLE, answers, languages=(language,))
    said = catalogue(language, "letters").gettext

    assert (said(FACE) in page) == face_data
    assert (said(NO_FACE) in page) != face_data
    assert ("Face data is among it." in letter(REPORT, answers)) == face_data


@pytest.mark.parametrize("high", [True, False])
def test_the_risk_is_told_as_it_is(high):
    answers = {"request.breach.high_risk": high}

    assert ("We think that it can harm you." in letter(PEOPLE, answers)) == high
    assert ("breach.tell_people" in cited(PEOPLE, answers)) == high
    assert ("the risk for the people is high." in letter(REPORT, answers)) == high


def test_the_people_hear_of_their_data_and_not_how_many_they_are():
    page = letter(PEOPLE)

    assert "People on our list" not in page
    assert "23" not in page.partition("What happened")[2].partition("What it may lead to")[0]


@pytest.mark.parametrize("document_id", RESTS_ON)
def test_what_goes_on_is_not_told_as_stopped(document_id):
    path = "request.breach.ended_on"

    assert "It is not stopped yet." in letter(document_id, lacking=(path,))
    assert refusal(document_id, {path: ON + timedelta(days=1)}) == [path]


def test_each_reader_of_the_people_s_letter_is_a_person():
    path = "request.person.name"

    assert "Dear A. N. Other," in letter(PEOPLE)
    assert refusal(PEOPLE, lacking=(path,)) == [path]
    assert paper(REPORT, lacking=(path,))
