"""What is the sum of others is never stacked on them nor ranked beside them as one of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.exploring.entities.wholes import why_no_shares
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.roles.names.aggregates import subtotals_among
from tests.factsheet.exploring.tables import cube_of_text

STACK = Exploration(resource="data", measure="value", form="stacked")
YEARS = "item,2018,2019,2020\n"
PARTS = ("Bread,101,113,127", "Milk,205,211,223", "{food},306,324,350",
         "Tea,52,57,61", "Beer,77,73,79", "{drink},129,130,140")  # fmt: skip


def table(food: str, drink: str, *more: str) -> str:
    return YEARS + "\n".join([*PARTS, *more]).format(food=food, drink=drink) + "\n"


@pytest.mark.parametrize(
    ("food", "drink"),
    [('"Food, Subtotal"', '"Drink, Subtotal"'), ("Subtotal food", "Subtotal drink"), ("Total food", "Total drink"),
     ("Food total", "Drink total"), ("Food (subtotal)", "Drink (subtotal)"), ("Food insgesamt", "Drink insgesamt")],
)  # fmt: skip
def test_sums_that_are_called_so_are_kept_apart(tmp_path: Path, food: str, drink: str) -> None:
    cube = cube_of_text(tmp_path, table(food, drink))

    assert cube.groups == {food.strip('"'), drink.strip('"')}
    assert why_no_shares(cube, STACK) == ""
    start = beginning(cube).exploration
    assert start is not None
    assert not cube.groups & {*start.entities}


def test_the_whole_of_sums_and_parts_is_told_once(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, table("Total food", "Total drink", "Total,435,454,490"))

    assert why_no_shares(cube, STACK) == ""


@pytest.mark.parametrize("rows", [PARTS, (*PARTS[2:3], *PARTS[:2], *PARTS[5:], *PARTS[3:5])])
def test_sums_that_are_called_otherwise_are_not_stacked_with_their_parts(tmp_path: Path, rows: tuple[str, ...]) -> None:
    cube = cube_of_text(tmp_path, YEARS + "\n".join(rows).format(food="Food", drink="Drink") + "\n")
    told = "“Food” is as large as “Bread” and “Milk” together, and may be their sum: it would be counted twice."

    assert why_no_shares(cube, STACK) == told


def test_totals_of_different_things_that_are_no_sums_of_others_stay(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, YEARS + "Total exports,311,324,350\nTotal imports,129,130,140\nRe-exports,20,21,23\n")

    assert not cube.groups


def test_names_of_sums_are_known_by_a_word_or_by_what_stands_beside_them() -> None:
    assert subtotals_among(["Food, Bread", "Food, Milk", "Food, Total", "Drink – Total"]) == {"Food, Total"}
    assert subtotals_among(["Zwischensumme A", "Brot", "Sous-total", "小计"]) == {
        "Zwischensumme A",
        "Sous-total",
        "小计",
    }
    assert subtotals_among(["Bread", "Average", "Durchschnitt", "Mean street"]) == {"Average", "Durchschnitt"}
    assert subtotals_among(["Ann", "Class average", "Average temperature"]) == {"Class average"}
    assert subtotals_among(["Ann", "Class average", "Max", "Min"]) == {"Class average", "Max", "Min"}
    assert subtotals_among(["王芳", "平均分", "最高分", "最低分"]) == {"平均分", "最高分", "最低分"}
    assert subtotals_among(["Ann", "Max", "Zoe", "Durchschnitt"]) == {"Durchschnitt"}
    assert subtotals_among(["MN", "SD", "TX", "National average"]) == {"National average"}
    assert not subtotals_among(["Lowest", "Second", "Middle", "Fourth", "Highest"])
    assert not subtotals_among(["Minimum", "Reference", "Maximum"])
    assert not subtotals_among(["Total", "Submarines", "Sub-Saharan Africa"])


@pytest.mark.parametrize("count", [2, 7, 8, 9, 64, 65, 90])
@pytest.mark.parametrize("lacking", [0, 1])
def test_a_sum_is_found_however_many_parts_it_has_and_where_one_lacks_a_figure(
    tmp_path: Path, count: int, lacking: int
) -> None:
    parts = [[1000 + (number * 7919 + year * 104_729) % 4999 for year in range(6)] for number in range(count)]
    sums = [sum(figures) for figures in zip(*parts, strict=True)]
    rows = [f"Part {chr(65 + at // 26)}{chr(65 + at % 26)}," + ",".join(map(str, one)) for at, one in enumerate(parts)]
    if lacking:
        rows[0] = rows[0].rpartition(",")[0] + ","
    text = "item,2015,2016,2017,2018,2019,2020\n" + "\n".join(
        ["Small,3,2,4,1,2,3", *rows, "Trade," + ",".join(map(str, sums))]
    )

    assert why_no_shares(cube_of_text(tmp_path, text + "\n"), STACK).startswith("“Trade” is as large as ")


@pytest.mark.parametrize(
    ("rows", "apart"),
    [
        ("Rent,9000,9200,9500\nFood,4300,4450,4700\nTravel,1200,1800,2100\nSumme,14500,15450,16300", {"Summe"}),
        ("Rent,900,910,920\nFood,417,424,431\nGesamtausgaben,1317,1334,1351", {"Gesamtausgaben"}),
        ("Salary,4200,4350,4500\nFees,30,42,61\nTotal income,4230,4392,4561\nRent,1200,1230,1260\nFood,610,640,690\n"
         "Total expenses,1810,1870,1950\nNet,2420,2522,2611", {"Total income", "Total expenses", "Net"}),
        ("Salary,4200,4350,4500\nRent,-1200,-1230,-1260\nFood,-610,-640,-690\nBalance,2390,2480,2550", {"Balance"}),
        ("Revenue,1000,1200,1500\nCosts of sales,600,700,820\nGross profit,400,500,680\nSalaries,201,220,262\n"
         "Rent,51,50,60\nProfit,148,230,358", {"Gross profit", "Profit"}),
    ],
)  # fmt: skip
def test_sums_and_balances_are_kept_apart_where_figures_bear_out_their_names(
    tmp_path: Path, rows: str, apart: set[str]
) -> None:
    assert cube_of_text(tmp_path, YEARS + rows + "\n").groups == apart


@pytest.mark.parametrize(
    "rows",
    [
        "Net,14,19,23\nRope,8,9,11\nHook,5,7,9",
        "Gesamtschule,520,510,507\nGymnasium,690,695,704\nRealschule,410,405,399",
        "Rest FC,3,1,2\nSavings FC,5,2,4\nUnited,2,1,2",
        "Profit,148,230,358\nRevenue,1000,1200,1500\nTaxes,51,50,60",
    ],
)
def test_who_is_called_so_and_is_none_by_the_figures_is_compared(tmp_path: Path, rows: str) -> None:
    assert not cube_of_text(tmp_path, YEARS + rows + "\n").groups
