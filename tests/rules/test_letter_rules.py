"""The rules that the letters cite: each on its days, and honest about who read it."""

import re
from datetime import date, timedelta

import pytest

from notices.errors import RuleNotInForce
from notices.rules.book import FROM_MEMORY, HOUSE_RULE, READ, SECOND_HAND
from notices.rules.reader import place_called, rules_on

NOW = date(2026, 11, 23)
DUAA, COMPLAINTS = date(2026, 2, 5), date(2026, 6, 19)
DAY_BEFORE = timedelta(days=1)
NATIONS = tuple(place_called("gb").nations)

READ_WORDS = {
    "access": (
        "help_the_person tell_without_delay no_action_say_so say_categories "
        "transfer_safeguards copy_in_usual_electronic_form others_rights footage_not_stills "
        "say_the_rights no_deletion_to_avoid complaint_to_us complaint_to_the_regulator"
    ),
    "refusal": "unfounded_or_excessive name_the_routes",
    "fee": "when",
    "data": "minimal accurate no_longer_than_needed show_it",
    "rectification": "right add_a_statement",
    "erasure": "when exceptions",
    "restriction": "while_disputed only_store tell_before_lifting",
    "recipients": "tell_them say_who",
    "objection": "right compelling_reasons tell_of_the_right",
    "complaint": (
        "acknowledge_within controller_must_help no_undue_delay take_steps keep_informed "
        "tell_the_outcome"
    ),
    "decisions": "human_involvement solely_automated safeguards tell_the_person contest",
    "notice": (
        "source say_the_categories say_the_interest say_the_transfers unless_it_harms "
        "watchlist_people complaint_to_us"
    ),
    "watchlist_notice": "send_within",
    "police": "disclosure_may_be_made basis offence_condition",
    "disclosure": "required_by_law legal_proceedings only_with_a_basis record_it",
    "breach": (
        "tell_the_regulator_within content_for_the_regulator in_phases say_why_late "
        "keep_a_record tell_people content_for_people when_people_need_not_be_told"
    ),
    "joint": "who_answers may_ask_each",
    "court": "route names compliance_order",
    "compensation": "right",
    "capacity": "age",
    "exemption": "crime legal_proceedings others_data privilege self_incrimination",
}
READ_IDS = [f"{topic}.{name}" for topic, names in READ_WORDS.items() for name in names.split()]
NOT_EVERYWHERE = {
    "erasure.malicious_accuser": ("england", "wales"),
    "equality.no_discrimination": ("england", "wales", "scotland"),
    "equality.reasonable_adjustments": ("england", "wales", "scotland"),
}
OURS = (
    "letters.blame_words",
    "letters.aim",
    "clarification.early",
    "clarification.close_after",
    "identity.never_keep",
    "police.senior_officer_signs",
)
NOT_READ = {
    "access.recipients_named": SECOND_HAND,
    "regulator.name": SECOND_HAND,
    "equality.adjustments_in_northern_ireland": FROM_MEMORY,
}
# What begins with a day: before it nothing, or another citation and only second-hand.
BEGIN = {
    "decisions.tell_the_person": DUAA,
    "erasure.malicious_accuser": COMPLAINTS,
    "complaint.controller_must_help": COMPLAINTS,
    "complaint.no_undue_delay": COMPLAINTS,
    "complaint.take_steps": COMPLAINTS,
    "complaint.keep_informed": COMPLAINTS,
    "complaint.tell_the_outcome": COMPLAINTS,
    "access.complaint_to_us": COMPLAINTS,
    "notice.complaint_to_us": COMPLAINTS,
}
CHANGED = {
    "access.tell_without_delay": DUAA,
    "access.no_action_say_so": DUAA,
    "access.transfer_safeguards": DUAA,
    "objection.compelling_reasons": DUAA,
    "decisions.contest": DUAA,
    "notice.say_the_transfers": DUAA,
    "notice.unless_it_harms": DUAA,
    "police.basis": DUAA,
    "refusal.name_the_routes": COMPLAINTS,
    "access.complaint_to_the_regulator": COMPLAINTS,
}
EXEMPTIONS = [one for one in READ_IDS if one.startswith("exemption.")]


@pytest.mark.parametrize("nation", NATIONS)
@pytest.mark.parametrize("rule_id", READ_IDS)
def test_a_letter_can_cite_what_was_read_in_every_nation(rule_id, nation):
    version = rules_on(NOW, "gb", nation).cite(rule_id)

    assert version.trust == READ
    assert version.citation


@pytest.mark.parametrize("rule_id", NOT_EVERYWHERE)
def test_a_rule_of_some_nations_is_in_force_in_no_other(rule_id):
    for nation in NATIONS:
        book = rules_on(NOW, "gb", nation)
        assert book.in_force(rule_id) is (nation in NOT_EVERYWHERE[rule_id])
        if book.in_force(rule_id):
            assert book.cite(rule_id).trust == READ


@pytest.mark.parametrize("rule_id", NOT_READ)
def test_what_nobody_read_says_so(rule_id):
    version = rules_on(NOW).rules[rule_id].versions[-1]

    assert version.trust == NOT_READ[rule_id]
    assert version.note


@pytest.mark.parametrize("rule_id", OURS)
def test_our_own_limits_hold_on_the_day_of_any_letter(rule_id):
    for day in (date(2018, 5, 25), DUAA - DAY_BEFORE, NOW):
        assert rules_on(day).cite(rule_id).trust == HOUSE_RULE
        assert not rules_on(day).value(rule_id)


@pytest.mark.parametrize("rule_id", BEGIN)
def test_a_duty_begins_on_its_day(rule_id):
    begins = BEGIN[rule_id]

    assert rules_on(begins).cite(rule_id).effective_from == begins
    with pytest.raises(RuleNotInForce):
        rules_on(begins - DAY_BEFORE).cite(rule_id)


@pytest.mark.parametrize("rule_id", CHANGED)
def test_a_duty_that_changed_is_second_hand_before_its_day(rule_id):
    before = rules_on(CHANGED[rule_id] - DAY_BEFORE).cite(rule_id)
    after = rules_on(CHANGED[rule_id]).cite(rule_id)

    assert (before.trust, after.trust) == (SECOND_HAND, READ)
    assert before.note
    assert after.effective_from == CHANGED[rule_id]


def test_the_police_have_a_second_basis_from_5_february_2026():
    before, after = (rules_on(day).value("police.basis") for day in (DUAA - DAY_BEFORE, DUAA))

    assert before["bases"] == ("Art. 6(1)(f)",)
    assert after["bases"] == ("Art. 6(1)(f)", "Art. 6(1)(ea)")


def test_the_month_for_a_notice_is_now_read_in_the_law():
    book = rules_on(NOW)

    assert book.value("watchlist_notice.send_within") == {"months": 1, "sooner_if_used": True}


@pytest.mark.parametrize("rule_id", EXEMPTIONS)
def test_an_exemption_says_its_test_and_what_it_lifts_and_what_it_keeps(rule_id):
    value = rules_on(NOW).value(rule_id)

    assert value["test"]
    assert "Art. 15(1) to (3)" in value["lifts"]
    assert {"Art. 12", "Arts. 22 to 22D", "complaints"} <= set(value["keeps"])
    assert not set(value["lifts"]) & set(value["keeps"])


def test_only_the_crime_exemption_reaches_telling_people_of_a_breach():
    reaching = [
        one
        for one in EXEMPTIONS
        if any(duty.startswith("Art. 34") for duty in rules_on(NOW).value(one)["lifts"])
    ]

    assert reaching == ["exemption.crime"]


def test_rights_besides_seeing_a_copy_are_lifted_only_by_crime_and_legal_proceedings():
    lifting = [one for one in EXEMPTIONS if "Art. 16" in rules_on(NOW).value(one)["lifts"]]

    assert lifting == ["exemption.crime", "exemption.legal_proceedings"]


@pytest.mark.parametrize(
    ("nation", "courts"),
    [
        ("england", "the county court or the High Court"),
        ("wales", "the county court or the High Court"),
        ("scotland", "the sheriff court or the Court of Session"),
        ("northern_ireland", "a county court or the High Court"),
    ],
)
def test_each_nation_has_its_courts_in_both_languages(nation, courts):
    value = rules_on(NOW, "gb", nation).value("court.names")

    assert value["text"] == courts
    assert value["cy"] not in ("", courts)


@pytest.mark.parametrize("language", ["en", "cy"])
def test_words_of_blame_are_small_single_words_each_listed_once(language):
    words = rules_on(NOW).house("letters.blame_words")[language]

    assert len(words) == len(set(words)) >= 12
    assert all(re.fullmatch(r"[a-z]+", word) for word in words)


def test_the_clock_and_the_letters_close_an_open_question_on_one_day():
    book = rules_on(NOW)

    wait = book.house("clarification.close_after")
    assert wait["days"] == book.house("access.clarification_pause")["close_after_days"]
    assert 0 < wait["remind_after_days"] < wait["days"]


# Numbers that the offices themselves print as examples.
FULL_NUMBERS = {
    "uk_passport": ["123456789", "Passport 123 456 789."],
    "driving_licence": ["MORGA657054SM9IJ", "morga 657054 sm9 ij"],
    "national_insurance": ["AB123456C", "AB 12 34 56 C"],
    "machine_readable_zone": ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"],
}
HARMLESS = [
    "The last four figures were 6789.",
    "FR-2026-0031",
    "020 7946 0958",
    "07700 900123",
    "0808 157 0192",
    "0800 123 456",
    "M1 1AE",
    "23 November 2026, 14:05",
    "till receipt 12345678",
    "£1,234.56",
    "reply << see below",
]


@pytest.mark.parametrize("document", FULL_NUMBERS)
def test_a_full_number_of_a_document_is_found(document):
    pattern, *names = rules_on(NOW).house("identity.never_keep")[document]

    for text in FULL_NUMBERS[document]:
        assert re.search(pattern, text, re.IGNORECASE), text
    assert len(names) == 2
    assert all(names)


def test_every_document_whose_number_is_never_kept_has_an_example():
    assert rules_on(NOW).house("identity.never_keep").keys() == FULL_NUMBERS.keys()


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_no_number_of_a_document_may_be_kept(text):
    for pattern, *_ in rules_on(NOW).house("identity.never_keep").values():
        assert not re.search(pattern, text, re.IGNORECASE)
