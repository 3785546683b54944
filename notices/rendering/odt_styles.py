"""The styles of an ODT file, and the small parts of it that are the same for every text."""

from xml.sax.saxutils import quoteattr

from notices.rendering import look
from notices.rendering.look import LOOKS, Look

NAMES = {
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
}
SPACES = {f"xmlns:{prefix}": name for prefix, name in NAMES.items()}
VERSION = {"office:version": "1.4"}
MEDIA = "application/vnd.oasis.opendocument.text"
PARTS = ("content.xml", "meta.xml", "styles.xml")
MARKS = {"bullets": "•", "numbers": "", "boxes": "☐"}
DEPTHS = 3  # lists in lists
SIDES = {"box": "", "bottom": "-bottom", "left": "-left", "top": "-top"}
LINE, THIN_LINE = f"{look.RULE}pt solid #000000", "0.25pt solid #767676"


def xml(tag: str, attributes: dict[str, str], *inner: str) -> str:
    """Return an element."""
    listed = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())
    return f"<{tag}{listed}>{''.join(inner)}</{tag}>"


def mm(length: float) -> str:
    """Return a length in millimetres as ODF writes it."""
    return f"{length:.2f}mm"


def in_every_script(name: str, value: str, space: str = "fo") -> dict[str, str]:
    """Return the attribute *name* of a text for western, Asian and complex scripts."""
    others = {f"style:{name}-{script}": value for script in ("asian", "complex")}
    return {f"{space}:{name}": value} | others


def spoken(language: str) -> dict[str, str]:
    """Return the attributes of a text in *language*."""
    language, country = look.tag(language)
    return in_every_script("language", language) | in_every_script("country", country or "none")


def name_of(style: str) -> str:
    """Return the name of *style* in the file: word processors know their own styles by it."""
    return "Standard" if style == "Normal" else style.replace(" ", "_20_")


def manifest() -> bytes:
    """Return META-INF/manifest.xml."""
    whole = {"manifest:full-path": "/", "manifest:media-type": MEDIA, "manifest:version": "1.4"}
    files = [{"manifest:full-path": name, "manifest:media-type": "text/xml"} for name in PARTS]
    listed = (xml("manifest:file-entry", one) for one in (whole, *files))
    return xml("manifest:manifest", SPACES | {"manifest:version": "1.4"}, *listed).encode()


def content() -> bytes:
    """Return content.xml with nothing in it."""
    body = xml("office:body", {}, xml("office:text", {}))
    styles = xml("office:automatic-styles", {})
    return xml("office:document-content", SPACES | VERSION, font(), styles, body).encode()


def meta() -> bytes:
    """Return meta.xml with nothing in it."""
    return xml("office:document-meta", SPACES | VERSION, xml("office:meta", {})).encode()


def styles(large: bool, language: str) -> bytes:
    """Return styles.xml for a text in *language*; its pages are not yet there."""
    text = spoken(language) | in_every_script("font-name", look.FONT, "style")
    paragraph = {"fo:orphans": "2", "fo:widows": "2", "style:writing-mode": "page"}
    usual = xml(
        "style:default-style",
        {"style:family": "paragraph"},
        xml("style:paragraph-properties", paragraph),
        xml("style:text-properties", text),
    )
    looks = (_style(one, large) for one in LOOKS.values())
    lists = (_kind_of_list(kind) for kind in MARKS)
    pages = (_page(name, sheet) for name, sheet in look.SHEETS.items())
    return xml(
        "office:document-styles",
        SPACES | VERSION,
        font(),
        xml("office:styles", {}, usual, *looks, *_table(), *lists),
        xml("office:automatic-styles", {}, *pages),
        xml("office:master-styles", {}),
    ).encode()


def font() -> str:
    """Return the declaration of our font, and of another where it is not installed."""
    family = f"'{look.FONT}', {look.FALL_BACK}"
    named = {"style:name": look.FONT, "svg:font-family": family}
    shape = {"style:font-family-generic": "swiss", "style:font-pitch": "variable"}
    return xml("office:font-face-decls", {}, xml("style:font-face", named | shape))


def _style(one: Look, large: bool) -> str:
    size = look.points(one, large)
    about = {"style:name": name_of(one.name), "style:family": "paragraph"}
    if one.name != "Normal":
        about |= {"style:display-name": one.name, "style:parent-style-name": "Standard"}
    if one.level:
        about |= {"style:default-outline-level": str(one.level)}
    text = in_every_script("font-size", f"{size:g}pt")
    text |= in_every_script("font-weight", "bold" if one.bold else "normal")
    tab = {"style:position": mm(one.hanging), "style:type": "left"}
    tabs = xml("style:tab-stops", {}, xml("style:tab-stop", tab)) if one.hanging else ""
    return xml(
        "style:style",
        about,
        xml("style:paragraph-properties", _shape(one, size), tabs),
        xml("style:text-properties", text),
    )


def _shape(one: Look, size: float) -> dict[str, str]:
    shape = {
        "fo:margin-top": mm(one.before),
        "fo:margin-bottom": mm(one.after),
        "fo:margin-left": mm(one.start),
        "fo:margin-right": mm(one.end),
        "fo:text-indent": mm(-one.hanging),
        "fo:line-height": f"{one.exact * size:g}pt" if one.exact else f"{look.LINE:.0%}",
        "fo:keep-with-next": "always" if one.stays else "auto",
    }
    if one.border:
        side = SIDES[one.border]
        shape |= {f"fo:border{side}": LINE, f"fo:padding{side}": "6pt", "style:join-border": "true"}
    return shape


def _table() -> tuple[str, str]:
    """Return the styles of the cells of a table, and of those that head it."""
    padding = {"fo:padding": "0mm", "fo:padding-top": "1.5mm", "fo:padding-right": "2mm"}
    cells = (("Cell", THIN_LINE), ("Head", "1.5pt solid #000000"))
    return tuple(
        xml(
            "style:style",
            {"style:name": name, "style:family": "table-cell"},
            xml("style:table-cell-properties", padding | {"fo:border-bottom": line}),
        )
        for name, line in cells
    )


def _kind_of_list(kind: str) -> str:
    levels = (_level(kind, depth) for depth in range(1, DEPTHS + 1))
    return xml("text:list-style", {"style:name": kind}, *levels)


def _level(kind: str, depth: int) -> str:
    aligned = {
        "text:label-followed-by": "listtab",
        "fo:margin-left": mm(look.INDENT * depth),
        "fo:text-indent": mm(-look.INDENT),
    }
    shape = xml(
        "style:list-level-properties",
        {"text:list-level-position-and-space-mode": "label-alignment"},
        xml("style:list-level-label-alignment", aligned),
    )
    about = {"text:level": str(depth)}
    if MARKS[kind]:
        return xml("text:list-level-style-bullet", about | {"text:bullet-char": MARKS[kind]}, shape)
    number = {"style:num-format": "1", "style:num-suffix": "."}
    return xml("text:list-level-style-number", about | number, shape)


def _page(name: str, sheet: look.Sheet) -> str:
    shape = {
        "fo:page-width": mm(sheet.width),
        "fo:page-height": mm(sheet.height),
        "style:print-orientation": "landscape" if sheet.width > sheet.height else "portrait",
        "fo:margin-top": mm(sheet.top),
        "fo:margin-right": mm(sheet.right),
        "fo:margin-bottom": mm(sheet.foot),
        "fo:margin-left": mm(sheet.left),
    }
    foot = {"fo:min-height": mm(sheet.bottom - sheet.foot), "fo:margin-top": "2mm"}
    return xml(
        "style:page-layout",
        {"style:name": name},
        xml("style:page-layout-properties", shape),
        xml("style:footer-style", {}, xml("style:header-footer-properties", foot)),
    )
