"""The warm parent: fonts loaded once, then a child of its own for every sheet, within limits.

It runs apart from every other process of ours, without network, keys or database. Some input
makes a font library abort the process, or grow without end; then only that sheet's child dies.
Run as ``python -m notices.rendering.warm``; it speaks in frames on stdin and stdout.
"""

import ctypes
import gc
import json
import os
import resource
import select
import shutil
import signal
import sys
import tempfile
import time
from dataclasses import asdict
from functools import partial
from html import escape

from notices.errors import CannotPrint
from notices.rendering.frames import receive, send

WALL_SECONDS = 15
CPU_SECONDS = 12
MEMORY = 900 * 2**20
OUTPUT = 60 * 2**20
LIMITS = (
    (resource.RLIMIT_CPU, CPU_SECONDS),
    (resource.RLIMIT_AS, MEMORY),
    (resource.RLIMIT_FSIZE, OUTPUT),
    (resource.RLIMIT_NOFILE, 64),
    (resource.RLIMIT_CORE, 0),
)
NEW_NETWORK, NEW_USER = 0x40000000, 0x10000000
LETTERS = escape("".join(map(chr, range(33, 127))) + "âêîôŵŷ Жж")
FIRST_SHEET = f"""<html lang="en"><title>.</title>
<link rel="stylesheet" href="asset:paper.css"><link rel="stylesheet" href="asset:sign.css">
<header class="band"><h1>{LETTERS}</h1></header><p>{LETTERS} <strong>{LETTERS}</strong></p>
<svg viewBox="0 0 9 9"><title>.</title><path d="M0 0h9"/></svg>"""


def main() -> None:
    """Serve sheets until stdin ends."""
    orders, answers = sys.stdin.buffer, sys.stdout.buffer
    alone = leave_the_network()
    try:
        from notices.rendering.pdf import warm, write_pdf
    except OSError:  # WeasyPrint cannot load Pango
        send(answers, {"status": "missing"})
        return
    fonts = warm()
    write_pdf(FIRST_SHEET, fonts)
    gc.disable()  # a child lives for one sheet; collecting would only copy the parent's pages
    gc.freeze()
    send(answers, {"status": "ready", "alone": alone})
    while order := receive(orders):
        head, html = order
        send(answers, *in_a_child(partial(write_pdf, html.decode(), fonts, head["steps"])))


def leave_the_network() -> bool:
    """Move this process into a network of its own, with nothing in it; tell whether it worked."""
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        return any(libc.unshare(flags) == 0 for flags in (NEW_NETWORK, NEW_NETWORK | NEW_USER))
    except (OSError, AttributeError):  # not Linux
        return False


def in_a_child(work) -> tuple[dict, bytes]:
    """Do *work* in a forked child within LIMITS; return its answer, or why there is none."""
    folder = tempfile.mkdtemp()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _be_the_child(work, folder, writing)
    os.close(writing)
    try:
        written = _read_all(reading, time.monotonic() + WALL_SECONDS)
    finally:
        os.close(reading)
        ended_by = _end(child)
        shutil.rmtree(folder, ignore_errors=True)
    return _judged(None if ended_by == signal.SIGXCPU else written)


def _be_the_child(work, folder: str, writing: int) -> None:
    try:
        os.setsid()
        tempfile.tempdir = folder
        for limit, most in LIMITS:
            resource.setrlimit(limit, (most, most + 1))  # at the first it is told why, by a signal
        with os.fdopen(writing, "wb") as pipe:
            send(pipe, *_outcome(work))
    finally:
        os._exit(0)


def _outcome(work) -> tuple[dict, bytes]:
    try:
        pdf, layout = work()
    except CannotPrint as error:
        return {"status": "refused", "why": str(error)}, b""
    except MemoryError:
        return {"status": "too much"}, b""
    except Exception:  # noqa: BLE001 - a door: whatever went wrong, its text may be personal
        return {"status": "failed"}, b""
    return {"status": "done" if pdf else "in the way"} | asdict(layout), pdf


def _read_all(reading: int, deadline: float) -> bytes | None:
    """Return all the child wrote, or None when it took too long or does not end."""
    written = bytearray()
    while (left := deadline - time.monotonic()) > 0 and len(written) <= OUTPUT:
        if not select.select([reading], [], [], left)[0]:
            return None
        part = os.read(reading, 1 << 16)
        if not part:
            return bytes(written)
        written += part
    return None


def _judged(written: bytes | None) -> tuple[dict, bytes]:
    if written is None:
        return {"status": "too long"}, b""
    size = int.from_bytes(written[:8], "big")
    if len(written) < 16 + size:
        return {"status": "failed"}, b""
    answer, pdf = json.loads(written[16 : 16 + size]), written[16 + size :]
    whole = pdf.startswith(b"%PDF-") and pdf.rstrip().endswith(b"%%EOF")
    return (answer, pdf) if whole or answer["status"] != "done" else ({"status": "failed"}, b"")


def _end(child: int) -> int:
    """End *child* and all that it started; return the signal that ended it, or 0."""
    try:
        os.killpg(child, signal.SIGKILL)
    except ProcessLookupError:
        os.kill(child, signal.SIGKILL)  # it had no time to become the head of its own group
    return os.WTERMSIG(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    main()
