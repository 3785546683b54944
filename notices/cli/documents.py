"""``fairnotice documents``: what can be made, and from which facts."""

import json

import click

from notices.cli.options import json_option
from notices.documents import DOCUMENTS


@click.command()
@json_option
def documents(as_json):
    """List the documents that can be made."""
    listed = [_plain(made) for made in DOCUMENTS.values()]
    if as_json:
        click.echo(json.dumps(listed, indent=1, ensure_ascii=False))
        return
    for one in listed:
        sizes, kinds = "/".join(one["sizes"]), "/".join(one["kinds"])
        languages = ",".join(one["languages"])
        click.echo(f"{one['id']:<24} {one['title']} ({sizes}; {languages}; {kinds})")


def _plain(made):
    return {
        "id": made.id,
        "title": made.title,
        "sizes": list(made.sizes),
        "kinds": list(made.kinds),
        "languages": list(made.languages()),
        "needs": list(made.needs),
        "shows": list(made.shows),
        "rules": list(made.rules),
        "needs_a_case": made.about_a_case,
    }
