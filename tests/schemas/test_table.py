"""A spreadsheet of shops: each fault is told by its row and column, and nothing is cut away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notices.errors import InvalidFacts
from notices.i18n import Msg
from notices.schemas.facts import load
from notices.schemas.table import shops_from_table
from tests.schemas.walking import patient


def shops(*lines):
    return shops_from_table("\n".join(lines), "stores.csv")


def faults(*lines):
    with pytest.raises(InvalidFacts) as refused:
        shops(*lines)
    assert all(isinstance(fault.message, Msg) for fault in refused.value.faults)
    assert all(fault.file == "stores.csv" for fault in refused.value.faults)
    return {fault.path: fault.message for fault in refused.value.faults}


def test_dotted_headings_become_groups_and_numbered_ones_rows():
    (shop,) = shops(
        "code,address.town,entrances.10.name,entrances.2.name,trial.starts_on",
        "A, Cardiff ,Side door,Main door,2026-12-07",
    )

    assert shop == {
        "code": "A",
        "address": {"town": "Cardiff"},
        "entrances": [{"name": "Main door"}, {"name": "Side door"}],
        "trial": {"starts_on": "2026-12-07"},
    }


def test_an_empty_cell_is_no_answer_and_an_empty_row_no_shop():
    assert shops("code,name", "A,", ",", "", "B,Two", "") == [
        {"code": "A"},
        {"code": "B", "name": "Two"},
    ]


def test_a_table_may_have_no_shop_yet():
    assert shops("code,name") == []


def test_a_fault_is_told_by_its_row_as_the_spreadsheet_counts_and_by_its_column():
    told = faults(
        "code,people_per_day,entrances.1.name,entrances.1.sign_height_mm",
        "A,3000,Main door,1500",
        "",
        '"B\nB",1_000,Main door,',
        "C,3000,,high",
        ",10,,",
    )

    assert set(told) == {
        "row 4, code",
        "row 4, people_per_day",
        "row 5, entrances.1.name",
        "row 5, entrances.1.sign_height_mm",
        "row 6, code",
    }
    assert told["row 4, people_per_day"] == "Write a whole number in digits, like 3000."


def test_a_row_with_more_cells_than_headings_is_not_cut():
    assert shops("code,name", "A,One,,") == [{"code": "A", "name": "One"}]

    told = faults("code,name", "A,One", "B,Two,Three")

    assert told == {"row 3": "This row has more cells than there are headings."}


@pytest.mark.parametrize(
    ("headings", "told"),
    [
        ("code,nam", {"row 1, nam": "We do not ask this. Did you mean name?"}),
        ("code,name,name", {"row 1, name": "There are two columns of this name. Take one out."}),
        ("code, name ,name", {"row 1, name": "There are two columns of this name. Take one out."}),
        ("code,,name", {"row 1, ": "Give this column a name or take it out."}),
        (
            "code,address",
            {"row 1, address": "We do not ask this. Did you mean address.town?"},
        ),
        (
            "code,address.town.x",
            {"row 1, address.town.x": "We do not ask this. Did you mean address.town?"},
        ),
        (
            "code,entrances,entrances.1.name",
            {"row 1, entrances": "We do not ask this. Did you mean entrances.1.name?"},
        ),
        (
            "code,entrances.name",
            {"row 1, entrances.name": "We do not ask this. Did you mean entrances.1.name?"},
        ),
        (
            "code,entrances.01.name",
            {"row 1, entrances.01.name": "We do not ask this. Did you mean entrances.1.name?"},
        ),
        (
            "code,entrances.0.name",
            {"row 1, entrances.0.name": "We do not ask this. Did you mean entrances.1.name?"},
        ),
        (
            "code,trial.threshold",
            {"row 1, trial.threshold": "Only head office may change this. Take it out."},
        ),
        ("code,na\u202eme", {r"row 1, 'na\u202eme'": "We do not ask this. Did you mean name?"}),
        ("name,code2", {"": "The first line must name the columns, one of them code."}),
        ("", {"": "The first line must name the columns, one of them code."}),
    ],
)
def test_a_heading_we_do_not_know_is_told(headings, told):
    assert faults(headings, "A") == told


def test_empty_headings_at_the_end_are_no_columns():
    assert shops("code,name,,", "A,One,,") == [{"code": "A", "name": "One"}]
    assert faults("code,name,,", "A,One,,x") == {
        "row 2": "This row has more cells than there are headings."
    }


def test_wrong_headings_and_wrong_cells_are_told_at_once():
    told = faults("code,nam,people_per_day", "A,One,many")

    assert set(told) == {"row 1, nam", "row 2, people_per_day"}


def test_two_rows_of_one_code_are_refused():
    assert faults("code", "A", "", "a") == {"row 4, code": "Another shop has this code."}


def test_a_nought_that_the_spreadsheet_took_away_is_put_back_or_told():
    (shop,) = shops("code,contact.phone", "A,2920180123")

    assert load({"store": shop})["store"]["contact"]["phone"] == "029 2018 0123"
    for cut in ("2.92018E+09", "20180123"):
        assert set(faults("code,contact.phone", f"A,{cut}")) == {"row 2, contact.phone"}


@pytest.mark.parametrize(
    "text", ['code,name\nA,"One', 'code,name\nA,"One"x', "code\n" + "x" * 200_000]
)
def test_a_table_that_cannot_be_taken_apart_is_told(text):
    with pytest.raises(InvalidFacts, match=r"stores\.csv: The file cannot be read"):
        shops_from_table(text, "stores.csv")


CELLS = st.sampled_from(
    ["code", "name", "entrances", "entrances.1.name", "trial.starts_on", "A", '"']
)


@patient
@given(
    st.lists(st.lists(CELLS | st.text(max_size=5), max_size=5), max_size=5), st.sampled_from(",;\t")
)
def test_no_table_crashes_the_reader(rows, separator):
    assert load({"stores": taken("\n".join(separator.join(row) for row in rows))})


def taken(text):
    try:
        return shops_from_table(text, "stores.csv")
    except InvalidFacts:
        return []
