"""Hours that stand as columns beside a day become rows, each with its flag."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.charts.exploring.first_views import first_view


@pytest.mark.parametrize("days", ["ANO;MES;DIA", "fecha"])
@pytest.mark.parametrize("flagged", [True, False])
def test_hours_of_stations_are_one_line_over_days(tmp_path: Path, days: str, flagged: bool) -> None:
    names = [f"H{hour:02}{f';V{hour:02}' if flagged else ''}" for hour in range(1, 25)]
    rows = []
    for station in (4, 8, 11):
        for day in range(1, 11):
            when = f"2023;1;{day}" if days == "ANO;MES;DIA" else f"{day:02}/01/2023"
            cells = ";".join(f"{station + hour}{';V' if flagged else ''}" for hour in range(24))
            rows.append(f"2807900{station}_8;{when};{cells}")
    view = first_view(tmp_path, "ene_mo23.csv", "\n".join([";".join(["PUNTO_MUESTREO", days, *names]), *rows]))
    assert len(view.cube.table) == 3 * 10 * 24
    assert view.cube.roles.entity == "PUNTO_MUESTREO"
    assert [measure.field for measure in view.cube.roles.measures] == ["value"]
    assert len(view.times) == 240
    assert any("are hours, and were turned into rows" in notice.sentence for notice in view.document.notices)


def test_twenty_four_measures_are_no_hours(tmp_path: Path) -> None:
    names = ",".join(f"x{number}" for number in range(1, 25))
    rows = [f"2023-01-{day:02},{','.join(str(day * number % 17) for number in range(24))}" for day in range(1, 11)]
    view = first_view(tmp_path, "a.csv", "\n".join([f"date,{names}", *rows]))
    assert len(view.cube.table) == 10


FORMS = ["2006-10-14 {:02}:30", "14.10.2006 {:02}:30", "2006-10-14T{:02}:30:00"]


@pytest.mark.parametrize("form", FORMS)
def test_moments_of_one_day_that_stand_as_columns_are_times_of_their_figures(tmp_path: Path, form: str) -> None:
    moments = [form.format(hour) for hour in (6, 13, 20)]
    text = f"Unit: %\nSpecies,{','.join(moments)}\nOwl,19.1,18.1,21.9\nWren,1.5,,2.5\n"
    view = first_view(tmp_path, "a.csv", text)
    cube = view.cube
    assert cube.times is not None
    assert [(measure.unit, cube.roles.entity) for measure in cube.roles.measures] == [("%", "Species")]
    told = zip(cube.times.values.tolist(), cube.figures("value").tolist(), strict=True)
    hours = [(round(time % 1 * 24, 6), figure) for time, figure in told if figure == figure]
    assert hours == [(6.5, 19.1), (13.5, 18.1), (20.5, 21.9), (6.5, 1.5), (20.5, 2.5)]
    assert any("are moments, and were turned into rows" in notice.sentence for notice in view.document.notices)


def test_a_moment_of_each_day_stays_a_day(tmp_path: Path) -> None:
    text = "Species,2006-10-14 00:00:00,2006-10-15 00:00:00,2006-10-16 00:00:00\nOwl,19.1,18.1,21.9\nWren,1.5,2,2.5\n"
    view = first_view(tmp_path, "a.csv", text)
    assert view.cube.roles.frequency == "day"
    assert len(view.times) == 3


@pytest.mark.parametrize("names", ["10:00,11:00", "1:100,1:200", "3:00 PM,4:00 PM"])
def test_hours_and_scales_without_a_day_are_no_moments(tmp_path: Path, names: str) -> None:
    view = first_view(tmp_path, "a.csv", f"Species,{names}\nOwl,19.1,18.1\nWren,1.5,2\nRobin,3.5,4\n")
    assert not any("are moments" in notice.sentence for notice in view.document.notices)
