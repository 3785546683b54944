"""A message as the desk reads it: the words that count are marked, with the reason beside them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from notices.cases.recognise import HINTS, Words, hints, recognised
from notices.i18n import Msg


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the message, and whether a rule knows its words."""

    text: str
    is_marked: bool


@dataclass(frozen=True, slots=True)
class ReadMessage:
    """What a message may ask for. It only suggests; a person decides."""

    pieces: tuple[Piece, ...]
    rights: dict[str, tuple[Words, ...]]  # by the keys of RIGHTS
    things_to_know: tuple[tuple[Msg, tuple[Words, ...]], ...]


def read_message(message: str) -> ReadMessage:
    """Return *message* with what its words may ask for. Raises InvalidFacts for a longer one."""
    rights = {one.right: one.words for one in recognised(message)}
    known = tuple((HINTS[one.about], one.words) for one in hints(message))
    every = [*rights.values(), *(words for _, words in known)]
    spans = [(one.start, one.end) for words in every for one in words]
    return ReadMessage(tuple(_pieces(message, _together(spans))), rights, known)


def _together(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return *spans* in reading order; those that overlap become one."""
    apart: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if apart and start <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart


def _pieces(message: str, spans: Iterable[tuple[int, int]]) -> Iterator[Piece]:
    done = 0
    for start, end in spans:
        yield Piece(message[done:start], False)
        yield Piece(message[start:end], True)
        done = end
    yield Piece(message[done:], False)
