"""``fairnotice make``: the file appears whole or not at all, and every fault has its line."""

import os
import subprocess
import sys

import pytest

from notices.cli.errors import LACKING, NO, WRONG_INPUT
from notices.documents import DOCUMENTS
from notices.errors import CannotPrint, MissingSoftware
from notices.rendering import printer
from tests.support import papers
from tests.support.papers import EXAMPLES, FACTS, ON, PAPERS

CASES = EXAMPLES / "requests"
CHAIN = ("--facts", EXAMPLES / "chain/facts.toml", "--stores", EXAMPLES / "chain/stores.csv")
FAULTY = {
    "organisation.legal_name": '"Sample\\u202e Stores"',
    "organisation.notice_page": '"http://castlestreet.example/faces"',
    "organisation.contact.phone": '"ring us"',
    "organisation.contact.email": '"nobody"',
    "organisation.address.postcode": '"Cardiff"',
    "organisation.colour": '"red"',
    "trial.purposes": '["fun"]',
    "trial.starts_on": '"soon"',
    "trial.retention.no_match_seconds": "1.5",
    "store.nation": '"cornwall"',
}

BEGINNINGS = {
    "pdf": b"%PDF-",
    "html": b"\n",
    "docx": b"PK\x03\x04",
    "odt": b"PK\x03\x04",
    "txt": b"Sample Stores\n",
    "md": b"Sample Stores\n",
}


def words_for(document_id):
    """Return the options that the examples give for a document."""
    if not DOCUMENTS[document_id].about_a_case:
        return ("--facts", FACTS)
    name = papers.CASES.get(document_id, document_id.removeprefix("letter."))
    case = CASES / f"{name}.toml"
    return ("--facts", FACTS, "--case", case)


@pytest.mark.long
@pytest.mark.parametrize(("document_id", "languages"), PAPERS)
def test_every_document_is_made_in_every_language(make, document_id, languages):
    words = (*words_for(document_id), "--format", "html", "--lang", ",".join(languages))

    ran, file = make(document_id, *words)

    assert (ran.code, ran.printed) == (0, "")
    assert (
        file.read_text("utf-8").lstrip().startswith(f'<!doctype html>\n<html lang="{languages[0]}"')
    )


def test_it_says_what_was_made_and_which_number_it_has(make):
    ran, file = make("sign.entrance", *words_for("sign.entrance"), "--size", "A3", out="sign.pdf")

    assert file.read_bytes().startswith(b"%PDF-")
    assert ran.complaints[0].startswith(f"{file}: Entrance sign CF10-")
    assert "draft" not in ran.complaints[0]


@pytest.mark.parametrize("kind", BEGINNINGS)
def test_the_ending_of_the_file_says_what_kind_it_is(make, kind):
    words = words_for("letter.access-received")

    ran, file = make("letter.access-received", *words, out=f"letter.{kind.upper()}")
    _, named = make("letter.access-received", *words, "--format", kind, out="named")

    assert ran.code == 0
    assert file.read_bytes().startswith(BEGINNINGS[kind])
    assert file.read_bytes() == named.read_bytes()


@pytest.mark.parametrize("out", ["letter", "letter.doc", "docx", ".docx", "letter.docx.bak"])
def test_without_a_known_ending_it_is_a_pdf(make, out):
    ran, file = make("letter.access-received", *words_for("letter.access-received"), out=out)

    assert ran.code == 0
    assert file.read_bytes().startswith(b"%PDF-")


def test_a_named_format_counts_for_more_than_the_ending(make):
    words = (*words_for("letter.access-received"), "--format", "txt")

    _, file = make("letter.access-received", *words, out="letter.docx")

    assert file.read_bytes().startswith(BEGINNINGS["txt"])


def test_a_sign_is_no_letter_whatever_the_file_is_called(make):
    ran, file = make("sign.entrance", *words_for("sign.entrance"), out="sign.docx")

    assert ran.code == WRONG_INPUT
    assert ran.complaints == ["sign.entrance can be made as pdf or html, not 'docx'."]
    assert not file.exists()


def test_a_draft_is_called_a_draft(fairnotice, tmp_path):
    words = ("--facts", FACTS, "--on", "2026-01-05", "--format", "html", "--out", tmp_path / "out")

    assert "draft: not for display" in fairnotice("make", "sign.entrance", *words).complaints[0]


def test_a_file_with_ten_faults_gives_ten_lines_and_no_document(make, tmp_path):
    facts = tmp_path / "ten.toml"
    answers = FAULTY | {"store.code": '"CF10"', "store.name": '"Castle Street"'}
    facts.write_text("".join(f"{path} = {value}\n" for path, value in answers.items()), "utf-8")

    ran, file = make("dpia.checklist", "--facts", facts)

    assert len(ran.complaints) == len(FAULTY) == 10
    for line, path in zip(sorted(ran.complaints), sorted(FAULTY), strict=True):
        assert line.startswith(f"ten.toml: {path}: ")
        assert len(line) > len(f"ten.toml: {path}: ") + 10
        assert line.isprintable()
    assert (ran.code, ran.printed, file.exists()) == (WRONG_INPUT, "", False)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (
            ("sign.entranc", "--facts", FACTS),
            "There is no document 'sign.entranc'. Did you mean sign.entrance?",
        ),
        (("poster", "--facts", FACTS), "There is no document 'poster'."),
        (("sign.entrance", "--facts", FACTS, "--lang", "xx"), "not in 'xx'"),
        (("sign.entrance", "--facts", FACTS, "--lang", "en,en"), "Choose one language, or two"),
        (("sign.entrance", "--facts", FACTS, "--lang", ""), "not in ''"),
        (("sign.entrance", "--facts", FACTS, "--size", "A7"), "A4, A3, A2, not in 'A7'"),
        (("sign.entrance", "--facts", FACTS, "--format", "docx"), "pdf or html, not 'docx'"),
        (
            ("dpia.checklist", "--facts", FACTS, "--format", "doc"),
            "dpia.checklist can be made as pdf, html, docx, odt, txt or md, not 'doc'.",
        ),
        (("sign.entrance", "--facts", "nowhere.toml"), "nowhere.toml: The file cannot be opened"),
        (("sign.entrance", "--facts", EXAMPLES), "examples: The file cannot be opened"),
        (("letter.nothing-held", "--facts", FACTS), "request: This letter answers a request"),
        (
            ("letter.nothing-held", "--facts", FACTS, "--case", FACTS),
            "request: A case holds a request and nothing else.",
        ),
        (
            ("letter.access-received", "--facts", FACTS, "--case", CASES / "complaint.toml"),
            "complaint.toml: request.right: This letter is for another kind of case: See the data",
        ),
        (("sign.entrance", *CHAIN), "store.code: Say which shop"),
        (("sign.entrance", *CHAIN, "--store", "LDN1"), "Did you mean LDN01?"),
        (
            ("sign.entrance", "--facts", FACTS, *CHAIN[2:]),
            "facts.toml: stores: Shops",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_what_is_wrong_is_said_in_one_line(make, words, line):
    ran, file = make(*words)

    assert ran.code == WRONG_INPUT
    (complaint,) = ran.complaints
    assert line in complaint
    assert not file.exists()


@pytest.mark.parametrize(
    "day", ["2026-13-01", "2026-02-30", "tomorrow", "", "1999-01-01", "20261123"]
)
def test_a_day_that_is_none_is_refused(fairnotice, tmp_path, day):
    ran = fairnotice(
        "make", "sign.entrance", "--facts", FACTS, "--out", tmp_path / "x", "--on", day
    )

    assert ran.code == WRONG_INPUT
    assert "--on" in ran.complaints[-1]
    assert ascii(day) in ran.complaints[-1]


def test_one_shop_of_a_chain_is_made_by_its_code(make):
    ran, file = make("sign.entrance", *CHAIN, "--store", "EDI01", "--format", "html")

    assert ran.code == 0
    assert "EDI01-" in file.read_text("utf-8")


def test_a_fault_in_the_table_of_shops_names_the_table_and_the_row(make, tmp_path):
    table = tmp_path / "shops.csv"
    rows = (EXAMPLES / "chain/stores.csv").read_text("utf-8").splitlines()
    rows[3] = rows[3].replace("england", "cornwall")
    table.write_text("\n".join(rows), "utf-8")

    ran, _ = make("sign.entrance", *CHAIN[:2], "--stores", table, "--store", "LDN01")

    assert ran.code == WRONG_INPUT
    (complaint,) = ran.complaints
    assert complaint.startswith("shops.csv: row 4, nation: ")


@pytest.mark.parametrize("out", ["no-folder/sign.pdf", "."])
def test_a_place_that_cannot_be_written_is_named(make, tmp_path, out):
    ran, _ = make("sign.entrance", *words_for("sign.entrance"), "--format", "html", out=out)

    assert ran.code == WRONG_INPUT
    assert "--out: The file cannot be written" in ran.complaints[0]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
def test_when_writing_fails_half_way_nothing_is_left_and_the_old_file_stays(
    make, tmp_path, monkeypatch, step
):
    def fail(*_args, **_how):
        raise OSError(28, "No space left on device")

    (tmp_path / "out").write_text("the old sign")
    monkeypatch.setattr(os, step, fail)

    ran, file = make("sign.entrance", *words_for("sign.entrance"), "--format", "html")

    assert ran.code == WRONG_INPUT
    assert "No space left on device" in ran.complaints[0]
    assert file.read_text() == "the old sign"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(
    ("error", "code"),
    [(MissingSoftware("sudo apt install pango"), LACKING), (CannotPrint("no"), NO)],
)
def test_a_computer_that_cannot_print_says_so_with_its_own_code(make, monkeypatch, error, code):
    def fail(*_args, **_how):
        raise error

    monkeypatch.setattr(printer.Printer, "print", fail)

    ran, file = make("sign.entrance", *words_for("sign.entrance"))

    assert (ran.code, ran.complaints) == (code, [str(error)])
    assert not file.exists()


def test_it_works_from_any_folder_with_paths_as_the_caller_means_them(tmp_path):
    (tmp_path / "facts.toml").write_bytes(FACTS.read_bytes())
    (tmp_path / "json.py").write_text("raise SystemExit('imported a stranger')")
    words = ["sign.entrance", "--facts", "facts.toml", "--on", ON.isoformat(), "--out", "sign.pdf"]
    command = [sys.executable, "-P", "-m", "webapp", "make", *words]
    surroundings = os.environ | {"PYTHONPATH": str(EXAMPLES.parent)}

    ran = subprocess.run(command, cwd=tmp_path, env=surroundings, capture_output=True)

    assert ran.returncode == 0, ran.stderr
    assert (tmp_path / "sign.pdf").read_bytes().startswith(b"%PDF-")
