"""The vendored front end: unchanged since it was fetched, and nothing of GOV.UK's own in it."""

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest

STATIC = Path(__file__).parents[2] / "webapp" / "static"
VENDOR = STATIC / "vendor"
FORBIDDEN = re.compile(r"GDS Transport|\bcrown\b|\bcrest\b|/assets/images", re.IGNORECASE)
FILES = [path for path in STATIC.rglob("*") if path.is_file()]
TEXTS = [path for path in FILES if path.suffix in (".css", ".js", ".svg", ".json")]


def test_the_manifest_names_every_vendored_file_and_its_hash():
    integrity = json.loads((VENDOR / "MANIFEST.json").read_text())["integrity"]
    found = {
        path.name: "sha384-" + base64.b64encode(hashlib.sha384(path.read_bytes()).digest()).decode()
        for path in VENDOR.iterdir()
        if path.name != "MANIFEST.json"
    }

    assert integrity == found


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_nothing_that_belongs_to_gov_uk_alone_is_left(path):
    assert not FORBIDDEN.search(path.read_text("utf-8"))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_no_file_loads_anything_from_elsewhere(path):
    text = path.read_text("utf-8")

    assert not re.search(r"""url\(["']?(?:https?:)?//|@import|sourceMappingURL|import\(""", text)


def test_our_own_style_knows_no_left_and_no_right():
    """Right-to-left pages use the same style, so it must speak of start and end."""
    for path in STATIC.glob("*.css"):
        rules = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
        sided = re.findall(
            r"(?:margin|padding|border)-(?:left|right)|text-align: (?:left|right)", rules
        )
        taken_back = re.findall(r"(?:padding|border)-(?:left|right): 0", rules)
        assert len(sided) == len(taken_back), path.name
