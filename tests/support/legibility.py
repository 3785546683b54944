"""Measures the letters in a finished PDF, and from how far each size can be read.

Heights come from the embedded TrueType fonts; where one holds no flat capital (Arabic has
none), the share that capitals have in Noto Sans is taken. It knows nothing of contrast, light
or wording.
"""

import math
import re
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pikepdf
from fontTools.ttLib import TTFont

MM_PER_POINT = 25.4 / 72
CAPITALS, SMALL_LETTERS = "HIEFTLNMKXZ", "xzvw"  # flat on top, so that their top is the height
USUAL_HEIGHT = {CAPITALS: 0.714, SMALL_LETTERS: 0.536}  # shares of the font size, Noto Sans
FIVE_MINUTES_OF_ARC_MM = 1.4544  # what five minutes of arc cover at one metre: 1000 tan(5')
UPRIGHT = (1, 0, 0, 1)


@dataclass(frozen=True)
class Text:
    """Everything a PDF prints in one size of one font; heights in millimetres on paper."""

    points: float
    capital_mm: float
    x_mm: float
    font: str
    words: str

    @property
    def comfortable_metres(self) -> float:
        """From how far it reads with ease: 0.3 m a millimetre of capital height (sign trade)."""
        return 0.3 * self.capital_mm

    def metres_for_eye(self, snellen: float) -> float:
        """From how far an eye of 6/*snellen* reads it, letters twice as tall as it can just see.

        A 6/6 eye just sees letters of five minutes of arc, a 6/12 eye of ten.
        """
        return self.x_mm / (FIVE_MINUTES_OF_ARC_MM * snellen / 6 * 2)


def texts(path: Path) -> list[Text]:
    """Return the texts of the PDF at *path*, the largest first; raises pikepdf.PdfError."""
    found = {}
    with pikepdf.open(path) as pdf:
        fonts = {}
        for page in pdf.pages:
            unit = float(page.obj.get("/UserUnit", 1))
            _Reader(found, fonts).read(page, page.resources, (unit, 0, 0, unit))
    sizes = sorted(found.items(), key=lambda item: -item[0][0])
    return [_text(points, font, pieces) for (points, font), pieces in sizes]


def _text(points, font, pieces):
    millimetres = points * MM_PER_POINT
    words = " ".join(" ".join(pieces).split())
    capital, small = font.heights[CAPITALS], font.heights[SMALL_LETTERS]
    return Text(points, millimetres * capital, millimetres * small, font.name, words)


class Font:
    def __init__(self, font):
        self.name = str(font.get("/BaseFont", "/?")).lstrip("/").split("+")[-1]
        self.bytes_per_letter = 2 if font.get("/Subtype") == "/Type0" else 1
        self.letters = _letters(font.ToUnicode.read_bytes()) if "/ToUnicode" in font else {}
        program = _embedded(font)
        self.heights = {flat: self._height(program, flat) for flat in USUAL_HEIGHT}

    def _height(self, program, flat):
        # Only a two-byte font's codes are the numbers of its glyphs.
        if program and self.bytes_per_letter == 2:
            for code, letter in self.letters.items():
                if letter in flat:
                    glyph = program["glyf"][program.getGlyphName(code)]
                    return glyph.yMax / program["head"].unitsPerEm
        return USUAL_HEIGHT[flat]

    def decode(self, string):
        codes, step = bytes(string), self.bytes_per_letter
        numbers = (codes[at : at + step] for at in range(0, len(codes), step))
        return "".join(self.letters.get(int.from_bytes(number), "") for number in numbers)


def _embedded(font):
    for parent in font.get("/DescendantFonts", [font]):
        if "/FontFile2" in parent.get("/FontDescriptor", {}):
            return TTFont(BytesIO(parent.FontDescriptor.FontFile2.read_bytes()))
    return None


def _letters(cmap):
    """Read a ToUnicode table: which letters each code stands for."""
    found = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, text in re.findall(rb"<(\w+)>\s*<(\w+)>", block):
            found[int(code, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be")
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for low, high, text in re.findall(rb"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for code in range(int(low, 16), int(high, 16) + 1):
                found[code] = chr(int(text, 16) + code - int(low, 16))
    return found


class _Reader:
    """Collects {(points on paper, font): pieces of text} from a page and the forms it draws."""

    def __init__(self, found, fonts):
        self.found, self.fonts = found, fonts

    def read(self, content, resources, matrix):
        """Follow the drawing; matrices are four numbers, since nothing depends on the place."""
        line, kept, font, size = UPRIGHT, [], None, 0.0
        for operands, operator in pikepdf.parse_content_stream(content):
            match str(operator):
                case "q":
                    kept.append((matrix, font, size))
                case "Q" if kept:
                    matrix, font, size = kept.pop()
                case "cm":
                    matrix = _product(_four(operands), matrix)
                case "BT":
                    line = UPRIGHT
                case "Tm":
                    line = _four(operands)
                case "Tf":
                    font, size = self._font(resources.Font[operands[0]]), float(operands[1])
                case "Tj" | "TJ" | "'" | '"' if font:
                    self._show(font, size, _product(line, matrix), operands[-1])
                case "Do":
                    self._form(resources.XObject[operands[0]], resources, matrix)

    def _font(self, font):
        if font.objgen not in self.fonts:
            self.fonts[font.objgen] = Font(font)
        return self.fonts[font.objgen]

    def _show(self, font, size, matrix, shown):
        a, b, c, d = matrix
        points = round(abs(size) * math.sqrt(abs(a * d - b * c)), 1)
        pieces = shown if isinstance(shown, pikepdf.Array) else [shown]
        strings = [piece for piece in pieces if isinstance(piece, pikepdf.String)]
        text = "".join(font.decode(string) for string in strings)
        if text.strip():
            self.found.setdefault((points, font), []).append(text)

    def _form(self, form, resources, matrix):
        if form.get("/Subtype") == "/Form":
            placed = _product(_four(form.get("/Matrix", UPRIGHT)), matrix)
            self.read(form, form.get("/Resources", resources), placed)


def _four(operands):
    return tuple(float(number) for number in list(operands)[:4])


def _product(first, second):
    a, b, c, d = first
    e, f, g, h = second
    return (a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h)
