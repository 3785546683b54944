"""``fairnotice doctor``: can this computer do everything?"""

import click

from notices import __version__
from notices.cli.errors import LACKING
from notices.cli.options import on_option
from notices.errors import CannotPrint, MissingSoftware
from notices.i18n import LANGUAGES
from notices.rendering.printer import Printer
from notices.rules.reader import packs, places


@click.command()
@on_option
def doctor(on):
    """Look whether this computer can print, and how fresh the law is."""
    click.echo(f"Fairnotice {__version__}; languages: {', '.join(LANGUAGES)}")
    for pack in (pack for place in places() for pack in packs(place)):
        if pack.stale_after < on:
            click.echo(f"Law: {pack.title} has been stale since {pack.stale_after}.")
    printer = Printer()
    try:
        surroundings = printer.start()
    except (MissingSoftware, CannotPrint) as error:
        click.echo(f"PDF: {error}")
        raise SystemExit(LACKING) from error
    finally:
        printer.stop()
    click.echo("PDF: ready.")
    apart = "has no network" if surroundings["alone"] else "could not be cut off from the network"
    click.echo(f"The printing process {apart}.")
