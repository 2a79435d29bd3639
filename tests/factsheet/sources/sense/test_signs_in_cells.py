"""Figures with different signs of currency or % are never taken to be in one unit."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.raw_table import CleanText
from tests.factsheet.sources.sense.raw_tables import column, cube_of, field, sentences, understood

CLEAN = CleanText(Path("t1.csv"))


@pytest.mark.parametrize("cells", [
    ["$1.20", "€2.50", "£0.99"], ["5%", "1000", "$30"], ["5%", "1000", "27"], ["1000", "5%", "27"],
    ["1000", "$30", "27"],
])  # fmt: skip
def test_figures_of_which_not_all_have_one_sign_have_units_of_their_own(cells: list[str]) -> None:
    table = understood("fact|amount", *(f"f{n}|{cell}" for n, cell in enumerate(cells)), clean=CLEAN)

    assert "unit" not in field(table, "amount")
    units = [next((sign for sign in "$€£%" if sign in cell), "unit not stated") for cell in cells]
    assert column(table, "amount unit") == units
    assert table.resource["roles"]["amount unit"] == "unit"


@pytest.mark.parametrize(("head", "cells", "unit", "assumed"), [
    ("amount", ["$1.20", "$2.50", "$0.99"], "$", False),
    ("amount", ["5%", "0", "27%"], "%", False),
    ("cost", ["$1,200", "300", "$1,500"], "$", True),
    ("share", ["45%", "47", "43"], "%", True),
    ("amount (%)", ["45%", "47", "43"], "%", False),
])  # fmt: skip
def test_a_sign_is_that_of_all_where_all_have_it_or_the_column_is_of_its_kind(
    head: str, cells: list[str], unit: str, assumed: bool
) -> None:
    table = understood(f"fact|{head}", *(f"f{n}|{cell}" for n, cell in enumerate(cells)))

    assert [known.get("unit") for known in table.resource["schema"]["fields"]] == [None, unit]
    told = f"“{unit}” stands at some figures of “{head}” alone, and is taken for all."
    assert (told in sentences(table)) is assumed


@pytest.mark.parametrize(("cells", "figures", "units"), [
    (["12 kg", "500 g", "3 kg", "1 t"], ["12", "500", "3", "1"], ["kg", "g", "kg", "t"]),
    (["CHF 12.00", "JPY 500", "30 kr"], ["12.00", "500", "30"], ["CHF", "JPY", "kr"]),
    (["A$5", "US$6", "NT$7"], ["5", "6", "7"], ["A$", "US$", "NT$"]),
    (["5 km/h", "6 km", "7 €/kg"], ["5", "6", "7"], ["km/h", "km", "€/kg"]),
])  # fmt: skip
def test_measures_and_currencies_by_their_code_are_units_too(
    cells: list[str], figures: list[str], units: list[str]
) -> None:
    table = understood("fact|amount", *(f"f{n}|{cell}" for n, cell in enumerate(cells)), clean=CLEAN)

    assert column(table, "amount") == figures
    assert column(table, "amount unit") == units


def test_a_measure_behind_all_figures_is_their_unit_and_a_flag_is_none() -> None:
    table = understood("fact|weight|people", "a|12 kg|5 p", "b|5 kg|6", "c|7 kg|7 e")

    assert field(table, "weight")["unit"] == "kg"
    assert "unit" not in field(table, "people")
    assert len(column(table, "Note on people")) == 3


def test_fractions_beside_shares_are_not_taken_for_per_cents() -> None:
    table = understood("fact|share", "a|12%", "b|45%", "c|0.31", "d|0.2")

    assert column(table, "share unit") == ["%", "%", "unit not stated", "unit not stated"]


def test_figures_of_years_across_have_units_of_their_own_too() -> None:
    table = understood("fact|2020|2021", "Growth|5%|6%", "People|1000|1010", "Income|$300|$310")

    assert column(table, "value unit") == ["%", "%", "unit not stated", "unit not stated", "$", "$"]
    assert {measure.unit for measure in cube_of(table).roles.measures} == {""}


def test_texts_of_a_package_with_different_signs_are_no_figures(tmp_path: Path) -> None:
    (tmp_path / "prices.csv").write_text("item,price\ntea,$1.20\ncocoa,€2.50\nmilk,£0.99\nbread,$3.10\n")
    (tmp_path / "datapackage.json").write_text(
        '{"name": "p", "resources": [{"name": "prices", "path": "prices.csv",'
        ' "schema": {"fields": [{"name": "item", "type": "string"}, {"name": "price", "type": "string"}]}}]}'
    )
    table = open_document(tmp_path).table("prices")

    assert table.columns["price"].tolist() == ["$1.20", "€2.50", "£0.99", "$3.10"]


@pytest.mark.parametrize(
    "word", ["percent", "per cent", "pct", "pct.", "Prozent", "pour cent", "por ciento", "процентов"]
)
def test_the_word_for_per_cent_behind_figures_is_their_sign(word: str) -> None:
    table = understood("place|share", f"a|12 {word}", f"b|4.5 {word}", "c|7%")

    assert column(table, "share") == ["12", "4.5", "7"]
    assert field(table, "share")["unit"] == "%"


@pytest.mark.parametrize("word", ["people", "euros", "inhabitants", "tonnes"])
def test_the_word_of_a_unit_behind_all_figures_is_their_unit(word: str) -> None:
    table = understood("town|amount", f"a|1200 {word}", f"b|900 {word}", f"c|350 {word}")

    assert column(table, "amount") == ["1200", "900", "350"]
    assert field(table, "amount")["unit"] == word


def test_words_behind_figures_that_are_no_units_leave_texts_and_units_stand_beside_them() -> None:
    table = understood("town|a|b", "a|12 monkeys|1 euros", "b|7 monkeys|2 people", "c|3 monkeys|3 euros")

    assert (column(table, "a")[0], column(table, "b")[0]) == ("12 monkeys", "1")
    assert column(table, "b unit") == ["euros", "people", "euros"]


def test_percentage_points_at_figures_are_their_unit() -> None:
    assert field(understood("period|change", "Q1|+2.1pp", "Q2|-0.3pp", "Q3|+0.4pp"), "change")["unit"] == "pp"


@pytest.mark.parametrize(("cells", "kind"), [
    (("7a", "7b", "8a"), "string"), (("1st", "2nd", "3rd"), "string"), (("1st", "3rd", "*"), "string"),
    (("7a", "7a", "7a"), "string"), (("4th", "5th", "6th"), "string"), (("12e", "13p", "15e"), "number"),
    (("12 a", "13", "15"), "number"),
    (("5k", "7k", "12k"), "number"), (("10g", "20g", "5g"), "number"), (("12h", "30h", "24h"), "number"),
    (("12e", "12e", "12e"), "number"), (("12m", "15m", "9m"), "number"),
])  # fmt: skip
def test_numbers_that_all_have_letters_behind_them_are_names_unless_these_are_flags_or_units(
    cells: tuple[str, ...], kind: str
) -> None:
    table = understood("pupil|form|mark", *(f"{name}|{cell}|2.5" for name, cell in zip("ABC", cells, strict=True)))

    assert field(table, "form")["type"] == kind


@pytest.mark.parametrize(("cell", "kind"), [("b", "string"), ("m", "number")])
def test_a_letter_behind_the_numbers_of_classes_is_no_flag(cell: str, kind: str) -> None:
    for rows in ((7, 7, 7), (7, 8, 9)):
        table = understood(
            "pupil|Klasse|mark", *(f"{name}|{row}{cell}|2.5" for name, row in zip("ABC", rows, strict=True))
        )

        assert field(table, "Klasse")["type"] == kind


@pytest.mark.parametrize(("head", "cells", "read"), [
    ("Month", "2020 1,2020 2,2020 11", "2020-01"), ("Quarter", "2020 1,2020 2,2020 4", "2020-Q1"),
    ("Height", "5'11,6'13,5'7", "5'11"), ("Amount", "1 200,12 050,900", "1200"),
    ("Month", "2020 1,2020 13,2020 2", "2020 1"), ("Rate", "45.3 1,40.1,38.2 2", "45.3 1"),
    ("Pi", "3.141 592 65,2.718", "3.14159265"), ("Pi", "3.14159 26535,2.71828 18284", "3.1415926535"),
])  # fmt: skip
def test_digits_whose_last_group_is_none_of_thousands_are_no_number(head: str, cells: str, read: str) -> None:
    table = understood(f"name|{head}", *(f"{at}|{cell}" for at, cell in enumerate(cells.split(","))))

    assert column(table, head)[0] == read


@pytest.mark.parametrize(("head", "kind"), [("item_id", "string"), ("amount", "number")])
def test_a_letter_behind_some_numbers_is_a_part_of_what_is_called_a_code(head: str, kind: str) -> None:
    assert field(understood(f"name|{head}|sold", "A|170|5", "B|171p|6", "C|172|9"), head)["type"] == kind


@pytest.mark.parametrize(("cells", "unit"), [
    (["300.5 sq mi", "469.5 sq mi", "138.7 sq mi"], "sq mi"), (["29,298/sq mi", "304/sq mi", "608/sq mi"], "/sq mi"),
    (["31/km2", "45/km2", "9/km2"], "/km2"), (["120 ft²", "80 ft²", "95 ft²"], "ft²"),
])  # fmt: skip
def test_areas_and_densities_say_their_unit_behind_them(cells: list[str], unit: str) -> None:
    table = understood("city|size", *(f"c{n}|{cell}" for n, cell in enumerate(cells)), clean=CLEAN)
    assert field(table, "size")["unit"] == unit


def test_a_year_in_brackets_says_when_a_figure_is_of() -> None:
    table = understood("country|emissions", "China|12,667 (2022)", "India|2,693", "Chad|3,015 (2019)", clean=CLEAN)
    assert column(table, "emissions") == ["12667", "2693", "3015"]
    assert column(table, "Note on emissions") == ["of 2022", "", "of 2019"]
