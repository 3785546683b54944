"""The parts of a DOCX file that are the same for every text: styles, kinds of list, fonts."""

from notices.rendering.look import (
    FALL_BACK,
    FONT,
    INDENT,
    LINE,
    LOOKS,
    MM_PER_POINT,
    RULE,
    Look,
    points,
)

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BULLETS, NUMBERS, BOXES = range(1, 4)  # the ids of the kinds of list
MARKS = {BULLETS: ("bullet", "•"), NUMBERS: ("decimal", "%{}."), BOXES: ("bullet", "☐")}
DEPTHS = 3  # lists in lists
BUILT_IN = {"Footer": "footer"} | {f"Heading {n}": f"heading {n}" for n in (1, 2, 3)}
SIDES = {"box": ("top", "left", "bottom", "right")}
SETTINGS = f"""<w:settings xmlns:w="{W}"><w:compat><w:compatSetting w:name="compatibilityMode"
 w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>"""
FONTS = f"""<w:fonts xmlns:w="{W}"><w:font w:name="{FONT}"><w:altName w:val="{FALL_BACK}"/>
<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>"""
TABLE = """<w:style w:type="table" w:default="1" w:styleId="TableNormal">
<w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="Rows"><w:name w:val="Rows"/>
<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>
<w:bottom w:val="single" w:sz="2" w:space="0" w:color="767676"/>
<w:insideH w:val="single" w:sz="2" w:space="0" w:color="767676"/></w:tblBorders>
<w:tblCellMar><w:top w:w="85" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>
<w:bottom w:w="57" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>
<w:bottom w:val="single" w:sz="12" w:space="0" w:color="000000"/></w:tcBorders></w:tcPr>
</w:tblStylePr></w:style>"""


def twips(millimetres: float) -> int:
    """Return a length in twentieths of a point."""
    return round(millimetres / MM_PER_POINT * 20)


def styles(large: bool, language: str) -> str:
    """Return styles.xml for text in *language*, a tag such as "en-GB"."""
    made = "".join(_style(look, large) for look in LOOKS.values())
    return f"""<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>
<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="{language}"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>{made}{TABLE}
</w:styles>"""


def style_id(look: Look) -> str:
    """Return the id of the style in the file, which Word's own styles share."""
    return look.name.replace(" ", "")


def numbering() -> str:
    """Return numbering.xml with the kinds of list; each list of numbers needs its own ``num``."""
    kinds = "".join(_kind_of_list(kind) for kind in MARKS)
    lists = "".join(
        f'<w:num w:numId="{kind}"><w:abstractNumId w:val="{kind}"/></w:num>' for kind in MARKS
    )
    return f'<w:numbering xmlns:w="{W}">{kinds}{lists}</w:numbering>'


def new_count(num_id: int, depth: int) -> str:
    """Return a ``num`` of that id that counts from one in its *depth*."""
    return f"""<w:num xmlns:w="{W}" w:numId="{num_id}"><w:abstractNumId w:val="{NUMBERS}"/>
<w:lvlOverride w:ilvl="{depth}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"""


def _kind_of_list(kind: int) -> str:
    shape, mark = MARKS[kind]
    levels = "".join(
        f"""<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/>
<w:lvlText w:val="{mark.format(depth + 1)}"/><w:lvlJc w:val="left"/><w:pPr>
<w:ind w:left="{twips(INDENT * (depth + 1))}" w:hanging="{twips(INDENT)}"/></w:pPr></w:lvl>"""
        for depth in range(DEPTHS)
    )
    return f"""<w:abstractNum w:abstractNumId="{kind}">
<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>"""


def _style(look: Look, large: bool) -> str:
    is_normal, size = look.name == "Normal", points(look, large)
    ours = ' w:default="1"' if is_normal else ""
    based = "" if is_normal else '<w:basedOn w:val="Normal"/>'
    name = BUILT_IN.get(look.name, look.name)
    weight = "<w:b/><w:bCs/>" if look.bold else ""
    outline = f'<w:outlineLvl w:val="{look.level - 1}"/>' if look.level else ""
    return f"""<w:style w:type="paragraph"{ours} w:styleId="{style_id(look)}">
<w:name w:val="{name}"/>{based}<w:qFormat/><w:pPr>{"<w:keepNext/>" if look.stays else ""}
{_borders(look)}{_tabs(look)}{_spacing(look, size)}{_indents(look)}{outline}</w:pPr>
<w:rPr>{weight}<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/></w:rPr>
</w:style>"""


def _borders(look: Look) -> str:
    sides = SIDES.get(look.border, (look.border,)) if look.border else ()
    drawn = "".join(
        f'<w:{side} w:val="single" w:sz="{round(RULE * 8)}" w:space="6" w:color="000000"/>'
        for side in sides
    )
    return f"<w:pBdr>{drawn}</w:pBdr>" if drawn else ""


def _spacing(look: Look, size: float) -> str:
    line = f'w:line="{round(look.exact * size * 20)}" w:lineRule="exact"'
    usual = f'w:line="{round(LINE * 240)}" w:lineRule="auto"'
    return f"""<w:spacing w:before="{twips(look.before)}" w:after="{twips(look.after)}"
 {line if look.exact else usual}/>"""


def _tabs(look: Look) -> str:
    tab = f'<w:tab w:val="left" w:pos="{twips(look.start)}"/>'
    return f"<w:tabs>{tab}</w:tabs>" if look.hanging else ""


def _indents(look: Look) -> str:
    start, end, hanging = map(twips, (look.start, look.end, look.hanging))
    ind = f'<w:ind w:left="{start}" w:right="{end}" w:hanging="{hanging}"/>'
    return ind if start or end else ""  # a list has its own
