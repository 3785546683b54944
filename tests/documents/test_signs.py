"""What a sign says, sentence by sentence, and what it refuses to say."""

from datetime import date, timedelta

import pytest

from notices.documents import DOCUMENTS
from notices.documents.signs.words import ASK_AT, LISTED, PURPOSES, SHARED, SUPPLIER_DOES
from notices.errors import InvalidFacts
from notices.i18n import catalogue, long_date
from notices.produce import produce
from notices.schemas.facts import questions
from tests.support.page import said, shown_facts, words
from tests.support.papers import CORNER_SHOP, ON, paper

LAST_DAY = CORNER_SHOP["trial"]["ends_on"]
LANGUAGES = DOCUMENTS["sign.entrance"].languages()
DECIDES = "Trained staff look first. A person decides, never the computer alone."
AFTER = (
    "We delete your face data after %(n)s second.",
    "We delete your face data after %(n)s seconds.",
)
GOOD_REVIEW = {"trial.review.people_who_compare": 1, "trial.review.automatic_acts": []}
AUTOMATIC_ACTS = dict(questions()["trial.review.automatic_acts"].options)


def sign(answers=None, **how):
    return words(paper("sign.entrance", answers, **how).html)


def in_words(message, language):
    return catalogue(language, "signs").gettext(message.msgid)


def refusal(answers=None, **how):
    with pytest.raises(InvalidFacts) as refused:
        paper("sign.entrance", answers, **how)
    return [fault.path for fault in refused.value.faults]


@pytest.mark.parametrize(
    "purposes", [["general_security"], ["other"], ["general_security", "other"]]
)
def test_a_vague_purpose_is_no_purpose(purposes):
    assert refusal({"trial.purposes": purposes}) == ["trial.purposes"]


def test_a_vague_purpose_beside_a_definite_one_is_left_out():
    page = sign({"trial.purposes": ["violence", "general_security"]})

    assert "To stop violence and threats." in page
    assert "security" not in page.replace("Security", "")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("purpose", PURPOSES)
def test_each_purpose_has_words_in_each_language(purpose, language):
    page = sign({"trial.purposes": [purpose]}, languages=(language,))

    assert in_words(PURPOSES[purpose], language) in page


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("path", "words_for"),
    [("trial.watchlist.people", LISTED), ("store.contact.ask_at", ASK_AT)],
)
def test_each_choice_has_its_words_in_each_language(path, words_for, language):
    question = questions()[path]

    assert {value for value, _ in question.options} == set(words_for)
    for value, message in words_for.items():
        answer = [value] if question.kind == "choices" else value
        assert in_words(message, language) in sign({path: answer}, languages=(language,))


def test_every_purpose_we_ask_about_has_words_or_is_vague():
    asked = {value for value, _ in questions()["trial.purposes"].options}

    assert asked - PURPOSES.keys() == {"general_security", "other"}


def test_nobody_and_somebody_cannot_both_receive_the_list():
    assert refusal({"trial.watchlist.shared_with": ["nobody", "police"]}) == [
        "trial.watchlist.shared_with"
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("receivers", SHARED, ids="-".join)
def test_all_who_receive_the_list_are_named(receivers, language):
    page = sign({"trial.watchlist.shared_with": list(receivers)}, languages=(language,))

    assert in_words(SHARED[receivers], language) in page


def test_a_sign_can_be_made_on_the_last_day_and_not_on_the_day_after():
    assert sign(on=LAST_DAY)
    assert refusal(on=LAST_DAY + timedelta(days=1)) == ["trial.ends_on"]


def test_everything_that_stands_against_a_sign_is_told_at_once():
    vague = {"trial.purposes": ["other"], "trial.watchlist.shared_with": ["nobody", "police"]}

    assert len(refusal(vague, on=LAST_DAY + timedelta(days=1))) == 3


@pytest.mark.parametrize("people", [1, 2, 20])
def test_it_says_that_a_person_decides_when_people_look_and_no_machine_acts(people):
    assert DECIDES in sign(GOOD_REVIEW | {"trial.review.people_who_compare": people})


@pytest.mark.parametrize(
    "review",
    [
        {"trial.review.people_who_compare": 0},
        *({"trial.review.automatic_acts": [act]} for act in AUTOMATIC_ACTS),
    ],
    ids=str,
)
def test_it_never_says_so_when_it_is_not_true(review):
    assert "person decides" not in sign(GOOD_REVIEW | review)


@pytest.mark.parametrize("lacking", ["trial.review", *GOOD_REVIEW])
def test_it_never_says_so_when_nobody_answered(lacking):
    assert "person decides" not in sign(lacking=(lacking,))


@pytest.mark.parametrize(
    ("seconds", "sentence"),
    [
        (0, "We delete your face data at once."),
        (1, "We delete your face data after 1 second."),
        (2, "We delete your face data after 2 seconds."),
        (3600, "We delete your face data after 3,600 seconds."),
    ],
)
def test_it_says_how_long_a_face_is_kept(seconds, sentence):
    assert sentence in sign({"trial.retention.no_match_seconds": seconds})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seconds", [1, 2, 3, 6, 7, 11])
def test_each_language_counts_in_its_own_forms(seconds, language):
    sentence = catalogue(language, "signs").ngettext(*AFTER, seconds) % {"n": seconds}

    page = sign({"trial.retention.no_match_seconds": seconds}, languages=(language,))

    assert sentence in page


@pytest.mark.parametrize("role", [*SUPPLIER_DOES, "not_clear"])
def test_it_says_what_the_supplier_does_and_nothing_that_is_not_clear(role):
    name = CORNER_SHOP["supplier"]["legal_name"]
    sentences = {key: str(does).format(name=name) for key, does in SUPPLIER_DOES.items()}

    page = sign({"supplier.role": role})

    assert [key for key, sentence in sentences.items() if sentence in page] == [
        key for key in SUPPLIER_DOES if key == role
    ]


def test_without_a_supplier_it_names_none():
    assert CORNER_SHOP["supplier"]["legal_name"] not in sign(lacking=("supplier",))


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 9, 29), "Information Commissioner's Office (ICO)"),
        (date(2026, 9, 30), "Information Commission (known as the ICO)"),
    ],
)
def test_the_regulator_has_its_name_of_the_day(day, name):
    assert f"complain to the {name}." in sign(on=day)


@pytest.mark.parametrize("languages", [("cy", "en"), ("en", "cy")])
def test_both_languages_say_the_same_facts(languages):
    made = paper("sign.entrance", languages=languages)
    pages = said(made.html)
    for language in languages:
        for day in (CORNER_SHOP["trial"]["starts_on"], LAST_DAY):
            assert long_date(day, language) in pages[language]

    paths = [path for path, _ in shown_facts(made.html)]
    assert paths.count("organisation.legal_name") == paths.count("supplier.legal_name") == 2


@pytest.mark.parametrize("shop", ["LDN01", "EDI01"])
def test_a_shop_of_a_chain_has_its_own_sign(chain, shop):
    row = next(row for row in chain["stores"] if row["code"] == shop)

    made = produce("sign.entrance", chain, on=ON, store=shop, kind="html")

    assert row["name"] in words(made.html)
    assert str(ASK_AT[row["contact"]["ask_at"]]) in words(made.html)
    assert made.number.startswith(f"{shop}-")
