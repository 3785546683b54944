"""Read a facts file or a case file from disk, as typed but not yet judged."""

import json
import tomllib
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from decimal import Decimal
from pathlib import Path

from notices.errors import Fault, InvalidFacts
from notices.i18n import N_, Msg
from notices.schemas.table import shops_from_table
from notices.schemas.text import shown

LARGEST = 5_000_000  # bytes


def read(path: Path) -> dict:
    """Return the nested answers in the TOML or JSON file *path*, numbers exact.

    Raises InvalidFacts when it cannot be read: what is wrong, and where.
    """
    text = _text(path)
    try:
        raw = _from_json(text) if path.suffix.lower() == ".json" else _from_toml(text)
    except RecursionError as error:
        raise _unreadable(path, N_("The file is nested too deeply.")) from error
    except ValueError as error:
        why = shown(error, 200).rstrip(".")
        raise _unreadable(path, N_("The file cannot be read: {why}.").format(why=why)) from error
    if not isinstance(raw, dict) or not raw:
        raise _unreadable(path, N_("Begin the file with a group such as organisation."))
    return raw


def read_stores(path: Path) -> list[dict]:
    """Return the shops in the CSV file *path* as typed: one row each, dotted headings for groups.

    Takes what shops really have: UTF-8, UTF-16 or Windows' own letters; commas, semicolons or
    tabs. Raises InvalidFacts: every fault with its row (the headings are row 1) and its column.
    """
    return shops_from_table(_text(path), shown(path.name))


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        told = N_("The file cannot be opened: {why}.").format(why=error.strerror)
        raise _unreadable(path, told) from error
    if len(content) > LARGEST:
        raise _unreadable(path, N_("The file is larger than 5 MB."))
    try:
        return _from_spreadsheet(content) if path.suffix.lower() == ".csv" else _utf8(content)
    except UnicodeDecodeError as error:
        raise _unreadable(path, N_("Save the file as UTF-8.")) from error


def _utf8(content: bytes) -> str:
    return content.decode("utf-8-sig")


def _from_spreadsheet(content: bytes) -> str:
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return content.decode("utf-16")
    try:
        return _utf8(content)
    except UnicodeDecodeError:
        return content.decode("cp1252")


def _from_toml(text: str) -> dict:
    return tomllib.loads(text, parse_float=Decimal)


def _from_json(text: str) -> object:
    return json.loads(
        text, parse_float=Decimal, parse_constant=_no_constant, object_pairs_hook=_no_repeats
    )


def _no_constant(name):
    raise ValueError(f"{name} is no number")


def _no_repeats(pairs):
    answers = {}
    for name, answer in pairs:
        if name in answers:
            raise ValueError(f"{name!a} is answered twice")
        answers[name] = answer
    return answers


def _unreadable(path: Path, message: Msg) -> InvalidFacts:
    return InvalidFacts([Fault("", message, shown(path.name))])
