"""Hand a sheet to the warm parent and get it back printed. Nobody else starts that process."""

import atexit
import os
import queue
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from notices.errors import CannotPrint, MissingSoftware
from notices.i18n import N_
from notices.rendering.bundle import FONTS
from notices.rendering.frames import receive, send

PANGO = N_(
    "This computer cannot make PDFs yet: Pango is missing. On Debian and Ubuntu: "
    "sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)
WHY = {
    "too long": N_("The sheet took too long to lay out and was given up."),
    "too much": N_("The sheet needed too much memory and was given up."),
    "failed": N_("The sheet could not be laid out."),
}
FONTS_CONF = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>"""


@dataclass(frozen=True, slots=True)
class Printed:
    """What came back: the PDF, or which answer is in the way and why (see Layout)."""

    pdf: bytes
    path: str = ""
    lines: int = 0
    letters: str = ""


class Printer:
    """One warm parent. It prints one sheet at a time; a dead one is started again."""

    def __init__(self):
        self._process = None

    def print(self, html: str, *, steps: int = 1) -> Printed:
        """Return *html* printed, in the largest of *steps* sizes of text that fits on one page.

        Raises CannotPrint, and MissingSoftware when Pango is missing.
        """
        answer, pdf = self._ask({"steps": steps}, html.encode())
        if answer["status"] == "done":
            return Printed(pdf)
        if answer["status"] == "in the way":
            return Printed(b"", answer["path"], answer["lines"], answer["letters"])
        raise CannotPrint(answer.get("why") or WHY.get(answer["status"], WHY["failed"]))

    def start(self) -> dict:
        """Start the warm parent and return what it says of itself. Raises MissingSoftware."""
        self._process = subprocess.Popen(
            # -P: a stray json.py in the caller's folder must not be imported.
            [sys.executable, "-P", "-m", "notices.rendering.warm"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_surroundings(),
        )
        head, _ = receive(self._process.stdout) or ({"status": "failed"}, b"")
        if head["status"] != "ready":
            self.stop()
        if head["status"] == "missing":
            raise MissingSoftware(PANGO)
        if head["status"] != "ready":
            raise CannotPrint(N_("The printing process does not start."))
        return head

    def stop(self) -> None:
        """End the warm parent."""
        process, self._process = self._process, None
        if process:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                with suppress(BrokenPipeError):  # what the dead one never read
                    pipe.close()

    def _ask(self, head: dict, html: bytes) -> tuple[dict, bytes]:
        """Return the answer of the warm parent; one that is found dead is replaced, once."""
        for _ in range(2):
            if self._process is None:
                self.start()
            try:
                send(self._process.stdin, head, html)
                answer = receive(self._process.stdout)
            except BrokenPipeError:
                answer = None
            if answer:
                return answer
            self.stop()
        return {"status": "failed"}, b""


@cache
def _idle() -> queue.LifoQueue:
    """The printers of this process, one for each core, started when first needed."""
    printers = [Printer() for _ in range(os.cpu_count() or 1)]
    idle = queue.LifoQueue()
    for printer in printers:
        idle.put(printer)
        atexit.register(printer.stop)
    return idle


def get_ready() -> None:
    """Start one printer, so that the first sheet need not wait. Raises MissingSoftware."""
    printer = _idle().get()
    try:
        printer.start()
    finally:
        _idle().put(printer)


def print_sheet(html: str, *, steps: int = 1) -> Printed:
    """Print on whichever printer of this process is idle; see Printer.print."""
    printer = _idle().get()
    try:
        return printer.print(html, steps=steps)
    finally:
        _idle().put(printer)


@cache
def _surroundings() -> dict[str, str]:
    """The child's environment: our fonts and no others, no secrets, the same in every country."""
    folder = Path(tempfile.mkdtemp(prefix="fairnotice-fonts-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    conf = folder / "fonts.conf"
    conf.write_text(FONTS_CONF.format(fonts=FONTS, cache=folder), encoding="utf-8")
    kept = {
        name: os.environ[name]
        for name in ("PATH", "SYSTEMROOT", "DYLD_FALLBACK_LIBRARY_PATH")
        if name in os.environ
    }
    root = str(Path(__file__).parents[2])
    return kept | {
        "FONTCONFIG_FILE": str(conf),
        "PYTHONPATH": root,
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }
