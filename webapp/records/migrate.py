"""Bring the database to its newest shape, whole or not at all."""

from pathlib import Path

from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import DatabaseError

from notices.errors import NoticesError

MIGRATIONS = Path(__file__).parent / "migrations"


class UnreadableRecords(NoticesError):
    """The file with the answers is damaged, not ours, or from a newer release."""


def to_newest(engine: Engine) -> None:
    """Run every migration that is still missing, in one transaction on *engine*.

    Raises UnreadableRecords.
    """
    file = engine.url.database
    try:
        there = shape(engine) or ""
    except DatabaseError as error:
        told = f"{file} cannot be read as saved answers. Move it away, or restore a copy."
        raise UnreadableRecords(told) from error
    if there > newest():
        raise UnreadableRecords(f"{file} was written by a newer release. Install that one.")
    if there < newest():
        bring_to(engine, "head")


def bring_to(engine: Engine, revision: str) -> None:
    """Run the missing migrations up to *revision*, in one transaction."""
    from alembic import command  # late: a start without a migration is a third quicker
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with engine.connect() as connection:
        # A rebuilt table is dropped once, and would take the rows that point to it along.
        # This cannot be switched inside a transaction.
        connection.connection.driver_connection.execute("PRAGMA foreign_keys=OFF")
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        connection.connection.driver_connection.execute("PRAGMA foreign_keys=ON")


def newest() -> str:
    """Return the revision that this release knows: the number its last migration begins with."""
    return max(path.name.partition("_")[0] for path in (MIGRATIONS / "versions").glob("*_*.py"))


def shape(engine: Engine) -> str | None:
    """Return the revision the database is at; None when it is empty."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.scalar(text("SELECT version_num FROM alembic_version"))
