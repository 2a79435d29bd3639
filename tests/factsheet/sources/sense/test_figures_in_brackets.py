"""Figures that stand in brackets: below nought in accounts, and not where all of a column say how sure others are."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.exploring.tables import cube_of_text
from tests.factsheet.sources.sense.raw_tables import rows_of, sentences, understood


@pytest.mark.parametrize("head", ["S.E.", "SE", "Std. err.", "%", "Standard deviation"])
def test_errors_and_shares_that_all_stand_in_brackets_are_not_below_nought(tmp_path: Path, head: str) -> None:
    cube = cube_of_text(tmp_path, f"Country,Mean score,{head}\nJapan,536,(2.9)\nEstonia,510,(2.0)\nPoland,489,(2.3)\n")
    assert cube.figures(head).tolist() == [2.9, 2.0, 2.3]


@pytest.mark.parametrize("head", ["Change %", "Profit", "Change in per cent"])
def test_figures_of_accounts_in_brackets_stay_below_nought(tmp_path: Path, head: str) -> None:
    cube = cube_of_text(tmp_path, f"Shop,Sales,{head}\nA,536,(2.9)\nB,510,(2.0)\nC,489,(2.3)\n")
    assert cube.figures(head).tolist() == [-2.9, -2.0, -2.3]


def test_a_column_of_shares_with_some_in_brackets_is_that_of_an_account(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Shop,Sales,%\nA,536,(2.9)\nB,510,2.0\nC,489,2.3\n")
    assert cube.figures("%").tolist() == [-2.9, 2.0, 2.3]


def test_s_e_with_stops_says_how_sure_a_mean_is(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Country,Mean score,S.E.\nJapan,536,(2.9)\nEstonia,510,(2.0)\nPoland,489,(2.3)\n")
    assert cube.roles.of_kind("bound") == ("S.E.",)


_SPENT = ("Type|2021|2022", "Art|602|1101", "Science|310|(580)")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("( ) = uncertain", "in brackets: uncertain"),
        ("() unsicher", "in brackets: unsicher"),
        ("Figures in brackets are provisional.", "in brackets: provisional"),
        ("Zahlen in Klammern: geschätzt", "in brackets: geschätzt"),
        ("Estimates are given in parentheses", "Estimates are given in parentheses"),
        ("Losses have a minus; figures in brackets are estimates", "in brackets: estimates"),
    ],
)
def test_brackets_that_a_line_explains_are_a_mark_and_no_minus(line: str, words: str) -> None:
    for table in (understood(*_SPENT, above=(line,)), understood(*_SPENT, below=(line,))):
        assert rows_of(table)[3][2:] == ["580", words]
        assert f"“{words}”" in sentences(table)


@pytest.mark.parametrize(
    "line",
    ["( ) = negative", "Figures in brackets are losses", "Profit and loss, outflows in brackets", "Units in brackets"],
)
def test_brackets_stay_a_minus_where_a_line_says_so_or_speaks_of_other_things(line: str) -> None:
    table = understood(*_SPENT, below=(line,))

    assert rows_of(table)[3][2] == "-580"
    assert "were read as negative" in sentences(table)


def test_brackets_that_nothing_explains_are_read_as_the_total_needs_them() -> None:
    table = understood(*_SPENT, "All|912|1681")

    assert rows_of(table)[3][2] == "580"
    assert "as they add up to “All” only so" in sentences(table)


def test_brackets_are_read_as_the_total_of_their_row_needs_them() -> None:
    table = understood("Dept|Cost|Gain|Total", "A|120|(45)|165", "B|80|30|110")

    assert [row[2] for row in rows_of(table)] == ["45", "30"], rows_of(table)


@pytest.mark.parametrize("total", ["All|912|521", "All|912|1700", "Mean|456|260"])
def test_brackets_stay_a_minus_where_the_total_has_them_so_or_tells_nothing(total: str) -> None:
    assert rows_of(understood(*_SPENT, total))[3][2] == "-580"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "g.json",
            '{"note": "( ) = estimated", "data": [{"Type": "Art", "Sum": "602"}, {"Type": "Sport", "Sum": "(58)"}]}',
        ),
        (
            "g.html",
            "<h1>Grants</h1><table><tr><th>Type<th>Sum<tr><td>Art<td>602<tr><td>Sport<td>(58)</table>"
            "<p>Figures in brackets are estimated.</p>",
        ),
    ],
)
def test_brackets_are_explained_in_records_and_pages_as_in_texts(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    document = open_document(tmp_path / name)

    assert document.cube(document.sheet.resources[0].name).figures("Sum").tolist() == [602, 58]
