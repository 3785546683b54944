"""Each rule of wording lets what is right pass, and says where what is wrong can be put right."""

from datetime import date

import pytest

from notices.documents.base import Draft
from notices.documents.letters.lint import LINTS
from notices.rules.reader import rules_on
from notices.schemas.facts import CaseSchema, load
from tests.checks.samples import changed, without
from tests.support.papers import ON, REQUESTS

EXAMPLE = REQUESTS["data-copy-part"]
DAY_BEFORE, FIRST_DAY = date(2026, 6, 18), date(2026, 6, 19)
OLD_NAME, NEW_NAME = "Information Commissioner's Office (ICO)", "Information Commission"
REGULATOR, TO_US, COURT = (
    "access.complaint_to_the_regulator",
    "access.complaint_to_us",
    "court.route",
)
ISSUE = {"issue": "Nobody said sorry.", "finding": "That is so.", "remedy": "We say it now."}

# {lint: [(other answers, the place of the fault, or "" where it lets them pass)]}
ANSWERS = {
    "no_words_of_blame": [
        ({}, ""),
        ({"request.entry.reason": "Called a thief by a colleague"}, "request.entry.reason"),
        ({"request.entry.reason": "A SUSPECT, it was said"}, "request.entry.reason"),
        ({"request.entry.reason": "Suspected to be ill"}, ""),
        ({"request.entry.reason": "Yn lleidr, meddai"}, "request.entry.reason"),
        ({"request.items.2.reason": "It shows other offenders."}, "request.items.2.reason"),
        ({"request.entry.reason": "Is a thief", "request.entry.conviction": True}, ""),
        ({"request.in_their_words": "I am no thief!"}, ""),
        ({"request.message": "You called me a criminal."}, ""),
        ({"request.correction": {"statement": "I am no shoplifter."}}, ""),
        ({"request.person.name": "A. Crook"}, ""),
        ({"request.recipients.2.name": "Robber and Burglar Ltd"}, ""),
    ],
    "no_identity_numbers": [
        ({}, ""),
        ({"request.decision": {"reasons": "Passport 123 456 789."}}, "request.decision.reasons"),
        ({"request.message": "My passport is 123456789."}, "request.message"),
        ({"request.message": "My NI number is AB 12 34 56 C."}, "request.message"),
        ({"request.message": "P<UTOOTHER<<A<N<<<<"}, "request.message"),
        ({"request.message": "My receipt is 12345678."}, ""),
        ({"request.person.phone": "029 2018 0123"}, ""),
        ({"request.entry.number": "123456789"}, ""),
        ({"request.their_reference": "123456789"}, ""),
    ],
    "recipients_named": [
        ({}, ""),
        ({"request.recipients": []}, "request.recipients"),
        ({"request.recipients": [], "request.no_recipients": True}, ""),
        ({"request.recipients": [], "request.no_recipients": False}, "request.recipients"),
        ({"request.no_recipients": True}, "request.recipients"),
    ],
    "withheld_with_reasons": [
        ({}, ""),
        ({"request.items.1.outcome": "withheld"}, "request.items.1.exemption"),
    ],
    "no_pictures_by_plain_email": [
        ({"request.delivery": "secure_link"}, ""),
        ({"request.delivery": "tracked_post"}, ""),
        ({"request.delivery": "plain_email"}, "request.delivery"),
    ],
    "each_issue_answered": [
        ({"request.complaint": {"issues": [ISSUE, ISSUE]}}, ""),
        (
            {"request.complaint": {"issues": [ISSUE, without(ISSUE, "finding")]}},
            "request.complaint.issues.2.finding",
        ),
        (
            {"request.complaint": {"issues": [without(ISSUE, "remedy"), ISSUE]}},
            "request.complaint.issues.1.remedy",
        ),
    ],
    "asks_for_no_proof": [
        ({"request.mistake": {"happened_on": "2026-11-14", "cause": "Two faces alike."}}, ""),
        ({"request.mistake": {"redress": "You need not bring a passport."}}, ""),
        ({"request.mistake": {"redress": "Bring a passport."}}, "request.mistake.redress"),
    ],
    "tells_nothing_of_the_list": [
        ({"request.third_party": {"reasons": "No law lets us tell you."}}, ""),
        (
            {"request.third_party": {"reasons": "She is not on our watchlist."}},
            "request.third_party.reasons",
        ),
    ],
    "recipients_told": [
        ({}, ""),
        ({"request.recipients": []}, ""),
        (
            {"request.recipients": [{"name": "Example Insurance plc"}]},
            "request.recipients.1.told_on",
        ),
    ],
}
# {lint: [(what the letter cites, its words, its day, whether it may go out)]}
LETTERS = {
    "regulator_of_the_day": [
        ({"regulator.name"}, f"Complain to the {NEW_NAME} (known as the ICO).", ON, True),
        ({"regulator.name"}, "Cwynwch i'r Comisiwn Gwybodaeth (yr ICO).", ON, True),
        ({"regulator.name"}, f"Complain to the {OLD_NAME}.", ON, False),
        ({"regulator.name"}, f"Complain to the {OLD_NAME}.", date(2026, 9, 29), True),
        ({"regulator.name"}, f"Complain to the {OLD_NAME}.", date(2026, 9, 30), False),
        ({"regulator.name"}, "Complain to somebody.", ON, False),
        (set(), "Yours sincerely", ON, True),
    ],
    "three_routes": [
        ({TO_US, REGULATOR, COURT}, "", ON, True),
        ({REGULATOR, COURT}, "", ON, False),
        ({TO_US, COURT}, "", ON, False),
        ({TO_US, REGULATOR}, "", ON, False),
        ({REGULATOR, COURT}, "", DAY_BEFORE, True),
        ({REGULATOR, COURT}, "", FIRST_DAY, False),
    ],
    "complaint_to_us": [
        ({TO_US}, "", ON, True),
        ({REGULATOR, COURT}, "", ON, False),
        (set(), "", DAY_BEFORE, True),
        (set(), "", FIRST_DAY, False),
    ],
}
WITHHELD_NEEDS = ("exemption", "reason", "approved_by", "review_on")


def draft(case=EXAMPLE, cited=(), words="", on=ON):
    facts = load(case, schema=CaseSchema)
    return Draft(facts, words, frozenset(cited), rules_on(on, nation="wales"), on)


def places(name, **written):
    return [fault.path for fault in LINTS[name](draft(**written))]


def walked(table):
    return [(name, *row) for name, rows in table.items() for row in rows]


def test_every_rule_of_wording_is_tested_from_both_sides():
    assert {*ANSWERS, *LETTERS} == set(LINTS), "Add the new rule to one of the two tables."
    for name, rows in ANSWERS.items():
        assert {bool(place) for _, place in rows} == {True, False}, name
    for name, rows in LETTERS.items():
        assert {passes for *_, passes in rows} == {True, False}, name


@pytest.mark.parametrize(("name", "answers", "place"), walked(ANSWERS))
def test_it_looks_at_what_was_answered(name, answers, place):
    found = places(name, case=changed(EXAMPLE, answers))

    assert found[:1] == ([place] if place else [])


@pytest.mark.parametrize(("name", "cited", "words", "day", "passes"), walked(LETTERS))
def test_it_looks_at_what_the_letter_says_and_cites(name, cited, words, day, passes):
    found = places(name, cited=cited, words=words, on=day)

    assert not found if passes else len(found) == 1


@pytest.mark.parametrize(
    ("item", "name"),
    [(2, "redactions"), *((item, name) for item in (2, 3) for name in WITHHELD_NEEDS)],
)
def test_what_is_kept_back_has_its_ground_reason_approver_and_day(item, name):
    path = f"request.items.{item}.{name}"

    assert places("withheld_with_reasons", case=without(EXAMPLE, path)) == [path]


def test_an_item_says_whether_it_is_sent():
    path = "request.items.1.outcome"

    assert places("withheld_with_reasons", case=without(EXAMPLE, path)) == [path]
