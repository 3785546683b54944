"""Screens that pages are looked at on, and the words that stand on them."""

from notices.schemas.facts import questions

DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 320, "height": 640}


def label(path: str) -> str:
    """Return how the question at *path* is asked, so that rewording it breaks no test."""
    return str(questions()[path].label)


def options(path: str) -> list[str]:
    """Return the words of the options of the question at *path*, as a form shows them."""
    words = [str(text) for _, text in questions()[path].options]
    return [word[:1].upper() + word[1:] for word in words]


TOWN = label("store.address.town")
POSTCODE = label("store.address.postcode")
NAME = label("store.name")
DOOR = label("store.entrances.name")
