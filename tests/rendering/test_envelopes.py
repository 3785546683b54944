"""The window of an envelope shows the whole address and nothing else, however the sheet lies."""

from dataclasses import dataclass
from itertools import product

import pytest
from markupsafe import Markup

from notices.documents.letters.paper import PAPERS
from notices.rendering.window import SIZES, ZONES
from notices.schemas.organisation import ENVELOPES
from tests.support import papers
from tests.support.ink import Area, ink
from tests.support.papers import CORNER_SHOP, PRINTS, paper
from tests.support.places import sheets

A4_WIDTH = 210
CLEAR = 2  # Royal Mail, Premier Customer Guide: around what a machine reads through a window


@dataclass(frozen=True)
class Envelope:
    """Millimetres. A window is (width, height, from the left, from the bottom)."""

    width: float
    height: float
    folded: tuple[float, ...]  # heights that a sheet may be folded to
    windows: tuple[tuple[float, float, float, float], ...]
    foreign: tuple[tuple[float, float, float, float], ...] = ()  # may show more, and must not

    def shown(self, window):
        """Yield what of the sheet *window* shows, in each corner that the sheet can slide to."""
        width, height, left, up = window
        top = self.height - up - height
        for folded in self.folded:
            slides = product((0, self.width - A4_WIDTH), (0, self.height - folded))
            for x, y in slides:
                yield Area(left - x, top - y, left - x + width, top - y + height)

    @property
    def always(self):
        """What every window shows, wherever the sheet is."""
        shown = [area for window in self.windows for area in self.shown(window)]
        return Area(
            max(area.left for area in shown),
            max(area.top for area in shown),
            min(area.right for area in shown),
            min(area.bottom for area in shown),
        )

    @property
    def ever(self):
        """What some window shows somewhere."""
        windows = self.windows + self.foreign
        shown = [area for window in windows for area in self.shown(window)]
        return Area(
            min(area.left for area in shown),
            min(area.top for area in shown),
            max(area.right for area in shown),
            max(area.bottom for area in shown),
        )


# Measures of windows: letter.css says whose they are.
MEASURES = {
    "dl": Envelope(220, 110, (105, 99), ((93, 39, 20, 18), (90, 35, 20, 18)), ((90, 45, 20, 15),)),
    "c5": Envelope(229, 162, (148.5,), ((90, 45, 20, 60), (90, 44, 20, 60))),
}
LAST = dict(papers.PAPERS)  # the last languages of each
LETTERS = [one for one in PRINTS if one[0].startswith("letter.") and one[1] == LAST[one[0]]]
SHORT = {"line_1": "5 Sample Gardens", "town": "Cardiff", "postcode": "CF11 9ZZ"}
USUAL = SHORT | {"line_2": "Upper Sampleton"}
WORDS = "Lower Upper Sampleton-on-the-Hill with Much Longer Sampleton "
LONGEST = {"line_1": WORDS[:60], "line_2": WORDS[:60], "town": WORDS[:60], "postcode": "CF11 9ZZ"}
WIDEST = dict.fromkeys(("line_1", "line_2", "town"), "W" * 60) | {"postcode": "CF11 9ZZ"}
ADDRESSEES = {
    "short": {"request.person": {"name": "A. N. Other", "address": SHORT}},
    "usual": {"request.person": {"name": "A. N. Other", "address": USUAL}},
    "longest": {"request.person": {"name": WORDS[:60], "address": LONGEST}},
    "widest": {"request.person": {"name": "W" * 100, "address": WIDEST}},
    "an agent": {
        "request.agent": {"name": WORDS[:60], "organisation": WORDS[:60], "address": LONGEST}
    },
}


@pytest.fixture
def posted(tmp_path):
    """A letter for an envelope, to an addressee, on paper of a size: (file, HTML)."""

    def of(envelope, answers, size):
        answers = answers | {"organisation.envelope": envelope}
        made = paper("letter.access-received", answers, size=size, kind="pdf")
        path = tmp_path / "letter.pdf"
        path.write_bytes(made.content)
        return path, made.html

    return of


def address_in(html):
    """Return the text of the address, without spaces."""
    inside = html.partition('<address class="window')[2].partition(">")[2].partition("</address>")
    return "".join(Markup(inside[0]).striptags().split())


def seen_through(path, area):
    """Return the words whose middle lies in *area* of the first page, without spaces."""
    words = sorted(sheets(path)[0].words, key=lambda word: (round(word.top), word.left))
    return "".join(
        word.text
        for word in words
        if area.left < (word.left + word.right) / 2 < area.right
        and area.top < (word.top + word.bottom) / 2 < area.bottom
    )


@pytest.mark.parametrize("size", PAPERS)
@pytest.mark.parametrize("envelope", ENVELOPES)
@pytest.mark.parametrize("addressee", ADDRESSEES)
@pytest.mark.long
def test_the_window_shows_the_address_whole_and_nothing_else(envelope, addressee, size, posted):
    path, html = posted(envelope, ADDRESSEES[addressee], size)
    measures = MEASURES[envelope]

    assert measures.always.holds(ink(path, 1, within=measures.ever), CLEAR)
    assert seen_through(path, measures.ever) == address_in(html)


@pytest.mark.long
@pytest.mark.parametrize("printed_letter", LETTERS, ids=lambda one: f"{one[0]}-{one[2]}")
def test_no_letter_shows_more_through_its_window(printed_letter, files):
    measures = MEASURES[CORNER_SHOP["organisation"]["envelope"]]

    shown = ink(files[printed_letter], 1, within=measures.ever)

    assert shown is None or measures.always.holds(shown, CLEAR)


@pytest.mark.parametrize("envelope", ENVELOPES)
def test_the_first_page_of_each_language_can_be_sent(envelope, tmp_path):
    answers = {"organisation.envelope": envelope}
    made = paper("letter.access-received", answers, languages=("cy", "en"), kind="pdf")
    path, measures = tmp_path / "letter.pdf", MEASURES[envelope]
    path.write_bytes(made.content)

    starts = [
        number
        for number, sheet in enumerate(sheets(path), start=1)
        if any(word.text == "Sample" and word.top < 40 for word in sheet.words)
    ]

    assert len(starts) == 2
    for page in starts:
        assert measures.always.holds(ink(path, page, within=measures.ever), CLEAR)


@pytest.mark.parametrize("envelope", ENVELOPES)
def test_a_usual_address_is_large_enough_for_the_postman(envelope, posted):
    _, html = posted(envelope, ADDRESSEES["usual"], "A4")

    size = next(size for size in SIZES if f'class="window size-{size}"' in html)
    assert size >= 10


@pytest.mark.parametrize("envelope", ENVELOPES)
def test_the_room_that_is_counted_with_is_inside_the_zone(envelope):
    zone, (width, height) = MEASURES[envelope].always, ZONES[envelope]

    assert width + 2 * CLEAR <= zone.right - zone.left
    assert height <= zone.bottom - zone.top  # above and below the letters a line is blank
