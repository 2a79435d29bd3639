"""Lines that each note one thing and its figure are names and figures; other lines stay what they were."""

from __future__ import annotations

import pytest

from tests.factsheet.sources.delimited.text_samples import read, rows, sentences


@pytest.mark.parametrize(("text", "found"), [
    ("Apples 5\nGreen pears 7\nPlums 3\n", ["Apples|5", "Green pears|7", "Plums|3"]),
    ("Fruit Count\nApples 5\nGreen pears 7\nPlums 3\n", ["Apples|5", "Green pears|7", "Plums|3"]),
    ("Яблоки 5\nЗелёные груши 7\nСливы 3\n", ["Яблоки|5", "Зелёные груши|7", "Сливы|3"]),
    ("Apples ..... 5\nGreen pears .... 7\nPlums ...... 3\n", ["Apples|5", "Green pears|7", "Plums|3"]),
    ("Green tea: 5\nCoffee: 7\nMilk: 3\n", ["Green tea|5", "Coffee|7", "Milk|3"]),
    ("Flour 500 g\nBrown sugar 120 g\nButter 250 g\n", ["Flour|500 g", "Brown sugar|120 g", "Butter|250 g"]),
    ("Kaffee 3,50 €\nGrüner Tee 2,80 €\nKakao 4,20 €\n", ["Kaffee|3,50 €", "Grüner Tee|2,80 €", "Kakao|4,20 €"]),
    ("Berlin 3 600 000\nBad Ems 9 000\nBonn 330 000\n", ["Berlin|3 600 000", "Bad Ems|9 000", "Bonn|330 000"]),
    ("Weight diary\n1 May 72.5 kg\n8 May 72.1 kg\n15 May 71 kg\n", ["1 May|72.5 kg", "8 May|72.1 kg", "15 May|71 kg"]),
    ("1. Mai 72,5 kg\n8. Mai 72,1 kg\n15. Mai 71,9 kg\n", ["1. Mai|72,5 kg", "8. Mai|72,1 kg", "15. Mai|71,9 kg"]),
    ("1 May 2024 725\n8 May 2024 721\n9 May 2024 719\n", ["1 May 2024|725", "8 May 2024|721", "9 May 2024|719"]),
])  # fmt: skip
def test_lines_of_a_name_and_a_figure_are_names_and_figures(text: str, found: list[str]) -> None:
    table = read(text)

    assert ["|".join(row) for row in rows(table)] == found
    assert "Each line was read as a name and its figure." in sentences(table)


def test_a_line_above_them_is_their_title_or_names_both() -> None:
    assert read("Weight diary\n1 May 72.5 kg\n8 May 72.1 kg\n15 May 71.9 kg\n").above == ("Weight diary",)
    assert read("Date Weight\n1 May 72.5\n8 May 72.1\n15 May 71.9\n").labels == ("Date", "Weight")


@pytest.mark.parametrize(("text", "title"), [
    ("Population of the village\n1900: 412\n1950: 530\n2000: 488\n", "Population of the village"),
    ("Population of Ulm\n1900 412\n1950 530\n2000 488\n", "Population of Ulm"),
    ("Price list of the kiosk\n\nCoffee ..... 2.20\nTea ........ 1.90\nWater ...... 1.50\n", "Price list of the kiosk"),
    ("Prices at the kiosk\n\nCoffee   2.20\nTea      1.90\nWater    1.50\n", "Prices at the kiosk"),
    ("Prices at the kiosk\nCoffee   2.20\nTea      1.90\nWater    1.50\n", "Prices at the kiosk"),
])  # fmt: skip
def test_a_title_of_several_words_names_no_columns_also_above_names_of_one(text: str, title: str) -> None:
    table = read(text)

    assert table.above == (title,)
    assert [len(row) for row in rows(table)] == [2] * len(text.strip().replace("\n\n", "\n").splitlines()[1:])


@pytest.mark.parametrize(("text", "found"), [
    ("1900: 412\n1950: 530\n2000: 488\n", ["1900|412", "1950|530", "2000|488"]),
    ("Coffee: 2.20 €\nTea: 1.90 €\nWater: 1.50 €\n", ["Coffee|2.20 €", "Tea|1.90 €", "Water|1.50 €"]),
    ("Visitors of the museum\nin thousands\n2019: 412\n2020: 130\n2021: 188\n", ["2019|412", "2020|130", "2021|188"]),
])  # fmt: skip
def test_a_colon_behind_each_name_is_no_part_of_it(text: str, found: list[str]) -> None:
    assert ["|".join(row) for row in rows(read(text))] == found


def test_names_of_columns_that_stand_above_these_are_no_title() -> None:
    assert read("Item name Price\nCoffee    2.20\nTea       1.90\nWater     1.50\n").labels == ("Item name", "Price")


@pytest.mark.parametrize("text", [
    "Introduction 1\nFirst steps 5\nAdvanced topics 12\nIndex 30\n",
    "We met on Monday in room 5\nThere were many people from town 7\nWe ate 12 cakes and left at 3\n",
    "Player 1,72 kg\nPlayer 2,75 kg\nPlayer 3,71 kg\n",
    "Country 2022 2023\nNew Zealand 5 6\nChad 7 8\nSouth Africa 3 4\n",
    "City             Pop\nNew York         800\nParis            200\nRome             300\n",
    "Name,Street\nAnna Berg,Lane 5\nBen Cole,Green Lane 7\nCid Day,Park Road 3\n",
])  # fmt: skip
def test_contents_sentences_and_tables_are_none(text: str) -> None:
    assert "Each line was read as a name and its figure." not in sentences(read(text))
