"""A mistake in a pack is found when it is read: file, rule, and what to write instead."""

import pytest

from notices.errors import BadRulePack
from notices.rules.reader import packs, place_called
from tests.rules.samples import PACK, PLACE, REPEAL, second

RULE = "land/sample.toml: sample.answer: "
FIRST, SECOND = f"{RULE}version 1: ", f"{RULE}version 2: "
HEAD = "land/sample.toml: instrument: "
SAME_DAY = second(PACK, "2024-07-01", "2020-01-01")

MISTAKES = {
    "id in capitals": ("sample.answer", "Sample.Answer", "land/sample.toml: Sample.Answer: id: "),
    "id without a topic": ("sample.answer", "answer", "Write topic.what_it_asks"),
    "no id": ('id = "sample.answer"', "", "land/sample.toml: rule 1: id: Add this line"),
    "no summary": ('summary = "Answer within this time."', "", f"{RULE}summary: Add this line"),
    "empty summary": ("Answer within this time.", " ", f"{RULE}summary: Write text in quotes."),
    "no version": (PACK[PACK.index("  [[rule.version]]") :], "version = []", "at least one"),
    "misspelt line": ("citation", "citatoin", f"{FIRST}citatoin: "),
    "the line probably meant": ("citation", "citatoin", "Did you mean citation?"),
    "line of no meaning": ("value =", "zebra =", f"{FIRST}zebra: A pack has no line of this name"),
    "quoted date": ("= 2020-01-01", '= "2020-01-01"', f"{FIRST}effective_from: Write a date"),
    "date with a time": ("= 2020-01-01", "= 2020-01-01T00:00:00Z", "Write a date without quotes"),
    "no checked_on": ("  checked_on = 2026-11-23\n", "", f"{FIRST}checked_on: Add this line"),
    "http": ("https://law.example.org/act/1A", "http://law.example.org/act/1A", f"{SECOND}source"),
    "a blog": ("law.example.org/act/1A", "blog.example.com/act", "Give the official text, at one"),
    "a lookalike": ("law.example.org/act/1A", "notexample.org/act", f"{SECOND}source: Give the"),
    "invented trust": ("second-hand", "quite sure", f"{SECOND}trust: Write one of: read in the"),
    "strange nation": ('["south"]', '["west"]', f"{SECOND}nations: Write one of north, south"),
    "nation not a list": ('["south"]', '"south"', f"{SECOND}nations: Write a list"),
    "expected in quotes": ('nations = ["south"]', 'expected = "yes"', f"{SECOND}expected: Write t"),
    "value not a table": ("{ months = 1,", "[{ months = 1 }] #", f"{FIRST}value: Write a table"),
    "value with a fraction": ("months = 1,", "months = 1.5,", f"{FIRST}value: Write texts, whole"),
    "value of values": ('["receipt"]', '{ from = "fee" }', f"{SECOND}value: Write texts, whole"),
    "value in capitals": ("months = 2", "Months = 2", f"{SECOND}value: Write a table of lower_"),
    "other names": ("months = 2", "weeks = 8", f"{RULE}The version of 2024-07-01 has other names"),
    "other house names": ("days = 50", "weeks = 5", "Use the same names, or say why in note."),
    "house rule as law": ("second-hand", "house rule", f"{SECOND}value: This is a house rule"),
    "repeal with a value": ('nations = ["south"]', "repealed = true", f"{SECOND}repealed: This is"),
    "newest first": ("2024-07-01", "2019-07-01", f"{RULE}List the oldest version first"),
    "expected first": ("house = { days = 28 }", "expected = true", "and expected ones last"),
    "no head": (PACK[: PACK.index("[[rule]]")], "", f"{HEAD}Add this line"),
    "no title": ('title = "Sample Act 2020"', "", f"{HEAD}title: Add this line"),
    "stale from the start": ("2027-05-23", "2026-11-23", f"{HEAD}stale_after: Write a day after"),
    "no reviewer line": ('reviewed_by = ""', "", f"{HEAD}reviewed_by: Add this line"),
    "rule not repeated": ("[[rule]]", "[rule]", "land/sample.toml: rule: Write a list"),
    "not TOML": ("[instrument]", "[instrument", "land/sample.toml: This is not TOML in UTF-8"),
}


def faults():
    """Return what the reader says about the packs of the place."""
    with pytest.raises(BadRulePack) as raised:
        packs("land")
    return str(raised.value)


def test_the_pack_that_the_mistakes_are_made_in_is_good(land):
    land(sample=PACK)

    assert [rule.id for rule in packs("land")[0].rules] == ["sample.answer"]


@pytest.mark.parametrize(("old", "new", "said"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_names_file_and_rule_and_what_to_write(land, old, new, said):
    assert old in PACK
    land(sample=PACK.replace(old, new, 1))

    assert said in faults()


def test_every_fault_of_every_file_is_told_at_once(land):
    wrong = PACK.replace("second-hand", "sure").replace("Answer within this time.", "")
    land(sample=wrong, another="[[rule]")

    told = faults().splitlines()
    assert [line.split(": ")[0] for line in told] == ["land/another.toml"] + [
        "land/sample.toml"
    ] * 2


def test_two_versions_may_not_begin_on_one_day_in_one_nation(land):
    land(sample=SAME_DAY)

    assert "Two versions begin on 2020-01-01 in south." in faults()
    assert "in north" not in faults()


def test_two_versions_may_begin_on_one_day_in_two_nations(land):
    land(sample=SAME_DAY.replace("  house = { days = 28 }", '  nations = ["north"]', 1))

    assert len(packs("land")) == 1


@pytest.mark.parametrize("excuse", ['note = "The Act now counts weeks."', ""])
def test_a_value_may_change_its_names_when_the_note_says_why(land, excuse):
    land(sample=PACK.replace("months = 2", "weeks = 8") + excuse)

    if excuse:
        assert len(packs("land")) == 1
    else:
        assert "other names" in faults()


def test_a_repeal_needs_no_value(land):
    land(sample=PACK + REPEAL)

    assert len(packs("land")[0].rules[0].versions) == 3


@pytest.mark.parametrize("names", [("sample", "again"), ("sample",)])
def test_an_id_is_used_once_in_a_place(land, names):
    text = PACK if len(names) == 2 else PACK + PACK[PACK.index("[[rule]]") :]
    land(**dict.fromkeys(names, text))

    told = faults().splitlines()
    assert len(told) == len(names)
    assert all("sample.answer: This id is used 2 times. Write another." in line for line in told)


def test_a_pack_that_is_not_utf_8_is_named(land):
    (land() / "sample.toml").write_bytes(PACK.replace("Act", "Äct").encode("latin-1"))

    assert "land/sample.toml: This is not TOML in UTF-8" in faults()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('name = "Sampleland"', "", "land/place.toml: name: Add this line; it is missing."),
        ("north =", "North =", "land/place.toml: nations: North: key: Write lower-case letters"),
        ('"The North"', "1", "land/place.toml: nations: north: value: Write text in quotes."),
        ("[nations]", "[nation]", "Did you mean nations?"),
        ("[nations]", "[nations", "land/place.toml: This is not TOML in UTF-8"),
    ],
)
def test_a_mistake_in_the_place_names_its_file(land, old, new, said):
    land(place=PLACE.replace(old, new), sample=PACK)

    with pytest.raises(BadRulePack) as raised:
        place_called("land")
    assert said in str(raised.value)
