"""``fairnotice questions``: everything that can be asked, with who answers it and what for."""

import json

import click

from notices.cli.errors import WRONG_INPUT, leave
from notices.cli.options import json_option
from notices.documents import used_by
from notices.schemas.facts import questions as every_question
from notices.schemas.messages import nearest


@click.command()
@click.argument("part", required=False)
@json_option
def questions(part, as_json):
    """List the questions of the facts, or of one PART such as trial."""
    chosen = [
        one
        for path, one in every_question().items()
        if not part or path == part or path.startswith(f"{part}.")
    ]
    if not chosen:
        leave([f"{part!a}: {nearest(part, every_question())}"], WRONG_INPUT)
    if as_json:
        click.echo(json.dumps([_plain(one) for one in chosen], indent=1, ensure_ascii=False))
        return
    for one in chosen:
        example = f"  (like {one.example})" if one.example else ""
        click.echo(f"{one.path:<44} {one.label}{example}")


def _plain(one):
    return {
        "path": one.path,
        "kind": one.kind,
        "label": one.label,
        "hint": one.hint,
        "example": one.example,
        "options": [value for value, _ in one.options],
        "minimum": one.minimum,
        "maximum": one.maximum,
        "edited_by": one.edited_by,
        "shop_may_change": one.shop_may_change,
        "documents": list(used_by(one.path)),
    }
