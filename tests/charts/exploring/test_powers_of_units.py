"""Figures that SDMX multiplies by a power of ten are in thousands or millions of their unit, never in the bare one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.charts.exploring.first_views import first_view

YEARS = range(2015, 2021)


def table(powers: dict[str, str], *, unit: str = "EUR", head: str = "UNIT_MULT", rows: int = 1) -> str:
    head_row = f"DATAFLOW,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE,{head}" + (",UNIT_MEASURE" if unit else "")
    lines = [
        f"AG:DF(1.0),A,{place},{year},{year - 2000}.5,{power}" + (f",{unit}" if unit else "")
        for place, power in powers.items()
        for year in range(2021 - len(YEARS) * rows, 2021)
    ]
    return "\n".join([head_row, *lines, ""])


@pytest.mark.parametrize("head", ["UNIT_MULT", "Unit multiplier", "PowerCode Code"])
@pytest.mark.parametrize(("power", "unit"), [
    ("0", "EUR"), ("3", "Thousand EUR"), ("6", "Million EUR"), ("6: Millions", "Million EUR"),
    ("Thousands", "Thousand EUR"),
])  # fmt: skip
def test_one_power_is_told_with_the_unit(tmp_path: Path, head: str, power: str, unit: str) -> None:
    view = first_view(tmp_path, "t.csv", table({"KE": power, "ML": power}, head=head))

    assert view.chart.subtitle.startswith(f"{unit} · ")


@pytest.mark.parametrize("unit", ["EUR", ""])
def test_figures_of_different_powers_are_never_on_one_axis(tmp_path: Path, unit: str) -> None:
    view = first_view(tmp_path, "t.csv", table({"KE": "3", "ML": "6", "TG": "6"}, unit=unit))

    assert view.lines == {"Mali", "Togo"}
    assert view.chart.subtitle.startswith(f"Million {unit}".strip() + " · ")
    assert f"Not shown: figures in thousand {unit}".strip() in view.chart.note
