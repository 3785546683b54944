"""``fairnotice clock``: the last day of every case in a file, and how it was counted."""

import json
from pathlib import Path

import click

from notices.cli.errors import told
from notices.cli.options import FILE, DayOption, json_option
from notices.clock.record import as_record
from notices.clock.tables.reading import clocks_in
from notices.errors import Fault, InvalidFacts
from notices.i18n import N_


@click.command()
@click.argument("file", type=FILE)
@click.option("--holiday", "holidays", type=DayOption(), multiple=True, help="One more holiday.")
@click.option("--on", type=DayOption(), help="As of this day: says which cases are late.")
@json_option
def clock(file: Path, holidays, on, as_json):
    """Tell by when each case in FILE (CSV or JSON) must be answered."""
    with told():
        timed = clocks_in(_content(file), file.name, extra_holidays=holidays, on=on)
    records = [as_record(case.case_id, case.events.right, time) for case, time in timed]
    if as_json:
        click.echo(json.dumps(records, indent=1, ensure_ascii=False))
        return
    for record in records:
        click.echo(f"{record['case_id']}  {record['status']}: {record['due_date']}")
        for sentence in [*record["working"], *record["warnings"]]:
            click.echo(f"    {sentence}")


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        message = N_("The file cannot be opened: {why}.").format(why=error.strerror)
        raise InvalidFacts([Fault("", message, file.name)]) from error
