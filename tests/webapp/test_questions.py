"""A page of questions: what is typed is kept, right or wrong, and faults lead to their box."""

import re
from datetime import date

import pytest

from notices.i18n import long_date
from webapp.clock import today
from webapp.forms.sections import sections
from webapp.records.samples import sample_facts


def kept(records, visitor):
    return records.of_shop(visitor.home.split("/")[2]).raw


@pytest.mark.parametrize("path", sections())
def test_every_section_opens_filled_and_empty(visitor, newcomer, path):
    assert visitor.get(f"facts/{path}").status_code == 200
    assert newcomer.get(f"facts/{path}").status_code == 200


@pytest.mark.parametrize("path", sections())
def test_no_id_stands_twice(visitor, read, path):
    ids = read(visitor.get(f"facts/{path}")).ids()

    assert len(ids) == len(set(ids))


def test_answers_are_kept_and_the_next_section_follows(newcomer, records):
    answer = newcomer.send(
        "facts/store.address",
        {"store.address.line_1": "12 Sample Street", "store.address.postcode": "cf10 1aa"},
    )

    assert answer.status_code == 303
    assert answer.location.endswith("/facts/store.contact")
    assert kept(records, newcomer)["store"]["address"] == {
        "line_1": "12 Sample Street",
        "postcode": "cf10 1aa",
    }


def test_a_wrong_answer_is_kept_and_said_twice(newcomer, records, read):
    answer = newcomer.send("facts/store.address", {"store.address.postcode": "Cardiff"})

    page = read(answer)
    assert answer.status_code == 422
    assert page.title.startswith("Error:")
    assert answer.text.count("Write a full postcode, like CF10 1AA.") == 2
    assert kept(records, newcomer)["store"]["address"] == {"postcode": "Cardiff"}
    assert 'value="Cardiff"' in answer.text


def test_each_line_of_the_summary_leads_to_a_control(newcomer, read):
    wrong = {
        "trial.starts_on-day": "31",
        "trial.starts_on-month": "2",
        "trial.starts_on-year": "2026",
        "trial.ends_on-month": "5",
        "trial.purposes": "nonsense",
        "trial.kind_of_use": "nonsense",
        "trial.stops_by_itself": "perhaps",
        "trial.threshold": "high",
        "trial.purpose_in_words": "short",
    }

    page = read(newcomer.send("facts/trial", wrong))

    summary = [one["href"][1:] for one in page.all("a") if one.get("href", "").startswith("#trial")]
    controls = {one.get("id") for one in page.all("input", "select", "textarea")}
    assert len(summary) == 7
    assert set(summary) <= controls
    assert {"trial.starts_on-day", "trial.ends_on-day"} <= set(summary)


def test_a_fault_in_a_row_leads_to_that_row(newcomer, read):
    rows = {
        "store.entrances.1.name": "Main door",
        "store.entrances.2.name": "Side door",
        "store.entrances.2.sign_height_mm": "high",
    }

    page = read(newcomer.send("facts/store.entrances", rows))

    assert {"href": "#store.entrances.2.sign_height_mm"} in page.all("a")
    assert "store.entrances.2.sign_height_mm" in page.ids()


def test_later_goes_home_even_when_something_is_wrong(newcomer, records):
    answer = newcomer.send(
        "facts/store.address", {"store.address.postcode": "Cardiff", "go": "later"}
    )

    assert answer.status_code == 303
    assert answer.location.endswith(newcomer.home)
    assert kept(records, newcomer)["store"]["address"] == {"postcode": "Cardiff"}


def test_an_answer_taken_out_is_gone(visitor, records):
    visitor.send("facts/store.contact", {"store.contact.phone": "   "})

    assert "contact" not in kept(records, visitor)["store"]


def test_one_section_does_not_touch_another(visitor, records):
    before = kept(records, visitor)

    visitor.send("facts/trial.watchlist", {"trial.watchlist.months_kept": "3"})

    after = kept(records, visitor)
    assert after["trial"]["watchlist"]["criteria"] == before["trial"]["watchlist"]["criteria"]
    assert after["trial"]["retention"] == before["trial"]["retention"]
    assert after["store"] == before["store"]


def test_none_of_these_is_an_answer(newcomer, records):
    newcomer.send("facts/trial", {"trial.other_uses": "none"})

    assert kept(records, newcomer)["trial"] == {"other_uses": []}
    assert re.search(r'value="none" checked', newcomer.get("facts/trial").text)


def test_a_row_is_added_and_taken_away_without_scripts(newcomer, records, read):
    first = {"store.entrances.1.name": "Main door", "add": "store.entrances"}

    added = newcomer.send("facts/store.entrances", first)
    page = read(newcomer.get(added.location))
    assert "store.entrances.2.name" in page.names()
    assert added.location.endswith("#store.entrances.2")

    both = {"store.entrances.1.name": "Main door", "store.entrances.2.name": "Side door"}
    newcomer.send("facts/store.entrances", both | {"remove": "store.entrances.1"})
    assert kept(records, newcomer)["store"]["entrances"] == [{"name": "Side door"}]


def test_an_empty_row_is_no_row(newcomer, records):
    newcomer.send("facts/store.entrances", {"store.entrances.1.name": "", "go": "later"})

    assert kept(records, newcomer)["store"] == {}


def test_the_enter_key_saves_and_removes_nothing(visitor, read):
    buttons = read(visitor.get("facts/store.entrances")).all("button")

    assert buttons[0]["name"] == "go"


def test_a_shop_sees_what_head_office_says(visitor):
    starts_on = date.fromisoformat(sample_facts(today())["trial"]["starts_on"])

    page = visitor.get("facts/store.trial").text

    assert f"Head office says: {long_date(starts_on, 'en')}" in page


def test_a_question_nobody_asked_is_refused(newcomer, records):
    for stranger in ("store.entrances.1.colour", "organisation.legal_name", "x", "store.code-day"):
        assert newcomer.send("facts/store", {stranger: "1"}).status_code == 400

    assert kept(records, newcomer)["store"] == {}


def test_an_unknown_section_is_no_page(visitor):
    for address in ("facts/nothing", "facts/stores", "parts/store", "parts/nothing"):
        assert visitor.get(address).status_code == 404


def test_the_sign_stands_beside_the_questions_it_uses(visitor):
    assert "<iframe" in visitor.get("facts/organisation").text
    assert "<iframe" in visitor.get("facts/store.trial").text
    assert "<iframe" not in visitor.get("facts/assessment.record").text
