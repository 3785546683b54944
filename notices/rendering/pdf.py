"""HTML in, PDF out. The only file that talks to WeasyPrint; it runs in the printing child."""

import logging
import re
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pydyf
import weasyprint
from fontTools.ttLib import TTFont
from weasyprint.formatting_structure.boxes import MarginBox
from weasyprint.pdf.stream import Stream
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from notices.errors import CannotPrint
from notices.rendering.bundle import ASSETS, FONTS, asset
from notices.rendering.claims import PDF_UA
from notices.rendering.layout import Layout, fits, longest_answer, unprintable

KNOWN = "70."
STYLE = re.compile(r'<link rel="stylesheet" href="asset:([a-z]+\.css)">')
ON_SCREEN = "screen.css"  # brings fonts to a browser; here they are installed
NOWHERE = "nowhere:///"  # an address without a scheme must be refused, not left out in silence
OPTIONS = {"pdf_variant": "pdf/a-2a", "pdf_tags": True}
FOOTER = pydyf.Dictionary({"Type": "/Pagination", "Subtype": "/Footer"})
# Scripts whose shapes depend on their neighbours: a reader cannot turn the shapes back into
# letters one by one, so the letters themselves are written beside them.
SHAPED = {"ar", "bn", "ckb", "fa", "gu", "he", "hi", "kn", "ml", "mr", "ne", "pa", "ps", "si", "ta", "te", "ur"}  # fmt: skip  # noqa: E501


@dataclass(frozen=True, slots=True)
class Fonts:
    """What the warm parent keeps ready: WeasyPrint's view of our fonts, the code points they
    have, and our style sheets, parsed."""

    configuration: FontConfiguration
    covered: frozenset[int]
    styles: dict[str, weasyprint.CSS]


class AssetsOnly(URLFetcher):
    """Serves ``asset:name`` from our own bundle and nothing else; one for each document."""

    def __init__(self):
        super().__init__(fail_on_errors=True, allowed_protocols=("asset",), allow_redirects=False)

    def fetch(self, url, headers=None):
        """Return the bundled file. The address is never repeated: it may hold personal data."""
        scheme, _, name = url.partition(":")
        if scheme != "asset":
            raise FatalURLFetchingError("A document asked for something outside the bundle.")
        try:
            media_type, content = asset(name)
        except CannotPrint as error:
            raise FatalURLFetchingError(str(error)) from error
        return URLFetcherResponse(url, content, {"Content-Type": media_type})


@contextmanager
def _marked(stream, box, tag):
    """Mark a run of text with its language and, where shapes hide them, its letters.

    WeasyPrint writes only the language of the whole page, and a Welsh sentence on an English
    sign would be read out with English sounds.
    """
    if stream._tags is None:
        yield
        return
    of_the_page = getattr(box, "of_the_page", False)
    properties = pydyf.Dictionary({} if of_the_page else {"MCID": len(stream._tags)})
    stream._tags[box] = {"tag": tag, "mcid": len(stream._tags)}
    language = box.style["lang"] or ""
    if language:
        properties["Lang"] = pydyf.String(language)
    if language.partition("-")[0] in SHAPED and getattr(box, "text", ""):
        properties["ActualText"] = pydyf.String(box.text)
    if of_the_page:
        stream.begin_marked_content("Artifact", FOOTER)
    stream.begin_marked_content(tag, properties)
    try:
        yield
    finally:
        stream.end_marked_content()
        if of_the_page:
            stream.end_marked_content()


def warm() -> Fonts:
    """Make WeasyPrint ready and return the fonts it will print with.

    Raises CannotPrint for a WeasyPrint whose inside we have not read.
    """
    if not weasyprint.__version__.startswith(KNOWN):
        raise CannotPrint("Read Stream.marked of this WeasyPrint again, then allow its version.")
    Stream.marked = _marked
    for name in ("weasyprint", "fontTools"):  # both would write people's names into the log
        logging.getLogger(name).setLevel(logging.CRITICAL)
    configuration = FontConfiguration()
    letters = frozenset().union(*map(_letters_of, FONTS.glob("*.ttf")))
    return Fonts(configuration, letters, _styles(configuration))


def _letters_of(path: Path) -> set[int]:
    with TTFont(path, lazy=True) as font:
        return set(font.getBestCmap())


def _styles(configuration: FontConfiguration) -> dict[str, weasyprint.CSS]:
    return {
        path.name: weasyprint.CSS(
            string=path.read_text("utf-8"), url_fetcher=AssetsOnly(), font_config=configuration
        )
        for path in ASSETS.glob("*.css")
        if path.name != ON_SCREEN
    }


def write_pdf(html: str, fonts: Fonts, steps: int = 1) -> tuple[bytes, Layout]:
    """Return *html* as PDF (PDF/UA-1 and PDF/A-2a in one file) and how it was laid out.

    With more than one of *steps* the sheet must fit on one page, and the first size of text that
    fits is taken: ``fit-0`` as it was designed, each further one smaller. When none fits, or
    letters are missing, there is no PDF and the Layout names the answer in the way.
    Raises CannotPrint when the document asks for anything outside the bundle.
    """
    for step in range(steps):
        document = _lay_out(html.replace("fit-0", f"fit-{step}", 1), fonts)
        if missing := unprintable(document, fonts.covered):
            return b"", missing
        if steps == 1 or fits(document):
            pdf = document.write_pdf(finisher=_claim_pdf_ua, **OPTIONS)
            return pdf, Layout(step)
    return b"", longest_answer(document, steps - 1)


def _lay_out(html: str, fonts: Fonts):
    """Lay the page out. Styles are taken from the warm parent, where they are parsed already."""
    wanted = STYLE.findall(html)
    page = weasyprint.HTML(string=STYLE.sub("", html), base_url=NOWHERE, url_fetcher=AssetsOnly())
    try:
        styles = [fonts.styles[name] for name in wanted]
        document = page.render(stylesheets=styles, font_config=fonts.configuration, **OPTIONS)
    except KeyError as error:
        raise CannotPrint("A document asked for a style that does not ship with us.") from error
    except FatalURLFetchingError as error:  # a BaseException: nobody else would catch it
        raise CannotPrint(str(error)) from error
    _set_margins_apart(document)
    return document


def _set_margins_apart(document) -> None:
    """Note what stands in the margin of a page, so that nobody hears it between two sentences."""
    for page in document.pages:
        for margin in page._page_box.children:
            if isinstance(margin, MarginBox):
                for box in margin.descendants():
                    box.of_the_page = True


def _claim_pdf_ua(document, pdf):
    """Write the claim beside that of PDF/A; WeasyPrint itself makes one claim for a file."""
    for item in pdf.objects:
        if getattr(item, "extra", {}).get("Type") == "/Metadata":
            item.stream = [item.stream[0].replace(b"</rdf:RDF>", PDF_UA)]
