"""Three real trials, told under invented names: what can be concluded from what was published."""

import tomllib
from datetime import date, timedelta
from math import ceil, isclose, log
from pathlib import Path

import pytest

from notices.checks import findings, verdict
from notices.rules.reader import rules_on
from notices.schemas.facts import for_store, load
from notices.schemas.files import read

HERE = Path(__file__).parent
SHOPS = {"greenholt": [None], "thornwick": ["SUPERSTORE", "CONVENIENCE"], "pellbrook": ["SHOP-1"]}
DAY = date(2026, 11, 23)


def facts_of(case, shop=None, **watchlist):
    raw = read(HERE / f"{case}.toml")
    raw["trial"]["watchlist"] |= watchlist
    return load(for_store(raw, shop or SHOPS[case][0]))


def statuses(facts):
    found = findings(facts, rules_on(DAY, "gb", "england"))
    return {finding.id: finding.status for finding in found}


def figures(case):
    return tomllib.loads((HERE / f"{case}_figures.toml").read_text("utf-8"))


@pytest.mark.parametrize("case", SHOPS)
def test_what_was_published_never_suffices_to_start(case):
    for shop in SHOPS[case]:
        found = findings(facts_of(case, shop), rules_on(DAY, "gb", "england"))

        assert verdict(found) == "do_not_start"


def test_serious_harm_is_a_reason_for_the_list_and_petty_theft_is_none():
    assert statuses(facts_of("greenholt"))["WL-01"] == "pass"
    assert statuses(facts_of("thornwick"))["WL-01"] == "fail"


def test_suspicion_without_evidence_fails_the_list():
    assert statuses(facts_of("pellbrook"))["WL-01"] == "fail"
    assert statuses(facts_of("pellbrook"))["WL-02"] == "not_answered"

    told = facts_of("pellbrook", evidence=["staff_word"])

    assert statuses(told)["WL-02"] == "fail"


def test_two_people_alone_are_for_the_officer_to_judge():
    assert statuses(facts_of("greenholt"))["WL-02"] == "ask_officer"


@pytest.mark.parametrize("case", ["thornwick", "pellbrook"])
def test_figures_of_the_whole_company_are_no_record_of_these_shops(case):
    assert statuses(facts_of(case))["PUR-02"] == "not_answered"


def test_independent_figures_count_as_evidence_that_it_helps():
    assert statuses(facts_of("greenholt"))["NEC-03"] == "pass"
    assert statuses(facts_of("pellbrook"))["NEC-03"] == "not_answered"


@pytest.mark.parametrize(
    ("case", "paths"),
    [
        ("greenholt", ("trial.error_rate", "trial.watchlist.most_entries", "assessment.signed")),
        (
            "thornwick",
            (
                "trial.starts_on",
                "trial.threshold",
                "trial.watchlist.months_kept",
                "trial.watchlist.most_entries",
                "trial.watchlist.people_who_agree",
                "trial.watchlist.radius_km",
                "trial.review.people_who_compare",
                "assessment",
            ),
        ),
        (
            "pellbrook",
            (
                "supplier.contract",
                "trial.threshold",
                "trial.error_rate",
                "trial.watchlist.months_kept",
                "trial.watchlist.most_entries",
                "assessment",
            ),
        ),
    ],
)
def test_what_nobody_published_stays_unanswered(case, paths):
    for path in paths:
        answer = facts_of(case)
        for name in path.split("."):
            answer = answer.get(name, {})

        assert answer == {}, path


@pytest.mark.parametrize("case", ["thornwick", "pellbrook"])
def test_a_claimed_accuracy_comes_without_what_it_was_divided_by(case):
    claims = [claim for claim in facts_of(case)["supplier"]["claims"] if "accura" in claim["says"]]

    assert claims
    assert all("denominator" not in claim for claim in claims)


def test_one_company_answers_or_two_do():
    assert facts_of("thornwick")["supplier"]["role"] == "separate_controller"
    assert facts_of("thornwick")["trial"]["watchlist"]["shared_with"] == ["other_firms"]
    assert facts_of("pellbrook")["supplier"]["role"] == "processor"
    assert facts_of("greenholt")["trial"]["watchlist"]["shared_with"] == ["nobody"]


@pytest.mark.parametrize("case", SHOPS)
def test_shares_follow_from_their_counts(case):
    for share in figures(case).get("share", []):
        assert isclose(share["count"] / share["of"], share["value"], rel_tol=1e-5), share["id"]
        assert share["low"] < share["value"] < share["high"], share["id"]


def test_the_computed_figures_of_greenholt_follow_from_the_published_ones():
    told, computed = figures("greenholt")["published"], figures("greenholt")["computed"]

    assert days(told) == computed["trial_days"]
    assert round(told["scans"] / told["alerts"]) == computed["scans_per_alert"]
    assert close(computed["alerts_per_shop_per_week"], told["alerts"] / (25 * days(told)) * 7)
    assert close(computed["list_per_shop_at_peak"], told["list_at_peak"] / told["sites"])
    assert close(computed["list_per_shop_at_end"], told["list_at_end"] / told["sites"])
    left = told["scans"] * (1 - told["deleted_within_a_minute"])
    assert round(left, -1) == computed["scans_kept_over_a_minute"]


def test_the_computed_figures_of_thornwick_follow_from_the_published_ones():
    told, computed = figures("thornwick")["published"], figures("thornwick")["computed"]
    wrong = 1 - told["claimed_accuracy"]

    assert max(told["sites_later"]) / told["sites_assessed"] == computed["growth_of_sites"]
    assert close(computed["wrong_per_alert"], wrong)
    assert close(computed["wrong_a_day_per_search"], 3000 * wrong)
    assert searches_without_error(1 / 5000) == computed["searches_without_error"]


def test_the_computed_figures_of_pellbrook_follow_from_the_published_ones():
    told, computed = figures("pellbrook")["published"], figures("pellbrook")["computed"]

    assert days(told) == computed["trial_days_at_most"]
    assert close(computed["assaults_a_day"], told["assaults_last_year"] / 365)
    assert close(computed["complaints_a_day"], told["complaint_emails"] / told["complaint_days"])
    assert close(computed["wrong_per_search"], 1 - told["claimed_accuracy"])
    assert searches_without_error(1 / 12500) == computed["searches_without_error"]


def days(told):
    return (told["last_day"] - told["first_day"] + timedelta(days=1)).days


def close(said, computed):
    return isclose(said, computed, rel_tol=1e-4)


def searches_without_error(rate):
    """Searches without one error that support "at most *rate*" at 95%: ln 0.05 / ln(1 - rate)."""
    return ceil(log(0.05) / log(1 - rate))
