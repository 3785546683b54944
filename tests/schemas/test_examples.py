"""The examples a newcomer reads: complete, free of real people and firms, and ready to start."""

import re
from datetime import date
from pathlib import Path

import pytest

from notices.checks import findings, verdict
from notices.rules.reader import rules_on
from notices.schemas.describe import describe
from notices.schemas.facts import CaseSchema, FactsSchema, for_store, load
from notices.schemas.files import read, read_stores
from notices.schemas.request import OTHER_CASES, RIGHTS

EXAMPLES = Path(__file__).parents[2] / "examples"
CORNER_SHOP = read(EXAMPLES / "corner-shop/facts.toml")
STORES = read_stores(EXAMPLES / "chain/stores.csv")
CHAIN = read(EXAMPLES / "chain/facts.toml") | {"stores": STORES}
REQUESTS = sorted((EXAMPLES / "requests").glob("*.toml"))
DAY = date(2026, 11, 23)
FILES = [path for path in EXAMPLES.rglob("*") if path.is_file()]

# Numbers that the telephone regulator keeps for drama, and one kind of address nobody can own.
IN_DRAMA = re.compile(
    r"(0113|0114|0115|0116|0117|0118|0121|0131|0141|0151|0161) 496 0\d{3}|020 7946 0\d{3}"
    r"|0191 498 0\d{3}|028 9649 6\d{3}|029 2018 0\d{3}|01632 960\d{3}"
)
TELEPHONE = re.compile(r"\b0\d{2,4} \d{3,4} ?\d{3,4}\b")
HOST = re.compile(r"(?:https://|@)([\w.-]+)")


def judged(facts):
    nation = facts["store"]["nation"]
    found = findings(facts, rules_on(DAY, "gb", nation))
    return verdict(found), {one.id: one.reason for one in found if one.status != "pass"}


def test_the_corner_shop_may_start():
    assert judged(load(for_store(CORNER_SHOP))) == ("may_start", {})


def test_the_corner_shop_may_not_start_when_it_signs_after_the_first_day():
    late = for_store(CORNER_SHOP)
    late["assessment"] = late["assessment"] | {"signed": {"on": "2026-10-06"}}

    said, reasons = judged(load(late))

    assert said == "do_not_start"
    assert set(reasons) == {"GOV-04"}


def test_the_corner_shop_answers_every_question_that_arises():
    facts = load(for_store(CORNER_SHOP))
    does_not_arise = {
        *("organisation.address.line_2", "store.address.line_2"),
        *("store.organisation", "store.trial", "stores"),  # for chains
        *("assessment.advice.why_not", "assessment.decisions"),  # nothing was overruled
        *("optin.alternative", "optin.alternative_as_easy", "optin.no_disadvantage"),
        *("optin.withdrawal_as_easy", "optin.consent_recorded"),
        "trial.watchlist.criteria.value_at_least",  # violence has no value
    }

    assert set(unanswered(describe(FactsSchema), facts)) == does_not_arise


def unanswered(questions, facts):
    for question in questions:
        if question.name not in facts:
            yield question.path
        elif question.kind == "group":
            yield from unanswered(question.questions, facts[question.name])
        elif question.kind == "rows":
            for row in facts[question.name]:
                yield from unanswered(question.questions, row)


def test_the_corner_shop_is_in_wales_and_its_trial_short():
    facts = load(for_store(CORNER_SHOP))

    assert facts["store"]["nation"] == "wales"
    assert {"cy", "pl", "ur"} <= set(facts["store"]["languages_nearby"])
    assert facts["assessment"]["signed"]["on"] < facts["trial"]["starts_on"]
    assert (facts["trial"]["ends_on"] - facts["trial"]["starts_on"]).days < 182


def test_the_chain_has_shops_in_four_nations():
    nations = [shop["nation"] for shop in STORES]

    assert len(STORES) == 25
    assert {nation: nations.count(nation) for nation in nations} == {
        "england": 14,
        "wales": 4,
        "scotland": 4,
        "northern_ireland": 3,
    }


def test_the_names_in_the_chain_are_hard_to_print():
    names = " ".join(shop["name"] for shop in STORES)

    assert {"'", "’", "ŵ", "ŷ", "Ŵ", "&"} <= set(names)
    assert max(len(shop["name"]) for shop in STORES) > 50
    assert min(len(shop["name"]) for shop in STORES) < 10


@pytest.mark.parametrize("shop", STORES, ids=lambda shop: shop["code"])
def test_every_shop_of_the_chain_may_start(shop):
    facts = load(for_store(CHAIN, shop["code"]))

    assert judged(facts) == ("may_start", {})
    assert facts["trial"]["starts_on"].isoformat() == shop.get("trial", {}).get(
        "starts_on", "2027-01-18"
    )


def test_shops_differ_from_head_office_and_from_each_other():
    own = [shop for shop in STORES if "trial" in shop]
    phones = {
        load(for_store(CHAIN, shop["code"]))["organisation"]["contact"]["phone"] for shop in STORES
    }

    assert 0 < len(own) < len(STORES)
    assert len(phones) == 4
    assert {len(shop["entrances"]) for shop in STORES} == {1, 2}


@pytest.mark.parametrize("path", REQUESTS, ids=lambda path: path.stem)
def test_a_request_is_a_sound_case(path):
    request = load(read(path), path.name, CaseSchema)["request"]

    assert request["received_on"] <= DAY, "A letter cannot answer what is still to come."
    assert load(for_store(CORNER_SHOP))["trial"]["starts_on"] < request["received_on"]
    if request["right"] in RIGHTS and request.get("person"):
        assert request["person"]["name"]
        assert request["hold_placed_on"] >= request["received_on"]
    for search in request.get("searches", []):
        assert search["from_day"] <= search["to_day"] <= search["searched_on"] <= DAY
        assert search["searched_on"] >= request["received_on"]


def test_there_is_a_request_of_each_kind():
    kinds = {read(path)["request"]["right"] for path in REQUESTS}

    assert set(RIGHTS | OTHER_CASES) <= kinds


def test_we_hold_nothing_is_said_after_four_searches_that_found_nothing():
    path = EXAMPLES / "requests/nothing-held.toml"
    request = load(read(path), schema=CaseSchema)["request"]
    trial = load(for_store(CORNER_SHOP))["trial"]

    assert len(request["searches"]) == 4
    assert all(search["found"] == 0 for search in request["searches"])
    kept = (request["received_on"] - request["visit"]["on"]).days
    assert kept > trial["retention"]["video_days"], "The video of the visit would still be held."


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_telephone_number_or_address_belongs_to_anybody(path):
    text = path.read_text("utf-8")

    assert [
        one.group() for one in TELEPHONE.finditer(text) if not IN_DRAMA.fullmatch(one.group())
    ] == []
    assert [host for host in HOST.findall(text) if not host.endswith(".example")] == []
