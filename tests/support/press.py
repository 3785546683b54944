"""Looks for the faults that make a printer's preflight refuse a PDF/X-4 file.

These are our own checks and no certified verdict: say "checked", and let the printer's
preflight decide.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
from pikepdf import Dictionary, Name, Stream

MM_PER_POINT = 25.4 / 72
BLEED_MM = 3
PLAIN_COLOURS = {"g": "DeviceGray", "rg": "DeviceRGB", "k": "DeviceCMYK"}
INKS = {"DeviceGray": 1, "DeviceRGB": 3, "DeviceCMYK": 4}
INTENDED = "prtrCMYK"  # an ICC profile's words for a press that prints in four inks


def faults(path: Path) -> list[str]:
    """Return what is wrong with the press file at *path*; raises pikepdf.PdfError if unreadable."""
    with pikepdf.open(path) as pdf:
        found = [*_of_the_file(pdf), *_of_the_output_intent(pdf), *_of_the_objects(pdf)]
        for number, page in enumerate(pdf.pages, start=1):
            each = [*_of_the_boxes(page), *_of_the_notes(page), *_of_the_colours(page)]
            found += [f"page {number}: {fault}" for fault in each]
    return list(dict.fromkeys(found))


def _of_the_file(pdf) -> Iterator[str]:
    metadata = pdf.Root.get("/Metadata")
    claims = metadata.read_bytes().decode("utf-8") if metadata is not None else ""
    if not re.search(r"GTS_PDFXVersion(>|=[\"'])PDF/X-4[<\"']", claims):
        yield "does not claim to be PDF/X-4"
    if "/ID" not in pdf.trailer:
        yield "has no ID"
    if pdf.is_encrypted:
        yield "is encrypted"
    if pdf.docinfo.get("/Trapped") not in ("/True", "/False"):
        yield "does not say whether it is trapped"
    yield from (
        f"has no {key}" for key in ("/Title", "/CreationDate", "/ModDate") if key not in pdf.docinfo
    )


def _of_the_output_intent(pdf) -> Iterator[str]:
    intents = [one for one in pdf.Root.get("/OutputIntents", []) if one.get("/S") == "/GTS_PDFX"]
    if len(intents) != 1:
        yield f"has {len(intents)} output intents instead of one"
    for intent in intents:
        profile = intent.get("/DestOutputProfile")
        kind = profile.read_bytes()[12:20].decode("latin-1") if profile is not None else "none"
        if kind != INTENDED:
            yield f"its output intent is for {kind}, not for a press"


def _of_the_objects(pdf) -> Iterator[str]:
    for thing in pdf.objects:
        if not isinstance(thing, Dictionary | Stream):
            continue
        embedded = any(key in thing for key in ("/FontFile", "/FontFile2", "/FontFile3"))
        if thing.get("/Type") == "/FontDescriptor" and not embedded:
            yield f"does not embed the font {thing.FontName}"
        if "/JS" in thing:
            yield "holds JavaScript"


def _of_the_boxes(page) -> Iterator[str]:
    if "/TrimBox" not in page.obj or "/BleedBox" not in page.obj:
        yield "has no TrimBox or no BleedBox"
        return
    trim, bleed = _numbers(page.obj.TrimBox), _numbers(page.obj.BleedBox)
    margins = (trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3])
    narrowest = min(margins) * MM_PER_POINT
    if narrowest < BLEED_MM - 0.01:
        yield f"bleeds {narrowest:.1f} mm instead of {BLEED_MM}"
    if _numbers(page.mediabox)[:2] != [0, 0]:
        yield "its MediaBox does not start at 0, 0, so some programs shift the page"


def _of_the_notes(page) -> Iterator[str]:
    left, bottom, right, top = _numbers(page.obj.get("/BleedBox", page.mediabox))
    for note in page.obj.get("/Annots", []):
        x1, y1, x2, y2 = _numbers(note.Rect)
        inside = min(x1, x2) < right and max(x1, x2) > left
        inside = inside and min(y1, y2) < top and max(y1, y2) > bottom
        if inside and note.get("/Subtype") not in ("/PrinterMark", "/TrapNet"):
            yield f"has a {str(note.Subtype).lstrip('/')} on the printed area"


def _of_the_colours(page) -> Iterator[str]:
    for colour in _Colours(page).found:
        if any(word in colour for word in ("RGB", "Lab", "ICCBased 3", "broken")):
            yield f"uses {colour}"


def _numbers(box):
    return [float(value) for value in box]


class _Colours:
    """Every colour space a page puts on paper, also in the forms and patterns it draws."""

    def __init__(self, page):
        self.found, self._seen = {}, set()
        self._follow(page, page.resources)

    def _add(self, colour):
        self.found[colour] = True

    def _follow(self, content, resources):
        if isinstance(content, Stream):
            if content.objgen in self._seen:
                return
            self._seen.add(content.objgen)
        for operands, operator in pikepdf.parse_content_stream(content):
            self._operator(str(operator), operands, resources)

    def _operator(self, operator, operands, resources):
        if operator.lower() in PLAIN_COLOURS:
            self._add(PLAIN_COLOURS[operator.lower()])
        elif operator in ("cs", "CS") and operands[0] != "/Pattern":
            self._add(_colour(operands[0], resources))
        elif operator in ("scn", "SCN") and operands and isinstance(operands[-1], Name):
            self._paint(resources.Pattern[operands[-1]], resources)
        elif operator == "sh":
            self._shade(resources.Shading[operands[0]], resources)
        elif operator == "Do":
            self._paint(resources.XObject[operands[0]], resources)
        elif operator == "gs" and isinstance(
            mask := resources.ExtGState[operands[0]].get("/SMask"), Dictionary
        ):
            self._paint(mask.G, resources)
        elif operator == "INLINE IMAGE" and not operands[0].image_mask:
            self._add(f"image in {str(operands[0].colorspace).lstrip('/')}")

    def _paint(self, thing, resources):
        if "/Shading" in thing:
            self._shade(thing.Shading, resources)
        elif thing.get("/Subtype") != "/Image":
            self._follow(thing, thing.get("/Resources", resources))
        elif not thing.get("/ImageMask", False) and "/ColorSpace" in thing:
            self._add(f"image in {_colour(thing.ColorSpace, resources)}")

    def _shade(self, shading, resources):
        colour = _colour(shading.ColorSpace, resources)
        step = shading.get("/Function", {})
        while "/Functions" in step:
            step = step.Functions[0]
        # WeasyPrint 70 writes steps of three numbers into a space of four inks.
        broken = "/C0" in step and len(step.C0) != INKS.get(colour, len(step.C0))
        self._add(f"a broken gradient in {colour}" if broken else colour)


def _colour(space, resources):
    """Return the name of the space that reaches the press, as in "ICCBased 4"."""
    if isinstance(space, Name):
        named = resources.get("/ColorSpace", {}).get(str(space))
        return _colour(named, resources) if named is not None else str(space).lstrip("/")
    family = str(space[0]).lstrip("/")
    if family == "ICCBased":
        return f"ICCBased {int(space[1].N)}"
    if family in ("Indexed", "Pattern") and len(space) > 1:
        return _colour(space[1], resources)
    if family in ("Separation", "DeviceN"):
        return f"{family} over {_colour(space[2], resources)}"
    return family
