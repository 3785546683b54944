"""A full sheet: its text shrinks as far as it must, and then the longest answer is named."""

import pytest

from notices.documents import DOCUMENTS
from notices.errors import InvalidFacts
from notices.schemas.facts import questions
from tests.support.marked import runs
from tests.support.papers import paper
from tests.support.places import sheets

WORDS = "Shopkeepers and Wholesalers of the World "
TYPED = [
    path
    for path in DOCUMENTS["sign.entrance"].uses()
    if questions()[path].kind in ("line", "text") and questions()[path].maximum > 20
]
LANGUAGES = [("en",), ("cy", "en")]


def at_most(path, text):
    most = questions()[path].maximum
    return (text * most)[:most].strip()


@pytest.fixture
def outcome(tmp_path):
    """What comes of a sign with those answers: its text, or the path of the one in the way."""

    def of(answers, languages):
        try:
            made = paper("sign.entrance", answers, kind="pdf", languages=languages)
        except InvalidFacts as error:
            (fault,) = error.faults
            return fault.path, fault.message
        file = tmp_path / "sign.pdf"
        file.write_bytes(made.content)
        (sheet,) = sheets(file)
        return sheet, "".join(run.text for run in runs(file)).replace(" ", "")

    return of


@pytest.mark.parametrize(
    ("text", "languages"), [("W", ("cy", "en")), (WORDS, ("en",))], ids=["a word", "words"]
)
@pytest.mark.parametrize("path", TYPED)
def test_the_longest_answer_is_printed_whole_or_named(path, text, languages, outcome):
    answer = at_most(path, text)

    where, said = outcome({path: answer}, languages)

    if where == path:
        assert "too long for the sheet" in said
    else:
        assert answer.replace(" ", "") in said
        assert where.outside(margin=3) == where.over_each_other() == []


@pytest.mark.parametrize("languages", LANGUAGES, ids="-".join)
def test_when_everything_is_long_one_of_the_long_ones_is_named(languages, outcome):
    where, said = outcome({path: at_most(path, "W") for path in TYPED}, languages)

    if where in TYPED:
        assert "too long for the sheet" in said
    else:
        assert where.outside(margin=3) == where.over_each_other() == []


def test_more_to_say_means_smaller_letters_and_little_to_say_none_larger_than_designed(
    outcome, tmp_path
):
    def size_of_text(answers):
        outcome(answers, ("en",))
        return next(run.points for run in runs(tmp_path / "sign.pdf") if "Cameras" in run.text)

    people = [value for value, _ in questions()["trial.watchlist.people"].options]

    little = size_of_text({"trial.watchlist.people": people[:1], "trial.purposes": ["violence"]})
    usual, much = size_of_text({}), size_of_text({"trial.watchlist.people": people})

    assert little == usual > much
