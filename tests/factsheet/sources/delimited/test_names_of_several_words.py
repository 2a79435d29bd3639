"""Columns at fixed places whose names have several words, as programs print tables: no name is cut, nor any figure."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.text.separators.placed_cells import widened
from tests.factsheet.sources.samples import table

TOWNS = [
    ["Town", "Season", "Rainfall (mm)", "Budget balance (% of GDP)", "Sales (units)"],
    ["Lincoln", "2015/16", "172.1", "-7.8", "18"],
    ["Lincoln", "2016/17", "", "", "19"],
    ["Leeds", "2015/16", "1.1", "-9.6", ""],
    ["Leeds", "2016/17", "1.2", "", "322"],
    ["Bath", "2015/16", "12.5", "1.6", "40"],
]
MONTHS = [
    ["Merkmal", "Januar 2006", "Februar 2006", "März 2006", "April 2006"],
    ["Ertrag (t/ha)", "1.21", "1.05", "", "1.21"],
    ["Niederschlag (mm)", "2.6", "2.8", "2.9", "2.8"],
]
TREES = [
    ["Baumart", "Merkmal", "2003", "2004"],
    ["Fichte", "Umsatz (Mio. €)", "3273.9", "3541.6"],
    ["Fichte", "Niederschlag (mm)", "124.1", "145.7"],
    ["Tanne", "Umsatz (Mio. €)", "16199.3", "15291.4"],
    ["Tanne", "Niederschlag (mm)", "3.9", "4.4"],
]
WHEAT = [
    ["Pays", "Mois", "Rendement (t/ha)"],
    ["France", "janvier 1995", "12.44"],
    ["France", "février 1995", "10.03"],
    ["Brésil", "mars 1995", "10.97"],
    ["Brésil", "avril 1995", "10.73"],
]
FIRMS = [
    ["Предприятие", "Финансовый год", "Уровень безработицы (%)"],
    ["Заря", "FY2009", ""],
    ["Заря", "FY2010", "14.5"],
    ["Маяк", "FY2009", "4.1"],
    ["Маяк", "FY2010", "3.9"],
]
NAMES = [
    ["Country", "Head of state", "Votes"],
    ["France", "Emmanuel Macron", "18"],
    ["Italy", "Sergio Mattarella", "7"],
    ["Austria", "Alexander Van der Bellen", "2"],
    ["Latvia", "Edgars Rinkēvičs", "52"],
]


def printed(rows: Sequence[Sequence[str]], words: int) -> str:
    """The rows as programs print them: two blanks apart, `words` columns at the left, the figures at the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "".join(
        "  ".join(
            cell.ljust(width) if at < words else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        + "\n"
        for row in rows
    )


def cells(found: RawTable, width: int) -> list[list[str]]:
    return [[*row, *[""] * (width - len(row))] for row in found.rows]


@pytest.mark.parametrize("above", ["", "Key results\n\n", "Основные показатели\n", "The results of the year 2016\n\n"])
@pytest.mark.parametrize(
    ("rows", "words"),
    [(TOWNS, 2), (MONTHS, 1), (TREES, 2), (FIRMS, 2), (NAMES, 2), (WHEAT, 2)],
    ids=lambda value: str(value)[:12],
)
def test_names_of_several_words_stand_above_their_own_figures(rows: list[list[str]], words: int, above: str) -> None:
    found = table(above + printed(rows, words), "x.txt")
    assert [*found.labels] == rows[0]
    assert cells(found, len(rows[0])) == rows[1:]


@pytest.mark.parametrize("line", ["Source: Office of Statistics", "Quelle: Amt für Statistik", "Źródło: GUS Warszawa"])
def test_a_line_below_is_cut_at_no_column(line: str) -> None:
    found = table(printed(FIRMS, 2) + "\n" + line + "\n", "x.txt")
    assert cells(found, 3) == FIRMS[1:]


def test_a_name_too_long_for_its_column_keeps_the_figure_behind_it_in_its_place() -> None:
    rows = [["Town", "Sales"], *[[f"Town {letter}", f"{at}"] for at, letter in enumerate("ABCDEFGHIJKL" * 5, start=10)]]
    text = printed(rows, 1) + "Llanfairpwll   75\n"
    assert [row[-1] for row in table(text, "x.txt").rows][:60] == [row[1] for row in rows[1:]]


@pytest.mark.parametrize(
    "text", ["a  b  c\n1  2  3\n4  5  6\n", "a b  c\n1 2  3\n14 5  6\n7 8 9\n", "a b c\n1 2 3\n4 5 6\n"]
)
def test_figures_between_blanks_stay_cells_of_their_own(text: str) -> None:
    found = table(text, "x.txt")
    assert [*found.labels] == ["a", "b", "c"]
    assert [row[0] for row in found.rows] == [line.split()[0] for line in text.splitlines()[1:]]


def test_columns_one_blank_apart_with_a_name_each_stay_columns() -> None:
    text = "  town x y\n1 Bonn 1 5\n2 Kiel 2 6\n3 Ulm  3 7\n"
    found = table(text, "x.txt")
    assert [row[1:] for row in found.rows] == [["Bonn", "1", "5"], ["Kiel", "2", "6"], ["Ulm", "3", "7"]]


def test_names_above_many_rows_are_none_of_the_few_lines_that_differ() -> None:
    rows = [["Pays", "Année", "Rendement (t/ha)", "Effectif (individus)"]]
    rows += [[f"Pays {'ABCD'[at % 4]}", f"{1900 + at}", f"{1 + at / 100:.2f}", f"{at % 30}"] for at in range(120)]
    found = table(printed(rows, 2), "x.txt")
    assert [*found.labels] == rows[0]
    assert cells(found, 4) == rows[1:]


TOWNS_OF_CHINA = [
    ["地区", "销售额 (亿元)", "气温 (°C)"],
    ["江苏", "1613.6", "26.5"],
    ["黑龙江省", "5372.5", ""],
    ["吉林", "5782.1", "30.6"],
    ["辽宁", "72.5", "-1.6"],
]


@pytest.mark.parametrize("rows", [TOWNS_OF_CHINA, [*TOWNS_OF_CHINA, ["Xinjiang 新疆", "8.5", "7.2"]], TOWNS])
@pytest.mark.parametrize("as_on_screens", [True, False])
def test_wide_letters_take_the_places_that_the_program_gave_them(rows: list[list[str]], as_on_screens: bool) -> None:
    def width(cell: str) -> int:
        return len(widened(cell)) if as_on_screens else len(cell)

    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        blanks = [" " * (most - width(cell)) for cell, most in zip(row, widths, strict=True)]
        lines.append(
            "  ".join([row[0] + blanks[0], *(space + cell for space, cell in zip(blanks[1:], row[1:], strict=True))])
        )
    found = table("\n".join(lines) + "\n", "x.txt")
    assert [*found.labels] == rows[0]
    assert cells(found, len(rows[0])) == rows[1:]
