"""``fairnotice check``: may the cameras start?"""

import json

import click

from notices.checks import VERDICTS, findings, verdict
from notices.checks import as_json as plain
from notices.cli.errors import NO, told
from notices.cli.options import (
    facts_option,
    json_option,
    named,
    on_option,
    read_facts,
    store_option,
    stores_option,
)
from notices.errors import InvalidFacts
from notices.rules.reader import rules_on
from notices.schemas.facts import for_store, load

WORDS = {"fail": "STOP", "ask_officer": "ASK", "not_answered": "GAP", "pass": "ok"}


@click.command()
@facts_option
@stores_option
@store_option
@on_option
@json_option
def check(facts, stores, store, on, as_json):
    """Hold the facts against the rules. Ends with 1 when the answer is: do not start."""
    with told():
        try:
            raw = read_facts(facts, stores)
            load(raw)
            answers = load(for_store(raw, store))
        except InvalidFacts as error:
            raise named(error, facts.name) from error
        nation = (answers.get("store") or {}).get("nation") or "england"
        found = findings(answers, rules_on(on, nation=nation))
    word = verdict(found)
    click.echo(
        json.dumps(plain(found, word), indent=1, ensure_ascii=False)
        if as_json
        else _told(found, word)
    )
    raise SystemExit(NO if word == "do_not_start" else 0)


def _told(found, word):
    lines = [str(VERDICTS[word]), ""]
    for one in found:
        lines.append(f"{WORDS[one.status]:>5}  {one.id}  {one.title}: {one.reason}")
        if one.do_next and one.status != "pass":
            lines.append(f"       {' ' * len(one.id)}  → {one.do_next} ({one.citation})")
    return "\n".join(lines)
