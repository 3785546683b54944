"""The book: one day, one nation, one answer, and a memory of what was cited."""

from datetime import date, timedelta

import pytest

from notices.errors import BadRulePack, RuleNotInForce, UnknownRule
from notices.rules.reader import rules_on
from tests.rules.samples import EXPECTED, FROM_MEMORY, PACK, REPEAL

LONG_AFTER = date(2099, 12, 31)
CHANGE, REPEALED = date(2024, 7, 1), date(2025, 1, 1)
DAY_BEFORE = timedelta(days=1)


@pytest.fixture
def book(land):
    """Open the sample law on a day in a nation."""
    land(sample=PACK + FROM_MEMORY, repealed=PACK.replace("sample.answer", "sample.gone") + REPEAL)

    return lambda day=CHANGE, nation="south": rules_on(day, "land", nation)


def test_citing_twice_is_remembered_once(book):
    opened = book()

    version = opened.cite("sample.answer")
    assert opened.cite("sample.answer") is version
    assert opened.cited == [("sample.answer", version)]


def test_a_new_book_has_cited_nothing(book):
    book().cite("sample.answer")

    assert book().cited == []


def test_a_version_begins_on_its_day_in_its_nation(book):
    before, after = book(CHANGE - DAY_BEFORE), book(CHANGE)

    assert before.cite("sample.answer").citation == "Sample Act 2020 s. 1"
    assert after.cite("sample.answer").citation == "Sample Act 2020 s. 1A"
    assert book(CHANGE, "north").cite("sample.answer").citation == "Sample Act 2020 s. 1"


def test_nothing_is_in_force_before_the_first_version(book):
    with pytest.raises(RuleNotInForce, match="land/sample.toml: sample.answer .* on 2019-12-31"):
        book(date(2019, 12, 31)).cite("sample.answer")
    assert not book(date(2019, 12, 31)).in_force("sample.answer")
    assert book(date(2020, 1, 1)).in_force("sample.answer")


def test_a_repealed_rule_ends_on_its_day(book):
    book(REPEALED - DAY_BEFORE).cite("sample.gone")

    with pytest.raises(RuleNotInForce):
        book(REPEALED).cite("sample.gone")


def test_an_announced_change_is_never_in_force(land):
    land(sample=PACK + EXPECTED)

    cited = rules_on(LONG_AFTER, "land", "north").cite("sample.answer")
    assert cited.citation == "Sample Act 2020 s. 1"


@pytest.mark.parametrize("ask", ["cite", "value"])
def test_what_nobody_has_read_is_never_law(book, ask):
    opened = book()

    with pytest.raises(BadRulePack, match="land/sample.toml: sample.remembered was written from"):
        getattr(opened, ask)("sample.remembered")
    assert opened.cited == []


def test_our_own_limits_are_kept_apart_from_the_law(book):
    assert book().value("sample.answer")["months"] == 2
    assert dict(book().house("sample.answer")) == {"days": 50}
    assert dict(book().house("sample.remembered")) == {"days": 2}


def test_a_mistyped_rule_is_met_with_the_nearest_one(book):
    with pytest.raises(UnknownRule, match=r"no rule sample.anwser. Did you mean sample.answer\?"):
        book().cite("sample.anwser")


@pytest.mark.parametrize("ask", ["cite", "value", "house", "in_force"])
def test_an_unknown_rule_is_never_answered(book, ask):
    with pytest.raises(UnknownRule, match=r"has no rule xyz\.$"):
        getattr(book(), ask)("xyz")


def test_nobody_can_change_the_law_from_outside(book):
    opened = book()

    with pytest.raises(TypeError):
        opened.value("sample.answer")["months"] = 12
    with pytest.raises(TypeError):
        opened.house("sample.answer")["days"] = 12
    with pytest.raises(TypeError):
        opened.rules["sample.answer"] = None
    assert opened.value("sample.answer")["counted"] == ("receipt",)
