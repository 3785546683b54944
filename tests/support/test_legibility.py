"""The measuring of letters, on pages whose letters have a known height."""

import pytest
from fontTools.ttLib import TTFont
from weasyprint import HTML

from notices.rendering.bundle import FONTS
from tests.support.legibility import MM_PER_POINT, Text, texts

FONT = FONTS / "AtkinsonHyperlegibleNext-Bold.ttf"
PAGE = f"""
<html lang="en"><title>Letters</title>
<style>@font-face {{ font-family: A; src: url({FONT.as_uri()}) }} p {{ font-family: A }}</style>
<p style="font-size: 100pt">HERE</p>
<div style="transform: scale(0.5)"><p style="font-size: 80pt">Halved xzv</p></div>
<p style="font-size: 10pt">small words</p>
"""


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    path = tmp_path_factory.mktemp("legibility") / "letters.pdf"
    HTML(string=PAGE).write_pdf(path)
    return texts(path)


@pytest.fixture(scope="module")
def makers_word():
    font = TTFont(FONT)
    units = font["head"].unitsPerEm
    return font["OS/2"].sCapHeight / units, font["OS/2"].sxHeight / units


def test_sizes_are_those_on_paper_after_scaling_and_the_largest_comes_first(page):
    assert [(text.points, text.words) for text in page] == [
        (100, "HERE"),
        (40, "Halved xzv"),
        (10, "small words"),
    ]


def test_heights_are_what_the_makers_of_the_font_say(page, makers_word):
    capital, x = makers_word

    assert page[0].capital_mm == pytest.approx(100 * MM_PER_POINT * capital, rel=0.01)
    assert page[1].x_mm == pytest.approx(40 * MM_PER_POINT * x, rel=0.01)


def test_ten_millimetres_of_capital_read_with_ease_at_three_metres():
    assert Text(40, 10, 7, "A", "HERE").comfortable_metres == pytest.approx(3)


def test_a_weaker_eye_must_stand_closer(page):
    near, far = page[2].metres_for_eye(18), page[2].metres_for_eye(12)

    assert near == pytest.approx(far * 12 / 18)
    assert near < page[1].metres_for_eye(18)
