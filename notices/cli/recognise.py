"""``fairnotice recognise``: which rights a message may use, and by which of its words."""

import codecs
import json
from dataclasses import asdict
from pathlib import Path

import click

from notices.cases.recognise import HINTS, LONGEST, hints, recognised
from notices.cli.errors import told
from notices.cli.options import FILE, json_option, named
from notices.errors import Fault, InvalidFacts
from notices.i18n import N_
from notices.schemas.request import RIGHTS
from notices.schemas.text import shown

ENOUGH = 4 * LONGEST + 4  # bytes, of which a letter takes four at most


@click.command()
@click.argument("file", type=FILE)
@json_option
def recognise(file: Path, as_json):
    """Suggest which rights the message in FILE (text; - for what is typed in) may use."""
    with told():
        try:
            message = _text(file)
            rights, others = recognised(message), hints(message)
        except InvalidFacts as error:
            raise named(error, shown(file.name)) from error
    if as_json:
        found = {
            "rights": [asdict(one) for one in rights],
            "hints": [asdict(one) for one in others],
        }
        click.echo(json.dumps(found, indent=1, ensure_ascii=False))
        return
    for one in rights:
        _tell(f"{one.right}: {RIGHTS[one.right]}", one.words)
    for one in others:
        _tell(f"{one.about}: {HINTS[one.about]}", one.words)
    if not rights:
        click.echo("No right was recognised.")
    click.echo("This is a suggestion by listed phrases. Read the message; you decide.")


def _tell(title, found):
    click.echo(title)
    for words in found:
        click.echo(f"    “{shown(' '.join(words.text.split()), 200)}”: {words.why}")


def _text(file: Path) -> str:
    try:
        with click.open_file(str(file), "rb") as stream:
            content = stream.read(ENOUGH)
        return codecs.getincrementaldecoder("utf-8-sig")().decode(content, len(content) < ENOUGH)
    except OSError as error:
        message = N_("The file cannot be opened: {why}.").format(why=error.strerror)
        raise InvalidFacts([Fault("", message)]) from error
    except UnicodeDecodeError as error:
        raise InvalidFacts([Fault("", N_("Save the file as UTF-8."))]) from error
