"""Blocks as a Word file. The only file that talks to python-docx."""

from datetime import datetime
from io import BytesIO

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part as FilePart
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as Written
from docx.text.run import Run as WrittenRun

from notices.rendering import docx_styles as fixed
from notices.rendering import look
from notices.rendering.archive import entries, packed
from notices.rendering.blocks import Block, Cell, Listing, Paper, Paragraph, Part, Run, Table

KEPT = {"core-properties", "numbering", "officeDocument", "settings", "styles"}
FIELDS = {"page": "PAGE", "pages": "NUMPAGES"}
LISTS = {"bullets": fixed.BULLETS, "boxes": fixed.BOXES}


def write_docx(paper: Paper) -> bytes:
    """Return *paper* as a DOCX file."""
    writer = _Writer(paper)
    for part in paper.parts:
        writer.add(part)
    file = BytesIO()
    writer.document.save(file)
    return packed(entries(file.getvalue()), paper.day)


class _Writer:
    """Fills a new document, one part after the other."""

    def __init__(self, paper: Paper):
        language = "-".join(look.tag(paper.parts[0].language))
        self.large = paper.large
        self.document = _new_document(paper.large, language)
        self.body = self.document.element.body
        self.foot: Paragraph | None = None  # that of the pages before
        about, day = self.document.core_properties, datetime(*paper.day.timetuple()[:3])
        about.title, about.language, about.author, about.comments = paper.title, language, "", ""
        about.created = about.modified = day

    def add(self, part: Part) -> None:
        """Add *part*, on pages of its own."""
        section = self._next_section() if self.foot else self.document.sections[0]
        _set_up(section, look.SHEETS[part.sheet])
        if self.foot != look.foot_of(part):
            self.foot = look.foot_of(part)
            section.footer.is_linked_to_previous = False
            _write(section.footer.paragraphs[0], self.foot)
        for block in part.blocks:
            self._block(block, part)
        self._leave_the_table()  # no page may end in one

    def _block(self, block: Block, part: Part) -> None:
        if isinstance(block, Listing):
            self._list(block, 0)
        elif isinstance(block, Table) and block.pairs:
            for name, value in block.pairs:
                runs = (*name.runs, Run("\t", part.language), *value.runs)
                _write(self._new("Reference"), Paragraph(runs, name.direction))
        elif isinstance(block, Table):
            self._leave_the_table()
            self._table(block, look.SHEETS[part.sheet].line)
        else:
            written = _write(self._new(look.look_of(block).name), look.in_lines(block))
            if block.role == "window":
                self._place(written, block, part)

    def _new(self, style: str) -> Written:
        return self.document.add_paragraph(style=style)

    def _place(self, written: Written, block: Paragraph, part: Part) -> None:
        above, below = look.around_the_address(part, self.large)
        size = block.points or look.LOOKS["Addressee"].points
        shape = written.paragraph_format
        shape.space_before, shape.space_after = Mm(above), Mm(below)
        shape.line_spacing = Pt(size * look.LINE_OF_ADDRESS)
        for run in written.runs:
            run.font.size = Pt(size)

    def _list(self, listing: Listing, depth: int) -> None:
        numbering = self.document.part.numbering_part.element
        number = LISTS.get(listing.kind) or len(numbering.num_lst) + 1
        if listing.kind not in LISTS:
            numbering.append(parse_xml(fixed.new_count(number, depth)))
        for first, *others in listing.items:
            point = self._new("List")
            marks = point._p.get_or_add_pPr().get_or_add_numPr()
            marks.get_or_add_ilvl().val, marks.get_or_add_numId().val = depth, number
            _write(point, first)
            for block in others:
                self._in_item(block, depth)

    def _in_item(self, block: Block, depth: int) -> None:
        if isinstance(block, Listing):
            self._list(block, depth + 1)
        else:
            written = _write(self._new("List"), block)
            written.paragraph_format.left_indent = Mm(look.INDENT * (depth + 1))

    def _table(self, table: Table, room: float) -> None:
        rows = [row for row in (table.head, *table.rows) if row]
        made = self.document.add_table(len(rows), len(rows[0]), style="Rows")
        made.autofit = False
        size = look.points(look.LOOKS["Table Contents"], self.large)
        for column, width in zip(made.columns, look.widths(table, room, size), strict=True):
            column.width = Mm(width)
        for line, row in zip(made.rows, rows, strict=True):
            line._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
            for place, cell, column in zip(line.cells, row, made.columns, strict=True):
                place.width = column.width
                _fill(place, cell)
        if table.head:
            made.rows[0]._tr.trPr.append(OxmlElement("w:tblHeader"))
        else:
            made._tbl.tblPr.find(qn("w:tblLook")).set(qn("w:firstRow"), "0")
        if table.direction == "rtl":
            made._tbl.tblPr.find(qn("w:tblStyle")).addnext(OxmlElement("w:bidiVisual"))

    def _leave_the_table(self) -> None:
        if self.body[-2:-1] and self.body[-2].tag == qn("w:tbl"):
            self._new("Table Contents")

    def _next_section(self) -> Section:
        """Begin pages of another shape; the last paragraph ends the ones before."""
        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        ending = self.body[-2]
        ending.getprevious().get_or_add_pPr().append(ending.pPr.find(qn("w:sectPr")))
        self.body.remove(ending)
        return section


def _new_document(large: bool, language: str):
    """Return an empty document with our styles and none of what python-docx's template brings."""
    document = docx.Document()
    part = document.part
    for links in (part.package.rels, part.rels):
        for link in [one for one in links.values() if one.reltype.rpartition("/")[2] not in KEPT]:
            del links[link.rId]
    for element, ours in (
        (document.styles.element, fixed.styles(large, language)),
        (part.numbering_part.element, fixed.numbering()),
        (document.settings.element, fixed.SETTINGS),
    ):
        element[:] = parse_xml(ours)[:]
    name, kind = PackURI("/word/fontTable.xml"), CONTENT_TYPE.WML_FONT_TABLE
    fonts = FilePart(name, kind, fixed.FONTS.encode(), part.package)
    part.relate_to(fonts, RELATIONSHIP_TYPE.FONT_TABLE)
    return document


def _set_up(section: Section, sheet: look.Sheet) -> None:
    """Give the pages of *section* their shape."""
    section.page_width, section.page_height = Mm(sheet.width), Mm(sheet.height)
    across = sheet.width > sheet.height
    section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    section.top_margin, section.bottom_margin = Mm(sheet.top), Mm(sheet.bottom)
    section.left_margin, section.right_margin = Mm(sheet.left), Mm(sheet.right)
    section.header_distance = section.footer_distance = Mm(sheet.foot)


def _fill(place, cell: Cell) -> None:
    for number, paragraph in enumerate(cell.paragraphs):
        written = place.add_paragraph() if number else place.paragraphs[0]
        written.style = "Table Heading" if cell.heads else "Table Contents"
        _write(written, paragraph)


def _write(written: Written, paragraph: Paragraph) -> Written:
    """Write the words of *paragraph*, each run in its language."""
    if paragraph.direction == "rtl":
        written._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
    for run in paragraph.runs:
        made = written.add_run("1" if run.field else run.text)
        _mark(made, run)
        if run.field:
            field = OxmlElement("w:fldSimple", attrs={qn("w:instr"): FIELDS[run.field]})
            made._r.addprevious(field)
            field.append(made._r)
    return written


def _mark(made: WrittenRun, run: Run) -> None:
    language = "-".join(look.tag(run.language))
    if run.bold:
        made.font.bold = made.font.cs_bold = True
    if run.direction == "rtl":
        made.font.rtl = True
    attributes = {qn("w:val"): language, qn("w:bidi"): language}
    made._r.get_or_add_rPr().append(OxmlElement("w:lang", attrs=attributes))
