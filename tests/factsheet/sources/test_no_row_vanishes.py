"""A faulty cell costs no other: whatever a small table has, its figures are data, and its heads stay its heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import pytest

from harbin_viewer.factsheet.sources.raw_table import RawTable
from tests.factsheet.sources.samples import Rows, reading, table, workbook
from tests.factsheet.sources.table_shapes import FORMATS, Shape, content, shape

_KNOWN = {24}
"""Shapes of which a blank row and a row full of faults make two tables in delimited text, as is told."""


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("begin", range(0, 120, 30))
def test_each_figure_of_a_small_table_is_in_its_rows_or_in_a_row_that_is_told(form: str, begin: int) -> None:
    for number in set(range(begin, begin + 30)) - _KNOWN:
        made = shape(number)
        tables = reading(content(made, form), f"t.{form.rsplit('.', maxsplit=1)[-1]}").tables
        cells = [cell for found in tables for row in found.rows for cell in row]
        told = [cell for found in tables if _tells(found) for line in found.below for cell in line.split("\t")]
        assert not Counter(_figures(_measured(made))) - Counter(_figures([*cells, *told])), number


@pytest.mark.parametrize("form", ["csv", "xlsx", "html"])
def test_the_heads_of_a_small_table_are_no_more_than_its_heads(form: str) -> None:
    for number in set(range(120)) - _KNOWN:
        made = shape(number)
        found = table(content(made, form), f"t.{form}")
        labels = [_words(label) for label in found.labels]
        assert labels in ([_words(name) for name in made.names], [_words(head) for head in made.heads[0]]), number


def _measured(made: Shape) -> list[str]:
    return [str(cell) for row in made.rows for cell in row[1:] if not isinstance(cell, str)]


def _figures(cells: Iterable[str]) -> list[float]:
    return [float(cell) for cell in cells if re.fullmatch(r"\d+(?:\.\d+)?", cell)]


def _tells(found: RawTable) -> bool:
    return any("though" in notice.sentence and notice.place for notice in found.notices)


def _words(label: str) -> list[str]:
    return re.findall(r"[\w–]+", label.replace(" – ", " "))


_DEATHS: Rows = [["Age", "Deaths"], *([age, 11 + age] for age in range(1, 11))]
_PEOPLE: Rows = [["Country", "People"], ["Chad", 16425], ["Mali", 20251], ["Niger", 24207], ["Togo", 8279]]


def _both(rows: Rows) -> list[RawTable]:
    text = "\n".join(",".join(map(str, row)) for row in rows) + "\n"
    return [table(workbook({"S": rows}), "t.xlsx"), table(text, "t.csv")]


def _first(rows: Iterable[Sequence[str]]) -> list[str]:
    return [row[0] for row in rows]


def test_a_word_for_the_one_figure_of_a_row_makes_no_heads_of_the_rows_above() -> None:
    rows = [*_DEATHS[:9], [9, "abc"], *_DEATHS[10:]]
    for found in _both(rows):
        assert found.labels == ("Age", "Deaths")
        assert _first(found.rows) == [str(age) for age in range(1, 11)]


@pytest.mark.parametrize("row", [["Benin", "unknown"], ["Benin", "85+"], ["Benin", "12 (est.)"], ["Benin", "1O4"]])
def test_a_fault_in_the_first_row_is_no_second_head(row: list[str]) -> None:
    for found in _both([_PEOPLE[0], row, *_PEOPLE[1:]]):
        assert found.labels == ("Country", "People")
        assert next(iter(found.rows)) == row


def test_figures_below_a_fault_in_the_first_name_are_no_heads() -> None:
    for found in _both([_DEATHS[0], ["abc", 83], *_DEATHS[1:]]):
        assert found.labels == ("Age", "Deaths")
        assert next(iter(found.rows)) == ["abc", "83"]


@pytest.mark.parametrize(
    ("second", "labels"),
    [
        (["", "persons"], ("Country", "People – persons")),
        (["Name", "1,000 persons"], ("Country – Name", "People – 1,000 persons")),
        (["Land", "Einwohner"], ("Country – Land", "People – Einwohner")),
        (["country", "SP.POP.TOTL"], ("Country – country", "People – SP.POP.TOTL")),
        (["(region)", "(est. 2020)"], ("Country – (region)", "People – (est. 2020)")),
    ],
)
def test_a_second_row_of_heads_is_one_still(second: list[str], labels: tuple[str, ...]) -> None:
    found = table(workbook({"S": [_PEOPLE[0], second, *_PEOPLE[1:]]}), "t.xlsx")
    assert found.labels == labels
    assert _first(found.rows) == ["Chad", "Mali", "Niger", "Togo"]


def test_units_in_brackets_below_years_are_no_data() -> None:
    found = table("Year,Births\n(year),(1000)\n2001,17\n2002,27\n2003,37\n", "t.csv")
    assert _first(found.rows) == ["2001", "2002", "2003"]


def test_a_known_word_among_rows_that_tell_of_columns_heads_one_more_of_these() -> None:
    heads: Rows = [["", "Exports", "Imports"], ["Unit", "USD", "USD"], ["Series Start", "2001-01", "2001-01"],
                   ["Series End", "2003-01", "2003-01"], ["Series ID", "A1", "A2"]]  # fmt: skip
    found = table(workbook({"S": [*heads, *([f"200{year}-01", year * 7, year * 9] for year in range(1, 4))]}), "t.xlsx")
    assert _first(found.rows) == ["2001-01", "2002-01", "2003-01"]


def test_what_two_cells_say_right_below_the_data_is_said_of_the_table() -> None:
    for found in _both([*_PEOPLE, ["Source", "World Bank"], ["Last updated", "2021-03-01"]]):
        assert found.labels == ("Country", "People")
        assert _first(found.rows) == ["Chad", "Mali", "Niger", "Togo"]
        assert found.below == ("Source\tWorld Bank", "Last updated\t2021-03-01")


def test_a_row_below_the_data_that_is_taken_as_a_note_with_a_figure_is_named() -> None:
    found = table("Year,Births\n2001,17\n2002,27\n2003,37\nChange,20\n", "t.csv")
    told = [notice for notice in found.notices if "though it has figures" in notice.sentence]
    assert [notice.place for notice in told] == ["row 5"]


def test_a_blank_row_before_a_row_with_a_fault_does_not_end_the_table() -> None:
    for found in _both([*_DEATHS, ["", ""], ["12+", "unknown"]]):
        assert _first(found.rows)[-1] == "12+"


def test_a_year_with_a_remark_behind_it_is_the_last_row_of_data() -> None:
    for found in _both(
        [["Year", "Births"], *([year, year % 97 + 100] for year in range(2000, 2020)), ["2020 (est.)", 512]]
    ):
        assert list(found.rows)[-1] == ["2020 (est.)", "512"]
