"""The facts as one whole: every fault at once, each with its place and what to write instead."""

import pytest

from notices.errors import InvalidFacts
from notices.i18n import Msg
from notices.schemas.facts import CaseSchema, FactsSchema, load

TEN_FAULTS = {
    "organisation": {
        "legal_name": "Sample\u202eStores",
        "contact": {"email": "privacy", "phone": "20180140"},
        "notice_page": "http://castlestreet.example",
        "addres": {},
    },
    "supplier": {"claims": [{"numerator": 1}, {"denominator": "1_000"}]},
    "trial": {"starts_on": "2027-02-31", "kind_of_use": "live"},
    "store": {"code": "CF10", "entrances": [{"sign_hangs_at": "left"}]},
    "assessment": 5,
}
THEIR_PATHS = [
    "organisation.legal_name",
    "organisation.contact.email",
    "organisation.contact.phone",
    "organisation.notice_page",
    "organisation.addres",
    "supplier.claims.2.denominator",
    "trial.kind_of_use",
    "trial.starts_on",
    "store.entrances.1.name",
    "assessment",
]


def faults_of(raw, schema=FactsSchema):
    with pytest.raises(InvalidFacts) as refused:
        load(raw, "facts.toml", schema)

    assert all(isinstance(fault.message, Msg) for fault in refused.value.faults)
    assert all(fault.file == "facts.toml" for fault in refused.value.faults)
    return {fault.path: fault.message for fault in refused.value.faults}


def test_ten_faults_are_told_at_once_each_by_its_path():
    with pytest.raises(InvalidFacts) as refused:
        load(TEN_FAULTS, "facts.toml")

    assert sorted(fault.path for fault in refused.value.faults) == sorted(THEIR_PATHS)
    lines = str(refused.value).splitlines()
    assert len(lines) == 10
    assert all(line.startswith("facts.toml: ") for line in lines)
    assert "\u202e" not in str(refused.value)


def test_nothing_answered_is_no_fault():
    assert load({}) == {}


def test_an_unknown_name_is_refused_with_the_nearest_one():
    told = faults_of({"trail": {}, "trial": {"start_on": "2026-12-07", "colour": "red"}})

    assert told["trail"] == "We do not ask this. Did you mean trial?"
    assert told["trial.start_on"] == "We do not ask this. Did you mean starts_on?"
    assert told["trial.colour"] == "We do not ask this. Take it out."


@pytest.mark.parametrize("name", ["day", "month", "", "a.b", "{name}", "__proto__", "_schema"])
def test_any_unknown_name_is_told_in_its_group(name):
    told = faults_of({"trial": {name: 1}})

    (path,) = told
    assert path.startswith("trial")
    assert told[path].startswith("We do not ask this.")


def test_an_unknown_name_is_never_shown_with_its_hidden_characters():
    told = faults_of({"organisation": {"legal\u202ename": "x", "\ud800": 1, "x" * 10**6: 2}})

    assert {r"organisation.'legal\u202ename'", r"organisation.'\ud800'"} < set(told)
    assert max(map(len, told)) < 100


def test_what_only_head_office_may_answer_is_refused_in_a_shop():
    told = faults_of(
        {
            "stores": [
                {"code": "A", "trial": {"threshold": 0.5, "watchlist": {"months_kept": 6}}},
                {"code": "B", "organisation": {"legal_name": "Other"}, "trial": {"thresold": 1}},
            ]
        }
    )

    only = "Only head office may change this. Take it out."
    assert told == {
        "stores.1.trial.threshold": only,
        "stores.1.trial.watchlist.months_kept": only,
        "stores.2.organisation.legal_name": only,
        "stores.2.trial.thresold": "We do not ask this. Take it out.",
    }


def test_two_shops_of_one_code_are_refused():
    told = faults_of({"stores": [{"code": "CF10"}, {"code": "B"}, {"code": " cf10"}]})

    assert told == {"stores.3.code": "Another shop has this code."}


def test_a_trial_may_end_on_its_first_day_and_not_before():
    day = {"starts_on": "2026-12-07", "ends_on": "2026-12-07"}

    assert load({"trial": day})

    assert list(faults_of({"trial": day | {"ends_on": "2026-12-06"}})) == ["trial.ends_on"]


@pytest.mark.parametrize("raw", [None, 5, "facts", [], [{}], True])
def test_facts_that_are_no_group_are_refused(raw):
    assert faults_of(raw) == {"": "Write a group of named answers here."}


def test_an_empty_answer_of_another_program_is_no_answer():
    told = faults_of({"trial": None, "store": {"code": None}, "stores": [None]})

    assert set(told) == {"trial", "store.code", "stores.1"}
    assert set(told.values()) == {"Leave this out if there is no answer yet."}


def test_rows_have_an_end():
    row = {"behaviour": "Hurt somebody"}

    assert load({"trial": {"watchlist": {"criteria": [row] * 500}}})

    told = faults_of({"trial": {"watchlist": {"criteria": [row] * 501}}})
    assert told == {"trial.watchlist.criteria": "Write at most 500 rows."}


def test_a_case_is_loaded_like_the_facts():
    assert load({"request": {"reference": "FR-1"}}, schema=CaseSchema)

    told = faults_of({"request": {"searches": [{}]}, "picture": "face.jpg"}, CaseSchema)
    assert set(told) == {"request.reference", "request.searches.1.system", "picture"}
