"""The desk: every case of the shop, the most urgent on top, in words and not only in colours."""

import logging
import re
from datetime import timedelta

import pytest

from webapp.clock import today
from webapp.desk_list import desk_list
from webapp.pages.desk import PAGE

CANARY = "Xanthippe Quillfeather"
REFERENCE = re.compile(r"<bdi>(FR-[^<]+)</bdi></a>")


def days_ago(many):
    return (today() - timedelta(days=many)).isoformat()


@pytest.fixture
def shop(newcomer):
    return newcomer.home.split("/")[2]


@pytest.fixture
def log(records, shop):
    """Logs an access request in the newcomer's shop."""

    def keep(reference="", received=0, **answers):
        usual = {"reference": reference, "right": "access", "received_on": days_ago(received)}
        return records.log(shop, usual | answers)

    return keep


def listed(visitor, page="requests"):
    return REFERENCE.findall(visitor.get(page).text)


def test_an_empty_desk_says_what_to_do(newcomer, read):
    page = read(newcomer.get("requests"))

    assert "Nothing has come in yet" in page.text
    assert any(one.get("href", "").endswith("/requests/new") for one in page.all("a"))
    assert "words" not in page.names()


def test_the_most_urgent_is_on_top_and_the_urgency_is_said_in_words(newcomer, log):
    log("FR-new", received=1)
    log("FR-late", received=60)
    log("FR-finished", received=90, closed_on=days_ago(80))
    log("FR-unknown", received_on="nonsense")

    assert listed(newcomer) == ["FR-late", "FR-unknown", "FR-new"]
    told = newcomer.get("requests").text
    assert "Answer now" in told
    assert "complete the answers" in told
    assert "Days left to send it" in told


@pytest.mark.parametrize(
    ("show", "there"),
    [("open", ["FR-1"]), ("finished", ["FR-2"]), ("all", ["FR-1", "FR-2"])],
)
def test_it_can_be_narrowed(newcomer, log, show, there):
    log("FR-1")
    log("FR-2", closed_on=days_ago(0))

    assert listed(newcomer, f"requests?show={show}") == there


def test_there_is_no_other_narrowing(newcomer):
    assert newcomer.get("requests?show=xyz").status_code == 404


def test_it_counts_in_words(newcomer, log, read):
    log(received=60)
    log()
    log(closed_on=days_ago(0))

    counted = " ".join(read(newcomer.get("requests")).text.split())
    assert "2 open 1 late 0 for today 1 finished" in counted


@pytest.mark.parametrize("words", ["fr-1", CANARY, " xanthippe  QUILLFEATHER ", "q@canary.example"])
def test_a_case_is_found_by_reference_name_or_address(newcomer, log, words):
    log("FR-1", person={"name": CANARY, "email": "q@canary.example"}, closed_on=days_ago(0))
    log("FR-2", person={"name": "A. N. Other"})

    found = newcomer.send("requests", {"words": words})

    assert REFERENCE.findall(found.text) == ["FR-1"]
    assert "Found: 1" in found.text


@pytest.mark.parametrize("words", ["Xanthippe", "", "  ", "%", "x" * 5000, "\x00", "‮"])
def test_anything_else_finds_nothing_and_says_how_to_search(newcomer, log, words):
    log("FR-1", person={"name": CANARY})

    found = newcomer.send("requests", {"words": words})

    assert found.status_code == 200
    assert not REFERENCE.findall(found.text)
    assert "Nothing was found" in found.text


def test_a_search_needs_our_form_and_no_address_holds_a_name(newcomer, log):
    log("FR-1", person={"name": CANARY})

    without = newcomer.client.post(newcomer.at("requests"), data={"words": CANARY})
    by_address = newcomer.get(f"requests?words={CANARY}")

    assert without.status_code == 400
    assert "Found" not in by_address.text
    assert "page=" not in newcomer.send("requests", {"words": CANARY}).text


def test_nothing_about_a_person_is_in_the_list_its_title_or_the_log(newcomer, log, read, caplog):
    caplog.set_level(logging.DEBUG)
    log("FR-1", person={"name": CANARY}, in_their_words=CANARY)

    page = newcomer.get("requests")
    found = newcomer.send("requests", {"words": CANARY})

    assert "Quillfeather" not in page.text
    assert "Quillfeather" not in caplog.text + read(found).title + str(found.headers)
    assert found.headers["Cache-Control"] == "no-store"


def test_many_cases_come_in_pages(newcomer, records, shop):
    for number in range(PAGE + 1):
        records.log(shop, {"reference": f"FR-{number:03}", "right": "access",
                           "received_on": days_ago(0)})  # fmt: skip

    first, second = listed(newcomer), listed(newcomer, "requests?page=2")
    assert (len(first), second) == (PAGE, [f"FR-{PAGE:03}"])
    for strange in ("0", "-1", "99999999999999999999", "x", "٣"):
        assert newcomer.get(f"requests?page={strange}").status_code == 200


def test_what_was_read_once_is_read_again_only_after_a_change(newcomer, records, shop, log):
    case = log()
    kept = records.of_shop(shop)

    def line(on=None):
        (row,) = desk_list(kept, records.cases_of_shop(shop), on or today()).rows
        return row.line

    before = line()
    assert line() is before
    assert line(today() + timedelta(days=1)) is not before

    records.change_case(shop, case.case_id, lambda raw: raw | {"right": "complaint"})

    assert line().asked == ("complaint",)


def test_a_case_of_another_shop_is_not_in_the_list(newcomer, visitor, log):
    log("FR-1", person={"name": CANARY})

    assert "FR-1" not in listed(visitor, "requests?show=all")
    found = visitor.send("requests", {"words": CANARY}, seen="requests/new")
    assert found.status_code == 200
    assert not REFERENCE.findall(found.text)


@pytest.mark.parametrize("broken", ["text", 5, [1], {"a": {}}, True, None])
def test_any_answer_in_the_records_is_survived(newcomer, records, shop, broken):
    names = ("right", "also_asked", "received_on", "sent", "closed_on", "identity", "breach")
    for name in names:
        records.log(shop, {name: broken})
        records.log(shop, {"right": "access", "received_on": days_ago(0), name: broken})

    for page in ("requests", "requests?show=all", "requests.ics", ""):
        assert newcomer.get(page).status_code == 200


@pytest.fixture
def sample(newcomer, service):
    """Somebody who begins with the filled sample shop."""
    answer = newcomer.send("/start", {"go": "sample"})
    return type(newcomer)(service, answer.location.split("/")[2])


def test_the_sample_shop_has_a_living_desk(sample, records):
    shop = sample.home.split("/")[2]
    desk = desk_list(records.of_shop(shop), records.cases_of_shop(shop), today())

    kinds = {right for row in desk.rows for right in row.line.asked}
    states = {str(row.line.words_of_state) for row in desk.rows}
    assert 8 <= len(desk.rows) <= 15
    assert len(kinds) >= 6
    assert len(states) >= 4
    assert desk.finished
    assert sample.get("requests").status_code == 200


def test_a_second_sample_shop_has_the_same_references(newcomer, records):
    shops = [newcomer.send("/start", {"go": "sample"}).location.split("/")[2] for _ in range(2)]

    first, second = ([case.reference for case in records.cases_of_shop(shop)] for shop in shops)
    assert first == second


def test_an_empty_shop_begins_with_an_empty_desk(newcomer, records):
    shop = newcomer.send("/start", {"go": "own"}).location.split("/")[2]

    assert not records.cases_of_shop(shop)


def test_the_first_page_tells_how_many_are_open_and_which_comes_first(newcomer, log):
    assert "Nobody waits for an answer" in newcomer.get("").text

    log("FR-1", received=60)
    log("FR-2")

    page = newcomer.get("").text
    assert "2 open" in page
    assert "1 late" in page
    assert REFERENCE.findall(page) == ["FR-1"]
