"""The reader: places are folders, packs are read once, and changes come in order."""

from datetime import date, timedelta

import pytest

from notices.errors import UnknownRule
from notices.i18n import Msg
from notices.rules.reader import changes_after, packs, place_called, places, rules_on
from tests.rules.samples import EXPECTED, PACK, REPEAL

CHANGE = date(2024, 7, 1)


def test_the_united_kingdom_has_four_nations():
    assert tuple(place_called("gb").nations) == ("england", "wales", "scotland", "northern_ireland")
    assert places() == ("gb",)


def test_england_is_where_nothing_else_is_said():
    book = rules_on(date(2026, 11, 23))

    assert (book.place, book.nation, book.day) == ("gb", "england", date(2026, 11, 23))


def test_a_second_place_is_only_a_folder(land):
    land(sample=PACK)

    assert places() == ("land",)
    assert rules_on(CHANGE, "land", "north").cite("sample.answer").trust == "read in the source"


def test_words_of_a_pack_can_be_translated(land):
    land(sample=PACK)

    assert isinstance(packs("land")[0].rules[0].summary, Msg)
    assert isinstance(place_called("land").nations["north"], Msg)


def test_a_strange_place_is_refused_with_the_places_there_are():
    for place in ("atlantis", "../packs/gb", "gb/", ""):
        with pytest.raises(UnknownRule, match=r"Write one of: gb\."):
            rules_on(CHANGE, place)


def test_a_strange_nation_is_refused_with_the_nations_there_are():
    with pytest.raises(UnknownRule, match="Write one of: england, wales, scotland, northern_irel"):
        rules_on(CHANGE, "gb", "cornwall")


def test_packs_are_read_once():
    assert packs("gb") is packs("gb")
    assert rules_on(CHANGE).rules is rules_on(date(2026, 1, 1)).rules


def test_a_rule_knows_the_pack_it_came_from(land):
    land(sample=PACK)

    rule = packs("land")[0].rules[0]
    assert (rule.place, rule.instrument, rule.where) == (
        "land",
        "sample",
        "land/sample.toml: sample.answer",
    )


@pytest.mark.parametrize(
    ("day", "coming"),
    [
        (date(2019, 12, 31), ["2020-01-01", "2024-07-01", "2025-01-01", "2025-03-01"]),
        (CHANGE - timedelta(days=1), ["2024-07-01", "2025-01-01", "2025-03-01"]),
        (CHANGE, ["2025-01-01", "2025-03-01"]),
        (date(2026, 1, 1), ["2025-03-01"]),
    ],
)
def test_changes_come_in_date_order_and_announced_ones_stay(land, day, coming):
    land(sample=PACK + REPEAL + EXPECTED)

    assert [str(version.effective_from) for _, version in changes_after(day, "land")] == coming


def test_changes_of_several_packs_are_in_one_order(land):
    other = PACK.replace("sample.", "other.").replace("2024-07-01", "2020-06-01")
    land(zebra=other, sample=PACK)

    found = [rule.id for rule, _ in changes_after(date(2020, 1, 1), "land")]
    assert found == ["other.answer", "sample.answer"]
