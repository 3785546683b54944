"""The console script ``fairnotice``: the library's commands, and those of the service."""

from datetime import date
from pathlib import Path

import click

from notices.cli import commands
from notices.cli.doctor import doctor as doctor_of_the_library
from notices.cli.errors import WRONG_INPUT, leave, told
from notices.cli.options import on_option

DATA = Path("instance")
data_option = click.option(
    "--data", envvar="FAIRNOTICE_DATA", default=DATA, show_default=True,
    type=click.Path(path_type=Path, file_okay=False), help="The folder for saved answers.",
)  # fmt: skip


@click.group(
    commands=dict(commands.commands),
    help=commands.help,
    context_settings=commands.context_settings,
    name="fairnotice",
)
@click.version_option(package_name="fairnotice")
def main():
    """Every command of the library, and those of the service."""


@main.command()
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535),
              help="The next free one is taken when this is in use; 0 takes any.")  # fmt: skip
@data_option
def serve(port: int, data: Path):
    """Start the web pages on this computer, and say their address last."""
    from webapp.server import serve_here  # late: the other commands need no web server

    try:
        with told():
            serve_here(data, port)
    except OSError as error:
        leave([f"{data}: answers cannot be kept here: {error.strerror}."], WRONG_INPUT)


@main.command()
@on_option
@data_option
def doctor(on: date, data: Path):
    """Look whether this computer can print, how fresh the law is, and where the key lies."""
    from webapp.records.keys import key_place  # late: the other commands need no database

    path = key_place(data)
    there = "" if path.exists() else " (not there)"
    click.echo(f"Key of the cases: {path.resolve()}{there}. Keep a copy, apart from the data.")
    doctor_of_the_library.callback(on)
