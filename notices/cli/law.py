"""``fairnotice law``: the packs, how fresh they are, and what changes next."""

import json

import click

from notices.cli.errors import told
from notices.cli.options import json_option, on_option
from notices.rules.reader import changes_after, packs, places


@click.command()
@on_option
@json_option
def law(on, as_json):
    """List the rule packs, their age, and announced changes."""
    with told():
        listed = {place: _place(place, on) for place in places()}
    if as_json:
        click.echo(json.dumps(listed, indent=1, ensure_ascii=False))
        return
    for place, found in listed.items():
        click.echo(f"{place}: {sum(pack['rules'] for pack in found['packs'])} rules")
        for pack in found["packs"]:
            click.echo(f"  {pack['title']}: {pack['rules']} rules, {_age(pack)}")
        click.echo("  What changes next:")
        for change in found["changes"] or [None]:
            click.echo(f"    {_change(change)}")


def _place(place, on):
    return {
        "packs": [
            {
                "file": f"{place}/{pack.path.name}",
                "title": pack.title,
                "source": pack.source,
                "rules": len(pack.rules),
                "law_as_of": pack.law_as_of.isoformat(),
                "reviewed_by": pack.reviewed_by,
                "stale_after": pack.stale_after.isoformat(),
                "stale": pack.stale_after < on,
            }
            for pack in packs(place)
        ],
        "changes": [
            {
                "rule": rule.id,
                "summary": rule.summary,
                "day": version.effective_from.isoformat(),
                "certain": not version.expected,
                "citation": version.citation,
                "source": version.source,
                "trust": version.trust,
            }
            for rule, version in changes_after(on, place)
        ],
    }


def _age(pack):
    freshness = "STALE since" if pack["stale"] else "good until"
    reviewer = pack["reviewed_by"] or "nobody yet"
    return (
        f"law as of {pack['law_as_of']}, reviewed by {reviewer}, {freshness} {pack['stale_after']}"
    )


def _change(change):
    if change is None:
        return "nothing is announced"
    when = change["day"] if change["certain"] else f"expected, look again on {change['day']}"
    return f"{when}: {change['summary']} ({change['citation']}; {change['trust']})"
