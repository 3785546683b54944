"""One SQLite file, opened twice: once to write, once only to read."""

import logging
import os
from pathlib import Path

from sqlalchemy import Engine, create_engine, event

PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=5000",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "temp_store=MEMORY",
)
FILE = "fairnotice.sqlite3"
log = logging.getLogger("fairnotice")


def writer(folder: Path) -> Engine:
    """Return the engine that saves. The file is readable by its owner alone."""
    path = folder / FILE
    path.touch(mode=0o600, exist_ok=True)
    path.chmod(0o600)
    # Two people who save at once must wait for each other at the beginning, where waiting works;
    # a transaction that first reads and then writes would fail instead.
    return _engine(path, begin="BEGIN IMMEDIATE", pragmas=PRAGMAS)


def reader(folder: Path) -> Engine:
    """Return the engine that looks. It takes no lock and cannot change anything."""
    return _engine(folder / FILE, begin="BEGIN", pragmas=(*PRAGMAS, "query_only=ON"))


def leave_no_trace(engine: Engine) -> None:
    """Take what was deleted out of the log of changes, too, once nobody reads it any more."""
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        is_busy, *_ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if is_busy:
        log.warning("Traces of what was deleted stay on the disk until the next start")


def private_folder(folder: Path) -> Path:
    """Make *folder* unless it is there, for its owner alone, and return it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def private_file(path: Path, make) -> bytes:
    """Return what is in *path*; the first time, put there what *make* gives."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_bytes()
    with os.fdopen(handle, "wb") as file:
        file.write(make())
    return path.read_bytes()


def _engine(path: Path, begin: str, pragmas: tuple[str, ...]) -> Engine:
    engine = create_engine(f"sqlite:///{path}", hide_parameters=True)

    @event.listens_for(engine, "connect")
    def connect(connection, _record):
        connection.isolation_level = None  # the driver must not issue a BEGIN of its own
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def start(connection):
        connection.exec_driver_sql(begin)

    return engine
