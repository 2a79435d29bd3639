"""What stands in the cells of people: figures with remarks, classes, moments with blanks, hours from 1 to 24."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factsheet.exploring.tables import cube_of_text
from tests.factsheet.sources.samples import Rows, table, workbook
from tests.factsheet.sources.sense.raw_tables import column, sentences, understood


@pytest.mark.parametrize("cells", [
    ["12, estimated", "31", "54"], ["12 (estimated)", "31", "54"], ["12 estimated", "31", "54"],
])  # fmt: skip
def test_a_figure_with_a_remark_behind_it_is_a_figure_and_the_remark_a_note(cells: list[str]) -> None:
    read = understood("Site|Visitors", *(f"s{at}|{cell}" for at, cell in enumerate(cells)))

    assert column(read, "Visitors") == ["12", "31", "54"]
    assert column(read, "Note on Visitors") == ["estimated", "", ""]


def test_a_street_behind_a_number_is_no_remark() -> None:
    read = understood("Site|Visitors", "a|12, Main Street", "b|31", "c|54")

    assert column(read, "Visitors")[0] == "12, Main Street"


def test_classes_by_year_and_letter_are_names() -> None:
    read = understood("Élève|Classe|Retards", "Ada|4e B|1", "Bea|4e B|9", "Cid|4e A|0", "Dan|3e A|4")

    assert column(read, "Classe") == ["4e B", "4e B", "4e A", "3e A"]


@pytest.mark.parametrize("moment", [" 2024-05-01T0{}:00:00Z", "2024-05-01T0{}:00:00+01:00 ", " 2024-05-01T0{}:00:00"])
def test_blanks_beside_moments_hide_none(tmp_path: Path, moment: str) -> None:
    rows = "".join(f"{hour},{moment.format(hour)}\n" for hour in (1, 2, 3))
    times = cube_of_text(tmp_path, f"Load,Start\n{rows}").times

    assert times is not None
    assert len(times.values) == 3
    assert (times.values[1] - times.values[0]) * 24 == pytest.approx(1)


def test_hours_from_1_to_24_beside_days_are_one_time_and_the_last_is_midnight() -> None:
    rows = [f"2024-05-{day:02d}|{hour}|{day + hour}" for day in (30, 31) for hour in range(1, 25)]
    read = understood("fecha|hora|consumo", *rows)

    assert column(read, "time")[22:25] == ["2024-05-30T23:00:00", "2024-05-31T00:00:00", "2024-05-31T01:00:00"]
    assert column(read, "time")[-1] == "2024-06-01T00:00:00"
    assert "hour 24 is the midnight that ends its day" in sentences(read)


def test_a_day_ends_at_24_00_and_no_minute_later() -> None:
    rows = [f"2024-05-{day:02d}|{hour}|{day}" for day in (30, 31) for hour in ("23:15", "23:45", "24:00")]
    late = [row.replace("24:00", "24:10") for row in rows]

    assert column(understood("Date|Time|Load", *rows), "time")[1:3] == ["2024-05-30T23:45:00", "2024-05-31T00:00:00"]
    assert "joined" not in sentences(understood("Date|Time|Load", *late))


def test_days_that_have_an_hour_0_and_an_hour_24_are_not_joined_with_them() -> None:
    rows = [f"2024-05-{day:02d}|{hour}|{day + hour}" for day in (30, 31) for hour in range(25)]

    assert "joined" not in sentences(understood("fecha|hora|consumo", *rows))


def test_digits_beyond_those_that_are_computed_with_are_told() -> None:
    long = understood("Account|Balance", "A|9007199254740993", "B|9007199254740992", "C|12")
    kept = understood("Account|Balance", "A|9007199254740992", "B|12000000000000000000", "C|0.1234567890123456789")

    assert "9007199254740993 is 9007199254740992 in charts" in sentences(long)
    assert "digits" not in sentences(kept)


@pytest.mark.parametrize(
    ("header", "names", "note"),
    [
        ("Product|Sales 2022 (actual)|Sales 2023 (actual)|Sales 2024 (forecast)", ["Sales"], "forecast"),
        ("Product|Spend 2022|Spend 2023|Spend 2024 budget", ["Spend"], "budgeted"),
        ("Product|Sales 2023 (actual)|Sales 2023 (budget)|Sales 2024 (budget)", ["Sales – budget"], ""),
    ],
)
def test_a_mark_behind_the_year_in_the_name_of_a_column_is_said_of_its_figures(
    header: str, names: list[str], note: str
) -> None:
    read = understood(header, "Bikes|120|131|140", "Locks|98|101|99", "Bells|80|95|110")

    assert [field["name"] for field in read.fields if field["name"] in names] == names
    assert not note or set(column(read, "Note on year")) == {"", note}


def test_a_group_of_merged_heads_ends_with_its_cells() -> None:
    rows: Rows = [["Student", "Homework", None, "Exams", None, None], [None, "HW1", "HW2", "Mid", "Final", "Overall"]]
    rows += [[name, 5, 7, 60, 71, 88] for name in ("Ali", "Bea", "Cal", "Dov")]
    found = table(workbook({"S": rows}, merged=("B1:C1", "D1:E1")), "x.xlsx")

    assert found.labels[3:] == ("Exams – Mid", "Exams – Final", "Overall")


@pytest.mark.parametrize("parts", [("Q1", "Q2", "Q3"), ("Jan", "Feb", "Mar")])
@pytest.mark.parametrize("stub", ["Region", "Produkt", "Area"])
def test_years_above_their_quarters_or_months_are_times_though_the_stub_is_named_beside_these(
    parts: tuple[str, ...], stub: str
) -> None:
    heads = f"|2023|2023|2023|2024|2024|2024\n{stub}|{'|'.join([*parts, *parts])}"
    read = understood(heads, "North|1|2|3|4|5|7", "South|3|4|5|6|7|9", "West|5|6|7|8|9|2")

    assert len(read.fields) == 3
    assert len(list(read.rows)) == 18


def test_a_power_of_a_unit_is_no_sign_of_a_note() -> None:
    read = understood("Месяц|Холодная вода, м³|Площадь, км²", "январь 2024|8|3.5", "февраль 2024|7.5|3.5")

    assert [field.get("unit") for field in read.fields[1:]] == ["м³", "км²"]


@pytest.mark.parametrize("head", ["IP", "IP address", "Version"])
def test_numbers_with_parts_are_names_and_no_thousands(head: str) -> None:
    read = understood(f"Server|{head}|Load", "a|192.168.100.200|1", "b|192.168.100.201|2", group_char=".")

    assert read.fields[1]["type"] == "string"
