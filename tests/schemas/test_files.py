"""Facts files as they come from disk: what can be read is read, the rest is told in words."""

import json
from decimal import Decimal

import pytest

from notices.errors import InvalidFacts
from notices.schemas.files import LARGEST, read, read_stores


@pytest.fixture
def written(tmp_path):
    def write(name, content):
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


def fault(path, reader=read):
    with pytest.raises(InvalidFacts) as refused:
        reader(path)
    (only,) = refused.value.faults
    assert only.file == path.name
    return only.message


def test_toml_and_json_say_the_same(written):
    toml = written(
        "facts.toml", '[trial]\nthreshold = 0.72\nother_uses = []\n[store]\ncode = "A"\n'
    )
    json_ = written(
        "FACTS.JSON", '{"trial": {"threshold": 0.72, "other_uses": []}, "store": {"code": "A"}}'
    )

    assert read(toml) == read(json_)
    assert read(toml)["trial"]["threshold"] == Decimal("0.72")


def test_a_mark_at_the_beginning_of_the_file_does_no_harm(written):
    assert read(written("facts.toml", b'\xef\xbb\xbf[store]\ncode = "A"')) == {
        "store": {"code": "A"}
    }
    assert read(written("facts.json", b'\xef\xbb\xbf{"a": 1}')) == {"a": 1}


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("facts.toml", "[trial\n", "line 1"),
        ("facts.toml", "[trial]\n\nstarts_on = soon\n", "line 3"),
        ("facts.toml", "[trial]\n[trial]\n", "twice"),
        ("facts.toml", 'a = "1"\na = "2"\n', "overwrite"),
        ("facts.toml", "a = " + "9" * 5000, "cannot be read"),
        ("facts.toml", 'a = "\u0000"', "cannot be read"),
        ("facts.json", "{", "line 1"),
        (
            "facts.json",
            '{"trial": {"threshold": 1, "threshold": 2}}',
            "'threshold' is answered twice",
        ),
        ("facts.json", '{"a\u202e": 1, "a\u202e": 2}', r"'a\u202e' is answered twice"),
        ("facts.json", '{"threshold": NaN}', "NaN is no number"),
        ("facts.json", '{"threshold": -Infinity}', "Infinity is no number"),
        ("facts.json", '{"a": 1} {"b": 2}', "Extra data"),
        ("facts.json", '{"a": ' + "9" * 5000 + "}", "cannot be read"),
        ("facts.json", "[]", "Begin the file with a group"),
        ("facts.json", "5", "Begin the file with a group"),
        ("facts.json", "", "cannot be read"),
        ("facts.toml", "", "Begin the file with a group"),
        ("facts.toml", "# nothing yet\n", "Begin the file with a group"),
        ("facts.json", '{"a": ' * 3000 + "1" + "}" * 3000, "nested too deeply"),
        ("facts.toml", "a = " + "[" * 3000 + "]" * 3000, "nested too deeply"),
        ("facts.toml", b"\x89PNG\r\n\x1a\n\x00\xff", "Save the file as UTF-8"),
        ("facts.toml", 'name = "Caf\u00e9"'.encode("cp1252"), "Save the file as UTF-8"),
        ("facts.json", '{"a": 1}'.encode("utf-16"), "Save the file as UTF-8"),
        ("facts.toml", "#" * (LARGEST + 1), "larger than 5 MB"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_why(written, name, content, told):
    assert told in fault(written(name, content))


def test_a_file_or_folder_that_is_not_a_file_is_told(tmp_path):
    assert "cannot be opened" in fault(tmp_path / "missing.toml")
    assert "cannot be opened" in fault(tmp_path)


def test_a_file_without_an_end_is_not_read_to_it(tmp_path):
    endless = tmp_path / "facts.toml"
    endless.symlink_to("/dev/zero")

    assert "larger than 5 MB" in fault(endless)


def test_many_names_are_checked_for_repeats_in_no_time(written):
    names = json.dumps({f"name{number}": 0 for number in range(100_000)})

    assert len(read(written("facts.json", names))) == 100_000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_table_is_read_as_spreadsheets_write_it(written, encoding, separator, end):
    rows = [["code", "name", "languages_nearby"], ["A", "Café, Côté", '"cy;pl"'], ["B", "", ""]]
    rows[1][1] = f'"{rows[1][1]}"'
    table = end.join(separator.join(row) for row in rows) + end

    shops = read_stores(written("stores.csv", table.encode(encoding)))

    assert shops == [
        {"code": "A", "name": "Café, Côté", "languages_nearby": "cy;pl"},
        {"code": "B"},
    ]


def test_a_table_in_letters_nobody_knows_is_told(written):
    path = written("stores.csv", b"code,name\nA,Caf\x81\n")

    assert fault(path, read_stores) == "Save the file as UTF-8."
    assert "cannot be opened" in fault(path.with_name("missing.csv"), read_stores)
