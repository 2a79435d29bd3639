"""Rows that sum up others are no times and no names of things: they are left out, and it is said."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.sources.row_places import LazyRows
from harbin_viewer.factsheet.sources.sense.understanding import understand
from tests.factsheet.sources.sense.raw_tables import column, raw_table, rows_of, sentences, understood

MONTHS = ("2019-01", "2019-02", "2019-03")


@pytest.mark.parametrize(
    "called",
    ["Total 2019", "2019 total", "Total", "Year total 2019", "Summe 2019", "Insgesamt", "2019年合计",
     "итого за 2019 год", "Average 2019", "Subtotal", "Total, 2019", "2019 (total)"],
)  # fmt: skip
def test_a_sum_among_months_is_none_of_them(called: str) -> None:
    rows = [f"{month}|{at}.5" for at, month in enumerate(MONTHS)]
    table = understood("month|sales", *rows, f"{called}|4.5", "2020-01|7.5", "2020-02|8.5")

    assert column(table, "month") == [*MONTHS, "2020-01", "2020-02"]
    assert f"“{called}” is left out: it stands among times and is none." in sentences(table)


def test_sums_of_each_region_are_none_of_its_months() -> None:
    rows = [f"{region}|{month}|5" for region in ("North", "South") for month in (*MONTHS, "Total")]

    assert column(understood("region|month|sales", *rows), "month") == [*MONTHS] * 2


def test_a_sum_below_parts_of_years_is_none_of_them() -> None:
    table = understood("month|2019|2020", "Jan|1|2", "Feb|3|4", "Mar|2|5", "Total|6|11")

    assert column(table, "month") == ["2019-01", "2020-01", "2019-02", "2020-02", "2019-03", "2020-03"]


def test_sums_in_a_long_stream_are_left_out_where_it_is_walked() -> None:
    def walk(_rows):  # type: ignore[no-untyped-def]
        for number in range(20_000):
            yield [f"{1000 + number // 4}-0{1 + number % 4}", "2.5"] if number % 4 < 3 else ["Total", "7.5"]

    table = understand(type(raw := raw_table("month|sales"))(name="t", labels=raw.labels, rows=LazyRows(walk, ())))[0]

    assert "Total" not in column(table, "month")
    assert len(column(table, "month")) == 15_000


def test_a_total_among_names_and_classes_stays() -> None:
    for names in (("Bread", "Milk", "Tea"), ("I", "II", "III")):
        table = understood("item|sales", *(f"{name}|5" for name in (*names, "Total")))
        assert column(table, "item") == [*names, "Total"]


def test_sums_that_are_called_alike_and_say_not_of_what_are_left_out() -> None:
    rows = ["Bread|10|11", "Milk|20|22", "Subtotal|30|33", "Tea|5|6", "Beer|7|8", "Subtotal|12|14", "Grand total|42|47"]
    table = understood("item|2019|2020", *rows)

    assert column(table, "item")[::2] == ["Bread", "Milk", "Tea", "Beer", "Grand total"]
    assert "“Subtotal” is left out: nothing says of which it is." in sentences(table)


def test_totals_below_heads_are_those_of_the_heads() -> None:
    rows = ["Food||", "Bread|10|11", "Milk|20|22", "Total|30|33", "Drink||", "Tea|5|6", "Beer|7|8", "Total|12|14"]
    names = column(understood("item|2019|2020", *rows), "item")[::2]

    assert names == ["Bread", "Milk", "Food – Total", "Tea", "Beer", "Drink – Total"]


def test_a_table_of_a_whole_alone_keeps_its_rows() -> None:
    table = understood("Entity|Year|Hijackings", *(f"World|{year}|{year % 7}" for year in range(1942, 1962)))

    assert len(rows_of(table)) == 20


@pytest.mark.parametrize(
    ("sums", "groups"),
    [
        (("North Total", "South Total", "Grand Total"), ("North", "South")),
        (("Nord Ergebnis", "Süd Ergebnis", "Gesamtergebnis"), ("Nord", "Süd")),
        (("Total North", "Total South"), ("North", "South")),
    ],
)
def test_sums_of_groups_that_name_nobody_are_left_out(sums: tuple[str, ...], groups: tuple[str, ...]) -> None:
    rows = [f"{group}|{name} {group}|5" for group in groups for name in ("A", "B")]
    table = understood("Region|City|Sales", *rows, *(f"{called}||10" for called in sums))

    assert column(table, "City") == [f"{name} {group}" for group in groups for name in ("A", "B")]
    assert "sum up others, and name none themselves" in sentences(table)


def test_a_group_without_names_and_a_name_that_begins_as_a_sum_stay() -> None:
    table = understood("Region|City|Sales", "North|Oslo|5", "Total Sports|Bergen|6", "East||7")

    assert len(rows_of(table)) == 3


@pytest.mark.parametrize("called", ["N=", "n", "Unweighted base", "Number of respondents", "Basis"])
def test_how_many_were_asked_is_no_share(called: str) -> None:
    table = understood("Answer|Men|Women", "Yes|45%|46%", "No|55%|54%", f"{called}|1,004|998")

    assert column(table, "Answer") == ["Yes", "No"]
    assert f"“{called}” is left out: it says of how many the shares are." in sentences(table)


def test_what_is_called_n_among_other_figures_stays() -> None:
    table = understood("Symbol|Mass|Density", "H|1.008|0.09", "N|1400.1|1.25", "O|15.999|1.43")

    assert column(table, "Symbol") == ["H", "N", "O"]


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("Nutrient|Hill|Vale", ["N|120|150", "P|30|40", "K|60|90", "Ca|20|25"]),
        ("Wind|Hours|Speed", ["N|120|150", "S|30|40", "E|20|90", "W|20|25"]),
        ("Ward|2019|2020", ["Number of cases|120|150", "Deaths|3|4", "Left|12|10"]),
    ],
)
def test_small_figures_beside_a_larger_one_are_no_shares(header: str, rows: list[str]) -> None:
    name = header.partition("|")[0]

    assert {*column(understood(header, *rows), name)} == {row.partition("|")[0] for row in rows}


@pytest.mark.parametrize("called", ["    Points Possible", "Max. score", "Out of:", "Höchstpunktzahl"])
def test_how_many_points_there_may_be_is_no_pupil(called: str) -> None:
    table = understood("Student|Quiz", f"{called}|10", "Ada|9", "Ben|8", "Cy|10")

    assert column(table, "Student") == ["Ada", "Ben", "Cy"]
    assert any("how many points there may be" in notice.sentence for notice in table.notices)


@pytest.mark.parametrize("called", ["n/a", "k. A."])
def test_a_row_of_no_month_beside_years_is_left_out_with_a_word(called: str) -> None:
    table = understood("Month|2024|2025", f"{called}|3|4", "Jan|102|110", "Feb|98|104", "Mar|110|125")

    assert len(rows_of(table)) == 6
    assert any("it names no month" in notice.sentence for notice in table.notices)


@pytest.mark.parametrize("called", ["Total points", "Total score"])
def test_a_sum_of_points_is_not_told_as_how_many_there_may_be(called: str) -> None:
    table = understood("Measure|Ada|Ben", "Goals|10|12", "Assists|5|7", f"{called}|15|19")

    assert "how many points there may be" not in sentences(table)


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("Statistic|Ada|Ben", ["Max score|9|8", "Min score|1|2", "Mean score|5|5"]),
        ("Goods|Count", ["In stock|10", "On order|4", "Out of|3"]),
        ("Item|Count", ["Bins|10", "Jars|40", "Out of|3"]),
    ],
)
def test_the_most_of_other_scores_and_what_is_less_than_others_is_kept(header: str, rows: list[str]) -> None:
    assert "how many points there may be" not in sentences(understood(header, *rows))


@pytest.mark.parametrize("border", ["", "|"])
def test_sums_that_sap_marks_with_stars_are_left_out(border: str) -> None:
    rows = [f"{border}{plant}|Pump {plant}|{plant * 3}|EUR" for plant in (1000, 1100, 2000)]
    table = understood(f"{border}Plnt|Description|Value|Crcy", *rows, f"{border}*||12300|EUR", f"{border}**||12300|EUR")

    assert column(table, "Description") == ["Pump 1000", "Pump 1100", "Pump 2000"]
    assert "sums up others" in sentences(table)


def test_a_star_that_stands_for_something_stays() -> None:
    table = understood("Sign|Meaning|Times", "+|born|120", "*|met|130", "~|left|110", "#|died|100")

    assert column(table, "Sign") == ["+", "*", "~", "#"]


@pytest.mark.parametrize("tax", ["VAT", "VAT 20%"])
@pytest.mark.parametrize("many", [1, 2, 3, 4])
def test_the_foot_of_an_invoice_is_left_out_and_its_prices_stay_figures(many: int, tax: str) -> None:
    goods, foot = (
        ("Chair|4|20.5|82", "Desk|2|99.5|199", "Lamp|1|9|9", "Rug|1|5|5")[:many],
        ("||Subtotal|295", f"||{tax}|59", "||Total|354"),
    )
    table = understood("Item|Quantity|Price|Amount", *goods, *foot)

    assert column(table, "Price") == ["20.5", "99.5", "9", "5"][:many]
    assert f"The rows “Subtotal”, “{tax}” and “Total” are left out: they are the foot of the table." in sentences(table)


@pytest.mark.parametrize("last", ["|y|c|4", "||e|4", "||3|4", "Chad|y||4"])
def test_a_last_row_without_a_word_in_a_column_of_figures_is_no_foot(last: str) -> None:
    table = understood("Country|Name|Flag|Value", "Mali|x|a|1", "Togo|z|b|2", last)

    assert not [sentence for sentence in sentences(table) if "foot" in sentence]
