"""Reads a PDF as a screen reader does: each run of text with the language it is marked with."""

from dataclasses import dataclass
from pathlib import Path

import pikepdf

from tests.support.legibility import Font


@dataclass(frozen=True)
class Run:
    """Letters drawn at once. ``language`` is None when nothing says which one it is."""

    language: str | None
    points: float  # as the font is set; every run of one sheet is scaled alike
    text: str
    of_the_page: bool = False  # a footer: not read out between two sentences


def runs(path: Path) -> list[Run]:
    """Return the runs of text of the PDF at *path*, in the order they are drawn."""
    with pikepdf.open(path) as pdf:
        return [run for page in pdf.pages for run in _runs_on(page)]


def _runs_on(page):
    fonts = {name: Font(font) for name, font in page.resources.get("/Font", {}).items()}
    marks, artifacts, font, size = [], [], None, 0.0
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                marks.append(_language(operands[1]))
                artifacts.append(operands[0] == "/Artifact")
            case "BMC":
                marks.append(None)
                artifacts.append(operands[0] == "/Artifact")
            case "EMC":
                marks.pop()
                artifacts.pop()
            case "Tf":
                font, size = fonts[str(operands[0])], float(operands[1])
            case "Tj" | "TJ":
                known = [language for language in marks if language]
                text = _text(font, operands[-1])
                yield Run(known[-1] if known else None, size, text, any(artifacts))


def _language(properties):
    return str(properties.get("/Lang", "")) if isinstance(properties, pikepdf.Dictionary) else None


def _text(font, shown):
    pieces = shown if isinstance(shown, pikepdf.Array) else [shown]
    return "".join(font.decode(piece) for piece in pieces if isinstance(piece, pikepdf.String))
