"""The printer: two at once, a dead parent, a strange folder, no network, the same every time."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from notices.errors import CannotPrint, MissingSoftware
from notices.produce import STEPS
from notices.rendering import printer
from notices.rendering.printer import Printer, print_sheet
from tests.support.papers import EXAMPLES, paper

ROOT = EXAMPLES.parent
PAGE = '<html lang="en"><title>A page</title><h1>A page</h1><p>With words on it.</p>'
SLOW = PAGE + "<div style='display:flex'>" * 9 + "slow" + "</div>" * 9
LEAVE = """
import socket, sys
from notices.rendering.warm import leave_the_network
alone = leave_the_network()
try:
    socket.create_connection(("127.0.0.1", int(sys.argv[1])), timeout=5).close()
    print(alone, "reached")
except OSError:
    print(alone, "nobody")
"""


@pytest.fixture(scope="module")
def own_printer():
    """A printer of our own, which may be ill-treated: it takes a second to start."""
    made = Printer()
    yield made
    made.stop()


def children_of(process):
    listed = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    return [int(number) for number in listed.read_text().split()]


def kill_the_first_child_of(process):
    for _ in range(500):
        for child in children_of(process):
            os.kill(child, signal.SIGKILL)
            return
        time.sleep(0.01)


def test_one_sheet_is_the_same_twice_and_from_two_printers_at_once():
    page = paper("sign.entrance").html

    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: print_sheet(page, steps=STEPS).pdf, range(6)))

    assert made[0].startswith(b"%PDF-")
    assert set(made) == {made[0]}


def test_a_warm_parent_that_was_killed_is_replaced_and_nobody_notices(own_printer):
    first = own_printer.print(PAGE).pdf
    own_printer._process.kill()
    own_printer._process.wait()

    more_than_a_pipe_holds = f"<!--{'x' * 500_000}-->"
    assert own_printer.print(PAGE + more_than_a_pipe_holds).pdf == first


def test_a_child_that_is_killed_fails_its_own_sheet_only(own_printer):
    own_printer.print(PAGE)
    watch = threading.Thread(target=kill_the_first_child_of, args=[own_printer._process])
    parent = own_printer._process.pid

    watch.start()
    with pytest.raises(CannotPrint, match="could not be laid out"):
        own_printer.print(SLOW)
    watch.join()

    assert own_printer.print(PAGE).pdf
    assert own_printer._process.pid == parent


def test_a_file_in_the_folder_somebody_stands_in_is_not_imported(
    own_printer, tmp_path, monkeypatch
):
    for stranger in ("json", "weasyprint", "notices"):
        (tmp_path / f"{stranger}.py").write_text("raise SystemExit('imported a stranger')")
    monkeypatch.chdir(tmp_path)
    own_printer.stop()

    assert own_printer.print(PAGE).pdf


def test_no_secret_of_this_process_reaches_the_printing_one(own_printer, monkeypatch):
    monkeypatch.setenv("FAIRNOTICE_SECRET", "A. N. Other")
    own_printer.stop()
    own_printer.start()

    surroundings = Path(f"/proc/{own_printer._process.pid}/environ").read_bytes()

    assert b"FONTCONFIG_FILE" in surroundings
    assert b"SECRET" not in surroundings


def test_without_pango_it_says_what_installs_it_every_time(own_printer, tmp_path, monkeypatch):
    (tmp_path / "weasyprint.py").write_text("raise OSError('cannot load library')")
    lacking = printer._surroundings() | {"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"}
    monkeypatch.setattr(printer, "_surroundings", lambda: lacking)
    own_printer.stop()

    for _ in range(2):
        with pytest.raises(MissingSoftware, match="apt"):
            own_printer.print(PAGE)


def test_a_parent_that_cannot_start_is_told_as_such(own_printer, tmp_path, monkeypatch):
    (tmp_path / "weasyprint.py").write_text("raise SystemExit(1)")
    broken = printer._surroundings() | {"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"}
    monkeypatch.setattr(printer, "_surroundings", lambda: broken)
    own_printer.stop()

    for _ in range(2):
        with pytest.raises(CannotPrint, match="does not start"):
            own_printer.print(PAGE)


def test_the_printing_process_reaches_nobody_where_it_can_leave_the_network(own_printer):
    own_printer.stop()
    alone = own_printer.start()["alone"]

    with socket.create_server(("127.0.0.1", 0)) as somebody:
        command = [sys.executable, "-c", LEAVE, str(somebody.getsockname()[1])]
        said = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=ROOT, check=True)

    assert said.stdout.split() == [str(alone), "nobody" if alone else "reached"]


def test_the_temporary_folder_is_left_as_it_was(tmp_path):
    command = [
        sys.executable,
        "-c",
        f"from notices.rendering.printer import print_sheet; print_sheet({PAGE!r})",
    ]
    surroundings = os.environ | {"TMPDIR": str(tmp_path)}

    subprocess.run(command, check=True, cwd=ROOT, env=surroundings)

    assert list(tmp_path.iterdir()) == []
