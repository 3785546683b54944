"""No word about a person lies in the clear on the disk, and of an erased case nothing is left."""

import base64
import json
import logging
import secrets
import sqlite3
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import create_engine, text

from notices.errors import InvalidFacts
from webapp.records import cases, database
from webapp.records.kept_case import Letter
from webapp.records.keys import OURS
from webapp.records.records import Records
from webapp.records.sealed import Unreadable

CANARIES = {
    "name": "Xanthippe Quillfeather-Ζωή",
    "email": "quillfeather@canary.example",
    "line_1": "77 Nightingale Mews",
    "words": "They shouted at my grandmother near the tulips",
    "reference": "QUILL/feather/1",
    "received_on": "on quillfeather day",
    "right": "quillfeather-right",
    "detail": "Told quillfeather by word of mouth",
    "letter": "%PDF-1.7 Dear Ms Quillfeather, this is not compressed",
}
IN_THE_CLEAR = "Castle Street Market"  # proves that the search finds what is there
TYPED = {
    "reference": CANARIES["reference"],
    "right": CANARIES["right"],
    "received_on": CANARIES["received_on"],
    "in_their_words": CANARIES["words"],
    "person": {
        "name": CANARIES["name"],
        "email": CANARIES["email"],
        "address": {"line_1": CANARIES["line_1"]},
    },
}
LETTER = Letter("letter.complaint-received", ("en",), "A4", date(2026, 11, 18), "AB12",
                CANARIES["letter"].encode())  # fmt: skip


@pytest.fixture
def shop(records):
    return records.begin({"store": {"name": IN_THE_CLEAR}})


@pytest.fixture
def case(records, shop):
    """A case with everything in it, and old versions of some of it."""
    kept = records.log(shop, TYPED)
    records.change_case(shop, kept.case_id, dict, detail={"how": CANARIES["detail"]})
    return records.issue(shop, kept.case_id, LETTER)


def disguises(words):
    """Yield *words* in each form in which they could lie in a file."""
    plain = words.encode()
    for known in (plain, plain.lower(), plain.upper(), json.dumps(words)[1:-1].encode()):
        yield known
        yield known.hex().encode()
        for offset in range(3):  # base64 looks different at each place
            yield base64.b64encode(bytes(offset) + known)[4:-4]
    yield words.encode("utf-16-le")
    yield words.encode("utf-16-be")


def files_with(records, *wanted):
    """The files of the folder that hold one of the *wanted* bytes."""
    contents = {
        path.name: path.read_bytes() for path in records.folder.rglob("*") if path.is_file()
    }
    assert {database.FILE, f"{database.FILE}-wal", OURS.name} <= contents.keys()
    return {name for name, content in contents.items() if any(one in content for one in wanted)}


def rows(records, query):
    """What the *query* finds in the database, without anything of ours in between."""
    connection = sqlite3.connect(records.folder / database.FILE)
    found = connection.execute(query).fetchall()
    connection.close()
    return found


def test_the_search_of_these_tests_finds_what_is_there(records, case):
    assert files_with(records, *disguises(IN_THE_CLEAR))
    for form in disguises(CANARIES["name"]):
        (records.folder / "leak").write_bytes(b"..." + form + b"...")
        assert files_with(records, *disguises(CANARIES["name"])) == {"leak"}


@pytest.mark.parametrize("which", CANARIES)
def test_nothing_about_the_person_is_in_the_clear_while_the_case_is_there(records, case, which):
    assert not files_with(records, *disguises(CANARIES[which]))
    for name in CANARIES[which].split():
        if len(name) > 8:
            assert not files_with(records, name.encode())


@pytest.mark.parametrize("which", CANARIES)
def test_nothing_about_the_person_is_in_the_clear_after_it_was_erased(records, shop, case, which):
    records.erase_case(shop, case.case_id)

    assert not files_with(records, *disguises(CANARIES[which]))


def test_an_erased_case_leaves_not_even_what_was_sealed(records, shop):
    pdf = replace(LETTER, content=secrets.token_bytes(200_000))  # many pages of the database
    case_id = records.issue(shop, records.log(shop, TYPED).case_id, pdf).case_id
    sealed = [
        *rows(records, "SELECT key, answers, reference_mark FROM cases")[0],
        *(detail for (detail,) in rows(records, "SELECT detail FROM case_events")),
        *(mark for (mark,) in rows(records, "SELECT mark FROM case_marks")),
    ]
    (content,) = rows(records, "SELECT pdf FROM issued_letters")[0]
    sealed += [content[place : place + 40] for place in range(0, len(content) - 40, 3000)]
    assert all(files_with(records, one) for one in sealed)

    records.erase_case(shop, case_id)

    assert not files_with(records, *sealed, case_id.encode())


def test_an_erasure_that_was_cut_short_is_finished_at_the_next_start(
    records, shop, case, monkeypatch
):
    (key,) = rows(records, "SELECT key FROM cases")[0]
    monkeypatch.setattr(cases, "leave_no_trace", lambda engine: None)
    records.erase_case(shop, case.case_id)
    assert files_with(records, key)

    again = Records(records.folder)

    assert not files_with(records, key)
    again.close()


def test_traces_that_must_wait_for_a_reader_are_told(records, shop, case, caplog):
    with sqlite3.connect(records.folder / database.FILE) as reading:
        reading.execute("BEGIN")
        reading.execute("SELECT count(*) FROM cases").fetchall()
        records.log(shop, {})
        impatient = create_engine(
            f"sqlite:///{records.folder / database.FILE}", connect_args={"timeout": 0}
        )

        database.leave_no_trace(impatient)
    reading.close()
    impatient.dispose()

    assert "until the next start" in caplog.text


def test_the_log_holds_no_word_about_a_person_even_when_it_tells_everything(records, shop, caplog):
    caplog.set_level(logging.DEBUG)
    for name in ("sqlalchemy.engine", "sqlalchemy.pool", "alembic", "fairnotice"):
        caplog.set_level(logging.DEBUG, name)
    case = records.log(shop, TYPED)
    records.issue(shop, case.case_id, LETTER, dict)
    records.find_cases(shop, CANARIES["name"])
    complaints = []
    with pytest.raises(InvalidFacts) as refused:
        records.log(shop, TYPED)
    complaints.append(refused.value)
    engine = database.writer(records.folder)
    with engine.begin() as connection:
        connection.execute(text("UPDATE cases SET answers = x'0102'"))
    engine.dispose()
    with pytest.raises(Unreadable) as refused:
        records.case(shop, case.case_id)
    complaints.append(refused.value)

    told = caplog.text + repr(complaints) + repr(case) + repr(LETTER)
    assert "INSERT INTO cases" in caplog.text
    assert records.key.secret.hex() not in told
    for words in CANARIES.values():
        assert words not in told
        assert words.casefold() not in told
