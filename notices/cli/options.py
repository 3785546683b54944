"""Options that several commands share, and how they read facts."""

from datetime import date
from pathlib import Path

import click
from marshmallow import ValidationError

from notices.cli.today import today
from notices.errors import Fault, InvalidFacts
from notices.i18n import N_
from notices.schemas.files import read, read_stores
from notices.schemas.values import Day

FILE = click.Path(path_type=Path)


class DayOption(click.ParamType):
    """A day as year-month-day."""

    name = "YYYY-MM-DD"

    def convert(self, value, param, ctx):
        """Return the day; click tells the person when it is none."""
        if isinstance(value, date):
            return value
        try:
            return Day().deserialize(value)
        except ValidationError as error:
            self.fail(f"{value!a}: {error.messages[0]}")


facts_option = click.option("--facts", type=FILE, required=True, help="The facts: TOML or JSON.")
stores_option = click.option("--stores", type=FILE, help="The shops of a chain: CSV.")
store_option = click.option("--store", metavar="CODE", help="Which shop of a chain.")
on_option = click.option("--on", type=DayOption(), default=today, help="As of this day; today.")
json_option = click.option("--json", "as_json", is_flag=True, help="For programs.")


def read_facts(facts: Path, stores: Path | None) -> dict:
    """Return the raw facts in *facts*, with the shops of the CSV *stores* among them."""
    raw = read(facts)
    if stores is None:
        return raw
    if "store" in raw or "stores" in raw:
        message = N_("Shops are listed both here and in the CSV. Keep them in one place.")
        raise InvalidFacts([Fault("stores", message, facts.name)])
    return raw | {"stores": read_stores(stores)}


def named(error: InvalidFacts, file: str, case: str = "") -> InvalidFacts:
    """Return *error* with the file named in every fault: the request's own, or the facts'."""
    return InvalidFacts(
        Fault(one.path, one.message, one.file or (case if _of_the_case(one.path) else file))
        for one in error.faults
    )


def _of_the_case(path: str) -> bool:
    return path == "request" or path.startswith("request.")
