"""Blocks as an OpenDocument text. The only file that talks to odfdo."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO
from xml.sax.saxutils import escape

import odfdo

from notices.rendering import look
from notices.rendering import odt_styles as fixed
from notices.rendering.archive import entries, packed
from notices.rendering.blocks import Block, Cell, Listing, Paper, Paragraph, Part, Run, Table
from notices.rendering.odt_styles import mm, xml

FIELDS = {"page": "text:page-number", "pages": "text:page-count"}
MARKS = {"\n": "<text:line-break/>", "\t": "<text:tab/>"}
PACKED = ("mimetype", "META-INF/manifest.xml", *fixed.PARTS)


def write_odt(paper: Paper) -> bytes:
    """Return *paper* as an ODT file."""
    document = _new_document(paper)
    writer = _Writer(document, paper.large)
    for number, part in enumerate(paper.parts, start=1):
        writer.add(part, f"Part{number}")
    file = BytesIO()
    document.save(file)
    parts = entries(file.getvalue())
    return packed({name: parts[name] for name in PACKED}, paper.day)


def _new_document(paper: Paper) -> odfdo.Document:
    """Return an empty document with our styles and none of what odfdo's template brings."""
    document = odfdo.Document("text")
    document.set_part("META-INF/manifest.xml", fixed.manifest())
    document.set_part("content.xml", fixed.content())
    document.set_part("styles.xml", fixed.styles(paper.large, paper.parts[0].language))
    document.set_part("meta.xml", fixed.meta())
    about, day = document.meta, datetime(*paper.day.timetuple()[:3])
    about.title, about.language = paper.title, "-".join(look.tag(paper.parts[0].language))
    about.creation_date = about.date = day
    about.generator = "Fairnotice"
    return document


class _Styles:
    """The styles that are made on the way, each once and named in their order."""

    def __init__(self, place: odfdo.Element):
        self._place, self._names = place, {}

    def named(self, family: str, properties: dict[str, str], **more: str) -> str:
        """Return the name of the style with these *properties*, and *more* of its own."""
        of_style = {f"style:{name.replace('_', '-')}": value for name, value in more.items()}
        inside = xml(f"style:{family}-properties", properties)
        key = (family, str(of_style), inside)
        if key not in self._names:
            self._names[key] = f"{family}{len(self._names) + 1}"
            about = {"style:name": self._names[key], "style:family": family}
            made = xml("style:style", about | of_style, inside)
            self._place.append(odfdo.Element.from_tag(made))
        return self._names[key]


class _Writer:
    """Fills a new document, one part after the other."""

    def __init__(self, document: odfdo.Document, large: bool):
        self.large = large
        self.body = document.body
        self.pages = document.styles.get_element("//office:master-styles")
        self.styles = _Styles(document.content.get_element("//office:automatic-styles"))
        self.feet = _Styles(document.styles.get_element("//office:automatic-styles"))
        self.page: dict[str, str] = {}  # what tells the next block to begin a page
        self.tables = 0

    def add(self, part: Part, name: str) -> None:
        """Add *part*, on pages of its own that are called *name*."""
        foot = look.foot_of(part)
        style = self.feet.named("paragraph", _turned(foot.direction), parent_style_name="Footer")
        words = xml("text:p", {"text:style-name": style}, _words(foot, self.feet))
        below = xml("style:footer", {}, words)
        layout = {"style:name": name, "style:page-layout-name": part.sheet}
        self.pages.append(odfdo.Element.from_tag(xml("style:master-page", layout, below)))
        self.page = {"master_page_name": name}
        for block in part.blocks:
            for made in self._blocks(block, part):
                self.body.append(odfdo.Element.from_tag(made))

    def _blocks(self, block: Block, part: Part) -> Iterator[str]:
        if isinstance(block, Listing):
            yield self._list(block)
        elif isinstance(block, Table) and block.pairs:
            for name, value in block.pairs:
                runs = (*name.runs, Run("\t", part.language), *value.runs)
                yield self._paragraph(Paragraph(runs, name.direction), "Reference")
        elif isinstance(block, Table):
            yield self._table(block, look.SHEETS[part.sheet].line)
        elif block.role == "window":
            yield self._address(block, part)
        else:
            yield self._paragraph(look.in_lines(block), look.look_of(block).name)

    def _paragraph(
        self, paragraph: Paragraph, style: str, shape: dict[str, str] | None = None, size: str = ""
    ) -> str:
        shape, named = (shape or {}) | _turned(paragraph.direction), fixed.name_of(style)
        page, self.page = self.page, {}
        if shape or page:
            named = self.styles.named("paragraph", shape, parent_style_name=named, **page)
        about = {"text:style-name": named}
        if paragraph.level:
            about |= {"text:outline-level": str(paragraph.level)}
        words = _words(paragraph, self.styles, size)
        return xml("text:h" if paragraph.level else "text:p", about, words)

    def _address(self, block: Paragraph, part: Part) -> str:
        above, below = look.around_the_address(part, self.large)
        size = block.points or look.LOOKS["Addressee"].points
        line = f"{size * look.LINE_OF_ADDRESS:g}pt"
        shape = {"fo:margin-top": mm(above), "fo:margin-bottom": mm(below), "fo:line-height": line}
        return self._paragraph(block, "Addressee", shape, f"{size:g}pt")

    def _list(self, listing: Listing) -> str:
        items = (
            "".join(
                self._list(block) if isinstance(block, Listing) else self._paragraph(block, "List")
                for block in blocks
            )
            for blocks in listing.items
        )
        listed = (xml("text:list-item", {}, item) for item in items)
        return xml("text:list", {"text:style-name": listing.kind}, *listed)

    def _table(self, table: Table, room: float) -> str:
        size = look.points(look.LOOKS["Table Contents"], self.large)
        lengths = look.widths(table, room, size)
        shape = {"style:width": mm(sum(lengths)), "table:align": "left"}
        shape |= _turned(table.direction)
        page, self.page = self.page, {}
        styles = [
            self.styles.named("table-column", {"style:column-width": mm(length)})
            for length in lengths
        ]
        columns = (xml("table:table-column", {"table:style-name": style}) for style in styles)
        head = self._row(table.head, "Head") if table.head else ""
        self.tables += 1
        style = self.styles.named("table", shape, **page)
        return xml(
            "table:table",
            {"table:name": f"Table{self.tables}", "table:style-name": style},
            *columns,
            xml("table:table-header-rows", {}, head) if head else "",
            *(self._row(row, "Cell") for row in table.rows),
        )

    def _row(self, row: Sequence[Cell], style: str) -> str:
        about = {"table:style-name": style, "office:value-type": "string"}
        cells = (xml("table:table-cell", about, *self._cell(cell)) for cell in row)
        whole = self.styles.named("table-row", {"fo:keep-together": "always"})
        return xml("table:table-row", {"table:style-name": whole}, *cells)

    def _cell(self, cell: Cell) -> list[str]:
        style = "Table Heading" if cell.heads else "Table Contents"
        empty = "" if cell.paragraphs else xml("text:p", {"text:style-name": fixed.name_of(style)})
        return [*(self._paragraph(one, style) for one in cell.paragraphs), empty]


def _turned(direction: str) -> dict[str, str]:
    return {"style:writing-mode": "rl-tb"} if direction == "rtl" else {}


def _words(paragraph: Paragraph, styles: _Styles, size: str = "") -> str:
    """Return the runs of *paragraph*, each marked with its language."""
    sized = fixed.in_every_script("font-size", size) if size else {}
    return "".join(_run(run, styles, sized) for run in paragraph.runs)


def _run(run: Run, styles: _Styles, sized: dict[str, str]) -> str:
    weight = fixed.in_every_script("font-weight", "bold") if run.bold else {}
    style = styles.named("text", fixed.spoken(run.language) | weight | sized)
    words = xml(FIELDS[run.field], {}, "1") if run.field else escape(run.text, MARKS)
    return xml("text:span", {"text:style-name": style}, words)
