"""What a sheet may do to its child, done one after the other; prints what the warm parent says.

Run as ``python -m tests.rendering.doings FILE`` by test_child.py: it forks, so it has a process
of its own. The limits are those of the real parent, only smaller.
"""

import json
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

from notices.errors import CannotPrint
from notices.rendering import warm
from notices.rendering.layout import Layout

SECONDS, MEMORY, OUTPUT = 1.1, 300 * 2**20, 2 * 2**20
SMALLER = {
    resource.RLIMIT_CPU: 1,
    resource.RLIMIT_AS: MEMORY,
    resource.RLIMIT_FSIZE: OUTPUT,
}


def prints():
    return b"%PDF-1.7 %%EOF", Layout(3)


def writes_no_pdf():
    return b"<html>", Layout()


def writes_half_a_pdf():
    return b"%PDF-1.7", Layout()


def does_not_fit():
    return b"", Layout(8, "organisation.legal_name", 7)


def refuses():
    raise CannotPrint("outside the bundle")


def stumbles():
    raise ValueError("A. N. Other")


def recurses():
    return recurses()


def sleeps():
    time.sleep(60)


def loops():
    while True:
        pass


def eats():
    return b"x" * 2 * MEMORY, Layout()


def fills_the_disk():
    with tempfile.TemporaryFile() as file:
        file.write(b"x" * 2 * OUTPUT)


def aborts():
    os.abort()


def leaves():
    os._exit(0)


def opens_too_much():
    return [os.pipe() for _ in range(200)]


def leaves_files():
    tempfile.mkdtemp()
    time.sleep(60)


def leaves_a_child():
    child = os.fork()
    if child:
        Path(sys.argv[1]).write_text(str(child))
    time.sleep(60)


def floods():
    return b"%PDF-" + b"x" * 3 * OUTPUT, Layout()


DOINGS = [
    prints,
    writes_no_pdf,
    writes_half_a_pdf,
    does_not_fit,
    refuses,
    stumbles,
    recurses,
    sleeps,
    loops,
    eats,
    fills_the_disk,
    aborts,
    leaves,
    opens_too_much,
    leaves_files,
    leaves_a_child,
    floods,
]


def told(do) -> dict:
    """Return what the warm parent says of *do*, and of a good sheet after it."""
    began = time.monotonic()
    answer, pdf = warm.in_a_child(do)
    took = time.monotonic() - began
    again, _ = warm.in_a_child(prints)
    left = [path.name for path in Path(tempfile.gettempdir()).iterdir()]
    return answer | {"length": len(pdf), "seconds": took, "next": again["status"], "left": left}


if __name__ == "__main__":
    warm.WALL_SECONDS, warm.OUTPUT = SECONDS, OUTPUT
    warm.LIMITS = tuple((limit, SMALLER.get(limit, most)) for limit, most in warm.LIMITS)
    json.dump({do.__name__: told(do) for do in DOINGS}, sys.stdout)
