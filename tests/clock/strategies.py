"""Any case that can happen: days from the old rules to far ahead, questions, starts, extensions."""

from datetime import date, timedelta

from hypothesis import strategies as st

from notices.clock import Clarification, Events
from notices.clock.tracks import TRACKS

NATIONS = ("england", "wales", "scotland", "northern_ireland")
DAYS = st.dates(date(2018, 5, 25), date(2035, 12, 31))
NEW_DAYS = st.dates(date(2026, 2, 5), date(2035, 12, 31))
RIGHTS = st.sampled_from([right for right in TRACKS if right != "breach"])


@st.composite
def questions(draw, received, until=130, least=0):
    """Questions asked after *received*, all answered, in any order and overlapping at will."""
    asked = []
    for _ in range(draw(st.integers(least, 4))):
        wait = draw(st.one_of(st.integers(27, 33), st.integers(0, until)))  # often at the end
        day = received + timedelta(days=wait)
        asked.append(Clarification(day, day + timedelta(days=draw(st.integers(0, 40)))))
    return tuple(asked)


@st.composite
def cases(draw, days=DAYS, rights=RIGHTS):
    """Events with everything answered, so that there is a last day."""
    received = draw(days)
    later = st.integers(0, 60).map(lambda wait: received + timedelta(days=wait))
    has_identity = draw(st.booleans())
    return Events(
        right=draw(rights),
        nation=draw(st.sampled_from(NATIONS)),
        received=received,
        identity_requested=received if has_identity else None,
        identity_received=draw(later) if has_identity else None,
        clarifications=draw(questions(received)),
        extended=draw(st.one_of(st.booleans(), later)),
    )
