"""The tasks, the verdict, the law, and what the service says about itself."""

import re
from datetime import timedelta

import pytest

from notices.checks import VERDICTS
from notices.rules.reader import packs
from webapp.forms.sections import parts, sections_of
from webapp.records.samples import WRITTEN_ON, sample_facts, sample_requests
from webapp.standing import standing


def states(page):
    return re.findall(r'state--(\w+)"', page.text)


def shop_of(visitor):
    return visitor.home.split("/")[2]


def test_one_shop_is_the_first_page(visitor):
    answer = visitor.get("/")

    assert answer.location == visitor.home


def test_several_shops_are_a_list(newcomer, visitor):
    page = visitor.get("/").text

    assert newcomer.home in page
    assert visitor.home in page
    assert "Sample data" in page


def test_without_a_shop_there_is_a_way_to_begin(service, tmp_path, visitor):
    service.extensions["records"].close()
    service.extensions["records"] = type(service.extensions["records"])(tmp_path / "empty")

    assert visitor.get("/").location == "/start"
    for button, sample in (("own", False), ("sample", True)):
        begun = visitor.send("/start", {"go": button}).location
        assert visitor.get(begun).status_code == 200
        assert ("This is a sample shop." in visitor.get(begun).text) is sample


def test_a_new_shop_is_not_started(newcomer):
    assert set(states(newcomer.get(""))) == {"new"}
    for part in parts()[1:]:
        assert set(states(newcomer.get(f"parts/{part.path}"))) == {"new"}


def test_tasks_say_how_far_they_are(newcomer):
    newcomer.send("facts/store.contact", {"store.contact.phone": "029 2018 0123"})
    newcomer.send("facts/store.address", {"store.address.town": "Cardiff", "go": "later"})
    newcomer.send("facts/store", {"store.code": "CF10", "store.people_per_day": "many"})

    assert states(newcomer.get(""))[:4] == ["wrong", "begun", "done", "new"]


def test_nothing_different_is_done_once_somebody_went_on(newcomer):
    newcomer.send("facts/store.trial", {})

    page = newcomer.get("")
    assert states(page)[: len(sections_of("store"))][-1] == "done"
    assert page.text.count("Nothing different") == 1


def test_the_verdict_stands_on_the_first_page_and_leads_to_the_reasons(visitor, newcomer, records):
    for one in (visitor, newcomer):
        words = VERDICTS[standing(records.of_shop(shop_of(one))).verdict]
        assert words in one.get("").text
        assert words in one.get("check").text

    assert f'href="{visitor.home}check"' in visitor.get("").text


def test_findings_come_worst_first_with_their_law_and_their_questions(visitor):
    visitor.send("facts/assessment.signed", {"assessment.signed.by": "An officer"})

    page = visitor.get("check").text

    order = re.findall(r'<section id="(\w+)"', page)
    assert order == [one for one in ("fail", "ask_officer", "not_answered", "pass") if one in order]
    assert len(order) > 1
    for finding in re.findall(r"<article.*?</article>", page, re.DOTALL):
        assert re.search(r'href="https://[^"]+" rel="noreferrer"', finding)
        assert f'href="{visitor.home}facts/' in finding


def test_wrong_answers_count_as_not_given(visitor, records):
    visitor.send("facts/store", {"store.code": "CF10", "store.nation": "Atlantis"})

    assert standing(records.of_shop(shop_of(visitor))).has_faults
    assert "Some answers need correcting." in visitor.get("check").text


def test_the_law_page_lists_every_pack(visitor):
    page = visitor.get("/law").text

    for pack in packs("gb"):
        assert pack.source in page
    assert "What changes next" in page


@pytest.mark.parametrize("word", ["live", "ready"])
def test_the_service_tells_how_it_is(visitor, word):
    assert visitor.get(f"/health/{word}").json == {"status": word}


def test_a_page_that_breaks_is_still_a_page(visitor, monkeypatch):
    def fail(*_):
        raise RuntimeError("secret detail")

    monkeypatch.setattr("webapp.pages.law.packs", fail)
    answer = visitor.get("/law")

    assert answer.status_code == 500
    assert "Something broke on our side" in answer.text
    assert "secret detail" not in answer.text


def test_no_page_promises_what_only_the_regulator_can(visitor):
    for page in ("", "check", "documents/sign.entrance", "/law", "/accessibility"):
        assert not re.search(r"\bcompliant\b|approved by the regulator", visitor.get(page).text)


@pytest.mark.parametrize("years", [0, 1, 5])
def test_the_sample_is_told_for_the_day_it_is_opened(years):
    day = WRITTEN_ON + timedelta(days=366 * years)
    trial = sample_facts(day)["trial"]
    received = [case["request"]["received_on"] for case in sample_requests(day).values()]

    assert trial["starts_on"] <= day.isoformat() <= trial["ends_on"]
    assert max(received) <= day.isoformat()
