"""The checklist: every finding is on it, the verdict on top, and nothing is glossed over."""

import pytest

from notices.checks import VERDICTS, checklist, findings, verdict
from notices.checks.finding import PASS
from notices.documents.dpia.standing import STATUS, TRUST
from notices.i18n import catalogue
from notices.rules.reader import rules_on
from notices.schemas.facts import load
from tests.checks.samples import changed
from tests.support.page import words
from tests.support.papers import CORNER_SHOP, NATIONS, ON, paper

SIGNED_LATE = {"assessment.signed.on": "2027-06-01"}
UNSURE = {"trial.other_uses": ["footfall"]}
EMPTY = ("trial", "assessment", "supplier", "optin")


def book(nation="wales"):
    return rules_on(ON, nation=nation)


def found(answers, nation="wales"):
    return findings(load(changed(CORNER_SHOP, answers)), book(nation))


def said(message, language="en"):
    texts = catalogue(language, "assessment", "interface")
    return " ".join(message.said_in(texts).split())


@pytest.mark.parametrize("nation", NATIONS)
@pytest.mark.parametrize("answers", [{}, SIGNED_LATE, UNSURE], ids=str)
@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_finding_is_on_it_with_its_reason_and_its_source(answers, nation, language):
    made = paper("dpia.checklist", answers | {"store.nation": nation}, languages=(language,))
    page = words(made.html)

    for finding in found(answers, nation):
        for text in (finding.title, finding.reason, *finding.also, STATUS[finding.status]):
            assert said(text, language) in page, text
        assert finding.do_next is None or said(finding.do_next, language) in page
        assert finding.id in page
        assert finding.citation in page


def test_no_check_is_left_out():
    page = words(paper("dpia.checklist").html)

    assert not [check.id for check in checklist() if check.id not in page]


@pytest.mark.parametrize(
    ("answers", "lacking", "word"),
    [
        ({}, (), "may_start"),
        (UNSURE, (), "hold"),
        (SIGNED_LATE, (), "do_not_start"),
        ({}, EMPTY, "do_not_start"),
    ],
)
def test_the_verdict_is_one_of_three_and_only_that_one(answers, lacking, word):
    page = words(paper("dpia.checklist", answers, lacking=lacking).html)

    assert f"Verdict: {VERDICTS[word]}" in page
    assert [str(other) for other in VERDICTS.values() if str(other) in page] == [VERDICTS[word]]


def test_what_is_not_in_order_stands_on_top_as_the_next_step():
    made = paper("dpia.checklist", SIGNED_LATE)
    steps = made.html.partition('<ol class="next">')[2].partition("</ol>")[0]

    wrong = [one for one in found(SIGNED_LATE) if one.status != PASS and not one.decided]
    assert wrong
    assert steps.count("<li>") == len(wrong)
    assert all(one.id in steps for one in wrong)
    assert '<ol class="next">' not in paper("dpia.checklist").html or found({}) != []


def test_the_counts_add_up():
    page = words(paper("dpia.checklist", SIGNED_LATE).html)
    every = found(SIGNED_LATE)

    assert f"{len(every)} checks were made." in page
    for status, words_for_it in STATUS.items():
        assert f"{words_for_it}: {sum(one.status == status for one in every)}" in page


def test_a_rule_of_our_own_or_not_read_in_the_source_says_so():
    page = words(paper("dpia.checklist").html)

    for finding in found({}):
        if finding.trust in TRUST:
            assert f"{finding.citation} · {TRUST[finding.trust]}" in page


def test_it_agrees_with_the_verdict_of_the_checks():
    assert verdict(found({})) == "may_start"
    assert verdict(found(UNSURE)) == "hold"
    assert verdict(found(SIGNED_LATE)) == "do_not_start"
