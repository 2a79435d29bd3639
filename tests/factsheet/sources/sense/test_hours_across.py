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
