"""A word among few figures is a gap that is said, and not a reason to take the figures for words."""

import pytest

from tests.factsheet.sources.sense.raw_tables import understood


def _types(*lines: str) -> list[str]:
    return [field["type"] for field in understood(*lines).fields]


@pytest.mark.parametrize(
    ("label", "cells"),
    [
        ("Maths", "78 AB 91 55 67"),
        ("Maths", "78 AB 91 AB 67"),
        ("Stock", "30 sold_out 3 55"),
        ("Price", "12.50 sold_out 120.00 80.00 310.00"),
        ("Open", "10.1 10.2 0.24_Dividend 10.5 10.8"),
    ],
)
def test_figures_with_a_word_among_them_are_figures_where_another_column_names_the_rows(label: str, cells: str) -> None:
    rows = [f"N{number}|{cell.replace('_', ' ')}" for number, cell in enumerate(cells.split())]
    table = understood(f"Name|{label}", *rows)

    assert [field["type"] for field in table.fields] == ["string", "number"]
    assert any("stand cells that are no figures" in notice.sentence for notice in table.notices)


@pytest.mark.parametrize(
    ("label", "cells"),
    [
        ("Floor", "1 2 3 Ground"),
        ("Room", "101 205 310 Gym"),
        ("Size", "36 38 42 M"),
        ("Line", "1 2 12 14 Airport"),
        ("Highway", "5 101 405 Loop"),
        ("Flat", "1 24 13 Attic"),
        ("Release", "1.0 1.1 2.0 beta"),
        ("Album", "19 25 1989 Red"),
        ("Certificate", "12 15 18 15 PG"),
        ("Channel", "101 205 330 web"),
        ("Bottled", "2001 2015 2010 NV"),
    ],
)
def test_what_is_numbered_and_has_a_name_here_and_there_stays_a_name(label: str, cells: str) -> None:
    assert _types(f"Name|{label}", *(f"N{number}|{cell}" for number, cell in enumerate(cells.split())))[1] == "string"


def test_a_column_that_alone_names_the_rows_stays_one_of_words() -> None:
    assert _types("Model|Sold", "206|10", "307|20", "508|5", "Partner|7")[0] == "string"


def test_figures_among_too_many_words_are_said() -> None:
    table = understood("Name|Maths", "A|78", "B|AB", "C|91", "D|ill", "E|67")

    assert [notice.place for notice in table.notices if "it is read as text" in notice.sentence] == ["“AB”, “ill”"]


@pytest.mark.parametrize("of_kinds", ["Setting", "Question", "Property"])
def test_values_of_a_kind_each_are_no_figures_with_gaps(of_kinds: str) -> None:
    assert _types(f"{of_kinds}|Value", "timeout|30", "mode|auto", "retries|5", "port|8080", "width|720")[1] == "string"


def test_what_is_called_time_is_measured_beside_one_who_did_not_finish() -> None:
    assert _types("Pos|Name|Time", "1|Ann|12.1", "2|Ben|12.5", "3|Cid|13.0", "dnf|Dan|dnf")[-1] == "number"
