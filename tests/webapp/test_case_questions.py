"""The questions of a case: what is typed is kept, right or wrong, and nobody's is overwritten."""

import re
import threading

import pytest

from notices.schemas.request import RIGHTS
from webapp.forms.case_sections import case_sections

PAGE = "requests/{case}/questions/"
PERSON = PAGE + "request.person"
NAME, EMAIL = "request.person.name", "request.person.email"


def kept(records, clerk):
    return records.case(clerk.home.split("/")[2], clerk.case)


def version_on(page):
    return re.search(r'name="version" value="([^"]+)"', page.text)[1]


@pytest.mark.parametrize("path", case_sections())
def test_every_section_opens_filled_and_empty(clerk, newcomer, logged, read, path):
    logged(newcomer, right="", person={})

    for one in (clerk, newcomer):
        page = read(one.get(PAGE + path))
        assert page.ids()
        assert len(page.ids()) == len(set(page.ids()))


def test_answers_are_kept_and_lead_back_to_the_case(clerk, records):
    before = kept(records, clerk).raw

    answer = clerk.send(PERSON, {NAME: "A. N. Other", EMAIL: "a@shopper.example"})

    assert answer.status_code == 303
    assert answer.location == clerk.at("requests/{case}")
    person = {"name": "A. N. Other", "email": "a@shopper.example"}
    assert kept(records, clerk).raw == before | {"person": person}


def test_the_history_names_the_section_and_not_what_was_typed(clerk, records):
    clerk.send(PERSON, {NAME: "A. N. Other"})

    event = kept(records, clerk).events[-1]
    assert (event.what, event.detail["section"]) == ("changed", "request.person")
    assert "Other" not in str(event.detail)
    assert "Answers saved: The person" in clerk.get("requests/{case}").text


def test_saving_what_is_saved_already_adds_no_line(clerk, records):
    typed = {NAME: "A. N. Other"}
    clerk.send(PERSON, typed)
    events = len(kept(records, clerk).events)

    clerk.send(PERSON, typed)

    assert len(kept(records, clerk).events) == events


def test_going_on_leads_to_the_next_section_that_is_asked(clerk, logged):
    def after(path):
        answer = clerk.send(PAGE + path, {"go": "next"})
        assert answer.status_code == 303
        return answer.location.rpartition("/")[2]

    assert after("request.person") == "request.agent"
    assert after("request.mistake") == "request.other_controller"
    assert after("request.breach.kinds") == clerk.case
    logged(clerk, "police-answer")
    assert after("request.visit") == "request.police"


def test_a_wrong_answer_is_kept_and_said_twice(clerk, records, read):
    answer = clerk.send(PERSON, {EMAIL: "nonsense"})

    page = read(answer)
    assert answer.status_code == 422
    assert page.title.startswith("Error:")
    assert {"href": f"#{EMAIL}"} in page.all("a")
    assert 'value="nonsense"' in answer.text
    assert kept(records, clerk).raw["person"] == {"email": "nonsense"}


def test_days_in_the_wrong_order_are_told_where_they_are_put_right(clerk, read):
    early = {
        "request.identity.asked_on-day": "1",
        "request.identity.asked_on-month": "1",
        "request.identity.asked_on-year": "2026",
    }

    answer = clerk.send(PAGE + "request.identity", early)

    assert answer.status_code == 422
    assert {"href": "#request.identity.asked_on-day"} in read(answer).all("a")
    assert "questions/request.identity#request.identity.asked_on-day" in (
        clerk.get("requests/{case}").text
    )


def test_the_reference_of_another_case_is_refused_and_what_was_typed_stays(clerk, logged, records):
    first = kept(records, clerk).reference
    logged(clerk, reference="FR-2026-7777")

    answer = clerk.send(
        PAGE + "request", {"request.reference": first, "request.in_their_words": "New words"}
    )

    assert answer.status_code == 422
    assert "Another case has this reference." in answer.text
    assert "New words" in answer.text
    assert kept(records, clerk).raw["in_their_words"] != "New words"
    assert kept(records, clerk).reference == "FR-2026-7777"


def test_one_section_does_not_touch_another_or_what_it_does_not_ask(clerk, records):
    before = kept(records, clerk).raw

    clerk.send(PAGE + "request", {"request.right": "police", "request.reference": "X-1"})
    after = kept(records, clerk).raw
    assert after["person"] == before["person"]
    assert after["searches"] == before["searches"]

    clerk.send(PAGE + "request", {"request.right": "access"})
    assert clerk.get(PAGE + "request.searches").status_code == 200
    assert kept(records, clerk).raw["searches"] == before["searches"]


def test_a_row_is_added_and_taken_away_without_scripts(clerk, records, read):
    rows = {"request.searches.1.system": "Watchlist", "request.searches.2.system": "Video"}

    added = clerk.send(PAGE + "request.searches", rows | {"add": "request.searches"})
    assert "request.searches.3.system" in read(clerk.get(added.location)).names()
    assert added.location.endswith("#request.searches.3")
    clerk.send(PAGE + "request.searches", rows | {"remove": "request.searches.1"})

    assert kept(records, clerk).raw["searches"] == [{"system": "Video"}]


def test_the_enter_key_saves_and_removes_nothing(clerk, read):
    buttons = read(clerk.get(PAGE + "request.searches")).all("button")

    assert buttons[0]["name"] == "go"


def test_a_letter_that_sent_somebody_here_is_gone_back_to(clerk):
    page = PERSON + "?letter=letter.nothing-held"

    answer = clerk.send(page, {NAME: "A. N. Other"})

    assert answer.location == clerk.at("requests/{case}/letters/letter.nothing-held")
    for strange in ("letter.nothing", "sign.entrance", "//elsewhere.example"):
        answer = clerk.send(f"{PERSON}?letter={strange}", {NAME: "A. N. Other"})
        assert answer.location == clerk.at("requests/{case}")


def test_two_people_see_both_answers(clerk, records, read):
    version = version_on(clerk.get(PERSON))
    clerk.send(PERSON, {NAME: "theirs <b>"})

    answer = clerk.send(PERSON, {NAME: "mine", "version": version})

    assert answer.status_code == 409
    assert "theirs &lt;b&gt;" in answer.text
    assert "mine" in answer.text
    assert kept(records, clerk).raw["person"] == {"name": "theirs <b>"}
    hidden = {one["name"]: one["value"] for one in read(answer).all("input")}
    clerk.client.post(clerk.at(PERSON), data=hidden | {"go": "stay"})
    assert kept(records, clerk).raw["person"] == {"name": "mine"}


def test_a_question_that_came_up_meanwhile_is_not_emptied(clerk, records):
    page = PAGE + "request"
    version = version_on(clerk.get(page))
    clerk.send(page, {"request.right": "objection", "request.no_recipients": "yes"})

    answer = clerk.send(page, {"request.right": "access", "version": version})

    assert answer.status_code == 409
    assert kept(records, clerk).raw["no_recipients"] == "yes"


def test_of_two_at_once_one_is_told(clerk, records, service):
    version = version_on(clerk.get(PERSON))
    hidden = re.search(r'name="csrf_token" value="([^"]+)"', clerk.get(PERSON).text)[1]
    cookies = clerk.client.get_cookie("fairnotice").value
    codes = []

    def send(name):
        client = service.test_client()
        client.set_cookie("fairnotice", cookies)
        typed = {NAME: name, "version": version, "csrf_token": hidden}
        codes.append(client.post(clerk.at(PERSON), data=typed).status_code)

    threads = [threading.Thread(target=send, args=(name,)) for name in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(codes) == [303, 409]
    assert len(kept(records, clerk).events) == 2


def test_a_question_nobody_asked_is_refused(clerk, records):
    before = kept(records, clerk)

    for stranger in ("request.photo", "store.name", "request.sent.1.on-day", "request.closed_why"):
        assert clerk.send(PAGE + "request", {stranger: "1"}).status_code == 400

    assert kept(records, clerk) == before


def test_what_the_desk_fills_in_has_no_page(clerk):
    for path in ("request.sent", "request.closed_on", "store", "nothing"):
        assert clerk.get(PAGE + path).status_code == 404


def test_no_browser_offers_to_remember_a_person(clerk, read):
    for path in ("request", "request.person"):
        inputs = read(clerk.get(PAGE + path)).all("input")
        texts = [one for one in inputs if one.get("type") in ("text", "email", "tel", "url")]
        assert texts
        assert {one.get("autocomplete", "off") for one in texts} == {"off"}


def test_no_title_and_no_address_names_a_person(clerk, read):
    clerk.send(PERSON, {NAME: "Xanthippe Q"})

    for page in ("", "/questions/request.person", "/letters/letter.nothing-held"):
        answer = clerk.get(f"requests/{{case}}{page}")
        seen = read(answer)
        assert "Xanthippe" not in seen.title
        assert not [one for one in seen.all("a", "form") if "Xanthippe" in str(one)]
        assert answer.headers["Cache-Control"] == "no-store"


def test_answers_to_questions_of_an_older_release_are_in_nobodys_way(clerk, records):
    def answer_once_more(raw):
        return raw | {"no_longer_asked": "x", "person": raw["person"] | {"no_longer_asked": "x"}}

    records.change_case(clerk.home.split("/")[2], clerk.case, answer_once_more)

    assert "no_longer_asked" not in clerk.get("requests/{case}").text
    assert clerk.send(PERSON, {NAME: "A. N. Other"}).status_code == 303
    assert kept(records, clerk).raw["no_longer_asked"] == "x"


def test_every_right_can_be_chosen(clerk, read):
    page = read(clerk.get(PAGE + "request"))

    boxes = [one["value"] for one in page.all("input") if one.get("name") == "request.also_asked"]
    assert set(boxes) == set(RIGHTS) | {"none"}
