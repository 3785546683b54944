"""Seal a value with a key, so that it opens with that key alone, and only where it belongs.

AES-256-GCM. A sealed value is one byte for the version of this shape, four for the id of the key,
twelve random ones (the nonce), then the ciphertext with its proof. The place, such as
``cases.answers:<row>``, is proved too: a value that is moved to another row or column stays shut.
"""

import hashlib
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from notices.errors import NoticesError
from notices.i18n import N_

VERSION = 1
NONCE = 12  # bytes


class Unreadable(NoticesError):
    """A sealed value was changed, moved, cut, or sealed with another key."""


def new_key() -> bytes:
    """Return 256 random bits."""
    return secrets.token_bytes(32)


def key_id(key: bytes) -> str:
    """Return the eight hex digits that tell keys apart and give nothing of them away."""
    return hashlib.sha256(b"id" + key).hexdigest()[:8]


def seal(key: bytes, value: bytes, place: str) -> bytes:
    """Return *value* sealed with *key* for *place*, ``table.column:row``."""
    nonce = secrets.token_bytes(NONCE)
    return _head(key) + nonce + AESGCM(key).encrypt(nonce, value, _proved(key, place))


def open_sealed(key: bytes, sealed: bytes, place: str) -> bytes:
    """Return what was sealed with *key* for *place*. Raises Unreadable."""
    head = _head(key)
    nonce, ciphertext = sealed[len(head) :][:NONCE], sealed[len(head) + NONCE :]
    try:
        if not sealed.startswith(head):
            raise InvalidTag
        return AESGCM(key).decrypt(nonce, ciphertext, _proved(key, place))
    except (InvalidTag, ValueError) as error:  # ValueError: cut so short that no nonce is left
        told = N_("What is kept as {place} is damaged, or was changed from outside. Restore it.")
        raise Unreadable(told.format(place=place)) from error


def _head(key: bytes) -> bytes:
    return bytes([VERSION]) + bytes.fromhex(key_id(key))


def _proved(key: bytes, place: str) -> bytes:
    return f"{place}:{key_id(key)}:{VERSION}".encode()
