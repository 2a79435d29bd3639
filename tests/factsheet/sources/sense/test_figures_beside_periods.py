"""Figures that stand once beside names, left of periods, are none of these: no course over time is made of them."""

import pytest

from harbin_viewer.factsheet.sources.sense.understanding import understand
from tests.factsheet.sources.sense.raw_tables import column, raw_table, sentences, understood

POLL = ("Party|2021 result|March 2025|June 2025", "Greens|12.7%|14.1%|13.9%", "Left|6.0%|7.4%|7.9%")


def test_a_result_of_before_is_not_repeated_in_each_month_of_the_polls() -> None:
    table = understood(*POLL)

    assert [known["name"] for known in table.resource["schema"]["fields"]] == ["Party", "month", "value"]
    assert "“2021 result” is none of the periods and stands in a table of its own." in sentences(table)


def test_whole_numbers_with_a_unit_above_them_are_measured() -> None:
    table = understood("Country|Area (km²)|2019|2020", "Peru|1285216|32.1|32.8", "Chile|756102|19.0|19.1")

    assert "“Area (km²)” is none of the periods and stands in a table of its own." in sentences(table)


@pytest.mark.parametrize(
    ("rows", "kept"),
    [
        (("Plot|Dose|2019|2020", "A|0.5|5.1|5.3", "A|1.5|6.2|6.4", "B|0.5|5.0|5.5"), "Dose"),
        (("Section|Name|2019|2020", "1.1|Rice|67.2|67.4", "1.2|Wheat|47.1|47.4"), "Section"),
        (("Province|Lat|2019|2020", "Hubei|30.97|444|445", "Tibet|31.69|14|22"), "Lat"),
        (("Country|Founded|2019|2020", "France|1789|67.2|67.4", "Italy|1861|59.7|59.4"), "Founded"),
    ],
)
def test_figures_that_tell_rows_apart_or_describe_them_stay_with_the_names(rows: tuple[str, ...], kept: str) -> None:
    assert len(column(understood(*rows), kept)) == 2 * (len(rows) - 1)


def test_sums_beside_periods_are_in_the_unit_that_is_that_of_all_and_other_columns_are_not() -> None:
    lines = ("Sales by shop", "in EUR")
    rows = ("North|12|13|25|8|0.1", "South|9|11|20|5|0.2")
    beside = understand(raw_table("Shop|2021|2022|Summe|Staff|Total (%)", *rows, above=lines))[-1]
    units = {field["name"]: field.get("unit", "") for field in beside.fields}
    assert (units["Summe"], units["Staff"], units["Total (%)"]) == ("EUR", "", "%")
