"""The cases of the rights desk: kept as typed, changed whole or not at all, found, and erased."""

import threading
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

import pytest
from sqlalchemy import text

from webapp.records import database
from webapp.records.kept_case import Letter
from webapp.records.records import NoSuchCase, NoSuchShop, Records
from webapp.records.sealed import Unreadable

TYPED = {
    "right": "access",
    "also_asked": ["erasure", "human_review"],
    "received_on": "2026-11-17",
    "in_their_words": "What do you keep about me? \ud800 Ω",
    "person": {"name": "A. N. Other", "email": "a.n.other@shopper.example"},
    "searches": [{"system": "Watchlist", "found": "none at all"}],
}
LETTER = Letter("letter.access-received", ("cy", "en"), "A4", date(2026, 11, 18), "AB12", b"%PDF-1")


@pytest.fixture
def shop(records):
    return records.begin({"store": {"name": "Castle Street"}})


@pytest.fixture
def case(records, shop):
    return records.log(shop, TYPED)


def count_of(records, table):
    """How many rows are in *table*."""
    engine = database.reader(records.folder)
    with engine.connect() as connection:
        counted = connection.scalar(text(f"SELECT count(*) FROM {table}"))
    engine.dispose()
    return counted


def write(records, statement, **values):
    """Meddle with the database behind the back of the records."""
    engine = database.writer(records.folder)
    with engine.begin() as connection:
        assert connection.execute(text(statement), values).rowcount
    engine.dispose()


def test_a_case_is_there_after_a_restart_as_it_was_typed(records, shop, case):
    records.close()
    again = Records(records.folder)

    assert again.case(shop, case.case_id) == case
    assert case.raw == TYPED | {"reference": case.reference}
    assert again.cases_of_shop(shop) == [case]
    again.close()


def test_what_was_handed_over_is_left_alone(records, shop):
    typed = {"right": "access"}

    records.log(shop, typed)

    assert typed == {"right": "access"}


def test_wrong_answers_are_kept_too(records, shop):
    for wrong in (
        {"right": "no such right", "also_asked": "erasure", "received_on": "yesterday"},
        {"right": ["access"], "also_asked": [["erasure"]], "received_on": 17, "closed_on": None},
        {"person": "A. N. Other", "reference": ["FR"]},
        {},
    ):
        kept = records.log(shop, wrong)

        expected = wrong | {"reference": kept.reference}
        assert records.case(shop, kept.case_id).raw == expected
        assert kept.reference.startswith("FR-")


def test_the_columns_to_sort_by_hold_days_and_words_of_ours_alone(records, shop, case):
    records.log(shop, {"right": "A. N. Other", "received_on": "of A. N. Other"})

    engine = database.reader(records.folder)
    with engine.connect() as connection:
        query = "SELECT rights, received_on, closed_on FROM cases ORDER BY created_at"
        rows = [tuple(row) for row in connection.execute(text(query))]
    engine.dispose()
    assert rows == [("access,erasure,human_review", "2026-11-17", None), ("", None, None)]


def test_the_case_that_came_first_is_on_top_and_those_without_a_day_are_last(records, shop):
    days = ["2026-11-20", "soon", "2026-11-03", "2026-11-20"]
    logged = [records.log(shop, {"received_on": day}).case_id for day in days]

    listed = [case.case_id for case in records.cases_of_shop(shop)]

    assert listed == [logged[2], logged[0], logged[3], logged[1]]


def test_a_change_is_kept_with_its_history(records, shop, case):
    def close(raw):
        return raw | {"closed_on": "2026-11-30"}

    closed = records.change_case(shop, case.case_id, close, "closed", {"why": "answered"})

    assert closed == records.case(shop, case.case_id)
    assert closed.raw == case.raw | {"closed_on": "2026-11-30"}
    assert (case.version, closed.version) == (1, 2)
    assert [(line.version, line.what) for line in closed.events] == [(1, "logged"), (2, "closed")]
    assert closed.events[0] == case.events[0]
    assert closed.events[1].detail == {"why": "answered"}


def test_moments_are_in_utc(records, shop, case):
    issued = records.issue(shop, case.case_id, LETTER)

    (letter,) = records.case(shop, case.case_id).letters
    for moment in (issued.created_at, issued.updated_at, issued.events[0].at, letter.recorded_at):
        assert timedelta(0) <= datetime.now(UTC) - moment < timedelta(minutes=1)
        assert moment.utcoffset() == timedelta(0)


def test_an_edit_that_refuses_changes_nothing(records, shop, case):
    def refuse(raw):
        raw["person"]["name"] = "Somebody Else"
        raise ValueError

    with pytest.raises(ValueError, match="^$"):
        records.change_case(shop, case.case_id, refuse)
    with pytest.raises(ValueError, match="^$"):
        records.issue(shop, case.case_id, LETTER, refuse)

    assert records.case(shop, case.case_id) == case
    assert count_of(records, "issued_letters") == 0


def test_a_letter_is_kept_byte_for_byte_with_the_change_that_it_makes(records, shop, case):
    sent = {"sent": [{"letter": LETTER.document_id, "on": "2026-11-18"}]}

    after = records.issue(shop, case.case_id, LETTER, lambda raw: raw | sent)

    (known,) = after.letters
    kept = records.issued(shop, case.case_id, known.letter_id)
    assert kept.content == LETTER.content
    assert kept.letter == known
    for name in ("document_id", "languages", "size", "dated", "number", "produced_by"):
        assert getattr(known, name) == getattr(LETTER, name)
    assert known.sha256 == sha256(LETTER.content).hexdigest()
    assert known.version == after.version == 2
    assert after.raw == case.raw | sent
    assert after.events[-1].what == "letter_issued"
    assert after.events[-1].detail == {
        "letter": LETTER.document_id,
        "number": "AB12",
        "letter_id": known.letter_id,
    }


def test_the_last_letter_is_the_newest_whatever_the_clock_says(records, shop, case, monkeypatch):
    clock = iter([datetime(2026, 11, 20, tzinfo=UTC), datetime(2026, 11, 19, tzinfo=UTC)])
    for number in ("first", "second"):
        issued = records.issue(shop, case.case_id, replace(LETTER, number=number))
        write(
            records,
            "UPDATE issued_letters SET recorded_at = :at WHERE number = :number",
            at=next(clock).strftime("%Y-%m-%d %H:%M:%S.%f"),
            number=number,
        )

    assert [letter.number for letter in issued.letters] == ["first", "second"]
    assert [one.number for one in records.case(shop, case.case_id).letters] == ["first", "second"]


def test_a_case_of_another_shop_is_the_same_as_none(records, shop, case):
    other = records.begin({})
    letter = records.issue(shop, case.case_id, LETTER).letters[0].letter_id
    own = records.log(other, {}).case_id

    for asked in (
        lambda: records.case(other, case.case_id),
        lambda: records.change_case(other, case.case_id, lambda raw: raw),
        lambda: records.issue(other, case.case_id, LETTER),
        lambda: records.issued(other, case.case_id, letter),
        lambda: records.issued(other, own, letter),
        lambda: records.issued(shop, case.case_id, "nothing"),
        lambda: records.erase_case(other, case.case_id),
        lambda: records.case(shop, "nothing"),
    ):
        with pytest.raises(NoSuchCase):
            asked()
    assert records.find_cases(other, "A. N. Other") == []
    assert [one.case_id for one in records.cases_of_shop(other)] == [own]
    assert len(records.case(shop, case.case_id).letters) == 1


def test_a_shop_that_is_not_there_has_no_cases(records):
    for asked in (
        lambda: records.log("nothing", {}),
        lambda: records.cases_of_shop("nothing"),
        lambda: records.find_cases("nothing", "A. N. Other"),
    ):
        with pytest.raises(NoSuchShop):
            asked()


def test_erasing_a_case_takes_all_of_it_and_nothing_else(records, shop, case):
    left = records.log(shop, TYPED)
    for one in (case, left):
        left = records.issue(shop, one.case_id, LETTER)
    tables = ("cases", "case_events", "case_marks", "issued_letters")
    before = [count_of(records, table) for table in tables]

    records.erase_case(shop, case.case_id)

    assert [count_of(records, table) * 2 for table in tables] == before
    assert records.cases_of_shop(shop) == [left]
    with pytest.raises(NoSuchCase):
        records.case(shop, case.case_id)


@pytest.mark.parametrize(
    "meddling",
    [
        "UPDATE cases SET answers = (SELECT answers FROM cases WHERE id != :case) WHERE id = :case",
        "UPDATE cases SET key = (SELECT key FROM cases WHERE id != :case) WHERE id = :case",
        "UPDATE cases SET answers = key WHERE id = :case",
        "UPDATE case_events SET detail = x'00' WHERE case_id = :case",
        "UPDATE case_events SET detail = (SELECT detail FROM case_events WHERE case_id = :case "
        "AND version = 1) WHERE case_id = :case AND version = 2",
    ],
)
def test_a_value_that_somebody_moved_or_changed_is_refused_in_words(records, shop, case, meddling):
    records.log(shop, TYPED)
    records.change_case(shop, case.case_id, lambda raw: raw)

    write(records, meddling, case=case.case_id)

    for asked in (
        lambda: records.case(shop, case.case_id),
        lambda: records.cases_of_shop(shop),
    ):
        with pytest.raises(Unreadable, match=case.case_id):
            asked()


def test_a_letter_that_somebody_swapped_is_refused(records, shop, case):
    for content in (b"%PDF one", b"%PDF two"):
        letters = records.issue(shop, case.case_id, replace(LETTER, content=content)).letters
    first, second = (letter.letter_id for letter in letters)

    write(
        records,
        "UPDATE issued_letters SET pdf = (SELECT pdf FROM issued_letters WHERE id = :second) "
        "WHERE id = :first",
        first=first,
        second=second,
    )

    assert records.issued(shop, case.case_id, second).content == b"%PDF two"
    with pytest.raises(Unreadable):
        records.issued(shop, case.case_id, first)


def test_many_who_log_and_change_at_once_lose_nothing(records, shop, case):
    references = []

    def often():
        for _ in range(5):
            references.append(records.log(shop, {}).reference)
            records.change_case(
                shop, case.case_id, lambda raw: raw | {"count": raw.get("count", 0) + 1}
            )

    threads = [threading.Thread(target=often) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(set(references)) == 20
    after = records.case(shop, case.case_id)
    assert after.raw["count"] == 20
    assert [line.version for line in after.events] == list(range(1, 22))
