#!/usr/bin/env python3
"""Start, test or drive Fairnotice with nothing but Python installed.

    python3 dev.py                  start the web app on this computer
    python3 dev.py fairnotice ...   the command line, from the folder you stand in
    python3 dev.py test ...         run the tests; further words go to pytest
    python3 dev.py conform FILE...  judge PDF files by the rules of PDF/UA-1 and PDF/A-2a
    python3 dev.py translate        bring the catalogues in locales/ up to date
    python3 dev.py bench            measure how quick a sign is
    python3 dev.py python FILE ...  run a script in the project's environment

The first start sets everything up in the folder .venv, and installs Pango, which draws our
letters, where that needs nobody's password.
"""

# A Python too old to run this file must still be able to read it, or it answers with a syntax
# error: so there are no f-strings, no annotations and no letters beyond ASCII in it.
import sys

if sys.version_info < (3, 11):
    sys.exit("Fairnotice needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")

import hashlib
import importlib.util
import os
import shutil
import signal
import subprocess
from contextlib import contextmanager
from ctypes.util import find_library
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENV = ROOT / ".venv"
PYTHON = ENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = ENV / "set-up-finished"
LOG = ROOT / ".cache/set-up.log"
TO_RUN, TO_TEST = ROOT / "requirements.lock", ROOT / "requirements-test.lock"

# What Python is told, and what must be installed for it. -P: a stray json.py in the caller's
# folder must not be imported.
WORDS = {
    "serve": (["-P", "-m", "webapp", "serve"], TO_RUN),
    "fairnotice": (["-P", "-m", "webapp"], TO_RUN),
    "test": (["-P", "-m", "pytest", "--rootdir", str(ROOT)], TO_TEST),
    "conform": (["-P", str(ROOT / "tests/conformance/conform.py")], TO_TEST),
    "translate": (["-P", str(ROOT / "locales/update.py")], TO_TEST),
    "bench": (["-P", "-m", "benchmarks"], TO_TEST),
    "python": ([], TO_TEST),
}
FROM_THE_ROOT = ("serve", "test", "bench")  # the other words mean paths as the caller does
PANGO = ["libpango-1.0-0", "libpangoft2-1.0-0"]
SMALLER_PDFS = "libharfbuzz-subset0"  # in Debian 12 and later; PDFs can be made without it
APT = "sudo apt-get install --no-install-recommends "
PANGO_LINES = {
    "apt-get": APT + " ".join(PANGO + [SMALLER_PDFS]),
    "dnf": "sudo dnf install pango",
    "brew": "brew install pango",
    "pacman": "pacman -S pango (on Windows, in MSYS2: mingw-w64-ucrt-x86_64-pango)",
}
DONE, WRONG_INPUT, MISSING, STOPPED = 0, 2, 3, 130


class SetUpFailed(Exception):
    """The message tells the reader what to do."""


def main(arguments):
    if arguments in (["-h"], ["--help"]):
        sys.stdout.write(__doc__)
        return DONE
    named = arguments and not arguments[0].startswith("-")
    word, rest = (arguments[0], arguments[1:]) if named else ("serve", arguments)
    if word not in WORDS:
        say("dev.py does not know " + repr(word) + ". It knows: " + ", ".join(WORDS) + ".")
        return WRONG_INPUT
    command, lock = WORDS[word]
    try:
        prepare(lock)
        if not ensure_pango() and word == "test":
            return MISSING
    except (SetUpFailed, OSError) as error:
        say(str(error))
        return MISSING
    except KeyboardInterrupt:
        say("Stopped. Start again to finish the set-up.")
        return STOPPED
    if word in FROM_THE_ROOT:
        os.chdir(str(ROOT))
    return become([str(PYTHON)] + command + rest)


def say(text):
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def become(command):
    """Run *command* in our place, so that its signals, terminal and exit code are its own."""
    if os.name != "nt":
        os.execv(command[0], command)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Windows cannot; there Ctrl-C is the child's
    return subprocess.call(command)


def prepare(lock):
    """Make the environment hold what *lock* names, unless a finished set-up says it does."""
    if is_ready(lock):
        return
    if Path(sys.prefix).resolve() == ENV:  # it cannot be made anew under our feet
        raise SetUpFailed("What is to be installed has changed. Start dev.py with another Python.")
    say("Setting up once; this takes about a minute.")
    with alone() as log:
        if is_ready(lock):  # another dev.py did it while we waited
            return
        if is_ready(TO_RUN):
            STAMP.unlink()
        elif ENV.exists():  # unfinished, out of date or moved: only a new one can be trusted
            shutil.rmtree(str(ENV))
        install(lock, log)
        STAMP.write_text(fingerprint(lock))


def is_ready(lock):
    try:
        return PYTHON.exists() and STAMP.read_text() in (fingerprint(lock), fingerprint(TO_TEST))
    except FileNotFoundError:
        return False


def fingerprint(lock):
    """Tells what is installed, where, and for which Python: it changes when any of them does."""
    pinned = b"".join(path.read_bytes() for path in (ROOT / "pyproject.toml", lock))
    return hashlib.sha256(pinned + str((lock, PYTHON.resolve())).encode()).hexdigest()


@contextmanager
def alone():
    """Wait while another dev.py sets up. Yields the log, which is the lock: whoever writes it
    holds it, so a pip that outlives us keeps others out, and no lock outlives its holders."""
    LOG.parent.mkdir(exist_ok=True)
    with LOG.open("a") as log:
        if os.name == "nt":
            import msvcrt

            log.seek(1 << 30)  # a place nobody writes to
            msvcrt.locking(log.fileno(), msvcrt.LK_LOCK, 1)  # gives up after ten seconds
        else:
            import fcntl

            fcntl.flock(log, fcntl.LOCK_EX)
        log.truncate(0)
        yield log


def install(lock, log):
    if shutil.which("uv"):
        create = ["uv", "venv", "--python", sys.executable, str(ENV)]
        pip = ["uv", "pip", "install", "--python", str(PYTHON)]
    else:
        ensure_venv(log)
        create = [sys.executable, "-m", "venv", str(ENV)]
        pip = [str(PYTHON), "-I", "-m", "pip", "install"]
    pinned = pip + ["--require-hashes", "--only-binary", ":all:", "-r", str(lock)]
    ours = pip + ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    for step in (pinned, ours) if PYTHON.exists() else (create, pinned, ours):
        if not run(step, log):
            end = "\n".join(LOG.read_text(errors="replace").splitlines()[-12:])
            raise SetUpFailed(end + "\nThe set-up failed; all of it is in " + str(LOG))


def run(command, log):
    """Return whether *command* went well; it can ask nothing, and what it says goes to *log*."""
    said = {"stdin": subprocess.DEVNULL, "stdout": log, "stderr": subprocess.STDOUT}
    return subprocess.call(command, cwd=str(ROOT), **said) == 0


def ensure_venv(log):
    """Debian keeps the part of Python that makes environments in a package of its own."""
    package = "python3." + str(sys.version_info[1]) + "-venv"
    if not importlib.util.find_spec("ensurepip") and not apt_install([package], log):
        raise SetUpFailed("Python cannot make environments here. To mend it: " + APT + package)


def ensure_pango():
    """Return whether pages can be printed; install Pango where that needs nobody's password."""
    if has_pango():
        return True
    with alone() as log:
        if not has_pango() and apt_install(PANGO, log):
            apt_install([SMALLER_PDFS], log)
    if has_pango():
        return True
    lines = [line for tool, line in PANGO_LINES.items() if shutil.which(tool)]
    lines.append("your system's package of Pango, 1.44 or newer")
    say("Without Pango no PDF can be made. To install it: " + lines[0])
    return False


def has_pango():
    # Debian calls the package what Windows calls the file; elsewhere it is the middle of it.
    return all(find_library(name) or find_library(name[3:-2]) for name in PANGO)


def apt_install(packages, log):
    """Return whether *packages* got installed; never asks for a password."""
    root = [] if os.name == "nt" or os.geteuid() == 0 else ["sudo", "-n"]
    tools = ["apt-get"] + root[:1]
    if not all(shutil.which(tool) for tool in tools) or not run(root + ["true"], log):
        return False
    say("Installing " + ", ".join(packages) + ".")
    apt = root + ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-y"]
    run(apt + ["update"], log)
    return run(apt + ["install", "--no-install-recommends"] + packages, log)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
