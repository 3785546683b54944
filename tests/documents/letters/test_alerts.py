"""The alerts about a person, one by one: the score in words, who looked, what came of it."""

from datetime import timedelta

import pytest

from notices.schemas.request.findings import CHECKS_OF_AN_ALERT
from tests.documents.letters.contents import letter, refusal
from tests.support.papers import ON

COPY = "letter.data-copy"
TOMORROW = ON + timedelta(days=1)
NO_ALERTS = {"request.alerts": []}


@pytest.mark.parametrize(
    ("score", "threshold", "top", "sentence"),
    [
        (
            "0.87",
            "0.80",
            "1",
            "0.87 on this system's scale up to 1. Alerts show from 0.80. This is not a chance of"
            " 87 in 100 that it is you.",
        ),
        (
            "312.5",
            "300",
            "500",
            "312.5 on this system's scale up to 500. Alerts show from 300. This is not a chance"
            " of 62 in 100 that it is you.",
        ),
    ],
)
def test_a_score_is_explained_and_never_sold_as_a_chance(score, threshold, top, sentence):
    row = "request.alerts.1"

    page = letter(COPY, {f"{row}.score": score, f"{row}.threshold": threshold, f"{row}.top": top})

    assert sentence in page


@pytest.mark.parametrize("result", CHECKS_OF_AN_ALERT)
def test_every_alert_says_what_came_of_it(result):
    path = "request.alerts.2.result"

    assert CHECKS_OF_AN_ALERT[result] in letter(COPY, {path: result})


def test_an_alert_that_nobody_looked_at_needs_nobody_who_did():
    path, looked = "request.alerts.2.result", "request.alerts.2.checked_by"

    assert letter(COPY, {path: "not_looked_at"}, lacking=(looked,))
    assert refusal(COPY, {path: "rejected"}, lacking=(looked,)) == [looked]


@pytest.mark.parametrize(
    ("day", "said"),
    [(ON, "23 November 2026"), (TOMORROW, "will be on 24 November 2026")],
)
def test_an_alert_says_when_it_is_deleted(day, said):
    row = letter(COPY, {"request.alerts.2.deleted_on": day}).partition("called back.")[2]

    assert row.strip().startswith(said)
    row = letter(COPY, lacking=("request.alerts.2.deleted_on",)).partition("called back.")[2]
    assert row.strip().startswith("not yet")


def test_without_an_alert_there_is_no_table_of_alerts():
    assert "Alerts about you, one by one" in letter(COPY)
    assert "Alerts about you, one by one" not in letter(COPY, NO_ALERTS)
    assert "When and where the system gave an alert" not in letter(COPY, NO_ALERTS)
