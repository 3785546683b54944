"""Asks a letter what it holds: a sentence of ours, an answer from the facts, or a refusal."""

import re
from datetime import date

import pytest

from notices.errors import InvalidFacts
from notices.i18n import catalogue, long_date
from notices.schemas.facts import questions
from tests.support.page import words
from tests.support.papers import answers_for, paper

PLACE = re.compile(r"%\(\w+\)s")


def letter(document_id, answers=None, **how):
    """Return what the letter says."""
    return words(paper(document_id, answers, **how).html)


def refusal(document_id, answers=None, **how):
    """Return the places of the answers for which the letter is not made."""
    with pytest.raises(InvalidFacts) as refused:
        paper(document_id, answers, **how)
    return [fault.path for fault in refused.value.faults]


def cited(document_id, answers=None, **how):
    """Return the ids of the rules that the letter rests on."""
    return {rule for rule, _ in paper(document_id, answers, **how).sources}


def missing_of(sentence, page, language="en"):
    """Return the parts of *sentence*, said in *language*, that *page* lacks; [] if it says it."""
    said = catalogue(language, "letters").gettext(sentence)
    return [part for part in map(str.strip, PLACE.split(said)) if part not in page]


def in_words(document_id, path, language):
    """Return the example's answer at *path* (rows from 1) as a letter says it, in a list."""
    answer = answers_for(document_id)
    for step in path.split("."):
        answer = answer[int(step) - 1] if step.isdecimal() else answer[step]
    options = dict(questions()[re.sub(r"\.\d+", "", path)].options)
    if options:
        chosen = answer if isinstance(answer, list) else [answer]
        return [catalogue(language, "interface").gettext(options[one].msgid) for one in chosen]
    return [long_date(answer, language) if isinstance(answer, date) else str(answer)]
