"""Tables as pandas, R, spreadsheets and counters of lines write them: what is compared there, and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.exploring.stated_intervals import stated_interval
from harbin_viewer.factsheet.oddities.found_oddities import odd_in_table
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.overview.extent import extent
from tests.factsheet.exploring.tables import cube_of_text


def opened(folder: Path, text: str, name: str = "data.csv") -> Document:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return open_document(file)


def first_measure_name(cube: Cube) -> str:
    return cube.roles.measure_name


def test_places_beside_measures_with_units_of_their_own_are_compared_by_one(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Item,Austria,Belgium\nArea (km²),83879,30528\nGDP (USD),400000,500000\n")
    assert (cube.roles.entity, cube.roles.measure_name) == ("place", "Item")


def test_features_with_units_of_their_own_share_no_axis(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Feature,A,B\nWeight (kg),1.2,1.4\nPrice (EUR),899,999\nBattery (Wh),56,60\n")
    assert cube.roles.measure_name == "Feature"


@pytest.mark.parametrize("rows", ["Gold (oz),1900,1950\nOil (bbl),80,82", "Fund A (EUR),12,13\nFund A (USD),13,14"])
def test_prices_of_goods_and_funds_share_an_axis(tmp_path: Path, rows: str) -> None:
    assert cube_of_text(tmp_path, f"Name,A,B\n{rows}\n").roles.measure_name == ""


def test_figures_behind_names_are_no_numbers_of_rows(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Team,Goals #\nA,1\nB,2\nC,3\nD,4\n")
    assert [measure.field for measure in cube.roles.measures] == ["Goals #"]


@pytest.mark.parametrize("rows", ["Rice (kg),1.2,1.4\nMilk (l),0.9,1.1", "Flour (g),500,450\nWater (ml),300,320"])
def test_goods_that_are_sold_by_other_amounts_share_an_axis(tmp_path: Path, rows: str) -> None:
    assert cube_of_text(tmp_path, f"Product,A,B\n{rows}\n").roles.entity == "Product"


def test_nines_are_only_beside_what_measures_the_same(tmp_path: Path) -> None:
    rows = "Weight (kg),1.2,1.4\nPrice (EUR),899,999\nBattery (Wh),56,60\nScreen (inch),13,14\n"
    cube = cube_of_text(tmp_path, f"Feature,A,B\n{rows}")
    assert "nines" not in " ".join(notice.sentence for notice in odd_in_table(cube.table, cube.roles))


def test_statistics_of_a_summary_are_not_compared(tmp_path: Path) -> None:
    rows = "count,250,248\nmean,171.2,70.3\nstd,9.8,13.2\nmin,148,42.5\n50%,171,69.4\nmax,199,121\n"
    cube = cube_of_text(tmp_path, f",height_cm,weight_kg\n{rows}")
    assert cube.roles.measure_name
    assert beginning(cube).exploration is None


def test_correlations_of_a_life_expectancy_are_in_no_years(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, ",GDP,Life expectancy\nGDP,1.0,0.68\nLife expectancy,0.68,1.0\nCO2,0.5,-0.4\n")
    assert {measure.unit for measure in cube.roles.measures} == {""}


def test_how_many_prices_there_are_is_no_price(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, 'Region,"price, mean","price, count"\nNorth,12.5,30\nSouth,14.1,22\nEast,9.8,41\n')
    assert [(measure.title, measure.unit) for measure in cube.roles.measures] == [
        ("price, mean", ""),
        ("price, count", ""),
    ]


def test_lines_of_code_and_comment_that_add_up_are_figures(tmp_path: Path) -> None:
    rows = "120,Python,1500,12000\n30,Markdown,0,1800\n12,YAML,15,300\n162,SUM,1515,14100\n"
    cube = cube_of_text(tmp_path, f"files,language,comment,code\n{rows}")
    assert [measure.field for measure in cube.roles.measures] == ["files", "comment", "code"]


def test_heads_and_totals_that_say_so_are_not_ranked_however_small(tmp_path: Path) -> None:
    rows = "North,30\n  Apples,10\n  Pears,20\nSouth,45\n  Apples,25\n  Pears,20\nGrand Total,75\n"
    assert cube_of_text(tmp_path, f"Row Labels,Sum of Amount\n{rows}").groups == {"North", "South", "Grand Total"}
    rows = "Region,Net\nNorth,12\nSouth,20\nEast,7\nTotal Result,39\n"
    assert cube_of_text(tmp_path, rows).groups == {"Total Result"}


def test_a_pivot_table_is_called_by_its_corner(tmp_path: Path) -> None:
    head = "Sum of Sales,Column Labels,,\nRow Labels,2020,2021,Grand Total\n"
    document = opened(tmp_path, f"{head}North,120,130,250\nSouth,90,95,185\nGrand Total,210,225,435\n")
    assert document.sheet.resources[0].title == "Sum of Sales"


def test_goods_and_their_total_below_a_concept_have_one_axis(tmp_path: Path) -> None:
    rows = "Alquiler;750;760;770\nComida;310;295;330\nTotal gastos;1060;1055;1100\n"
    cube = cube_of_text(tmp_path, f"Concepto;2021;2022;2023\n{rows}")
    assert (cube.roles.entity, first_measure_name(cube)) == ("Concepto", "")


def test_days_before_now_are_no_years_before_christ(tmp_path: Path) -> None:
    rows = "".join(f"{day},{day * day % 7 + 20},{day % 5}\n" for day in range(-9, 1))
    cube = cube_of_text(tmp_path, f"Day,Reviews,New\n{rows}")
    assert "−9 – 0" in extent(cube.table, cube.roles)


def test_a_spread_is_around_the_mean_and_no_least(tmp_path: Path) -> None:
    rows = "parse,0.009,0.02,0.011,0.001\ndraw,0.002,0.03,0.012,0.002\nwrite,0.003,0.03,0.013,0.002\n"
    cube = cube_of_text(tmp_path, f"name,stats.min,stats.max,stats.mean,stats.stddev\n{rows}")
    told = {measure.field: stated_interval(cube, measure) is not None for measure in cube.roles.measures}
    assert told == {"stats.min": False, "stats.max": False, "stats.mean": True}


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("appid,name,playtime\n570,Dota 2,60210\n730,Half-Life,12034\n400,Portal,300\n", ["playtime"]),
        ("Lohnart;Bezeichnung;Betrag\n1000;Gehalt;3200\n1100;Zulage;150\n9000;Steuer;-420\n", ["Betrag"]),
        ("Payment #,Date,Interest\n1,2024-01-01,10\n2,2024-02-01,9\n3,2024-03-01,8\n", ["Interest"]),
        (
            "No.,Country,No. Affected\n1-101-X,India,1200\n2-102-X,Peru,90\n3-103-X,Chile,40\n",
            ["No. Affected"],
        ),
    ],
)
def test_numbers_of_things_are_codes_and_numbers_of_persons_none(
    tmp_path: Path, text: str, measures: list[str]
) -> None:
    assert [measure.field for measure in cube_of_text(tmp_path, text).roles.measures] == measures


def test_the_day_of_a_balance_sheet_keeps_its_points(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Bilanz;31.12.2023;30.06.2022\nVorräte;430;460\nKasse;220;150\nAnlagen;99;80\n")
    assert cube.roles.measures[0].title == "31.12.2023"


def test_the_tax_of_an_invoice_is_no_item_and_that_of_a_household_is_one(tmp_path: Path) -> None:
    rows = "Design,540\nHosting,120\nTravel,67\nSubtotal,727\nVAT 20%,145.4\nTotal,872.4\n"
    assert cube_of_text(tmp_path, f"Item,Amount (£)\n{rows}").groups == {"Subtotal", "VAT 20%", "Total"}
    rows = "Rent,540\nTax,120\nTravel,67\nTotal,727\n"
    assert cube_of_text(tmp_path, f"Item,Amount (£)\n{rows}").groups == {"Total"}


def test_songs_are_called_by_their_names_and_not_by_addresses_before_them(tmp_path: Path) -> None:
    rows = "".join(f"spotify:track:{place}x,Song {place},Artist {place % 2},{200 + place * 7}\n" for place in range(6))
    cube = cube_of_text(tmp_path, f"Track URI,Track Name,Artist Name,Duration (s)\n{rows}")
    assert cube.roles.entity == "Track Name"


def test_amounts_beside_a_balance_are_not_called_by_the_account(tmp_path: Path) -> None:
    rows = "".join(f"Current,2024-03-{day:02},{day * 7 % 11 - 5},{900 - day * day},EUR\n" for day in range(1, 12))
    cube = cube_of_text(tmp_path, f"Product,Date,Amount,Balance,Currency\n{rows}")
    assert "Current" not in [measure.title for measure in cube.roles.measures]


def test_the_year_of_prices_in_a_head_is_no_time_of_its_figures(tmp_path: Path) -> None:
    rows = "".join(f"2021-Q{quarter},{900 + quarter}\n2022-Q{quarter},{950 + quarter}\n" for quarter in range(1, 5))
    cube = cube_of_text(tmp_path, f'Periodo,"PIB, a precios de 2018 (Millones de pesos)"\n{rows}')
    assert cube.roles.time == "Periodo"


def test_swedish_hours_are_joined_to_their_days(tmp_path: Path) -> None:
    rows = "".join(f"2023-12-0{day};{hour:02}:00:00;{hour % 7},5\n" for day in (1, 2) for hour in range(24))
    cube = cube_of_text(tmp_path, f"Datum;Tid (UTC);Lufttemperatur\n{rows}")
    assert cube.times is not None
    assert len(cube.times.values) == 48
