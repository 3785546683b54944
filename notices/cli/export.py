"""``fairnotice export``: what we hold, in forms that others read."""

import json

import click

from notices.schemas.describe import describe
from notices.schemas.facts import FactsSchema
from notices.schemas.jsonschema import to_json_schema


@click.group()
def export():
    """Write facts or their shape for other programs."""


@export.command()
def schema():
    """The JSON Schema of a facts file."""
    click.echo(json.dumps(to_json_schema(describe(FactsSchema)), indent=1, ensure_ascii=False))
