"""Brings the catalogues up to date with the sources, keeping every translation that still fits.

`python3 dev.py translate` writes; with --check it only says what is missing, and exits with 1.
A new language is a new folder here, named by its code: the next run fills it with catalogues.
"""

import argparse
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

import polib
from babel.messages.extract import extract_from_file
from babel.messages.plurals import get_plural

ROOT = Path(__file__).resolve().parent.parent
KEYWORDS = {"_": None, "N_": None, "gettext": None, "ngettext": (1, 2)}
# A template with a mistake in it must stop the extraction, not be left out.
METHODS = {".py": ("python", {}), ".html": ("jinja2", {"trimmed": "true", "silent": "false"})}
FOLDERS = {
    "assessment": ("notices/checks", "notices/documents/dpia"),
    "signs": ("notices/documents/signs",),
    "letters": ("notices/documents/letters",),
}
SHARED_BY_DOCUMENTS = "notices/documents"
SAID_TO_STAFF = (
    "objections.py",
    "access_objections.py",
    "lint.py",
    "ready.py",
)  # by a document, yet never printed on it
FAMILIES = ("interface", *FOLDERS)

# Babel's own headers for these differ from CLDR: its Welsh gives 0 and 10 the same form, its
# Arabic has two forms swapped, its Bengali takes 0 for many.
PLURAL_FORMS = {
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2"
    " : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
    "cy": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);",
    "gd": "nplurals=4; plural=(n==1 || n==11 ? 0 : n==2 || n==12 ? 1 : n>2 && n<20 ? 2 : 3);",
    **dict.fromkeys(("bn", "fa", "gu", "hi", "pa", "pt"), "nplurals=2; plural=(n > 1);"),
    **dict.fromkeys(("hu", "tr"), "nplurals=2; plural=(n != 1);"),
}
NOT_REVIEWED = {"X-Reviewed-By": "nobody yet", "X-Reviewed-On": ""}


def sources(family: str) -> list[Path]:
    """Return the files whose texts belong to *family*; what no document owns is interface."""
    every = [path for top in ("notices", "webapp") for path in sorted((ROOT / top).rglob("*.*"))]
    read = (*METHODS, ".toml")
    return [path for path in every if path.suffix in read and family in _families(path)]


def _families(path):
    place = path.relative_to(ROOT)
    if path.name in SAID_TO_STAFF:
        return ("interface",)
    if place.parent.as_posix() == SHARED_BY_DOCUMENTS:
        return tuple(FOLDERS)
    owners = [
        family
        for family, folders in FOLDERS.items()
        if any(place.is_relative_to(folder) for folder in folders)
    ]
    return owners or ("interface",)


def messages(family: str) -> list[polib.POEntry]:
    """Return the texts of *family* in the order of the alphabet, not translated yet."""
    found = {}
    for path in sources(family):
        for _line, text, comments, _context in _texts_in(path):
            one, many = text if isinstance(text, tuple) else (text, "")
            entry = found.setdefault(one, polib.POEntry(msgid=one))
            entry.msgid_plural = entry.msgid_plural or many
            entry.comment = entry.comment or "\n".join(comments)
    return [found[text] for text in sorted(found)]


def _texts_in(path: Path) -> Iterable[tuple]:
    if path.suffix == ".toml":
        return _texts_of_law(tomllib.loads(path.read_text("utf-8")))
    method, options = METHODS[path.suffix]
    return extract_from_file(method, path, KEYWORDS, ("TRANSLATORS:",), options, True)


def _texts_of_law(pack: dict) -> Iterable[tuple]:
    """Yield what people read of a rule pack: the sentence of each rule, the names of nations."""
    said = [pack["name"], *pack["nations"].values()] if "nations" in pack else []
    for text in said + [rule["summary"] for rule in pack.get("rule", ())]:
        yield 0, text, [], None


def plural_forms(language: str) -> str:
    """Return the Plural-Forms header that gives each CLDR category of *language* its own form."""
    plural = get_plural(language)
    usual = f"nplurals={plural.num_plurals}; plural={plural.plural_expr};"
    return PLURAL_FORMS.get(language, usual)


def updated(language: str, family: str) -> polib.POFile:
    """Return the catalogue with every text of *family*, the ones that fit still translated."""
    path = catalogue_path(language, family)
    old = polib.pofile(path) if path.exists() else polib.POFile()
    new = polib.POFile(wrapwidth=100)
    new.metadata = NOT_REVIEWED | old.metadata | _header(language)
    kept = {entry.msgid: entry for entry in old if not entry.obsolete}
    for entry in messages(family):
        before = kept.get(entry.msgid)
        if before and before.msgid_plural == entry.msgid_plural:
            entry.msgstr, entry.msgstr_plural = before.msgstr, before.msgstr_plural
            entry.flags, entry.tcomment = before.flags, before.tcomment
        elif entry.msgid_plural:
            entry.msgstr_plural = dict.fromkeys(range(_forms(language)), "")
        new.append(entry)
    return new


def _header(language):
    return {
        "Project-Id-Version": "fairnotice",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": plural_forms(language),
    }


def _forms(language):
    return int(plural_forms(language).split(";")[0].removeprefix("nplurals="))


def catalogue_path(language: str, family: str) -> Path:
    """Return where the texts of *family* in *language* are kept."""
    return ROOT / "locales" / language / "LC_MESSAGES" / f"{family}.po"


def catalogues() -> list[tuple[str, str]]:
    """Return every language and family we keep: each folder in locales/ has all families."""
    folders = sorted(path for path in (ROOT / "locales").iterdir() if path.is_dir())
    languages = [path.name for path in folders if not path.name.startswith((".", "_"))]
    return [(language, family) for language in languages for family in FAMILIES]


def faults(language: str, family: str) -> list[str]:
    """Return one line for each text that is missing, empty, uncertain or no longer used."""
    path = catalogue_path(language, family)
    if not path.exists():
        return ["there is no such file"]
    wanted = {entry.msgid: entry for entry in messages(family)}
    kept = {entry.msgid: entry for entry in polib.pofile(path)}
    missing = [f"missing: {text}" for text in wanted if text not in kept]
    unused = [f"no longer used: {text}" for text in kept if text not in wanted]
    plain = [
        f"not translated: {text}"
        for text, entry in kept.items()
        if text in wanted and not entry.translated()
    ]
    return missing + unused + plain


def main(arguments: list[str]) -> int:
    """Write every catalogue, or with --check list what is wrong with them."""
    parser = argparse.ArgumentParser(prog="translate", description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing, list what is missing")
    only_check = parser.parse_args(arguments).check
    if not only_check:
        for language, family in catalogues():
            path = catalogue_path(language, family)
            path.parent.mkdir(exist_ok=True)
            updated(language, family).save(path)
    lines = [
        f"{catalogue_path(*catalogue).relative_to(ROOT)}: {fault}"
        for catalogue in catalogues()
        for fault in faults(*catalogue)
    ]
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return int(only_check and bool(lines))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
