"""How large an address is set: as large as fits the window, and never cut off."""

import pytest
from markupsafe import Markup

from notices.rendering.window import SIZES, ZONES, size_for


def addressee(*lines):
    return Markup("").join(Markup("<span><bdi>{}</bdi></span>\n").format(line) for line in lines)


@pytest.mark.parametrize(
    ("lines", "size"),
    [
        (["A. N. Other", "5 Sample Gardens", "Cardiff", "CF11 9ZZ"], 12),
        (["A. N. Other", "5 Sample Gardens", "Sampleton", "Cardiff", "CF11 9ZZ"], 10),
        (["Mx Other", "Sample & Co", "5 Sample Row", "Sampleton", "Cardiff", "CF11 9ZZ"], 9),
        ([], 12),
    ],
)
def test_more_lines_are_set_smaller(lines, size):
    assert size_for(addressee(*lines), "dl") == size


def test_a_long_line_is_counted_as_often_as_it_wraps():
    short, long = ["12 Sample Street"], ["12 Sample Street in the Middle of the Old Town of Sample"]

    usual = size_for(addressee(*short * 4), "dl")
    wrapped = size_for(addressee(*short * 3, *long), "dl")

    assert (usual, wrapped) == (12, size_for(addressee(*short * 5), "dl"))


def test_a_word_wider_than_the_window_is_broken_and_counted():
    assert size_for(addressee("W" * 60), "dl") == 12
    assert size_for(addressee(*["W" * 60] * 3), "dl") < size_for(addressee(*["i" * 60] * 3), "dl")


@pytest.mark.parametrize("envelope", ZONES)
def test_whatever_does_not_fit_is_set_in_the_smallest_size(envelope):
    assert size_for(addressee(*["W" * 200] * 9), envelope) == SIZES[-1]


def test_marks_of_the_text_are_not_counted():
    assert size_for(Markup("<span><bdi>A &amp; B</bdi></span>"), "dl") == 12
