"""Opens a DOCX or an ODT again: what it says, as what, and in which language."""

from dataclasses import dataclass, field
from io import BytesIO

import docx
import odfdo
from docx.oxml.ns import qn

BREAKS = {"br": "\n", "line-break": "\n", "tab": "\t"}
FIELDS = {"fldSimple", "page-number", "page-count"}


@dataclass
class Said:
    """A paragraph: its pieces of text with their languages, and how deep it heads (0: not)."""

    style: str
    level: int
    pieces: list[tuple[str, str]] = field(default_factory=list)

    @property
    def text(self):
        return "".join(text for _, text in self.pieces)


@dataclass
class Reopened:
    """What the file says in its pages and, apart from it, at their foot."""

    title: str
    language: str
    paragraphs: list[Said]
    feet: list[Said]
    tables: list[tuple[int, int]]  # rows that are repeated on each page, and rows in all

    @property
    def headings(self):
        return [(one.level, one.text) for one in self.paragraphs if one.level]

    @property
    def words(self):
        return " ".join(one.text for one in self.paragraphs).split()

    def by_language(self, feet):
        """Return all its letters without spaces, with those of the *feet*: {language: "…"}."""
        found: dict[str, str] = {}
        below = dict.fromkeys(tuple(one.pieces) for one in self.feet)  # an annex has them again
        for pieces in [*(below if feet else ()), *(one.pieces for one in self.paragraphs)]:
            for language, text in pieces:
                found[language] = found.get(language, "") + "".join(text.split())
        return {language: text for language, text in found.items() if text}


def reopened(content: bytes, kind: str) -> Reopened:
    """Return what the file *content* of that *kind*, "docx" or "odt", holds."""
    return _of_word(content) if kind == "docx" else _of_odf(content)


def _of_word(content):
    document = docx.Document(BytesIO(content))
    levels = {
        style.style_id: int(level.get(qn("w:val"))) + 1
        for style in document.styles
        for level in style.element.iter(qn("w:outlineLvl"))
    }

    def said(paragraph):
        one = Said(paragraph.style.style_id, levels.get(paragraph.style.style_id, 0))
        for run in paragraph._p.iter(qn("w:r")):
            if run.getparent().tag == qn("w:p"):
                language = run.rPr.find(qn("w:lang")).get(qn("w:val")).partition("-")[0]
                one.pieces.append((language, run.text))
        return one

    body = document.element.body
    whole = [docx.text.paragraph.Paragraph(p, document._body) for p in body.iter(qn("w:p"))]
    feet = [said(one) for section in document.sections for one in section.footer.paragraphs]
    return Reopened(
        title=document.core_properties.title,
        language=document.core_properties.language,
        paragraphs=[said(one) for one in whole],
        feet=feet,
        tables=[
            (len(list(table._tbl.iter(qn("w:tblHeader")))), len(table.rows))
            for table in document.tables
        ],
    )


def _of_odf(content):
    document = odfdo.Document(BytesIO(content))
    return Reopened(
        title=document.meta.title,
        language=document.meta.language,
        paragraphs=_said_in(document.content),
        feet=_said_in(document.styles),
        tables=[
            (
                len(table.get_elements("table:table-header-rows/table:table-row")),
                len(table.get_elements(".//table:table-row")),
            )
            for table in document.body.get_elements("//table:table")
        ],
    )


def _said_in(part):
    languages = {
        style.get_attribute("style:name"): properties.get_attribute("fo:language")
        for style in part.get_elements("//style:style[@style:family='text']")
        for properties in style.get_elements("style:text-properties")
    }
    found = []
    for paragraph in part.get_elements("//text:p | //text:h"):
        level = int(paragraph.get_attribute("text:outline-level") or 0)
        one = Said(paragraph.get_attribute("text:style-name"), level)
        for span in paragraph.get_elements("text:span"):
            language = languages[span.get_attribute("text:style-name")]
            one.pieces.append((language, _text(span._xml_element)))
        found.append(one)
    return found


def _text(element):
    name = element.tag.rpartition("}")[2]
    if name in FIELDS:
        return ""
    inner = "".join(_text(child) + (child.tail or "") for child in element)
    return BREAKS.get(name, (element.text or "") + inner)
