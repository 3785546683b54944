"""The main key, which opens the keys of all cases: a file of its own, made once.

It lies outside the database, so that a copy of the database alone tells nothing about anybody.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from notices.errors import NoticesError
from webapp.records.database import private_folder
from webapp.records.sealed import key_id, new_key
from webapp.records.tables import SealingKey

VARIABLE = "FAIRNOTICE_KEY_FILE"
CREDENTIAL = "fairnotice-key"  # as systemd hands it over
OURS = Path("keys", "main.key")  # in the folder of the records
SIZE = 32  # bytes
ADVICE = (
    "Put back the file, or restore it from where you keep it; without it the cases cannot be read."
    " No answer was changed."
)


class MissingKey(NoticesError):
    """The file of the main key is gone, or it holds another key than these cases need."""


@dataclass(frozen=True, slots=True)
class MainKey:
    """The main key, where it lies, and whether it was made just now."""

    secret: bytes = field(repr=False)
    path: Path
    is_new: bool = False


def key_place(folder: Path, surroundings: Mapping[str, str] = os.environ) -> Path:
    """Return where the main key of the records in *folder* lies.

    That is the file the environment names, else what systemd hands over, else a file of our own.
    """
    if named := surroundings.get(VARIABLE):
        return Path(named)
    handed = Path(surroundings.get("CREDENTIALS_DIRECTORY", ""), CREDENTIAL)
    if handed.is_absolute() and handed.exists():
        return handed
    return folder / OURS


def main_key(engine: Engine, folder: Path) -> MainKey:
    """Return the main key; make it when these records have never had one. Raises MissingKey."""
    path = key_place(folder)
    # The lock of this transaction lets only one of two first starts make the key.
    with Session(engine) as session, session.begin():
        known = session.scalars(select(SealingKey.id)).all()
        is_new = not known and _make(path, folder)
        key = MainKey(_read(path), path, is_new)
        if not known:
            session.add(SealingKey(id=key_id(key.secret)))
        elif key_id(key.secret) not in known:
            raise MissingKey(f"{path} holds another key than the one of these cases. {ADVICE}")
    return key


def _make(path: Path, folder: Path) -> bool:
    """Write a new key, unless one is there; tell whether it was written."""
    if path == folder / OURS:
        private_folder(path.parent)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400)
    except FileExistsError:
        return False
    except OSError as error:
        raise MissingKey(f"No key can be made as {path}: {error.strerror}.") from error
    with os.fdopen(handle, "wb") as file:
        file.write(new_key())
        file.flush()
        os.fsync(handle)  # nothing may be sealed with a key that a power cut can take away
    return True


def _read(path: Path) -> bytes:
    try:
        secret = path.read_bytes()
    except OSError as error:
        told = f"The key of the cases, {path}, cannot be read: {error.strerror}. {ADVICE}"
        raise MissingKey(told) from error
    if len(secret) != SIZE:
        raise MissingKey(f"{path} holds no key: it has {len(secret)} bytes, not {SIZE}. {ADVICE}")
    return secret
