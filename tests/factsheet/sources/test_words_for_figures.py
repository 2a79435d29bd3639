"""A first row of data with a word in place of its figure is a row in texts and sheets, though no list has the word."""

from __future__ import annotations

import pytest

from tests.factsheet.sources.samples import table
from tests.factsheet.sources.test_written_alike import Cells, sheet, tabs


def labels_and_rows(rows: Cells) -> list[tuple[tuple[str, ...], int]]:
    numbered = [[int(cell) if cell.isdecimal() else cell for cell in row] for row in rows]
    made = (table(tabs(rows), "x.tsv"), table(sheet(numbered), "x.xlsx"))
    return [(found.labels, len([*found.rows])) for found in made]


@pytest.mark.parametrize("rows", [
    (("museum", "fee"), ("Tate", "x"), ("Louvre", "5")),
    (("Museum", "Eintritt"), ("Pergamon", "spendenbasiert"), ("Zwinger", "5"), ("Albertina", "12")),
    (("hotel", "city", "price"), ("Ritz", "Paris", "sold off"), ("Adlon", "Berlin", "300"), ("Sacher", "Wien", "400")),
    (("school", "math", "art"), ("A", "away", "away"), ("B", "5", "6"), ("C", "8", "9")),
    (("店", "価格"), ("山田", "時価"), ("田中", "500"), ("鈴木", "800")),
    (("museum", "fee"), ("Tate", "x"), ("MoMA", "donation"), ("Louvre", "5"), ("Prado", "15")),
])  # fmt: skip
def test_a_word_below_names_of_all_columns_stands_in_place_of_a_figure(rows: Cells) -> None:
    assert labels_and_rows(rows) == [(rows[0], len(rows) - 1)] * 2


@pytest.mark.parametrize("rows", [
    (("who", "v"), ("Anna", "1"), ("Ben", "2"), ("Cora", "see note"), ("Dan", "see below"), ("Eve", "5"), ("I", "6")),
    (("who", "v"), ("Anna", "1"), ("Ben", "ill"), ("Cora", "away"), ("Dan", "gone"), ("Eve", "5"), ("Gus", "7")),
    (("Name", "Note"), ("Anna", "2"), ("Ben", "krank"), ("Cora", "krank"), ("Dan", "fehlt"), ("Eva", "1"), ("I", "3")),
])  # fmt: skip
def test_words_for_figures_in_rows_near_the_first_are_no_heads(rows: Cells) -> None:
    assert labels_and_rows(rows) == [(rows[0], len(rows) - 1)] * 2


@pytest.mark.parametrize("rows", [
    (("city", "price", "rent"), ("Cologne", "1843", "1757"), ("Bonn", "2661", "5660")),
    (("team", "points", "goals"), ("A", "1686", "1798"), ("B", "6646", "4950"), ("C", "8302", "326")),
    (("city", "price"), ("Cologne", "rather high"), ("Bonn", "2009"), ("Ulm", "2001"), ("Gera", "6656")),
    (("город", "цена"), ("Омск", "болен"), ("Тверь", "болен"), ("Псков", "2477"), ("Тула", "3748"), ("Уфа", "467")),
    (("team", "won", "lost"), ("A", "dnf", "dnf"), ("B", "gone", "gone"), ("C", "9", "1"), ("D", "4", "5")),
    (("city", "price", "rent"), ("Cologne", "6138", "1748"), ("Bonn", "6099", "7602"), ("Ulm", "high", "high"),
     ("Gera", "on request", "on request"), ("Hof", "5661", "4606"), ("Jena", "8520", "347"), ("Kiel", "1551", "560")),
    (("who", "score", "rank"), ("Anna", "4", "7"), ("Ben", "9", "7"), ("Cora", "3", "5"), ("Dan", "ill", "ill")),
])  # fmt: skip
def test_figures_as_large_as_years_and_words_in_several_rows_are_rows(rows: Cells) -> None:
    assert labels_and_rows(rows) == [(rows[0], len(rows) - 1)] * 2


@pytest.mark.parametrize("rows", [
    (("Region", "Sales", "Costs"), ("Name", "2019", "2020"), ("North", "500", "610"), ("South", "700", "390")),
    (("Region", "Sales", "Costs"), ("", "2015", "2020"), ("North", "500", "610"), ("South", "700", "390")),
])  # fmt: skip
def test_years_near_each_other_name_columns_below_other_names(rows: Cells) -> None:
    assert labels_and_rows(rows)[1][1] in (2, 4)


@pytest.mark.parametrize("rows", [
    (("Survey", "Household"), ("Response rate", "45"), ("Method", "online"), ("Region", "Value"), ("S", "5"),
     ("W", "6")),
    (("Instrument", "XR-5"), ("Serial", "45"), ("Operator", "Smith"), ("Sample", "Colour"), ("S1", "5"), ("S2", "6")),
])  # fmt: skip
def test_what_is_said_of_a_table_above_its_heads_is_no_data(rows: Cells) -> None:
    below = sum(cell.isdigit() for _, cell in rows) - 1
    assert [count for _, count in labels_and_rows(rows)] == [below] * 2


@pytest.mark.parametrize("rows", [
    (("Anna", "1", "2", "3"), ("Ben", "5", "5", "6")),
    (("Anna", "Berlin", "1", "2", "3"), ("Ben", "Paris", "5", "5", "6"), ("Cora", "Rome", "2", "2", "1")),
    (("1", "2", "3"), ("4", "4", "6"), ("9", "8", "9")),
])  # fmt: skip
def test_the_first_of_rows_without_heads_is_one_of_them_though_it_counts(rows: Cells) -> None:
    assert [count for _, count in labels_and_rows(rows)] == [len(rows)] * 2


@pytest.mark.parametrize("rows", [
    (("Question", "1", "2", "3"), ("Clear", "5", "5", "6"), ("Useful", "7", "1", "6")),
    (("Spieler", "1", "2", "3", "4", "5"), ("Ben", "5", "5", "6", "4", "4"), ("Ida", "2", "5", "6", "4", "4")),
    (("", "1", "2", "3"), ("Ben", "5", "5", "6"), ("Ida", "2", "5", "6")),
    (("Shot", "1", "2", "3"), ("Ben", "512", "530", "600"), ("Ida", "210", "500", "640")),
])  # fmt: skip
def test_numbers_name_columns_beside_a_name_of_rows_or_above_larger_ones(rows: Cells) -> None:
    assert [count for _, count in labels_and_rows(rows)] == [len(rows) - 1] * 2


@pytest.mark.parametrize("second", [
    ("Name", "Persons"), ("text", "cm"), ("kind", "continuous"), ("Town", "Inhabitants"), ("城市", "人口"),
    ("Place", "Stück"), ("Place", "all who live there on the first of May"), ("Place", "Pop"),
])  # fmt: skip
def test_units_types_and_other_names_below_names_are_heads(second: tuple[str, str]) -> None:
    rows = (("place", "pop"), second, ("Paris", "67"), ("Madrid", "47"))
    assert [count for _, count in labels_and_rows(rows)] == [2, 2]
