"""The wheel that people install: it holds what we need, nothing else, and speaks Welsh alone."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from datetime import date
from pathlib import Path

import polib
import pytest

from locales.update import catalogue_path, catalogues
from notices.i18n import FAMILIES

ROOT = Path(__file__).parent.parent
MUST_HOLD = {
    "rule packs": r"notices/rules/packs/gb/.+\.toml",
    "document templates": r"notices/documents/signs/.+\.html",
    "fonts": r"notices/rendering/assets/fonts/.+\.ttf",
    "styles": r"notices/rendering/assets/.+\.css",
    "page templates": r"webapp/templates/.+\.html",
    "static files": r"webapp/static/.+\.css",
    "migrations": r"webapp/records/migrations/versions/.+\.py",
}
IDENTITY_OF_ANOTHER = re.compile(rb"GDS Transport|\bcrown\b|\bcrest\b", re.IGNORECASE)
READ_WELSH = """
import sys, notices
from notices.i18n import catalogue
texts = catalogue("cy", sys.argv[1])
print(notices.__file__)
print(texts.gettext(sys.argv[2]))
"""
COUNT_IN_WELSH = """
import sys
from notices.i18n import catalogue
texts = catalogue("cy", sys.argv[1])
for n in (0, 1, 2, 3, 6, 10):
    print(texts.ngettext(sys.argv[2], sys.argv[3], n))
"""
PRINT_IN_WELSH = """
import sys
from datetime import date
from pathlib import Path
from notices.produce import produce
from notices.schemas.files import read
facts = read(Path(sys.argv[1]))
made = produce("sign.entrance", facts, on=date.fromisoformat(sys.argv[2]), languages=("cy",))
Path("sign.pdf").write_bytes(made.content)
Path("sign.html").write_text(made.html, "utf-8")
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built here from what is here: no network, no other version of a tool."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    ran = subprocess.run(build, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert ran.returncode == 0, ran.stderr
    return next(folder.glob("fairnotice-*.whl"))


@pytest.fixture(scope="module")
def names(wheel):
    return zipfile.ZipFile(wheel).namelist()


@pytest.fixture(scope="module")
def from_the_wheel(wheel, tmp_path_factory):
    """Runs Python far from the project, with what the wheel holds in front of everything."""
    installed, elsewhere = (tmp_path_factory.mktemp(name) for name in ("installed", "elsewhere"))
    with zipfile.ZipFile(wheel) as archive:  # a wheel of pure Python is installed by unpacking
        archive.extractall(installed)

    def run(code, *words):
        command = [sys.executable, "-P", "-c", code, *words]
        surroundings = os.environ | {"PYTHONPATH": str(installed), "PYTHONUTF8": "1"}
        ran = subprocess.run(
            command, cwd=elsewhere, env=surroundings, capture_output=True, encoding="utf-8"
        )
        assert ran.returncode == 0, ran.stderr
        return ran.stdout.splitlines()

    run.installed, run.elsewhere = installed, elsewhere
    return run


def test_it_holds_our_two_packages_and_what_describes_them(names):
    tops = {name.split("/")[0] for name in names}

    assert {top for top in tops if not top.endswith(".dist-info")} == {"notices", "webapp"}
    assert not [name for name in names if "__pycache__" in name]


@pytest.mark.parametrize("pattern", MUST_HOLD.values(), ids=MUST_HOLD)
def test_it_holds_the_files_that_are_not_code(names, pattern):
    assert [name for name in names if re.fullmatch(pattern, name)]


def test_every_file_of_a_package_is_in_it(names):
    on_disk = {
        path.relative_to(ROOT).as_posix()
        for package in ("notices", "webapp")
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }

    assert on_disk <= set(names)


def test_it_holds_every_catalogue_compiled(names):
    expected = {
        f"notices/locales/{where}/LC_MESSAGES/{family}.mo" for where, family in catalogues()
    }

    assert expected
    assert {name for name in names if name.endswith(".mo")} == expected


def test_it_starts_the_command_line_and_carries_the_licences(wheel, names):
    with zipfile.ZipFile(wheel) as archive:
        entries = next(name for name in names if name.endswith("entry_points.txt"))
        script = archive.read(entries).decode()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]

    assert f"fairnotice = {project['scripts']['fairnotice']}" in script
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_nobody_elses_crown_crest_or_typeface_is_in_it(wheel, names):
    with zipfile.ZipFile(wheel) as archive:
        static = {name: archive.read(name) for name in names if name.startswith("webapp/static/")}

    assert not [name for name, content in static.items() if IDENTITY_OF_ANOTHER.search(content)]


@pytest.mark.parametrize("family", FAMILIES)
def test_installed_elsewhere_it_speaks_welsh(from_the_wheel, family):
    entry = next(
        entry
        for entry in polib.pofile(catalogue_path("cy", family))
        if entry.msgstr and entry.msgstr != entry.msgid and "\n" not in entry.msgstr
    )

    where, said = from_the_wheel(READ_WELSH, family, entry.msgid)

    assert Path(where).is_relative_to(from_the_wheel.installed)
    assert said == entry.msgstr


def test_installed_elsewhere_it_counts_in_welsh(from_the_wheel):
    family, entry = next(
        (family, entry)
        for family in FAMILIES
        for entry in polib.pofile(catalogue_path("cy", family))
        if entry.msgid_plural
    )

    said = from_the_wheel(COUNT_IN_WELSH, family, entry.msgid, entry.msgid_plural)

    assert said == [entry.msgstr_plural[form] for form in range(6)]


def test_installed_elsewhere_it_prints_a_welsh_sign(from_the_wheel):
    facts = ROOT / "examples/corner-shop/facts.toml"

    from_the_wheel(PRINT_IN_WELSH, str(facts), date(2026, 11, 23).isoformat())

    assert (from_the_wheel.elsewhere / "sign.pdf").read_bytes().startswith(b"%PDF-")
    assert 'lang="cy"' in (from_the_wheel.elsewhere / "sign.html").read_text("utf-8")
