"""``fairnotice check``: may the cameras start? The contract of its JSON and of its exit code."""

import pytest

from notices.checks import VERDICTS, checklist
from notices.cli.errors import NO, WRONG_INPUT
from notices.errors import UnknownRule
from notices.rules.reader import rules_on
from tests.support.papers import CORNER_SHOP, EXAMPLES, FACTS, NATIONS, ON

CHAIN = ("--facts", EXAMPLES / "chain/facts.toml", "--stores", EXAMPLES / "chain/stores.csv")
KEYS = {"id", "status", "reason", "do_next", "citation", "source"}
SIGNED = f"on = {CORNER_SHOP['assessment']['signed']['on']}"


@pytest.fixture
def check(fairnotice):
    def call(*words):
        return fairnotice("check", "--on", ON, *words)

    return call


@pytest.fixture
def changed(tmp_path):
    """Writes the example facts with another answer, found by its text, and returns the file."""

    def write(old, new):
        text = FACTS.read_text("utf-8")
        assert text.count(old) == 1, old
        file = tmp_path / "facts.toml"
        file.write_text(text.replace(old, new), "utf-8")
        return file

    return write


def test_the_example_may_start(check):
    ran = check("--facts", FACTS, "--json")

    assert (ran.code, ran.complaints) == (0, [])
    assert ran.json["verdict"] == "may_start"
    assert [one["id"] for one in ran.json["findings"]] == [one.id for one in checklist()]
    assert all(set(one) >= KEYS for one in ran.json["findings"])


def test_signed_after_the_first_camera_day_means_do_not_start(check, changed):
    live = CORNER_SHOP["supplier"]["contract"]["live_on"]

    ran = check("--facts", changed(SIGNED, f"on = {live}"), "--json")

    assert (ran.code, ran.json["verdict"]) == (NO, "do_not_start")
    (failed,) = [one for one in ran.json["findings"] if one["status"] == "fail"]
    assert failed["citation"]
    assert failed["source"].startswith("https://")
    assert failed["do_next"]
    assert rules_on(ON).value(failed["rule"]) is not None


def test_a_question_for_the_officer_is_no_no(check, changed):
    ran = check("--facts", changed("other_uses = []", 'other_uses = ["footfall"]'), "--json")

    assert (ran.code, ran.json["verdict"]) == (0, "hold")


def test_for_people_the_verdict_comes_first_and_every_finding_has_a_line(check, changed):
    live = CORNER_SHOP["supplier"]["contract"]["live_on"]

    ran = check("--facts", changed(SIGNED, f"on = {live}"))

    lines = ran.printed.splitlines()
    assert (ran.code, lines[0]) == (NO, VERDICTS["do_not_start"])
    for one in checklist():
        assert sum(f" {one.id} " in line for line in lines) == 1
    stop = next(number for number, line in enumerate(lines) if line.strip().startswith("STOP"))
    assert "→" in lines[stop + 1]


def test_an_empty_beginning_is_checked_too(check, tmp_path):
    facts = tmp_path / "facts.toml"
    facts.write_text("[organisation]\n")

    ran = check("--facts", facts, "--json")

    assert (ran.code, ran.json["verdict"]) == (NO, "do_not_start")


def test_a_fault_in_the_facts_is_told_and_nothing_is_judged(check, changed):
    ran = check("--facts", changed("threshold = 0.72", 'threshold = "high"'), "--json")

    assert (ran.code, ran.printed) == (WRONG_INPUT, "")
    assert ran.complaints[0].startswith("facts.toml: trial.threshold: ")


@pytest.mark.parametrize("store", ["LDN01", "CDF01", "EDI01", "BFS01"])
def test_each_shop_of_a_chain_is_checked_by_itself(check, store):
    assert check(*CHAIN, "--store", store).code == 0


def test_a_chain_without_a_code_is_asked_which_shop(check):
    ran = check(*CHAIN)

    assert ran.code == WRONG_INPUT
    assert "store.code: Say which shop" in ran.complaints[0]


@pytest.mark.parametrize("nation", [*NATIONS, "cornwall"])
def test_the_law_is_that_of_the_nation_of_the_shop(check, changed, nation):
    file = changed('nation = "wales"\npeople', f'nation = "{nation}"\npeople')

    ran = check("--facts", file, "--json")

    if nation in NATIONS:
        assert ran.json["verdict"] == "may_start"
    else:
        assert ran.complaints[0].startswith("facts.toml: store.nation: ")
        with pytest.raises(UnknownRule):
            rules_on(ON, nation=nation)
