"""What is kept survives a restart, is private, and is never half written."""

import stat
import threading

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text
from sqlalchemy.exc import OperationalError

from webapp.app import create_app
from webapp.records import database, migrate
from webapp.records.migrate import UnreadableRecords
from webapp.records.records import NoSuchShop, Records
from webapp.records.tables import Base


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "kept"


@pytest.fixture
def opened(folder):
    records = Records(folder)
    yield records
    records.close()


@pytest.fixture
def of_the_first_release(folder):
    """A database with one shop, made before there were cases."""
    engine = database.writer(database.private_folder(folder))
    migrate.bring_to(engine, "0001")
    company = "'co', '{\"trial\": {\"threshold\": \"0,9\"}}', '[\"trial\"]', 3, '2026-11-20', 0"
    shop = "'one', '{\"name\": \"A\"}', '[]', 1, '2026-11-20', 'co'"
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        driver.execute(f"INSERT INTO organisations VALUES ({company})")
        driver.execute(f"INSERT INTO shops VALUES ({shop})")
    engine.dispose()


def test_it_is_there_after_a_restart(folder):
    first = Records(folder)
    shop = first.begin({"store": {"name": "Castle Street"}})
    first.change(shop, "trial", lambda raw: raw | {"trial": {"threshold": "x" * 1000}})
    first.close()

    second = Records(folder)
    assert second.of_shop(shop).raw == {
        "store": {"name": "Castle Street"},
        "trial": {"threshold": "x" * 1000},
    }
    second.close()


def test_only_its_owner_may_read_it(folder):
    app = create_app(folder)
    app.extensions["records"].begin({})

    paths = [folder, *folder.rglob("*")]
    modes = {path.name: (path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in paths}
    app.extensions["records"].close()
    assert len(modes) == 7
    assert modes.pop("main.key") == (False, 0o400)
    assert set(modes.values()) == {(True, 0o700), (False, 0o600)}, modes


def test_the_secret_is_made_once(folder):
    apps = [create_app(folder) for _ in range(2)]

    assert apps[0].secret_key == apps[1].secret_key
    assert len(apps[0].secret_key) >= 32
    for app in apps:
        app.extensions["records"].close()


def test_the_migrations_make_the_tables_we_use(folder, opened):
    with database.writer(folder).connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
        connection.engine.dispose()


def test_a_database_that_is_new_is_not_migrated_again(folder, opened):
    engine = database.writer(folder)

    assert migrate.shape(engine) == migrate.newest()
    migrate.to_newest(engine)
    engine.dispose()


def test_records_of_a_newer_release_are_left_alone(folder, opened):
    engine = database.writer(folder)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()

    with pytest.raises(UnreadableRecords, match="newer release"):
        Records(folder)


def test_answers_from_before_there_were_cases_are_still_there(folder, of_the_first_release):
    records = Records(folder)

    assert records.of_shop("one").raw == {"trial": {"threshold": "0,9"}, "store": {"name": "A"}}
    assert records.of_shop("one").finished == {"trial"}
    assert records.key.is_new
    assert records.log("one", {"received_on": "2026-11-17"}).reference == "FR-2026-0001"
    records.close()


def test_a_migration_that_fails_half_way_leaves_everything_as_it_was(folder, of_the_first_release):
    engine = database.writer(folder)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE issued_letters (id TEXT)"))
    engine.dispose()

    with pytest.raises(OperationalError, match="already exists"):
        Records(folder)

    with engine.connect() as connection:
        assert set(inspect(connection).get_table_names()) == {
            "alembic_version", "issued_letters", "organisations", "shops"
        }  # fmt: skip
        assert connection.scalar(text("SELECT answers FROM shops")) == '{"name": "A"}'
    assert migrate.shape(engine) == "0001"
    engine.dispose()


def test_the_reader_cannot_write(folder, opened):
    engine = database.reader(folder)
    with engine.connect() as connection, pytest.raises(OperationalError):
        connection.execute(text("DELETE FROM shops"))
    engine.dispose()


def test_an_edit_that_refuses_changes_nothing(opened):
    shop = opened.begin({"store": {"name": "Castle Street"}})

    def refuse(raw):
        raw["store"]["name"] = "Another"
        raise ValueError

    with pytest.raises(ValueError, match="^$"):
        opened.change(shop, "store", refuse)
    assert opened.of_shop(shop).name == "Castle Street"


def test_two_shops_of_one_record_are_apart(opened):
    first, second = opened.begin({}), opened.begin({})

    opened.change(first, "organisation", lambda raw: raw | {"organisation": {"legal_name": "A"}})

    assert opened.of_shop(second).raw == {"store": {}}
    with pytest.raises(NoSuchShop):
        opened.of_shop("nobody")


def test_many_who_save_at_once_lose_nothing(opened):
    shop = opened.begin({"store": {"people_per_day": "0"}})

    def one_more(raw):
        raw["store"]["people_per_day"] = str(int(raw["store"]["people_per_day"]) + 1)
        return raw

    def save_often():
        for _ in range(10):
            opened.change(shop, "store", one_more)

    threads = [threading.Thread(target=save_often) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert opened.of_shop(shop).raw["store"]["people_per_day"] == "40"
