"""How two of our processes speak: a small JSON head and a body, each with its length before it."""

import json
from typing import BinaryIO


def send(stream: BinaryIO, head: dict, body: bytes = b"") -> None:
    """Write one frame."""
    text = json.dumps(head).encode()
    stream.write(len(text).to_bytes(8, "big") + len(body).to_bytes(8, "big") + text + body)
    stream.flush()


def receive(stream: BinaryIO) -> tuple[dict, bytes] | None:
    """Return (head, body) of the next frame, or None when the other side has gone."""
    lengths = stream.read(16)
    if len(lengths) < 16:
        return None
    size, more = int.from_bytes(lengths[:8], "big"), int.from_bytes(lengths[8:], "big")
    head, body = stream.read(size), stream.read(more)
    return (json.loads(head), body) if len(head) == size and len(body) == more else None
