"""Large print: nothing is small but the address, nothing is lost, and tables become lines."""

import re
from html import unescape

import pytest
from markupsafe import Markup

from notices.rendering.large_print import in_rows
from tests.support.legibility import texts
from tests.support.papers import PRINTS

LARGE = [one for one in PRINTS if one[2] == "large-print"]
SMALLEST = 18  # points; "large print: 16 at least, better 18" (UKAAF, RNIB)
TABLE = """<p>Before.</p><table class="list">
<thead><tr><th scope="col">Where</th><th scope="col">Found</th></tr></thead>
<tbody>
<tr class="x"><th scope="row">The <bdi>list</bdi></th><td>nothing</td></tr>
<tr><th scope="row">The video</th><td>one<br>film</td></tr>
</tbody></table>"""


def plain(html):
    return " ".join(unescape(re.sub("<[^>]+>", " ", html)).split())


def address_in(html):
    return [
        part.partition(">")[2].partition("</address>")[0]
        for part in html.split('<address class="window')[1:]
    ]


@pytest.mark.parametrize("letter", LARGE, ids=lambda one: "-".join((one[0], *one[1])))
def test_only_the_address_is_smaller_than_large_print(letter, files, printed):
    small = [text for text in texts(files[letter]) if text.points < SMALLEST - 0.1]
    addresses = "".join(plain(one).replace(" ", "") for one in address_in(printed[letter].html))

    assert sorted("".join(text.words for text in small).replace(" ", "")) == sorted(addresses)


def test_there_is_a_letter_in_large_print():
    assert LARGE


def test_each_cell_of_a_wide_table_stands_beside_the_heading_of_its_column():
    turned = in_rows(Markup(TABLE))

    assert plain(turned) == ("Before. Where The list Found nothing Where The video Found one film")
    assert turned.count("<tbody>") == 2
    assert turned.count('<th scope="row">Where</th>') == 2
    assert "thead" not in turned
    assert turned.startswith("<p>Before.</p>")


@pytest.mark.parametrize(
    "table",
    [
        TABLE.replace('class="list"', 'class="about"'),
        '<table class="list"><tr><th scope="row">Date</th><td>today</td></tr></table>',
    ],
)
def test_a_narrow_table_stays_as_it_is(table):
    assert in_rows(Markup(table)) == table
