"""The order of the house: what may import what, and what no file of the project may hold."""

import ast
import os
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
# Low to high: a module imports from its own layer and from those before it.
LAYERS = [
    "errors",
    "i18n",
    "schemas",
    "rules",
    "clock",
    "cases",
    "checks",
    "documents",
    "rendering",
    "produce",
    "cli",
]
IMPURE = {
    "alembic",
    "flask",
    "flask_wtf",
    "http",
    "requests",
    "socket",
    "sqlalchemy",
    "sqlite3",
    "urllib",
    "waitress",
    "webapp",
}
CLOCKS = {"gmtime", "localtime", "now", "time.time", "today", "utcnow"}
NOT_OURS = {"__pycache__", "build", "dist", "node_modules"}  # and every folder with a dot
OURS = {".ci", ".github"}
MOST_LINES, LONGEST_FUNCTION = 300, 40
# One letter of a name stands in brackets, so that this file does not hold it itself.
FOREIGN_PLACES = re.compile(
    r"\.\./share[d]|(?<![\w.])/(?:home|root|tmp|work|Users)/\w"
    r"|pypi\.or[g]|pythonhosted\.or[g]|npmjs\.co[m]"
)


def ours():
    """Yield every file of the project that holds text."""
    for folder, names, files in os.walk(ROOT):
        names[:] = [name for name in names if _is_ours(name)]
        for path in (Path(folder) / file for file in files):
            if b"\0" not in path.read_bytes()[:8000]:
                yield path


def _is_ours(folder):
    return folder in OURS or not (folder.startswith(".") or folder in NOT_OURS)


def modules(*packages):
    return [path for package in packages for path in sorted((ROOT / package).rglob("*.py"))]


@cache
def nodes(path):
    return tuple(ast.walk(ast.parse(path.read_text("utf-8"))))


@cache
def imports(path):
    """Return the full name of everything *path* imports, also inside functions."""
    found = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{place(path)}: write the whole name of {node.module}"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def layer(name):
    """Return how high "notices.schemas.facts.load" stands; what has no layer stands below all."""
    top, *inside = name.split(".")
    return LAYERS.index(inside[0]) if top == "notices" and inside[0] in LAYERS else -1


def place(path):
    return path.relative_to(ROOT).as_posix()


def importing(*wanted):
    """Return the files of library and service that import one of the *wanted* modules."""
    return {
        place(path)
        for path in modules("notices", "webapp")
        if any(f"{name}.".startswith(f"{one}.") for name in imports(path) for one in wanted)
    }


LIBRARY = modules("notices")
PURE = [path for path in LIBRARY if not path.is_relative_to(ROOT / "notices/cli")]
CODE = modules("notices", "webapp", "locales", "benchmarks", "tests") + sorted(ROOT.glob("*.py"))


def test_every_module_of_the_library_has_a_layer():
    tops = {path.relative_to(ROOT / "notices").parts[0].removesuffix(".py") for path in LIBRARY}

    assert tops - {"__init__"} == set(LAYERS)


def test_imports_point_down():
    upward = [
        f"{place(path)} may not import {name}"
        for path in LIBRARY
        for name in imports(path)
        if layer(name) > layer(".".join(path.relative_to(ROOT).with_suffix("").parts))
    ]

    assert not upward, "\n".join(upward)


def test_the_library_knows_no_web_no_database_and_no_network():
    impure = [
        f"{place(path)} may not import {name}"
        for path in LIBRARY
        for name in imports(path)
        if name.split(".")[0] in IMPURE
    ]

    assert not impure, "\n".join(impure)


def test_only_the_doors_know_what_day_it_is():
    asking = []
    for path in PURE:
        used = {ast.unparse(node) for node in nodes(path) if isinstance(node, ast.Attribute)}
        named = {name for name in used | imports(path) if CLOCKS & {name, name.split(".")[-1]}}
        asking += [f"{place(path)} asks {name}; pass the day in" for name in named]

    assert not asking, "\n".join(asking)


def test_one_file_talks_to_the_printing_library():
    assert importing("weasyprint", "pydyf") == {"notices/rendering/pdf.py"}


def test_one_file_talks_to_each_library_for_word_processors():
    assert importing("docx") == {"notices/rendering/docx.py"}
    assert importing("odfdo") == {"notices/rendering/odt.py"}
    assert importing("tinyhtml5") == {"notices/rendering/reading.py"}


def test_one_road_leads_to_a_page():
    assert importing("notices.rendering.html.render_html") == {"notices/produce.py"}
    assert importing("notices.rendering.printer.print_sheet") == {"notices/produce.py"}
    assert importing("notices.rendering.formats.written") == {"notices/produce.py"}


def test_no_file_names_a_place_outside_the_project():
    found = [
        f"{place(path)}:{number}: {line.strip()[:90]}"
        for path in ours()
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), start=1)
        if FOREIGN_PLACES.search(line)
    ]

    assert not found, "\n".join(found)


def test_files_and_functions_stay_short():
    functions = [
        (place(path), node.name, node.end_lineno - node.lineno + 1)
        for path in CODE
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    files = [(place(path), len(path.read_text("utf-8").splitlines())) for path in CODE]

    assert not [one for one in functions if one[2] > LONGEST_FUNCTION]
    assert not [one for one in files if one[1] > MOST_LINES]


def test_a_module_opens_with_a_sentence_about_what_it_holds():
    silent = [
        place(path)
        for path in modules("notices", "webapp")
        if not re.search(r"[.?!:]$", (ast.get_docstring(nodes(path)[0]) or "").split("\n\n")[0])
    ]

    assert not silent
