"""A rendered page read back: spaces, breaks, pages, and what has no form outside of a page."""

import re
from datetime import date

import pytest

from notices.errors import CannotPrint
from notices.rendering.blocks import Cell, Listing, Paragraph, Table
from notices.rendering.bundle import asset
from notices.rendering.look import SHEETS
from notices.rendering.reading import read_page

HEAD = '<head><title>A letter</title><meta name="dcterms.created" content="2026-11-23"></head>'
HEBREW, ARABIC = "\u05d0\u05d1\u05d2", "\u0627\u0628"
LETTER_CSS = asset("letter.css")[1].decode()


def read(body, html='lang="en" dir="ltr" class="a4"'):
    return read_page(f"<!doctype html>\n<html {html}>{HEAD}<body>\n{body}\n</body></html>")


def blocks(body, **how):
    (part,) = read(body, **how).parts
    return part.blocks


def text(body, **how):
    (block,) = blocks(body, **how)
    return block.text


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("<p> one \n\t two </p>", "one two"),
        ("<p>one <strong> two</strong> three</p>", "one two three"),
        ("<p>one<strong> two </strong> three</p>", "one two three"),
        ("<p>one <br> two<br></p>", "one\ntwo"),
        ("<p>one<br><br>two</p>", "one\n\ntwo"),
        ("<p>a\u00a0 \u00a0b</p>", "a\u00a0 \u00a0b"),
        ("words without a paragraph", "words without a paragraph"),
        ("<p>&lt;b&gt; &amp;amp;</p>", "<b> &amp;"),
    ],
)
def test_spaces_are_those_that_a_browser_shows(body, wanted):
    assert text(body) == wanted


@pytest.mark.parametrize("body", ["<p></p>", "<p> <strong> </strong></p>", "<div>\n</div>", ""])
def test_nothing_said_is_no_paragraph(body):
    assert blocks(body) == ()


def test_words_between_blocks_are_kept():
    body = "<div>before <p>in it</p> after <em>it</em></div>"

    assert [block.text for block in blocks(body)] == ["before", "in it", "after it"]


def test_runs_have_their_language_and_their_weight():
    (block,) = blocks('<p>A <span lang="cy">B</span> <strong>C <em>D</em></strong></p>')

    runs = [(run.text, run.language, run.bold) for run in block.runs]
    assert runs == [
        ("A ", "en", False),
        ("B", "cy", False),
        (" ", "en", False),
        ("C D", "en", True),
    ]


def test_headings_lists_and_tables_keep_what_they_are():
    body = """<h2>Head</h2><ol><li>one<ul><li>inner</li></ul></li></ol><ul class="tick"><li>x</ul>
    <table><thead><tr><th>N<th>V</thead><tbody><tr><th>a<td><p>b</p><p>c</p></tbody></table>"""

    heading, numbers, boxes, table = blocks(body)

    assert (heading.level, heading.text) == (2, "Head")
    assert (numbers.kind, boxes.kind) == ("numbers", "boxes")
    (first, inner), *_ = numbers.items
    assert (first.text, inner.kind) == ("one", "bullets")
    assert [cell.text for cell in table.head] == ["N", "V"]
    assert [(cell.text, cell.heads) for cell in table.rows[0]] == [("a", True), ("b\nc", False)]


def test_a_table_of_names_and_values_is_told_from_others():
    pairs, form, wide = (
        blocks(f"<table>{rows}</table>")[0]
        for rows in (
            "<tr><th>Date<td>Monday<tr><th>Place<td>Here",
            "<tr><th>Name<td>",
            "<tr><th>a<td>b<td>c",
        )
    )

    assert [(name.text, value.text) for name, value in pairs.pairs] == [
        ("Date", "Monday"),
        ("Place", "Here"),
    ]
    assert (form.names_values, form.pairs) == (True, [])
    assert (wide.names_values, wide.pairs) == (False, [])


def test_a_table_without_a_head_falls_apart_into_its_groups():
    body = "<table><tbody><tr><th>a<td>b</tbody><tbody><tr><th>c<td>d</tbody></table>"

    assert [table.rows[0][0].text for table in blocks(body)] == ["a", "c"]


def test_each_voice_and_each_annex_has_pages_of_its_own():
    body = """<article class="voice dl" lang="cy" dir="ltr"><p>un</p></article>
    <article class="voice c5" lang="en" dir="ltr"><p>one</p>
    <section class="annex across"><h2>wide</h2></section><h2 class="annex">last</h2></article>"""

    paper = read(body)

    assert [part.blocks[0].text for part in paper.parts] == ["un", "one", "wide", "last"]
    assert [part.language for part in paper.parts] == ["cy", "en", "en", "en"]
    assert [part.sheet for part in paper.parts] == ["a4", "a4", "across", "a4"]
    assert [part.envelope for part in paper.parts] == ["dl", "c5", "c5", "c5"]


@pytest.mark.parametrize(
    ("classes", "sheets", "large"),
    [
        ("a4 letter", ["a4", "across"], False),
        ("large-print letter", ["a4", "a4"], True),
        ("a5 receipt", ["a5", "a5"], False),
    ],
)
def test_the_sheet_and_the_size_of_print_are_those_of_the_page(classes, sheets, large):
    paper = read('<p>x</p><p class="annex across">y</p>', html=f'lang="en" class="{classes}"')

    assert ([part.sheet for part in paper.parts], paper.large) == (sheets, large)
    assert (paper.title, paper.day) == ("A letter", date(2026, 11, 23))


def test_only_a_foot_that_counts_pages_leaves_its_place():
    running = '<p class="foot">No 1 · <span class="page"></span>/<span class="pages"></span></p>'
    body = f'<article class="voice">{running}<p>x</p><p class="foot">The end</p></article>'

    (part,) = read(body).parts

    assert [block.text for block in part.blocks] == ["x", "The end"]
    assert part.foot.text == "No 1 · /"
    assert [run.field for run in part.foot.runs] == ["", "page", "", "pages"]


def test_the_lines_of_an_address_stay_lines():
    lines = "<span><bdi>A. N. Other</bdi></span> <span>B</span>"
    body = f'<address class="window size-9">{lines}</address>'

    (block,) = blocks(body)

    assert (block.text, block.role, block.points) == ("A. N. Other\nB", "window", 9)


@pytest.mark.parametrize(
    ("direction", "fact", "wanted"),
    [
        ("ltr", "<bdi>Anna</bdi>", "Anna"),
        ("ltr", f"<bdi>{HEBREW}</bdi>", f"\u2068{HEBREW}\u2069"),
        ("ltr", f"<bdi>Anna {ARABIC}</bdi>", f"\u2068Anna {ARABIC}\u2069"),
        ("rtl", f"<bdi>{HEBREW}</bdi>", HEBREW),
        ("rtl", "<bdi>Anna</bdi>", "\u2068Anna\u2069"),
        ("rtl", '<bdi dir="ltr">029 2018</bdi>', "\u2066029 2018\u2069"),
        ("rtl", '<span class="ltr">AB-1</span>', "\u2066AB-1\u2069"),
        ("ltr", "<bdi>A\u202eb\u2069c</bdi>", "Abc"),
    ],
    ids=ascii,
)
def test_an_answer_of_another_direction_cannot_turn_its_neighbours(direction, fact, wanted):
    html = f'lang="en" dir="{direction}"'

    (block,) = blocks(f"<p>x {fact} y</p>", html=html)

    assert block.text == f"x {wanted} y"
    assert block.direction == direction


@pytest.mark.parametrize(
    "body",
    [
        "<p>x <a href='y'>z</a></p>",
        "<p>x <q>z</q></p>",
        "<svg><title>x</title></svg>",
        "<dl><dt>x</dl>",
        "<hr>",
        "<h4>x</h4>",
        "<ul><p>x</p></ul>",
        "<ul><li><table><tr><td>x</table></ul>",
        "<ul><li><p class='annex'>x</p></ul>",
        "<table><tr><td colspan=2>x</table>",
        "<table><tr><td>x<tr><td>y<td>z</table>",
        "<table><tr><td><ul><li>x</ul></table>",
        "<table><thead><tr><th>x<tr><th>y</thead></table>",
        "<table><colgroup><col></colgroup></table>",
    ],
)
def test_what_has_no_form_elsewhere_is_refused_and_never_left_out(body):
    with pytest.raises(CannotPrint) as refused:
        read(body)

    assert "Choose PDF or HTML." in str(refused.value)


def test_only_blocks_of_three_kinds_come_out():
    found = blocks("<p>x</p><ul><li>y</ul><table><tr><td>z</table>")

    assert [type(block) for block in found] == [Paragraph, Listing, Table]
    assert isinstance(found[2].rows[0][0], Cell)


@pytest.mark.parametrize(("name", "rule"), [("a4", "@page"), ("across", "@page across")])
def test_the_margins_are_those_of_the_printed_letter(name, rule):
    written = re.search(
        rf"{rule} {{[^}}]*margin: ([\d.]+)mm ([\d.]+)mm ([\d.]+)mm ([\d.]+)mm", LETTER_CSS
    )

    sheet = SHEETS[name]
    assert [sheet.top, sheet.right, sheet.bottom, sheet.left] == list(map(float, written.groups()))
