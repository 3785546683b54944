"""A case as its letters see it: its clocks, and the words for what was chosen."""

from collections.abc import Callable, Mapping
from datetime import date

from notices.cases.clocks import clocks
from notices.cases.standing import as_sent, asked
from notices.errors import InvalidFacts, RuleNotInForce
from notices.i18n import N_, Msg
from notices.rules.book import RuleBook
from notices.schemas.facts import questions

ASKED = {
    "access": N_("You want to see the data we hold about you."),
    "erasure": N_("You want us to delete it."),
    "objection": N_("You object to what we do with it."),
    "rectification": N_("You want us to correct it."),
    "restriction": N_("You want us to stop using it for now."),
    "human_review": N_("You want a person to look at a decision again."),
    "complaint": N_("You complain about what we did."),
}
Prepare = Callable[[Mapping, RuleBook, date], dict]


def chosen(path: str, value: str) -> Msg:
    """Return the words of the option *value* of the question at *path*."""
    return dict(questions()[path].options)[value]


def with_the_words(facts: Mapping, book: RuleBook, on: date) -> dict:
    """Return the template's word for what somebody chose, and the rights they ask for in words."""
    return {"chosen": chosen, "asked": asked(facts["request"]), "rights": ASKED}


def with_the_clocks(letter: str) -> Prepare:
    """Return what prepares *letter*: the clock of each right, as it runs once the letter is out.

    ``clocks`` is a dict {right: Clock}; the law behind its sums is cited too.
    """

    def prepare(facts: Mapping, book: RuleBook, on: date) -> dict:
        request = as_sent(facts["request"], letter, on)
        try:
            running = clocks(request, book)
        except (InvalidFacts, RuleNotInForce):  # only in a preview: a letter was refused before
            running = {}
        cited = [one for clock in running.values() for one in clock.cited]
        book.cited += [one for one in cited if one[1].value and one not in book.cited]
        return with_the_words(facts, book, on) | {"clocks": running}

    return prepare
