"""Drafts are kept while somebody types, and nobody's text is ever overwritten."""

import re

import pytest

DRAFT, PAGE = "drafts/store.address", "facts/store.address"
TOWN = "store.address.town"


def version_on(page):
    return re.search(r'data-version="([^"]+)"', page.text)[1]


def kept(records, visitor):
    return records.of_shop(visitor.home.split("/")[2]).raw["store"].get("address", {})


def test_a_draft_is_kept_and_gives_the_next_version(newcomer, records):
    read = version_on(newcomer.get(PAGE))

    first = newcomer.send(DRAFT, {TOWN: "till"}, seen=PAGE, headers={"If-Match": f'"{read}"'})
    again = {"If-Match": first.headers["ETag"]}
    second = newcomer.send(DRAFT, {TOWN: "tills"}, seen=PAGE, headers=again)

    assert (first.status_code, second.status_code) == (204, 204)
    assert kept(records, newcomer) == {"town": "tills"}
    assert second.headers["ETag"] == f'"{version_on(newcomer.get(PAGE))}"'


def test_a_draft_may_be_wrong(newcomer, records):
    read = version_on(newcomer.get(PAGE))

    answer = newcomer.send(
        DRAFT, {"store.address.postcode": "no"}, seen=PAGE, headers={"If-Match": f'"{read}"'}
    )

    assert answer.status_code == 204
    assert kept(records, newcomer) == {"postcode": "no"}


@pytest.mark.parametrize("read", ["", '"0000000000000000"', "*", '"\u00e9"'])
def test_an_old_version_changes_nothing(visitor, records, read):
    before = kept(records, visitor)

    answer = visitor.send(DRAFT, {TOWN: "till"}, seen=PAGE, headers={"If-Match": read})

    assert answer.status_code == 412
    assert kept(records, visitor) == before


def test_the_same_draft_may_arrive_twice(newcomer, records):
    read = version_on(newcomer.get(PAGE))

    answers = [
        newcomer.send(DRAFT, {TOWN: "till"}, seen=PAGE, headers={"If-Match": f'"{read}"'})
        for _ in range(2)
    ]

    assert [answer.status_code for answer in answers] == [204, 204]


def test_another_section_of_the_same_shop_is_no_conflict(newcomer):
    read = version_on(newcomer.get(PAGE))
    newcomer.send("facts/store.contact", {"store.contact.phone": "029 2018 0123"})

    answer = newcomer.send(DRAFT, {TOWN: "till"}, seen=PAGE, headers={"If-Match": f'"{read}"'})

    assert answer.status_code == 204


def test_two_people_see_both_answers(newcomer, records):
    read = version_on(newcomer.get(PAGE))
    newcomer.send(PAGE, {TOWN: "theirs <b>"})

    answer = newcomer.send(PAGE, {TOWN: "mine", "version": read})

    assert answer.status_code == 409
    assert "theirs &lt;b&gt;" in answer.text
    assert "mine" in answer.text
    assert kept(records, newcomer) == {"town": "theirs <b>"}


def test_keeping_mine_after_seeing_both_saves_it(newcomer, records):
    read = version_on(newcomer.get(PAGE))
    newcomer.send(PAGE, {TOWN: "theirs"})
    both = newcomer.send(PAGE, {TOWN: "mine", "version": read})
    hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', both.text))

    answer = newcomer.client.post(newcomer.at(PAGE), data=hidden | {"go": "stay"})

    assert answer.status_code == 303
    assert kept(records, newcomer) == {"town": "mine"}


def test_an_unknown_section_has_no_draft(newcomer):
    assert newcomer.send("drafts/nothing", {}, seen=PAGE).status_code == 404
