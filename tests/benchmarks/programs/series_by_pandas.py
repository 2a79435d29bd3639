"""The peer of `long_series`: pandas reads the same file, and the series is drawn once. Argument: sheet."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np
import pandas as pd
from PySide6.QtGui import QGuiApplication

from harbin_viewer.charts.formats.images import raster
from harbin_viewer.charts.layout import chart_layout
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT
from tests.benchmarks.programs.memory import peak, resident
from tests.benchmarks.programs.told import tell


def draw(frame: pd.DataFrame) -> None:
    x = frame["time"].to_numpy().astype("datetime64[ms]").astype(np.float64) / 86_400_000
    y, rows = frame["level"].to_numpy(), np.arange(len(frame))
    status = np.full(len(frame), "", dtype=object)
    series = Series("Level", "cm", "line", "", 0, 0, "series", "level", x, y, rows, status)
    chart = Chart("level", "Level", "", "", "", "date", (), (Panel("cm", (series,)),))
    raster.image(chart_layout.lay_out(chart, Size(900, 600), LIGHT), 1.0)


def measured(file: Path) -> dict[str, float]:
    before, began = resident(), time.perf_counter()
    frame = pd.read_csv(file, parse_dates=["time"])
    columns, most = float(frame.memory_usage(index=False).sum()) / 2**20, peak() - before
    read = (time.perf_counter() - began) * 1000
    draw(frame)
    drawn = (time.perf_counter() - began) * 1000
    return {"read": read, "opened": drawn, "columns": columns, "peak": most}


if __name__ == "__main__":
    _application = QGuiApplication(sys.argv[:1])
    tell(measured(Path(sys.argv[1]) / "series.csv"))
