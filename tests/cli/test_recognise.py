"""``fairnotice recognise``: which rights a message may use, for programs and for people."""

from dataclasses import asdict

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from notices.cases.recognise import HINTS, LONGEST, hints, recognised
from notices.cli import commands
from notices.cli.errors import WRONG_INPUT
from notices.schemas.request import RIGHTS

MESSAGE = "I am 15.\nSend me a copy of\n my data, then delete \x1b it. Wasn’t me!"


@pytest.fixture
def message(tmp_path):
    """Writes a message into a file of its own, and returns the file."""

    def write(content, name="message.txt"):
        file = tmp_path / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    return write


def test_programs_are_told_what_the_library_finds(fairnotice, message):
    ran = fairnotice("recognise", message(MESSAGE), "--json")

    assert (ran.code, ran.complaints) == (0, [])
    assert ran.json == {
        "rights": [
            asdict(one) | {"words": list(map(asdict, one.words))} for one in recognised(MESSAGE)
        ],
        "hints": [asdict(one) | {"words": list(map(asdict, one.words))} for one in hints(MESSAGE)],
    }
    assert {one["right"] for one in ran.json["rights"]} == {"access", "erasure", "rectification"}


def test_people_see_each_right_the_words_and_why(fairnotice, message):
    ran = fairnotice("recognise", message(MESSAGE))
    lines = ran.printed.splitlines()

    assert (ran.code, ran.complaints) == (0, [])
    for one in recognised(MESSAGE):
        place = lines.index(f"{one.right}: {RIGHTS[one.right]}")
        assert lines[place + 1].endswith(f": {one.words[0].why}")
    assert f"child: {HINTS['child']}" in lines
    assert any("“copy of my data”" in line for line in lines)
    assert "you decide" in lines[-1]
    assert all(line.isprintable() for line in lines)


def test_nothing_recognised_is_said_and_is_no_failure(fairnotice, message):
    ran = fairnotice("recognise", message("The kettle leaks."))

    assert ran.code == 0
    assert ran.printed.startswith("No right was recognised.\n")


def test_a_message_can_be_typed_in():
    ran = CliRunner().invoke(commands, ["recognise", "-"], input=MESSAGE)

    assert ran.exit_code == 0
    assert "access: " in ran.stdout


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_the_longest_message_is_read_whole_in_the_widest_letters(fairnotice, message, mark):
    text = "😡" * (LONGEST - 14) + "delete my face"

    ran = fairnotice("recognise", message(mark + text.encode()))

    assert "erasure: " in ran.printed


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("a" * (LONGEST + 1), "20,000"),
        ("😡" * (LONGEST + 1), "20,000"),
        ("é" * LONGEST * 9, "20,000"),
        (b"caf\xe9", "UTF-8"),
        (b"caf\xc3", "UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_whole_gives_one_clear_line(fairnotice, message, content, told):
    ran = fairnotice("recognise", message(content))

    assert (ran.code, ran.printed) == (WRONG_INPUT, "")
    (line,) = ran.complaints
    assert line.startswith("message.txt: ")
    assert told in line


def test_a_file_that_is_not_there_gives_one_clear_line(fairnotice, tmp_path):
    ran = fairnotice("recognise", tmp_path / "nowhere.txt")

    assert ran.code == WRONG_INPUT
    assert ran.complaints == ["nowhere.txt: The file cannot be opened: No such file or directory."]


@given(
    content=st.binary(max_size=200)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))
)
@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_is_in_the_file_no_hidden_mark_is_printed(fairnotice, message, content):
    ran = fairnotice("recognise", message(content))

    assert ran.code in (0, WRONG_INPUT)
    assert all(line.isprintable() for line in [*ran.printed.split("\n"), *ran.complaints])
