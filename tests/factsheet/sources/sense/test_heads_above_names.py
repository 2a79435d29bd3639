"""Heads of offices with headings or names of the left columns below them, and years that stand once above quarters."""

from harbin_viewer.factsheet.sources.sense.tidy_table import TidyTable
from harbin_viewer.factsheet.sources.sense.understanding import understand
from tests.factsheet.sources.samples import table

HEADS = ",,,Labour force,Labour force,Unemployed\n,,,('000),Change (%),Rate (%)\nYear,Quarter,,,,\n"


def _tables(content: str) -> list[TidyTable]:
    return understand(table(content, "some.csv"))


def _titles(tidy: TidyTable) -> list[str]:
    return [field.get("title") or field["name"] for field in tidy.fields]


def test_heads_above_short_headings_of_rows_name_the_columns() -> None:
    found = _tables(
        "description,units,source key,Jan 2024,Feb 2024\nNet generation,,\nUnited States,,\n"
        "coal,thousand megawatthours,ELEC.COW,75000,47000\nwind,thousand megawatthours,ELEC.WND,34000,41000\n"
    )[0]

    assert _titles(found)[0] == "description"
    assert "2024-02" in [cell for row in found.rows for cell in row]


def test_a_heading_below_heads_is_no_name_of_a_column() -> None:
    found = _tables("Country,2022,2023\nEurope,,\nFrance,1.5,2.5\nSpain,3,4\nAsia,,\nJapan,5,6\nIndia,7,8\n")[0]

    assert _titles(found)[0] == "Country"


def test_names_of_the_left_columns_stand_below_two_rows_of_heads() -> None:
    found = _tables(
        f"Table 210: Labour force\n\n{HEADS}2022,Q1,,3748.5,-2.8,5\n2022,Q2,,3747.7,-2.6,4.7\n"
        "2023,Q1,,3796.6,1.3,3.1\n2023,Q2,,3815.7,1.8,3\n"
    )[0]

    assert [title.split(",")[0] for title in _titles(found)[-3:]] == ["Labour force", "Labour force", "Unemployed"]
    assert [row[0] for row in found.rows] == ["2022-Q1", "2022-Q2", "2023-Q1", "2023-Q2"]


def test_quarters_have_the_year_that_stands_once_and_whole_years_are_apart() -> None:
    found = _tables(
        f"Table 210: Labour force\n\n{HEADS}2022,,,3776.3,-2.1,4.3\n2022,Q1,,3748.5,-2.8,5\n,Q2,,3747.7,-2.6,4.7\n"
        ",Q3,,3750.1,-2,4.1\n2023,,,3819.4,1.1,2.9\n2023,Q1,,3796.6,1.3,3.1\n,Q2,,3815.7,1.8,3\n"
    )

    assert [[row[0] for row in tidy.rows] for tidy in found] == [
        ["2022-Q1", "2022-Q2", "2022-Q3", "2023-Q1", "2023-Q2"], ["2022", "2023"],
    ]  # fmt: skip


def test_a_year_without_a_part_among_others_that_each_have_theirs_is_left() -> None:
    found = _tables("Year,Quarter,Sales\n2022,Q1,5\n2022,Q2,6\n2022,,7\n2023,Q1,8\n2023,Q2,9\n")

    assert not any("whole year" in notice.sentence for tidy in found for notice in tidy.notices)


def test_what_is_counted_by_what_is_no_unit() -> None:
    found = _tables(
        '"Number of Live Births by Region and Year"\n\n"Region","2020","2021"\n"Luzon",1528,1364\n"Cebu",7,8\n'
    )

    assert "Number of Live Births by Region and Year" not in [field.get("unit") for field in found[0].fields]
