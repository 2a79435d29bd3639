"""Amounts with a scale and a unit, days of eight digits, addresses, numbers of notes: each read as what it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factsheet.exploring.tables import cube_of_text


@pytest.mark.parametrize(("cells", "figures", "unit"), [
    (("35.6亿元", "8.1亿元", "5600万元"), (3.56e9, 8.1e8, 5.6e7), "元"),
    (("12 Mio. €", "3 Mio. €", "1.5 Mio. €"), (12e6, 3e6, 1.5e6), "€"),
    (("3.5 млрд руб.", "2 млрд руб.", "500 млн руб."), (3.5e9, 2e9, 5e8), "руб."),
    (("1.2万人", "3万人", "8000人"), (12_000, 30_000, 8_000), "人"),
])  # fmt: skip
def test_amounts_of_a_scale_are_figures_in_the_unit_behind_it(
    tmp_path: Path, cells: tuple[str, ...], figures: tuple[float, ...], unit: str
) -> None:
    rows = "".join(f"{name},{cell}\n" for name, cell in zip("abc", cells, strict=True))
    cube = cube_of_text(tmp_path, f"firm,takings\n{rows}")

    assert cube.figures("takings").tolist() == list(figures)
    assert cube.roles.measures[0].unit == unit


@pytest.mark.parametrize("cells", [
    ("12 Mio. €", "3 Mio. $", "1 Mio. €"), ("12 m ab", "3 m ab", "4 m ab"), ("2 k Ulm", "3 k Ulm", "4 k Ulm"),
    ("5 mm rain", "6 mm rain", "7 mm rain"),
])  # fmt: skip
def test_other_words_behind_figures_are_no_scaled_amounts(tmp_path: Path, cells: tuple[str, ...]) -> None:
    rows = "".join(f"{name},{cell}\n" for name, cell in zip("abc", cells, strict=True))
    cube = cube_of_text(tmp_path, f"firm,takings\n{rows}")

    assert all(figure != 12e6 and figure != 2e3 for figure in cube.figures("takings").tolist())


def test_a_mark_for_no_figure_among_such_amounts_is_none_of_them(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "firm,takings\na,12 Mio. €\nb,3 Mio. €\nc,n/a\nd,1 Mio. €\n")
    assert cube.figures("takings").tolist()[:2] == [12e6, 3e6]


def test_eight_digits_that_all_are_days_are_days(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Referenzjahr;Eintrittsdatum;Jultag\n2020;20200412;103\n2021;20210420;110\n"
                                  "2022;20220410;100\n2023;20230415;105\n")  # fmt: skip
    assert [measure.field for measure in cube.roles.measures] == ["Jultag"]


@pytest.mark.parametrize(
    ("head", "cells"), [("Amount", "20200412,20211420,20220410"), ("Order no.", "20200412,20210420,20220410")]
)
def test_other_numbers_of_eight_digits_are_no_days(tmp_path: Path, head: str, cells: str) -> None:
    rows = "".join(f"{name},{cell}\n" for name, cell in zip("abc", cells.split(","), strict=True))
    assert cube_of_text(tmp_path, f"name,{head}\n{rows}").roles.time == ""


def test_addresses_keep_their_ends(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Title,URL\nA,https://x.org/t1/\nB,https://x.org/t22/\nC,/data/v3/\n")
    assert [cube.table.text("URL", row) for row in range(3)] == ["https://x.org/t1/", "https://x.org/t22/", "/data/v3/"]


def test_numbers_of_notes_measure_nothing(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Country,Notes,GDP\nGermany,,53\nEritrea,,6\nSudan,3,5\nFrance,,2\nItaly,4,3\n")
    assert [measure.field for measure in cube.roles.measures] == ["GDP"]


def test_marks_of_pupils_called_note_are_measured(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Schüler,Note\nAnna,2\nBen,3\nCem,1\nDora,2\n")
    assert [measure.field for measure in cube.roles.measures] == ["Note"]


def test_two_points_with_a_blank_are_no_figure(tmp_path: Path) -> None:
    rows = "Germany,,53318.7,56513.1,55759.7\nEritrea,,. .,. .,. .\nSouth Sudan,3,xxx,379.2,378.1\n"
    cube = cube_of_text(tmp_path, f"Country,Notes,2020,2021,2022\n{rows}")
    assert cube.roles.time == "year"


def test_days_with_the_quarters_of_an_hour_are_one_time(tmp_path: Path) -> None:
    spans = [("00:00", "00:15"), ("00:15", "00:30"), ("00:30", "00:45"), ("00:45", "00:00"), ("00:00", "00:15")]
    rows = "".join(
        f"0{day}.01.2024;{begin};{end};0,1{day}\n" for day, (begin, end) in zip((1, 1, 1, 1, 2), spans, strict=True)
    )
    cube = cube_of_text(tmp_path, f"Datum;von;bis;Verbrauch\n{rows}")
    assert cube.roles.time == "time"


def test_where_one_goes_is_no_hour(tmp_path: Path) -> None:
    cube = cube_of_text(
        tmp_path, "Date,From,To,km\n2024-01-01,Ulm,Bonn,3\n2024-01-02,Bonn,Kiel,4\n2024-01-03,Kiel,Ulm,6\n"
    )
    assert cube.roles.time == "Date"


def test_the_summary_of_laps_is_no_lap(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Laps,Distance km\n1,1.00\n2,1.01\n3,1.02\nSummary,3.03\n")
    assert cube.groups == {"Summary"}


def test_a_clock_of_the_east_coast_is_no_estonia(tmp_path: Path) -> None:
    rows = "".join(f"USGS,2024-01-01 00:{at}0,EST,{at}12\n" for at in range(5))
    assert cube_of_text(tmp_path, f"agency_cd,datetime,tz_cd,flow\n{rows}").roles.entity == ""


def test_the_unit_before_the_number_of_a_sensor_is_that_of_its_figures(tmp_path: Path) -> None:
    rows = "".join(f"2024-01-0{day},4.{day}\n" for day in range(1, 6))
    cube = cube_of_text(tmp_path, f'Day,"Temp, °C (LGR S/N: 1022, SEN S/N: 1022)"\n{rows}')
    assert cube.roles.measures[0].unit == "°C"


def test_what_takes_time_to_decode_is_measured(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Codec,Decode time (ms),Encode time\nA,12,89\nB,34,53\nC,22,10\n")
    assert len(cube.roles.measures) == 2


def test_accounts_and_codes_by_their_names_measure_nothing(tmp_path: Path) -> None:
    head = "Umsatz;Gegenkonto (ohne BU-Schlüssel);Transaktionscode;Buchungstext\n"
    cube = cube_of_text(tmp_path, f"{head}119,5;10000;17;a\n238,25;10001;18;b\n50,75;70000;23;c\n")
    assert [measure.field for measure in cube.roles.measures] == ["Umsatz"]
