"""Hours of the day along an axis stand where a clock counts them."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.charts.exploring.chosen_views import charts_of
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.plotting.worded_axis import in_own_words
from harbin_viewer.factsheet.opening import open_document

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("width", "told"),
    [
        (1200.0, ["00:00", "02:00", "04:00", "06:00"]),
        (600.0, ["00:00", "03:00", "06:00", "09:00"]),
        (300.0, ["00:00", "06:00", "12:00", "18:00"]),
    ],
)
def test_hours_are_told_from_midnight_in_steps_of_a_clock(tmp_path: Path, width: float, told: list[str]) -> None:
    rows = "".join(f"{hour:02}:00,{hour * hour % 17 + 3}\n" for hour in range(24))
    (tmp_path / "own.csv").write_text(f"Hour,Visits\n{rows}", encoding="utf-8")
    document = open_document(tmp_path / "own.csv")
    chart = make_chart(document, charts_of(document)[0])

    ticks = in_own_words(chart, (min(chart.x_texts), max(chart.x_texts)), width, 20.0)
    assert [label for _at, label in ticks][:4] == told
