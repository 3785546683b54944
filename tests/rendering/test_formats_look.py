"""How the files of a word processor look: the address in its window, paper, print and boxes."""

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm

from notices.rendering import docx_styles, odt_styles
from notices.rendering.formats import written
from notices.rendering.look import FONT, LOOKS, SHEETS, points, tag
from tests.support.papers import paper

LETTER = "letter.nothing-held"
NAME = "organisation.trading_name"
# Millimetres from the top of the sheet: what the window of an envelope always shows, and what it
# ever shows; letter.css says whose measures these are.
SHOWN = {"dl": (57, 81), "c5": (67, 88.5)}
EVER_SHOWN = {"dl": (39, 95), "c5": (43.5, 102)}
MM_PER_EMU = 1 / Mm(1)


@pytest.fixture(params=SHOWN)
def envelope(request):
    return request.param


def page(envelope="dl", size="A4", name="Sample Stores"):
    return paper(LETTER, {"organisation.envelope": envelope, NAME: name}, size=size).html


def heights(html):
    """Yield (style, where it begins, where it ends) of each paragraph down to the address."""
    document = docx.Document(BytesIO(written(html, "docx")))
    end = document.sections[0].top_margin * MM_PER_EMU
    for paragraph in document.paragraphs:
        own, usual = paragraph.paragraph_format, paragraph.style.paragraph_format
        before, after, line = (
            (getattr(own, name) if getattr(own, name) is not None else getattr(usual, name))
            * MM_PER_EMU
            for name in ("space_before", "space_after", "line_spacing")
        )
        begin = end + before
        end = begin + line * (paragraph.text.count("\n") + 1)
        yield paragraph.style.name, begin, end
        end += after
        if paragraph.style.name == "Addressee":
            yield "what follows", end, end
            return


@pytest.mark.parametrize("size", ["A4", "large-print"])
@pytest.mark.parametrize(
    "name", ["Sample Stores", "Sample Stores of the North and the South Limited"]
)
def test_a_window_shows_the_address_and_nothing_else(envelope, size, name):
    places = {style: (begin, end) for style, begin, end in heights(page(envelope, size, name))}

    first, last = SHOWN[envelope]
    assert first <= places["Addressee"][0] < places["Addressee"][1] <= last
    above, below = EVER_SHOWN[envelope]
    (letterhead,) = (place for style, place in places.items() if "Letterhead" in style)
    assert letterhead[1] < above
    assert places["what follows"][0] > below


@pytest.mark.parametrize(("size", "least"), [("A4", 9.5), ("large-print", 18)])
def test_nothing_but_the_address_is_set_smaller_than_the_paper_promises(size, least):
    document = docx.Document(BytesIO(written(page(size=size), "docx")))

    used = {paragraph.style.name for paragraph in document.paragraphs}
    used |= {one.style.name for cell in cells(document) for one in cell.paragraphs}
    sizes = {name: document.styles[name].font.size.pt for name in used - {"Addressee"}}
    assert min(sizes.values()) >= least, sizes
    assert document.styles["Normal"].font.size.pt == (18 if size == "large-print" else 12)


def cells(document):
    return [cell for table in document.tables for row in table.rows for cell in row.cells]


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_the_font_has_another_beside_it_where_it_is_not_installed(kind):
    part = "word/fontTable.xml" if kind == "docx" else "styles.xml"

    with ZipFile(BytesIO(written(page(), kind))) as archive:
        fonts = archive.read(part).decode()

    assert FONT in fonts
    assert "Verdana" in fonts


def test_an_annex_that_lies_across_lies_across_and_the_letter_stands():
    html = page().replace(
        "</article>", '<section class="annex across"><h2>x</h2></section></article>'
    )

    document = docx.Document(BytesIO(written(html, "docx")))
    with ZipFile(BytesIO(written(html, "odt"))) as archive:
        pages = archive.read("styles.xml").decode()

    shapes = [(round(one.page_width.mm), round(one.page_height.mm)) for one in document.sections]
    assert shapes == [(210, 297), (297, 210)]
    assert 'style:name="Part1" style:page-layout-name="a4"' in pages
    assert 'style:name="Part2" style:page-layout-name="across"' in pages


def test_each_list_of_numbers_begins_at_one():
    lists = "<ol><li>x</li><li>y</li></ol>" * 2 + "<ul><li>z</li></ul>"
    html = page().replace("</article>", f"{lists}</article>")

    document = docx.Document(BytesIO(written(html, "docx")))

    points = [p for p in document.element.body.iter(qn("w:p")) if p.xpath(".//w:numPr")]
    used = [p.xpath(".//w:numPr/w:numId/@w:val")[0] for p in points][-5:]
    assert used[0] == used[1] != used[2] == used[3]
    assert used[4] == str(docx_styles.BULLETS)
    restarted = document.part.numbering_part.element.xpath(".//w:num[.//w:startOverride]/@w:numId")
    assert set(used[:4]) == set(restarted)


def test_text_that_runs_from_right_to_left_is_set_so():
    html = page().replace('lang="en" dir="ltr"', 'lang="ar" dir="rtl"')

    document = docx.Document(BytesIO(written(html, "docx")))
    with ZipFile(BytesIO(written(html, "odt"))) as archive:
        content = archive.read("content.xml").decode()

    assert all(p._p.xpath("./w:pPr/w:bidi") for p in document.paragraphs)
    assert document.tables
    assert all(table._tbl.xpath("./w:tblPr/w:bidiVisual") for table in document.tables)
    assert content.count('style:writing-mode="rl-tb"') > 5


@pytest.mark.parametrize(
    ("language", "wanted"), [("en", ("en", "GB")), ("cy", ("cy", "GB")), ("pl", ("pl", "PL"))]
)
def test_a_dictionary_is_found_by_language_and_country(language, wanted):
    assert tag(language) == wanted


@pytest.mark.parametrize("look", LOOKS.values(), ids=lambda look: look.name)
def test_every_look_is_a_style_in_both_kinds_of_file(look):
    word, odf = docx_styles.styles(False, "en-GB"), odt_styles.styles(False, "en").decode()

    assert f'w:styleId="{docx_styles.style_id(look)}"' in word
    assert f'style:name="{odt_styles.name_of(look.name)}"' in odf
    assert points(look, large=True) >= points(look, large=False)


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_there_is_room_for_the_foot_below_the_text(sheet):
    assert 5 < sheet.foot < sheet.bottom
