"""The answer to the police: the decision is ours, it has its limits, and it stands in our log."""

from datetime import date, timedelta

import pytest

from notices.documents import DOCUMENTS
from notices.documents.letters.police import RANKS
from notices.rules.reader import rules_on
from notices.schemas.request.outsiders import POLICE_OUTCOMES, POWERS
from tests.documents.letters.contents import cited, in_words, letter, missing_of, refusal
from tests.support.papers import ON

POLICE = "letter.police-answer"
LANGUAGES = DOCUMENTS[POLICE].languages()
TOMORROW = ON + timedelta(days=1)
OUTCOME, POWER = "request.police.outcome", "request.police.power"
MISSING = {"request.police.missing": "The hour at which it happened."}
NAMED = {"request.police.power_named": "An order of the Sample County Court"}
TOLD = {"request.police.person_told": True}

DECISIONS = {
    "given": "We give you the data.",
    "part": "We give you a part of the data.",
    "refused": "We do not give you the data.",
    "ask_more": "We cannot decide yet. First we need to know more.",
}
NO_TRAWL = (
    "We give what one case needs, and no more."
    " We do not search our list, our alerts or our video for whatever may be there."
)
OURS = (
    "You ask, and the law lets us give."
    " It does not oblige us. So the decision is ours, each time anew."
)
OBLIGED = (
    "You name a law or an order that obliges us."
    " The decision how far it reaches is ours: we read it ourselves."
)
SENIOR = (
    "We ask that a senior officer stands behind each request: %(rank)s, or somebody higher."
    " This is our own rule."
)
NOBODY_SENIOR = "Nobody has done so yet. Please send us their name."
LOG = (
    "Your request has the number %(number)s in our log."
    " It says who asked, who decided, what we gave, how and why."
)
SAFELY = "How we send it safely"
ONE_CASE = "Use it only for the case you named. If you need it for another one, ask us again."
NOT_TOLD = "We do not tell the person for now. The reason: %(why)s"
# What stands in each of the four letters, and what only some of them say.
IN_ALL = {"the decision is ours": OURS, "no trawl": NO_TRAWL, "sign-off": SENIOR, "log": LOG}
ONLY_WHEN_GIVING = {"safe transfer": SAFELY, "limits": ONE_CASE}
OF_THE_REQUEST = [
    "about",
    "authorised_by",
    "crime_reference",
    "data_asked",
    "decided_by",
    "force",
    "from_day",
    "log_number",
    "officer",
    "power",
    "reasons",
    "to_day",
    "why",
]
OF_WHAT_IS_GIVEN = ["given", "sent_how", "verified_how"]
OF_SILENCE = ["not_told_because", "look_again_on"]


def said(outcome, answers=None, **how):
    return letter(POLICE, MISSING | {OUTCOME: outcome} | (answers or {}), **how)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outcome", POLICE_OUTCOMES)
def test_it_tells_its_own_decision_and_no_other(outcome, language):
    page = said(outcome, languages=(language,))

    told = {one for one, words in DECISIONS.items() if not missing_of(words, page, language)}
    assert told == {outcome}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outcome", POLICE_OUTCOMES)
@pytest.mark.parametrize("content", IN_ALL)
def test_each_decision_holds_what_it_must(content, outcome, language):
    page = said(outcome, languages=(language,))

    assert not missing_of(IN_ALL[content], page, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outcome", POLICE_OUTCOMES)
@pytest.mark.parametrize("content", ONLY_WHEN_GIVING)
def test_what_is_given_has_limits_and_goes_safely(content, outcome, language):
    page = said(outcome, languages=(language,))

    is_said = not missing_of(ONLY_WHEN_GIVING[content], page, language)
    assert is_said == (outcome in ("given", "part"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [*OF_THE_REQUEST, *OF_WHAT_IS_GIVEN, *OF_SILENCE])
def test_it_says_each_answer(name, language):
    page = letter(POLICE, languages=(language,))

    words = in_words(POLICE, f"request.police.{name}", language)
    assert all(one in page for one in words)


@pytest.mark.parametrize("name", OF_WHAT_IS_GIVEN)
def test_nothing_is_given_without_these_answers(name):
    path = f"request.police.{name}"

    assert refusal(POLICE, lacking=(path,)) == [path]
    assert refusal(POLICE, {OUTCOME: "given"}, lacking=(path,)) == [path]
    assert letter(POLICE, {OUTCOME: "refused"}, lacking=(path,))


@pytest.mark.parametrize("name", ["decided_by", "reasons"])
def test_every_decision_has_its_reasons_and_somebody_who_made_it(name):
    path = f"request.police.{name}"

    for outcome in ("given", "part", "refused"):
        assert refusal(POLICE, {OUTCOME: outcome}, lacking=(path,)) == [path]
    assert said("ask_more", lacking=(path,))


@pytest.mark.parametrize("outcome", POLICE_OUTCOMES)
def test_every_letter_has_a_number_in_the_log(outcome):
    path = "request.police.log_number"

    assert refusal(POLICE, MISSING | {OUTCOME: outcome}, lacking=(path,)) == [path]


def test_who_asks_for_more_says_what():
    assert refusal(POLICE, {OUTCOME: "ask_more"}) == ["request.police.missing"]
    assert MISSING["request.police.missing"] in said("ask_more")
    assert MISSING["request.police.missing"] not in said("part")


@pytest.mark.parametrize("name", ["crime_reference", "why", "about", "verified_how"])
def test_more_can_be_asked_for_when_little_is_known(name):
    assert said("ask_more", lacking=(f"request.police.{name}",))


def test_whoever_is_in_danger_need_not_wait_for_a_letter():
    urgent = {"request.police.urgent": True}

    assert "You say that somebody is in danger." in letter(POLICE, urgent)
    assert "You say that somebody is in danger." not in letter(POLICE)
    assert "If somebody is in danger, ring 029 2018 0140." in said("ask_more")


@pytest.mark.parametrize("power", POWERS)
def test_an_order_obliges_us_and_a_question_does_not(power):
    page, law = letter(POLICE, NAMED | {POWER: power}), cited(POLICE, NAMED | {POWER: power})
    obliged = power != "voluntary"

    assert (OURS in page, OBLIGED in page) == (not obliged, obliged)
    assert ("police.disclosure_may_be_made" in law) == (not obliged)
    assert ("disclosure.required_by_law" in law) == obliged


def test_a_law_that_obliges_us_has_a_name():
    assert NAMED["request.police.power_named"] in letter(POLICE, NAMED | {POWER: "court_order"})
    assert refusal(POLICE, {POWER: "law"}) == ["request.police.power_named"]


@pytest.mark.parametrize("outcome", POLICE_OUTCOMES)
def test_our_basis_is_named_where_something_is_given(outcome):
    law = cited(POLICE, MISSING | {OUTCOME: outcome})

    for rule in ("police.basis", "police.offence_condition"):
        assert (rule in law) == (outcome in ("given", "part"))
    assert {"disclosure.record_it", "police.senior_officer_signs"} <= law


@pytest.mark.parametrize("lacking", [(), ("request.police.authorised_by",)], ids=str)
def test_a_senior_officer_is_asked_for_by_a_rule_of_our_own(lacking):
    page = letter(POLICE, lacking=lacking)
    rank = RANKS[rules_on(ON).house("police.senior_officer_signs")["least_rank"]]

    assert f"stands behind each request: {rank}, or somebody higher. This is our own rule." in page
    assert (NOBODY_SENIOR in page) == bool(lacking)


@pytest.mark.parametrize("name", OF_SILENCE)
def test_who_keeps_it_from_the_person_says_why_and_looks_again(name):
    path = f"request.police.{name}"

    assert refusal(POLICE, lacking=(path,)) == [path]
    assert refusal(POLICE, {OUTCOME: "refused"}, lacking=(path,)) == [path]
    assert letter(POLICE, TOLD, lacking=(path,))


def test_the_second_look_is_still_to_come():
    path = "request.police.look_again_on"

    assert letter(POLICE, {path: TOMORROW})
    assert refusal(POLICE, {path: ON}) == [path]


def test_nobody_gives_data_without_knowing_whether_the_person_is_told():
    path = "request.police.person_told"

    assert refusal(POLICE, lacking=(path,)) == [path]
    assert "What the person knows" not in letter(POLICE, {OUTCOME: "refused"}, lacking=(path,))


def test_a_person_who_is_told_is_not_kept_in_the_dark():
    page = letter(POLICE, TOLD)

    assert "We tell the person about your request, and about this answer." in page
    assert missing_of(NOT_TOLD, page)
    assert "exemption.crime" not in cited(POLICE, TOLD)


def test_it_goes_to_the_officer_and_never_names_the_person():
    page = letter(POLICE)

    assert page.count("Constable 0000") >= 2
    assert "Dear Constable 0000," in page
    assert "A. N. Other" not in page


def test_no_picture_goes_by_plain_email():
    path = "request.delivery"

    assert refusal(POLICE, {path: "plain_email"}) == [path]


@pytest.mark.parametrize(
    ("path", "day"),
    [("request.hold_placed_on", TOMORROW), ("request.police.from_day", TOMORROW)],
)
def test_what_is_still_to_come_is_a_slip(path, day):
    assert refusal(POLICE, {path: day}) == [path]
    assert letter(POLICE, {path: date(2026, 11, 17)})
