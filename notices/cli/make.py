"""``fairnotice make``: one document from a facts file."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from notices.cli.errors import told
from notices.cli.options import (
    FILE,
    facts_option,
    named,
    on_option,
    read_facts,
    store_option,
    stores_option,
)
from notices.documents.base import PICTURES, WORDS
from notices.errors import Fault, InvalidFacts
from notices.i18n import N_
from notices.produce import produce
from notices.schemas.files import read

KINDS = ", ".join(PICTURES + WORDS)


@click.command()
@click.argument("document")
@facts_option
@stores_option
@store_option
@click.option("--case", type=FILE, help="The request that a letter answers: TOML or JSON.")
@click.option("--lang", default="en", show_default=True, help="One language or two, like cy,en.")
@click.option("--size", help="Paper, like A3.")
@on_option
@click.option("--format", "kind", help=f"{KINDS}. Without it the ending of --out decides.")
@click.option("--out", type=FILE, required=True, help="The file to write.")
def make(document, facts, stores, store, case, lang, size, on, kind, out):
    """Make DOCUMENT, such as sign.entrance, and write it to a file."""
    languages = tuple(part.strip() for part in lang.split(","))
    with told():
        raw = read_facts(facts, stores)
        request = read(case) if case else None
        try:
            made = produce(
                document,
                raw,
                on=on,
                languages=languages,
                size=size,
                store=store,
                case=request,
                kind=kind or kind_of(out),
            )
        except InvalidFacts as error:
            raise named(error, facts.name, case.name if case else "") from error
        write_whole(out, made.content)
    mark = " (a draft: not for display yet)" if made.draft else ""
    click.echo(f"{out}: {made.document.title} {made.number}{mark}", err=True)


def kind_of(path: Path) -> str:
    """Return the kind of file that the ending of *path* names; "pdf" when it names none."""
    ending = path.suffix.lower().removeprefix(".")
    return ending if ending in PICTURES + WORDS else "pdf"


def write_whole(path: Path, content: bytes) -> None:
    """Write *content* to *path*: the whole file appears, or none. Raises InvalidFacts."""
    try:
        with _beside(path) as unfinished:
            with unfinished.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            unfinished.chmod(0o644)
            unfinished.replace(path)
    except OSError as error:
        message = N_("The file cannot be written: {why}.").format(why=error.strerror)
        raise InvalidFacts([Fault("--out", message, str(path))]) from error


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """Lend an empty file in the folder of *path*; it is gone in the end, or has moved."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    os.close(handle)
    try:
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)
