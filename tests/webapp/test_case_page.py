"""The page of a case: by when, what to do next, what it may also ask for, and what happened."""

import re
from datetime import date

import pytest

from notices.documents import DOCUMENTS
from notices.i18n import long_date
from notices.schemas.request import ENDINGS, RIGHTS
from webapp.clock import now, spoken, today
from webapp.desk import on_the_desk
from webapp.pages.kept import case_as_asked
from webapp.records.database import writer
from webapp.records.in_the_clear import KINDS
from webapp.records.samples import sample_requests

PAGE = "requests/{case}"


def kept(records, clerk):
    return records.case(clerk.home.split("/")[2], clerk.case)


def desk_case(records, clerk):
    shop = records.of_shop(clerk.home.split("/")[2])
    return on_the_desk(shop, case_as_asked(kept(records, clerk)), today())


def words(day):
    return long_date(day, "en")


@pytest.mark.parametrize("sample", sample_requests(today()))
def test_every_sample_opens_under_its_reference(visitor, logged, read, sample):
    case = logged(visitor, sample)

    page = read(visitor.get(PAGE))

    assert page.title == f"{case.reference} · Fairnotice"
    assert KINDS[case.raw["right"]] in page.text
    assert len(page.ids()) == len(set(page.ids()))


def test_each_right_has_its_days_and_its_sum(clerk, logged, records):
    logged(clerk, "with-clarification", also_asked=["erasure", "complaint"])

    page = clerk.get(PAGE).text

    clocks = desk_case(records, clerk).clocks
    assert len(clocks) == 3
    for clock in clocks.values():
        assert f"<strong>{words(clock.due_date)}</strong>" in page
        assert f"<dd>{words(clock.cautious_send_by)}</dd>" in page
        for sentence in clock.working + clock.warnings:
            assert str(sentence) in page
        for one in clock.ambiguities:
            assert str(one.sentence) in page
            assert words(one.other) in page


def test_a_case_of_which_nothing_is_known_says_what_to_answer_first(newcomer, logged):
    logged(newcomer, right="", received_on="", person={}, searches=[])

    page = newcomer.get(PAGE).text

    assert "Nobody said what it is about" in page
    assert "Enter the day it reached us." in page
    assert "questions/request#request.received_on-day" in page


def test_a_breach_is_told_to_the_minute(clerk, logged, records):
    logged(clerk, "breach-people")

    due = desk_case(records, clerk).clocks["breach"].due_date

    assert f"{words(due)}, {due:%H:%M}" in clerk.get(PAGE).text


def test_steps_that_are_allowed_lead_to_their_letter_and_others_say_why_not(clerk, records):
    page = clerk.get(PAGE).text
    next_steps, _, others = page.partition("Letters that cannot go out now")

    case = desk_case(records, clerk)
    there = [step for step in case.steps if step.letter in DOCUMENTS]
    assert there
    for step in there:
        assert clerk.at(f"{PAGE}/letters/{step.letter}") in next_steps
        assert str(step.when) in next_steps

    records.change_case(
        case.kept.shop_id, case.kept.case_id, lambda raw: raw | {"closed_on": today().isoformat()}
    )
    closed = clerk.get(PAGE).text
    assert "No letter can go out now." in closed
    assert "The case stands at: Closed." in closed
    assert "This letter is for another kind of case" in closed
    assert clerk.at(f"{PAGE}/letters/letter.nothing-held") in closed


def test_what_the_message_may_also_ask_for_is_shown_and_nothing_is_ticked(clerk, logged, records):
    logged(clerk, message="I want a copy. <b>Then</b> please delete my data.")

    page = clerk.get(PAGE).text

    assert "It may also ask for …" in page
    assert f"<dt>{RIGHTS['erasure']}</dt>" in page
    assert re.search(r"<mark>[^<]*delete", page)
    assert "<b>" not in page
    assert "questions/request#request.also_asked" in page
    assert "also_asked" not in kept(records, clerk).raw


def test_a_right_that_is_ticked_is_not_suggested(clerk, logged):
    logged(clerk, message="Please delete it all.", also_asked=["erasure"])

    assert "It may also ask for" not in clerk.get(PAGE).text


def test_a_message_too_long_to_read_is_a_fault_and_no_crash(clerk, logged):
    logged(clerk, message="delete it " * 3000)

    page = clerk.get(PAGE)

    assert page.status_code == 200
    assert "questions/request#request.message" in page.text


def test_faults_lead_to_their_question(clerk, logged):
    logged(clerk, received_on="yesterday", searches=[{"system": "Watchlist", "found": "many"}])

    page = clerk.get(PAGE).text

    assert clerk.at(f"{PAGE}/questions/request#request.received_on-day") in page
    assert clerk.at(f"{PAGE}/questions/request.searches#request.searches.1.found") in page


def test_a_case_is_closed_for_a_reason_and_opened_again(clerk, records):
    answer = clerk.send(f"{PAGE}/close", {"closed_why": "withdrawn"}, seen=PAGE)

    assert answer.status_code == 303
    raw = kept(records, clerk).raw
    assert (raw["closed_on"], raw["closed_why"]) == (today().isoformat(), "withdrawn")
    assert f"Closed: {ENDINGS['withdrawn']}" in clerk.get(PAGE).text

    assert clerk.send(f"{PAGE}/reopen", {}, seen=PAGE).status_code == 303
    assert {"closed_on", "closed_why"}.isdisjoint(kept(records, clerk).raw)
    events = [event.what for event in kept(records, clerk).events]
    assert events == ["logged", "closed", "reopened"]


def test_closing_and_opening_twice_happens_once(clerk, records):
    token = clerk.get(PAGE)
    for _ in range(2):
        clerk.send(f"{PAGE}/close", {"closed_why": "answered"}, seen=PAGE)
    for _ in range(2):
        clerk.send(f"{PAGE}/reopen", {}, seen=PAGE)

    assert token.status_code == 200
    assert len(kept(records, clerk).events) == 3


@pytest.mark.parametrize("reason", ["", "no such reason", "closed"])
def test_without_a_reason_nothing_is_closed(clerk, records, read, reason):
    before = kept(records, clerk)

    answer = clerk.send(f"{PAGE}/close", {"closed_why": reason}, seen=PAGE)

    assert answer.status_code == 422
    assert read(answer).title.startswith("Error:")
    assert {"href": "#closed_why"} in read(answer).all("a")
    assert "closed_why" in read(answer).ids()
    assert kept(records, clerk) == before


def test_the_history_says_when_it_was_where_the_shop_is(clerk):
    assert str(spoken(now())).rpartition(":")[0] in clerk.get(PAGE).text
    assert spoken(date(2026, 7, 1)) == date(2026, 7, 1)
    summer = now().replace(year=2026, month=7, day=1, hour=23, minute=30)
    assert str(spoken(summer)) == "2 July 2026, 00:30"


def test_a_line_that_an_older_release_wrote_is_shown_too(clerk, records):
    shop = clerk.home.split("/")[2]
    records.change_case(shop, clerk.case, dict, "merged", {"section": "gone", "why": "x"})
    records.change_case(shop, clerk.case, dict, "closed", {})

    assert "Changed" in clerk.get(PAGE).text


def test_sections_say_how_far_they_are(clerk, logged, records):
    logged(clerk, person={"email": "nonsense"}, searches=[])
    clerk.send(f"{PAGE}/questions/request.agent", {})
    clerk.send(f"{PAGE}/questions/request.visit", {"request.visit.store": "Castle Street"})

    page = clerk.get(PAGE).text

    states = re.findall(r'state state--(\w+)"', page.partition("What we know")[2])
    assert states == ["begun", "wrong", "done", "done"]
    assert page.count("Nothing to say") == 1


def test_the_case_of_another_shop_and_no_case_are_no_page(clerk, newcomer):
    assert newcomer.get(f"requests/{clerk.case}").status_code == 404
    assert clerk.get("requests/nothing").status_code == 404
    assert newcomer.get(f"requests/{clerk.case}/questions/request").status_code == 404
    page = f"requests/{clerk.case}/letters/letter.nothing-held"
    assert newcomer.get(page).status_code == 404
    for word in ("close", "reopen"):
        address = f"requests/{clerk.case}/{word}"
        assert newcomer.send(address, {}, seen="facts/store").status_code == 404


def test_a_damaged_case_is_told_calmly(clerk, records):
    engine = writer(records.folder)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE cases SET answers = x'00'")
    engine.dispose()

    answer = clerk.get(PAGE)

    assert answer.status_code == 500
    assert "A request cannot be read any more" in answer.text
    assert "Something broke" not in answer.text
