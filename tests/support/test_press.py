"""The check of press files: on a sheet with nothing wrong, and on the same sheet spoilt."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream
from weasyprint import HTML

from tests.support.press import faults

A4, BLEED = (595, 842), 8.6  # points; 3 mm is 8.504
PROFILE = b"\0" * 12 + b"prtrCMYK" + b"\0" * 108  # as much of an ICC profile as is looked at
CLAIM = b'<rdf:Description pdfxid:GTS_PDFXVersion="PDF/X-4"/>'


@pytest.fixture
def sheet():
    """A sheet in four inks, with everything a printer asks for."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=tuple(side + 2 * BLEED for side in A4))
    page.obj.BleedBox = page.mediabox
    page.obj.TrimBox = Array([BLEED, BLEED, A4[0] + BLEED, A4[1] + BLEED])
    page.obj.Contents = Stream(pdf, b"0 0 0 1 k 9 9 99 99 re f")
    intent = Dictionary(S=Name.GTS_PDFX, DestOutputProfile=Stream(pdf, PROFILE))
    pdf.Root.OutputIntents = Array([intent])
    pdf.Root.Metadata = Stream(pdf, CLAIM)
    for key, value in (("Title", "Sign"), ("CreationDate", "D:2026"), ("ModDate", "D:2026")):
        pdf.docinfo[f"/{key}"] = value
    pdf.docinfo.Trapped = Name("/False")
    return pdf


def checked(pdf, folder):
    pdf.save(folder / "sheet.pdf", fix_metadata_version=False)
    return faults(folder / "sheet.pdf")


def with_link(pdf):
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[50, 50, 90, 90])
    pdf.pages[0].obj.Annots = Array([link])


def with_a_picture_in_rgb(pdf):
    picture = Stream(pdf, b"abc", Subtype=Name.Image, ColorSpace=Name.DeviceRGB, Width=1, Height=1)
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(P=picture))
    pdf.pages[0].obj.Contents = Stream(pdf, b"/P Do")


def with_rgb_in_a_form(pdf):
    form = Stream(pdf, b"1 0 0 rg", Subtype=Name.Form, BBox=[0, 0, 9, 9])
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(F=form))
    pdf.pages[0].obj.Contents = Stream(pdf, b"/F Do")


def with_a_gradient_of_three_numbers(pdf):
    step = Dictionary(FunctionType=2, C0=[0, 0, 0], C1=[1, 1, 1], N=1, Domain=[0, 1])
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK, Function=step)
    pdf.pages[0].obj.Resources = Dictionary(Shading=Dictionary(S=shading))
    pdf.pages[0].obj.Contents = Stream(pdf, b"/S sh")


def with_a_font_that_is_not_embedded(pdf):
    descriptor = Dictionary(Type=Name.FontDescriptor, FontName=Name.Arial)
    pdf.pages[0].obj.Kept = pdf.make_indirect(descriptor)


def with_a_narrow_bleed(pdf):
    pdf.pages[0].obj.TrimBox = Array([5, 5, 600, 850])


def with_a_page_that_starts_elsewhere(pdf):
    pdf.pages[0].mediabox = Array([-9, -9, 700, 900])


def with_the_profile_of_a_screen(pdf):
    intent = pdf.Root.OutputIntents[0]
    intent.DestOutputProfile = Stream(pdf, PROFILE.replace(b"prtrCMYK", b"mntrRGB "))


SPOILT = {
    with_link: "page 1: has a Link on the printed area",
    with_a_picture_in_rgb: "page 1: uses image in DeviceRGB",
    with_rgb_in_a_form: "page 1: uses DeviceRGB",
    with_a_gradient_of_three_numbers: "page 1: uses a broken gradient in DeviceCMYK",
    with_a_font_that_is_not_embedded: "does not embed the font /Arial",
    with_a_narrow_bleed: "page 1: bleeds 1.8 mm instead of 3",
    with_a_page_that_starts_elsewhere: "page 1: its MediaBox does not start at 0, 0",
    with_the_profile_of_a_screen: "its output intent is for mntrRGB , not for a press",
}


def test_a_good_sheet_has_no_fault(sheet, tmp_path):
    assert checked(sheet, tmp_path) == []


@pytest.mark.parametrize(
    ("spoil", "fault"), SPOILT.items(), ids=[spoil.__name__ for spoil in SPOILT]
)
def test_a_spoilt_sheet_has_the_one_fault(sheet, tmp_path, spoil, fault):
    spoil(sheet)

    (found,) = checked(sheet, tmp_path)

    assert found.startswith(fault)


def test_a_file_for_the_screen_is_not_for_the_press(tmp_path):
    HTML(string="<p style='color: red'>Hello").write_pdf(tmp_path / "screen.pdf")

    found = faults(tmp_path / "screen.pdf")

    assert "does not claim to be PDF/X-4" in found
    assert "page 1: uses DeviceRGB" in found
