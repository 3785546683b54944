"""Which rights a message uses, by listed phrases and with the words shown: a person decides."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from notices.cases.phrases.plain import plain
from notices.cases.phrases.reading import rules, spellings
from notices.errors import Fault, InvalidFacts
from notices.i18n import N_, Msg
from notices.schemas.request import RIGHTS

LONGEST = 20_000  # characters
HINTS = {
    "wrong_person": N_("Says that it was somebody else: look at this first."),
    "agent": N_("May write for somebody else: ask for their authority."),
    "child": N_("May be about a child: the right is the child's own."),
    "urgent": N_("May be afraid, ill or in danger: do not let this wait."),
    "identity_enclosed": N_("May have sent proof of who they are: do not keep it."),
    "photo_enclosed": N_("May have sent a photo: delete it once the search is done."),
}


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the message that a rule knows, at message[start:end], and why they count."""

    start: int
    end: int
    text: str
    why: Msg


@dataclass(frozen=True, slots=True)
class Recognised:
    """A right that the message may use, by its id in RIGHTS, and the words that say so."""

    right: str
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Hint:
    """Something the desk should know, by its id in HINTS, and the words that say so."""

    about: str
    words: tuple[Words, ...]


def recognised(message: str) -> tuple[Recognised, ...]:
    """Return the rights that *message* may use, in the order in which it comes to them.

    A suggestion: "I am not asking for a copy of my data" shows "copy of my data", because the
    rules do not understand a "not", and a right that is missed is a deadline that is missed. No
    right found does not mean that there is none: of the rights in messages that the lists had
    never seen, one in five was not found. Words of one right never overlap.

    Raises InvalidFacts for a message of more than LONGEST characters: the end of a longer one
    would go unread.
    """
    found = _found(message, RIGHTS)
    return tuple(Recognised(right, words) for right, words in found.items())


def hints(message: str) -> tuple[Hint, ...]:
    """Return what else the desk should know of *message*; otherwise the same as recognised()."""
    found = _found(message, HINTS)
    return tuple(Hint(about, words) for about, words in found.items())


def _found(message: str, wanted: Mapping[str, Msg]) -> dict[str, tuple[Words, ...]]:
    if len(message) > LONGEST:
        told = N_("The message is longer than {most} characters. Read it in parts.")
        raise InvalidFacts([Fault("", told.format(most=LONGEST))])
    words, found = plain(message, spellings()), defaultdict(list)
    for rule in rules():
        kinds = wanted.keys() & set(rule.finds)
        if kinds and (rule.only_with is None or rule.only_with.search(words.text)):
            for start, end in words.places_of(rule.phrases):
                for kind in kinds:
                    found[kind].append(Words(start, end, message[start:end], rule.why))
    apart = {kind: _apart(found[kind]) for kind in wanted if kind in found}
    return dict(sorted(apart.items(), key=lambda item: item[1][0].start))


def _apart(words: Iterable[Words]) -> tuple[Words, ...]:
    """Return *words* in reading order; of those that overlap the first, the longest."""
    kept = []
    for one in sorted(words, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)
