"""Of a long table stretches are looked at: what holds in these is no claim about the table."""

import math
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.oddities.found_oddities import odd_in_table
from harbin_viewer.factsheet.opening import open_document

QUARTERS = [f"{year} Q{quarter}" for year in range(1980, 2020) for quarter in range(1, 5)]


def test_places_that_stand_once_in_each_stretch_of_a_table_by_year_are_no_key_of_it(tmp_path: Path) -> None:
    places = 3142
    rows = (f"Place {place},{year},{place % 997 + 0.5}\n" for year in (2000, 2001, 2002) for place in range(places))
    (tmp_path / "counties.csv").write_text(f"Entity,Year,Value\n{''.join(rows)}", encoding="utf-8")

    document = open_document(tmp_path / "counties.csv")
    (resource,) = document.sheet.resources
    table = document.table(resource.name)

    assert resource.schema is not None
    assert resource.schema.primary_key == ("Entity", "Year")
    assert len(table) == 3 * places
    assert table.mistakes.total == 0


def test_a_list_of_things_by_year_has_them_for_its_key(tmp_path: Path) -> None:
    rows = (f"Film {number},{1960 + number // 20},{number % 97 + 0.5}\n" for number in range(1000))
    (tmp_path / "films.csv").write_text(f"Film,Released,Score\n{''.join(rows)}", encoding="utf-8")

    (resource,) = open_document(tmp_path / "films.csv").sheet.resources

    assert resource.schema is not None
    assert resource.schema.primary_key == ("Film",)


def test_what_returns_as_a_whole_for_each_product_is_told_apart_by_it(tmp_path: Path) -> None:
    rows = (
        f"Country {country},{1850 + year},Product {product},Region {country % 4},{product + year + country / 8}\n"
        for product in range(3)
        for year in range(150)
        for country in range(200)
    )
    (tmp_path / "rows.csv").write_text(f"country,year,product,region,value\n{''.join(rows)}", encoding="utf-8")

    document = open_document(tmp_path / "rows.csv")
    (resource,) = document.sheet.resources
    roles = document.roles(resource.name)

    assert resource.schema is not None
    assert resource.schema.primary_key == ("country", "year", "product")
    assert document.table(resource.name).mistakes.total == 0
    assert roles.of_kind("dimension") == ("product",)
    assert roles.of_kind("words") == ("region",)


@pytest.mark.parametrize(
    ("head", "parts", "dividing"),
    [
        ("age,sex,country,year", (range(0, 60, 10), ("Men", "Women"), 80, range(1990, 2020)), {"age", "sex"}),
        ("sex,age,country,year", (("Men", "Women"), range(0, 60, 10), 80, range(1990, 2020)), {"age", "sex"}),
        ("item,country,quarter", (("Oats", "Rye", "Wheat"), 80, QUARTERS), {"item"}),
        ("flow,product,country,quarter", (("Imports", "Exports"), ("Oats", "Rye"), 80, QUARTERS), {"flow", "product"}),
    ],
)
def test_what_goes_through_a_long_table_in_blocks_divides_it_and_is_no_mistake(
    tmp_path: Path, head: str, parts: tuple[int | Sequence[Any], ...], dividing: set[str]
) -> None:
    values = [[f"Place {place}" for place in range(part)] if isinstance(part, int) else part for part in parts]
    rows = (f"{','.join(map(str, row))},{number % 997}\n" for number, row in enumerate(product(*values)))
    (tmp_path / "rows.csv").write_text(f"{head},number\n{''.join(rows)}", encoding="utf-8")

    document = open_document(tmp_path / "rows.csv")
    (resource,) = document.sheet.resources
    roles = document.roles(resource.name)

    assert document.table(resource.name).mistakes.total == 0
    assert {*roles.of_kind("dimension")} == dividing
    assert [measure.field for measure in roles.measures] == ["number"]


def test_a_slow_reading_of_whole_degrees_stays_measured_though_moments_stand_twice(tmp_path: Path) -> None:
    rows = (
        f"Sensor {sensor},2020-01-{1 + minute // 1440:02} {minute // 60 % 24:02}:{minute // 2 * 2 % 60:02},"
        f"{20 + round(6 * math.sin(minute / 700 + sensor))}\n"
        for sensor in range(4)
        for minute in range(9000)
    )
    (tmp_path / "sensors.csv").write_text(f"sensor,moment,temperature\n{''.join(rows)}", encoding="utf-8")

    document = open_document(tmp_path / "sensors.csv")
    (resource,) = document.sheet.resources

    assert [measure.field for measure in document.roles(resource.name).measures] == ["temperature"]
    assert document.table(resource.name).mistakes.total == 0


def test_a_key_that_was_assumed_of_a_part_is_one_where_all_rows_bear_it_out(tmp_path: Path) -> None:
    rows = [f"Place {place},{year},{place % 97}\n" for place in range(200) for year in range(1990, 2020)]
    (tmp_path / "sound.csv").write_text(f"place,year,births\n{''.join(rows)}", encoding="utf-8")
    rows[3001] = rows[3000]
    (tmp_path / "twice.csv").write_text(f"place,year,births\n{''.join(rows)}", encoding="utf-8")

    sound, twice = open_document(tmp_path / "sound.csv"), open_document(tmp_path / "twice.csv")

    assert sound.table("sound").key == ("place", "year")
    assert twice.table("twice").key == ()
    assert twice.table("twice").mistakes.total == 0
    odd = odd_in_table(twice.table("twice"), twice.roles("twice"))
    assert any("repeats another one in every cell" in notice.sentence for notice in odd)


def test_what_a_column_was_taken_for_is_said_of_a_cell_that_is_none_and_no_type_that_nobody_stated(
    tmp_path: Path,
) -> None:
    months = [*range(1, 12), "December"]
    rows = "".join(f"{month},{100 + place * 17 % 50}\n" for place, month in enumerate(months))
    (tmp_path / "sales.csv").write_text(f"Month,Sales\n{rows}", encoding="utf-8")

    (mistake,) = open_document(tmp_path / "sales.csv").table("sales").mistakes.listed

    assert mistake.remedy == "Correct the value, if it is wrong: the column was taken for what most of its cells are."
