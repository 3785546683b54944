"""The rule packs of every place: complete, dated, cited, honest about who read what."""

import re
import tomllib
from collections import Counter
from datetime import date, timedelta

import pytest

from notices.errors import BadRulePack, RuleNotInForce
from notices.rules.book import FROM_MEMORY, HOUSE_RULE, SECOND_HAND
from notices.rules.reader import PACKS, changes_after, packs, place_called, places, rules_on

DAY_BEFORE = timedelta(days=1)
LONG_AFTER = date(2099, 12, 31)
NOW = date(2026, 11, 23)  # the day the packs were first compared with their sources
RULES = [
    pytest.param(rule, id=f"{place}/{rule.id}")
    for place in places()
    for pack in packs(place)
    for rule in pack.rules
]
CERTAIN = [
    pytest.param(rule, number, id=f"{rule.id}/{version.effective_from}")
    for (rule,) in (one.values for one in RULES)
    for number, version in enumerate(rule.versions)
    if not version.expected
]
ANNOUNCED = {
    "decisions.follow_the_code",
    "decisions.regulators_guidance",
    "police.follow_the_framework",
}
UNKIND = re.compile(r"\b(suspect|thie(f|ves)|offender|criminal|compliant)s?\b", re.IGNORECASE)


def nations_of(rule):
    """Return the nations that some version of *rule* reaches."""
    known = place_called(rule.place).nations
    return [nation for nation in known if any(one.reaches(nation) for one in rule.versions)]


@pytest.mark.parametrize(("rule", "number"), CERTAIN)
def test_a_version_applies_from_its_day_and_not_the_day_before(rule, number):
    version = rule.versions[number]

    for nation in filter(version.reaches, place_called(rule.place).nations):
        earlier = [one for one in rule.versions[:number] if one.reaches(nation)]
        assert answer(rule, version.effective_from, nation) == (
            "repealed" if version.repealed else version
        )
        assert answer(rule, version.effective_from - DAY_BEFORE, nation) == (
            earlier[-1] if earlier else "repealed"
        )


def answer(rule, day, nation):
    """Return the version in force, or "repealed" where there is none."""
    try:
        return rule.on(day, nation)
    except RuleNotInForce:
        return "repealed"


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_reaches_every_nation_or_says_why_not(rule):
    left_out = place_called(rule.place).nations.keys() - nations_of(rule)

    assert not left_out or any(one.note for one in rule.versions), f"{rule.where}: {left_out}"


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_once_begun_has_no_gap(rule):
    for nation in nations_of(rule):
        reach = [one for one in rule.versions if one.reaches(nation) and not one.expected]
        days = sorted({one.effective_from for one in reach} | {NOW, LONG_AFTER})
        for day in [day for day in days if reach and day >= reach[0].effective_from]:
            last = [one for one in reach if one.effective_from <= day][-1]
            assert answer(rule, day, nation) == ("repealed" if last.repealed else last)


@pytest.mark.parametrize("rule", RULES)
def test_no_nation_has_two_answers_for_one_day(rule):
    for nation in nations_of(rule):
        reach = [v.effective_from for v in rule.versions if v.reaches(nation) and not v.expected]
        assert reach == sorted(set(reach))


@pytest.mark.parametrize("rule", RULES)
def test_every_source_is_an_official_https_page(rule):
    sites = "|".join(re.escape(site) for site in place_called(rule.place).official)

    for version in rule.versions:
        assert re.fullmatch(rf"https://([a-z]+\.)*({sites})/\S+", version.source), version.source
        assert version.citation


def test_official_pages_of_the_uk_are_those_of_the_state_and_the_regulator():
    assert set(place_called("gb").official) == {"gov.uk", "ico.org.uk"}


@pytest.mark.parametrize("rule", RULES)
def test_every_version_was_compared_within_a_year_of_the_newest(rule):
    newest = max(version.checked_on for one in RULES for version in one.values[0].versions)

    for version in rule.versions:
        assert version.checked_on > newest - timedelta(days=365), (
            f"Read {version.source} again, then renew checked_on of {rule.where}."
        )


@pytest.mark.parametrize("rule", RULES)
def test_a_summary_is_one_kind_sentence(rule):
    assert rule.summary.endswith(".")
    assert not re.search(r"[.!?] [A-Z]", rule.summary)
    assert not UNKIND.search(" ".join([rule.summary, *(one.note for one in rule.versions)]))


def test_nobody_finds_two_rules_of_one_name_in_a_place():
    for place in places():
        texts = (path.read_text("utf-8") for path in (PACKS / place).glob("*.toml"))
        ids = Counter(rule["id"] for text in texts for rule in tomllib.loads(text).get("rule", ()))

        assert ids
        assert max(ids.values()) == 1, ids.most_common(3)
        assert len(ids) == len(rules_on(NOW, place, next(iter(place_called(place).nations))).rules)


def test_the_uk_has_the_rules_that_its_documents_need():
    known = rules_on(NOW).rules

    assert len(known) >= 40
    assert len([one for one in known if one.startswith("screening.")]) == 16


@pytest.mark.parametrize("rule", RULES)
def test_what_was_written_from_memory_cannot_be_cited(rule):
    for nation in nations_of(rule):
        book = rules_on(LONG_AFTER, rule.place, nation)
        if book.in_force(rule.id) and rule.on(LONG_AFTER, nation).trust == FROM_MEMORY:
            with pytest.raises(BadRulePack, match=rule.id):
                book.cite(rule.id)
        elif book.in_force(rule.id):
            assert book.cite(rule.id).trust != FROM_MEMORY


def test_some_rules_still_wait_for_somebody_to_read_them():
    waiting = {
        one.id for one in rules_on(NOW).rules.values() if one.versions[-1].trust == FROM_MEMORY
    }

    assert waiting == {"equality.adjustments_in_northern_ireland"}, (
        "Good if somebody read one: take it out here."
    )


@pytest.mark.parametrize("rule", RULES)
def test_a_house_rule_says_nothing_in_the_name_of_the_law(rule):
    for version in rule.versions:
        if version.trust == HOUSE_RULE:
            assert not version.value


def test_announced_changes_are_listed_and_never_in_force():
    listed = [(rule, one) for rule, one in changes_after(NOW, "gb") if one.expected]

    assert {rule.id for rule, _ in listed} == ANNOUNCED
    for rule, version in listed:
        for nation in place_called("gb").nations:
            assert answer(rule, LONG_AFTER, nation) != version


def test_an_announced_change_is_looked_at_again_before_its_pack_goes_stale():
    for pack in packs("gb"):
        for version in (one for rule in pack.rules for one in rule.versions if one.expected):
            assert pack.law_as_of < version.effective_from <= pack.stale_after


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 9, 29), "Information Commissioner's Office (ICO)"),
        (date(2026, 9, 30), "Information Commission (known as the ICO)"),
    ],
)
def test_the_regulator_changed_its_name_on_30_september_2026(day, name):
    version = rules_on(day).cite("regulator.name")

    assert version.value["text"] == name
    assert version.trust == SECOND_HAND


@pytest.mark.parametrize(("day", "routes"), [(date(2026, 6, 18), 2), (date(2026, 6, 19), 3)])
def test_a_refusal_names_a_third_route_from_19_june_2026(day, routes):
    book = rules_on(day)

    assert book.value("refusal.name_the_routes")["routes"] == routes
    for rule_id in ("notice.complaint_to_us", "access.complaint_to_us", "complaint.no_undue_delay"):
        assert book.in_force(rule_id) is (routes == 3)


@pytest.mark.parametrize(
    ("day", "citation"),
    [(date(2026, 2, 4), "UK GDPR Art. 22(1)"), (date(2026, 2, 5), "UK GDPR Art. 22A(1)(a)")],
)
def test_human_decisions_moved_to_their_own_articles_on_5_february_2026(day, citation):
    book = rules_on(day)

    assert book.cite("decisions.human_involvement").citation == citation
    assert book.in_force("necessity.recognised_legitimate_interest") is (day.day == 5)


@pytest.mark.parametrize(
    ("nation", "decided"),
    [
        ("england", {"decided": "case by case"}),
        ("wales", {"decided": "case by case"}),
        ("scotland", {"decided": "presumed", "from_age": 12}),
        ("northern_ireland", {"decided": "case by case"}),
    ],
)
def test_scotland_presumes_that_young_people_understand(nation, decided):
    assert dict(rules_on(NOW, "gb", nation).value("capacity.age")) == decided
