"""What gets installed is pinned, hashed, and all that the project asks for."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = [ROOT / "requirements.lock", ROOT / "requirements-test.lock"]


def pins(lock):
    return dict(re.findall(r"^([\w-]+)==(\S+)", lock.read_text(), re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_pin_has_a_hash_and_no_address(lock):
    text = lock.read_text()

    for block in re.split(r"\n(?=\S)", text.strip()):
        assert re.match(r"[\w-]+==[\w.]+( ;.*)? \\\n", block), block
        assert "--hash=sha256:" in block, block
    assert "://" not in text


def test_the_locks_agree_and_hold_what_the_project_asks_for():
    to_run, to_test = (pins(lock) for lock in LOCKS)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    named = {re.match(r"[\w-]+", line)[0] for line in project["dependencies"]}
    extra = {re.match(r"[\w-]+", line)[0] for line in project["optional-dependencies"]["test"]}

    assert to_run.items() <= to_test.items()
    assert named <= to_run.keys()
    assert extra - {"fairnotice"} <= to_test.keys()
    assert to_run["weasyprint"] == "70.0"
    assert to_run["pydyf"] == "0.13.0"
