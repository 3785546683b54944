"""The service starts quickly, says where it is, serves this computer alone, and stops when told."""

import os
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from click.testing import CliRunner

from webapp.cli import main
from webapp.records.keys import OURS
from webapp.server import LOOPBACK, free_socket

SURROUNDINGS = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


@contextmanager
def serving(folder, *words):
    """Run the service as a program; give the process and the lines it printed."""
    command = [sys.executable, "-P", "-m", "webapp", "serve", "--data", str(folder), *words]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, env=SURROUNDINGS, **pipes) as process:
        lines = []
        for line in process.stdout:
            lines.append(line.strip())
            if line.startswith("http"):
                break
        try:
            yield process, lines
        finally:
            process.kill()


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_it_says_its_address_last_and_stops_when_told(tmp_path, ending):
    with serving(tmp_path, "--port", "0") as (process, lines):
        with urlopen(lines[-1]) as answer:
            page = answer.read().decode()

        process.send_signal(ending)
        assert process.wait(timeout=10) == 0
        assert process.stdout.read() == ""

    assert lines[-1].startswith(f"http://{LOOPBACK}:")
    assert "This is a sample shop." in page


def test_a_new_key_is_told_in_one_line_and_only_once(tmp_path):
    told = []
    for _ in range(2):
        with serving(tmp_path, "--port", "0") as (_process, lines):
            told.append([line for line in lines if str(tmp_path / OURS) in line])

    assert [len(lines) for lines in told] == [1, 0]
    assert "Keep a copy" in told[0][0]


def test_a_foreign_name_for_this_computer_is_refused(tmp_path):
    with serving(tmp_path, "--port", "0") as (_, lines):
        strange = Request(lines[-1], headers={"Host": "elsewhere.example"})

        with pytest.raises(HTTPError, match="400") as refused:
            urlopen(strange)
        refused.value.close()


def test_a_port_in_use_is_passed_over():
    with free_socket(0) as taken:
        port = taken.getsockname()[1]
        with free_socket(port) as other:
            assert other.getsockname()[1] != port
            assert other.getsockname()[0] == LOOPBACK
            with pytest.raises(ConnectionRefusedError), socket.socket() as outside:
                outside.connect(("127.0.0.2", other.getsockname()[1]))


def test_the_printing_library_stays_out_of_the_web_process():
    seen = "import sys, webapp.server, webapp.app; print('weasyprint' in sys.modules)"
    command = [sys.executable, "-c", seen]
    ran = subprocess.run(command, env=SURROUNDINGS, capture_output=True, text=True, check=True)

    assert ran.stdout.strip() == "False"


def test_a_folder_that_cannot_hold_answers_is_named(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    (tmp_path / "fairnotice.sqlite3").write_bytes(b"not a database, but long enough " * 40)

    for folder, words in (
        (tmp_path / "file" / "x", "cannot be kept"),
        (tmp_path, "cannot be read"),
    ):
        ran = CliRunner().invoke(main, ["serve", "--data", str(folder)])
        assert ran.exit_code == 2
        assert words in ran.output


def test_the_command_line_has_the_librarys_commands_and_serve():
    listed = CliRunner().invoke(main, ["--help"]).output

    for command in ("make", "check", "documents", "law", "serve"):
        assert f"  {command} " in listed
