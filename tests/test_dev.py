"""The one command that sets up and starts everything."""

import ast
import importlib.util
import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DEV = ROOT / "dev.py"
LOCKS = [ROOT / "requirements.lock", ROOT / "requirements-test.lock"]
# Says how it was called; -P keeps the caller's folder off the path, so it is found by its own.
WEBAPP = "import os, sys; print(os.getpid(), os.getcwd(), *sys.argv[1:]); sys.exit(7)"


@pytest.fixture
def checkout(tmp_path):
    """A project of its own, with nothing installed."""
    for path in (DEV, ROOT / "pyproject.toml", *LOCKS):
        shutil.copy(path, tmp_path)
    return tmp_path


@pytest.fixture
def dev(checkout, monkeypatch):
    """The dev.py of that project; instead of installing, it notes what it would install."""
    module = importlib.util.spec_from_file_location("dev_under_test", checkout / "dev.py")
    dev = importlib.util.module_from_spec(module)
    module.loader.exec_module(dev)
    dev.installed = []

    def install(lock, log):
        dev.PYTHON.parent.mkdir(parents=True, exist_ok=True)
        dev.PYTHON.touch()
        dev.installed.append(lock.name)

    monkeypatch.setattr(dev, "install", install)
    monkeypatch.setattr(dev, "find_library", lambda name: f"{name}.so")
    monkeypatch.setattr(dev, "become", lambda command: command)
    return dev


def test_an_old_python_can_read_as_far_as_the_sentence_for_it():
    source = DEV.read_text()
    tree = ast.parse(source)
    too_new = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.Match, ast.Starred, ast.Nonlocal)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]

    assert source.isascii()
    assert not [node for node in ast.walk(tree) if isinstance(node, too_new)]
    assert not [one for one in functions if one.returns or one.args.kwonlyargs]


def test_nothing_but_the_standard_library_is_imported():
    imports = [node for node in ast.walk(ast.parse(DEV.read_text())) if hasattr(node, "names")]
    names = {getattr(node, "module", None) or node.names[0].name for node in imports}

    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names


def test_a_finished_set_up_is_not_repeated_and_one_for_tests_serves_for_running(dev):
    for word in ("test", "test", "serve"):
        dev.main([word])

    assert dev.installed == ["requirements-test.lock"]


def test_the_packages_for_tests_are_added_to_those_that_are_there(dev):
    dev.main(["serve"])
    (dev.ENV / "kept").touch()

    dev.main(["test"])

    assert dev.installed == ["requirements.lock", "requirements-test.lock"]
    assert (dev.ENV / "kept").exists()


@pytest.mark.parametrize("changed", ["pyproject.toml", "requirements.lock"])
def test_what_is_out_of_date_is_made_anew_from_nothing(dev, checkout, changed):
    dev.main(["serve"])
    (dev.ENV / "left-over").touch()
    with (checkout / changed).open("a") as file:
        file.write("# changed\n")

    dev.main(["serve"])

    assert len(dev.installed) == 2
    assert not (dev.ENV / "left-over").exists()


def test_it_does_not_take_away_the_environment_it_runs_in(dev, checkout, monkeypatch, capsys):
    dev.main(["serve"])
    (dev.ENV / "kept").touch()
    monkeypatch.setattr(dev.sys, "prefix", str(dev.ENV))
    with (checkout / "pyproject.toml").open("a") as file:
        file.write("# changed\n")

    assert dev.main(["serve"]) == dev.MISSING

    assert "another Python" in capsys.readouterr().err
    assert (dev.ENV / "kept").exists()


@pytest.mark.parametrize("first", [[], ["serve"]])
def test_an_interrupted_set_up_is_never_believed(dev, monkeypatch, first, capsys):
    for word in first:
        dev.main([word])
    finished = dev.install

    def interrupted(lock, log):
        finished(lock, log)
        raise KeyboardInterrupt

    monkeypatch.setattr(dev, "install", interrupted)
    assert dev.main(["test"]) == dev.STOPPED
    assert "Start again" in capsys.readouterr().err
    (dev.ENV / "half").touch()
    monkeypatch.setattr(dev, "install", finished)
    dev.main(["serve"])

    assert dev.installed[-1] == "requirements.lock"
    assert not (dev.ENV / "half").exists()


def test_two_at_once_set_up_once(dev, monkeypatch):
    finished = dev.install
    monkeypatch.setattr(dev, "install", lambda *what: (time.sleep(0.3), finished(*what)))
    both = [threading.Thread(target=dev.prepare, args=[dev.TO_RUN]) for _ in range(2)]

    for thread in both:
        thread.start()
    for thread in both:
        thread.join()

    assert dev.installed == ["requirements.lock"]


@pytest.mark.skipif(os.name == "nt", reason="Windows frees the lock with its first holder")
def test_a_pip_that_outlives_us_keeps_others_out(dev):
    with dev.alone() as log:
        child = subprocess.Popen(["sleep", "0.5"], stdout=log)
    began = time.monotonic()

    with dev.alone():
        waited = time.monotonic() - began

    assert waited > 0.2
    assert child.wait() == 0


def test_a_set_up_that_fails_shows_the_end_of_its_log(dev, monkeypatch, capsys):
    def broken(lock, log):
        raise dev.SetUpFailed("no such package")

    monkeypatch.setattr(dev, "install", broken)

    assert dev.main(["serve"]) == dev.MISSING
    assert "no such package" in capsys.readouterr().err


def test_without_pango_the_tests_stop_and_serving_goes_on(dev, monkeypatch, capsys):
    monkeypatch.setattr(dev, "find_library", lambda name: None)
    monkeypatch.setattr(dev, "apt_install", lambda packages, log: False)
    monkeypatch.setattr(dev.shutil, "which", lambda tool: tool == "apt-get")

    assert dev.main(["test"]) == dev.MISSING
    assert "sudo apt-get install --no-install-recommends libpango" in capsys.readouterr().err
    assert dev.main([])[-1] == "serve"


def test_pango_is_installed_where_it_may_be(dev, monkeypatch):
    installed = []
    monkeypatch.setattr(dev, "find_library", lambda name: installed and f"{name}.so")
    monkeypatch.setattr(dev, "apt_install", lambda packages, log: installed.extend(packages) or 1)

    assert dev.ensure_pango()
    assert installed == [*dev.PANGO, dev.SMALLER_PDFS]


@pytest.mark.parametrize(("user", "tools", "password", "installs"), [
    (0, ["apt-get"], False, True),
    (0, [], False, False),
    (1000, ["apt-get"], False, False),
    (1000, ["apt-get", "sudo"], False, True),
    (1000, ["apt-get", "sudo"], True, False),
])  # fmt: skip
def test_apt_runs_only_where_nobody_is_asked(dev, monkeypatch, user, tools, password, installs):
    ran = []
    monkeypatch.setattr(dev.os, "geteuid", lambda: user)
    monkeypatch.setattr(dev.shutil, "which", lambda tool: tool in tools)
    monkeypatch.setattr(dev, "run", lambda command, log: ran.append(command) or not password)

    assert dev.apt_install(["libpango-1.0-0"], None) == installs
    assert any("install" in command for command in ran) == installs
    assert all(command[:2] == ["sudo", "-n"] for command in ran if user)


@pytest.mark.parametrize(("words", "code"), [(["nonsense"], 2), (["--help"], 0)])
def test_a_word_it_does_not_know_is_answered_with_those_it_knows(words, code):
    ran = subprocess.run([sys.executable, DEV, *words], capture_output=True, encoding="utf-8")

    assert ran.returncode == code
    for word in ("fairnotice", "test", "conform"):
        assert word in ran.stdout + ran.stderr


def test_options_without_a_word_belong_to_serve(dev):
    assert dev.main(["--port", "8000"])[-3:] == ["serve", "--port", "8000"]


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot put one program in another's place")
def test_the_command_line_takes_our_place_where_the_caller_stands_and_at_once(dev, checkout):
    (checkout / "webapp").mkdir()
    (checkout / "webapp/__main__.py").write_text(WEBAPP)
    standing = checkout / "elsewhere"
    standing.mkdir()
    (standing / "json.py").write_text("raise SystemExit('A stray file was imported.')")
    dev.PYTHON.parent.mkdir(parents=True)
    dev.PYTHON.symlink_to(sys.executable)
    dev.STAMP.write_text(dev.fingerprint(dev.TO_TEST))
    command = [sys.executable, checkout / "dev.py", "fairnotice", "law", "--json"]
    began = time.monotonic()

    started = subprocess.Popen(
        command, cwd=standing, stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": checkout}
    )
    said = started.communicate()[0].decode().split()

    assert said == [str(started.pid), str(standing), "law", "--json"]
    assert started.returncode == 7
    assert time.monotonic() - began < 2
