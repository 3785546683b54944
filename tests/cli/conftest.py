"""The command line as a person calls it."""

import json
from dataclasses import dataclass

import pytest
from click.testing import CliRunner

from notices.cli import commands
from tests.support.papers import ON


@dataclass(frozen=True)
class Ran:
    """What a command left behind: its exit code, what it printed, and what it complained of."""

    code: int
    printed: str
    complaints: list[str]

    @property
    def json(self):
        return json.loads(self.printed)


@pytest.fixture
def fairnotice():
    """Calls a command with its words; a traceback fails the test."""

    def call(*words):
        result = CliRunner().invoke(commands, [str(word) for word in words])
        assert result.exception is None or isinstance(result.exception, SystemExit), result.output
        return Ran(result.exit_code, result.stdout, result.stderr.splitlines())

    return call


@pytest.fixture
def make(fairnotice, tmp_path):
    """Makes a document as of ON into a file of its own: (what the command left, the file)."""

    def call(document_id, *words, out="out"):
        path = tmp_path / out
        return fairnotice("make", document_id, "--on", ON, "--out", path, *words), path

    return call
