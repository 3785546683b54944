"""Maintainers only: refresh the vendored front-end files. The result is committed.

Needs npm. Newcomers need neither npm nor Sass.
"""

import base64
import hashlib
import json
import re
import subprocess
import tarfile
import tempfile
from pathlib import Path

PINS = {"govuk-frontend": "6.6.0", "rtlcss": "4.3.0"}
OUT = Path(__file__).parent.parent / "webapp" / "static" / "vendor"
FORBIDDEN = re.compile(r"GDS Transport|crown|crest", re.IGNORECASE)
STYLE, STYLE_RTL = "govuk-frontend.min.css", "govuk-frontend.rtl.min.css"
SCRIPT = "govuk-frontend.min.js"


def main() -> None:
    """Write the stylesheets, the script and the manifest of their hashes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        style, script = _package(folder)
        (folder / STYLE).write_text(without_identity(style), encoding="utf-8")
        rtlcss = ["npx", "--yes", f"rtlcss@{PINS['rtlcss']}", STYLE, STYLE_RTL]
        subprocess.run(rtlcss, cwd=folder, check=True)
        (folder / SCRIPT).write_text(_without_map(script), encoding="utf-8")
        files = {file: (folder / file).read_bytes() for file in (STYLE, STYLE_RTL, SCRIPT)}
    for file, content in files.items():
        (OUT / file).write_bytes(content)
    manifest = {"pins": PINS, "integrity": {file: _hash(text) for file, text in files.items()}}
    (OUT / "MANIFEST.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")


def without_identity(css: str) -> str:
    """Return *css* without what belongs to GOV.UK alone: its typeface, its arms, its notices."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"@font-face\{[^}]*GDS Transport[^}]*\}", "", css)
    css = css.replace("GDS Transport,arial,sans-serif", "var(--app-font,Arial,sans-serif)")
    css = re.sub(r"url\([^)]*crest[^)]*\)", "none", css)
    css = re.sub(r"\.govuk-footer__crown\{[^}]*\}", "", css)
    if found := FORBIDDEN.search(css):
        around = css[max(0, found.start() - 80) : found.end() + 80]
        raise SystemExit(f"Still there: {around}")
    return css.strip() + "\n"


def _package(folder: Path) -> tuple[str, str]:
    """Return the stylesheet and the script of the pinned GOV.UK Frontend."""
    wanted = f"govuk-frontend@{PINS['govuk-frontend']}"
    subprocess.run(["npm", "pack", "--silent", wanted], cwd=folder, check=True)
    (archive,) = folder.glob("*.tgz")
    with tarfile.open(archive) as tar:
        style, script = (
            tar.extractfile(f"package/dist/govuk/{file}").read().decode()
            for file in (STYLE, SCRIPT)
        )
    return style, script


def _without_map(script: str) -> str:
    """Drop the pointer to a source map that we do not ship; browsers would ask for it."""
    return re.sub(r"//# sourceMappingURL=\S+", "", script).strip() + "\n"


def _hash(content: bytes) -> str:
    return "sha384-" + base64.b64encode(hashlib.sha384(content).digest()).decode()


if __name__ == "__main__":
    main()
