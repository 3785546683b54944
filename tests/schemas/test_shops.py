"""One shop out of a chain: what it says for itself, and what head office says for all."""

from copy import deepcopy

import pytest

from notices.errors import InvalidFacts
from notices.schemas.facts import for_store, load

CHAIN = {
    "organisation": {"legal_name": "Sample Stores Limited", "contact": {"phone": "029 2018 0140"}},
    "trial": {"starts_on": "2026-12-07", "ends_on": "2027-05-28", "watchlist": {"months_kept": 6}},
    "stores": [
        {"code": "A", "name": "Castle Street"},
        {
            "code": "B",
            "organisation": {"contact": {"phone": "0113 496 0100"}},
            "trial": {"starts_on": "2027-01-11", "watchlist": {"most_entries": 20}},
        },
    ],
}


def faults_of(raw, code=None):
    with pytest.raises(InvalidFacts) as refused:
        load(for_store(raw, code), "facts.toml")
    return {fault.path: fault.message for fault in refused.value.faults}


def test_a_shop_inherits_what_it_does_not_say_itself():
    facts = load(for_store(CHAIN, "A"))

    assert facts["store"] == {"code": "A", "name": "Castle Street"}
    assert str(facts["trial"]["starts_on"]) == "2026-12-07"
    assert facts["organisation"]["contact"]["phone"] == "029 2018 0140"


def test_a_shop_s_own_answer_is_laid_over_head_office_s():
    facts = load(for_store(CHAIN, "B"))

    assert str(facts["trial"]["starts_on"]) == "2027-01-11"
    assert str(facts["trial"]["ends_on"]) == "2027-05-28"
    assert facts["trial"]["watchlist"] == {"months_kept": 6, "most_entries": 20}
    assert facts["organisation"]["contact"]["phone"] == "0113 496 0100"
    assert "stores" not in facts


def test_picking_a_shop_changes_nothing_in_the_chain():
    before = deepcopy(CHAIN)

    for_store(CHAIN, "B")

    assert before == CHAIN


def test_a_shop_cannot_answer_for_head_office_by_being_picked():
    chain = CHAIN | {"store": {"code": "C", "trial": {"watchlist": {"months_kept": 60}}}}

    told = faults_of(chain, "C")

    assert told == {
        "store.trial.watchlist.months_kept": "Only head office may change this. Take it out."
    }


def test_a_wrong_answer_of_a_shop_is_told_once_and_where_it_was_written():
    chain = CHAIN | {
        "store": {"code": "C", "trial": {"starts_on": "soon", "ends_on": "2027-05-01"}}
    }

    assert set(faults_of(chain, "C")) == {"store.trial.starts_on"}


def test_a_shop_s_own_start_must_lie_before_the_end_for_all():
    chain = CHAIN | {"store": {"code": "C", "trial": {"starts_on": "2027-06-01"}}}

    assert set(faults_of(chain, "C")) == {"trial.ends_on"}


def test_the_only_shop_needs_no_code():
    assert for_store({"store": {"name": "Castle Street"}})["store"] == {"name": "Castle Street"}
    assert for_store({"stores": [{"code": "A"}]})["store"] == {"code": "A"}


def test_facts_without_a_shop_stay_as_they_are():
    assert for_store({"trial": {"threshold": 1}}) == {"trial": {"threshold": 1}}


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (None, "Say which shop, for example: A, B."),
        ("AA", "No shop has this code. Did you mean A?"),
        ("Z", "No shop has this code."),
        ("", "No shop has this code."),
    ],
)
def test_a_shop_that_is_not_there_is_told(code, told):
    assert faults_of(CHAIN, code) == {"store.code": told}


def test_a_code_that_two_shops_have_picks_neither():
    assert faults_of({"stores": [{"code": "A"}, {"code": "A"}]}, "A") == {
        "store.code": "Another shop has this code."
    }


@pytest.mark.parametrize("part", ["store", "stores", "trial", "organisation"])
@pytest.mark.parametrize("wrong", [5, "x", None, True])
def test_a_part_that_is_no_group_is_refused_by_its_name(part, wrong):
    chain = {"store": CHAIN["stores"][1]} | {part: wrong}
    if part == "stores":
        del chain["store"]

    assert list(faults_of(chain)) == [part]


@pytest.mark.parametrize("raw", [None, 5, "x", [], True])
def test_facts_that_are_no_group_are_refused(raw):
    with pytest.raises(InvalidFacts, match="group of named answers"):
        for_store(raw)
