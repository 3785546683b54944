"""Marks by which a case is found again: of its reference, and of the names in it.

A mark is an HMAC-SHA-256, cut to 128 bits, with a key derived from the main key. Who has only the
database cannot read a name in it, but sees that two cases of one company have the same mark.
"""

import hmac
import unicodedata
from collections.abc import Iterator, Mapping

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SIZE = 16  # bytes
PEOPLE = ("person", "agent", "third_party")  # groups of a request
CALLED = ("name", "email")


def mark(secret: bytes, organisation_id: str, words: str) -> bytes:
    """Return the mark of *words* in one company: the same for any spacing and letter case."""
    key = HKDF(SHA256(), 32, salt=None, info=b"marks of names").derive(secret)
    marked = f"{organisation_id}\0{folded(words)}".encode("utf-8", "surrogatepass")
    return hmac.digest(key, marked, "sha256")[:SIZE]


def folded(words: str) -> str:
    """Return *words* without what people write now so, now otherwise."""
    plain = unicodedata.normalize("NFKC", words).casefold()
    return " ".join(unicodedata.normalize("NFKC", plain).split())


def called(request: Mapping) -> Iterator[str]:
    """Yield the names and e-mail addresses of the people in a request, as typed."""
    groups = (request.get(person) for person in PEOPLE)
    for group in (group for group in groups if isinstance(group, Mapping)):
        answers = (group.get(name) for name in CALLED)
        yield from (one for one in answers if isinstance(one, str) and folded(one))
