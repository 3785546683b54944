"""The main key is made once, lies outside the database, and is never replaced in silence."""

import stat

import pytest
from click.testing import CliRunner
from sqlalchemy import text

from webapp.cli import main
from webapp.records import database, keys
from webapp.records.database import FILE
from webapp.records.keys import CREDENTIAL, OURS, VARIABLE, MissingKey, key_place
from webapp.records.records import Records


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "kept"


def opened_and_closed(folder):
    records = Records(folder)
    records.close()
    return records


def replace(path, content):
    path.unlink()
    path.write_bytes(content)


def test_it_is_made_at_the_first_start_and_only_then(folder):
    first, second = opened_and_closed(folder), opened_and_closed(folder)

    assert (first.key.is_new, second.key.is_new) == (True, False)
    assert first.key.secret == second.key.secret == (folder / OURS).read_bytes()
    assert len(first.key.secret) == keys.SIZE


def test_only_its_owner_may_read_it_and_nobody_writes_it(folder):
    opened_and_closed(folder)

    assert stat.S_IMODE((folder / OURS).stat().st_mode) == 0o400
    assert stat.S_IMODE((folder / OURS).parent.stat().st_mode) == 0o700


def test_two_records_have_two_keys(tmp_path):
    secrets = {opened_and_closed(tmp_path / name).key.secret for name in "ab"}

    assert len(secrets) == 2


def test_it_is_looked_for_in_three_places(tmp_path):
    handed = {"CREDENTIALS_DIRECTORY": str(tmp_path)}
    named = {VARIABLE: "/elsewhere/key"}

    assert key_place(tmp_path, {}) == tmp_path / OURS
    assert key_place(tmp_path, handed) == tmp_path / OURS
    (tmp_path / CREDENTIAL).write_bytes(bytes(32))
    assert key_place(tmp_path, handed) == tmp_path / CREDENTIAL
    assert key_place(tmp_path, handed | named).as_posix() == "/elsewhere/key"


def test_a_named_file_is_made_where_it_was_named(folder, tmp_path, monkeypatch):
    monkeypatch.setenv(VARIABLE, str(tmp_path / "apart.key"))

    records = opened_and_closed(folder)

    assert records.key.is_new
    assert records.key.path == tmp_path / "apart.key"
    assert records.key.path.exists()
    assert not (folder / OURS).parent.exists()


def test_a_named_folder_that_is_not_there_is_not_made(folder, tmp_path, monkeypatch):
    monkeypatch.setenv(VARIABLE, str(tmp_path / "not plugged in" / "key"))

    with pytest.raises(MissingKey, match="No such file"):
        Records(folder)
    assert not (tmp_path / "not plugged in").exists()


def test_a_key_that_is_there_already_is_taken(folder, tmp_path, monkeypatch):
    (tmp_path / "given").write_bytes(bytes(32))
    monkeypatch.setenv(VARIABLE, str(tmp_path / "given"))

    records = opened_and_closed(folder)

    assert not records.key.is_new
    assert records.key.secret == bytes(32)


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (lambda path: path.unlink(), "No such file"),
        (lambda path: replace(path, bytes(32)), "another key"),
        (lambda path: replace(path, bytes(31)), "holds no key"),
        (lambda path: replace(path, b""), "holds no key"),
    ],
)
def test_without_the_right_key_it_does_not_open_and_nothing_is_made(folder, harm, words):
    records = opened_and_closed(folder)
    harm(folder / OURS)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    with pytest.raises(MissingKey, match=words) as refused:
        Records(folder)

    assert "Put back the file" in str(refused.value)
    assert "\n" not in str(refused.value)
    after = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert after == before
    (folder / OURS).unlink(missing_ok=True)
    (folder / OURS).write_bytes(records.key.secret)
    assert opened_and_closed(folder).key.secret == records.key.secret


def test_the_service_says_so_in_one_line_and_does_not_start(folder):
    opened_and_closed(folder)
    (folder / OURS).unlink()

    ran = CliRunner().invoke(main, ["serve", "--data", str(folder)])

    assert ran.exit_code == 2
    assert len(ran.output.splitlines()) == 1
    assert str(folder / OURS) in ran.output


def test_the_key_itself_is_neither_in_the_database_nor_shown(folder):
    records = opened_and_closed(folder)
    secret = records.key.secret

    engine = database.reader(folder)
    with engine.connect() as connection:
        (known,) = connection.scalars(text("SELECT id FROM sealing_keys")).all()
    engine.dispose()
    stored = (folder / FILE).read_bytes()
    assert known in stored.decode("latin-1")
    assert secret not in stored
    assert secret.hex() not in stored.decode("latin-1")
    assert repr(secret) not in repr(records.key)


def test_doctor_says_where_it_is_and_whether_it_is_there(folder, monkeypatch):
    monkeypatch.setattr("webapp.cli.doctor_of_the_library.callback", lambda on: None)
    words = ["doctor", "--data", str(folder)]

    before = CliRunner().invoke(main, words).output
    opened_and_closed(folder)
    after = CliRunner().invoke(main, words).output

    assert f"{folder / OURS} (not there)." in before
    assert f"{folder / OURS}." in after
    assert "apart from the data" in after
