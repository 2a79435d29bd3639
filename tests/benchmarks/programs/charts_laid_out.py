"""Charts of the bundled sheet laid out in two sizes, again and again in one process: processor time of a round in ms.

`kept`: the charts stay, as when a window is resized; `anew`: each round makes them before, which is not counted;
`first`: the very first round. `work` is what fixed work in plain Python takes, by which machines are compared.
Argument: how many rounds.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from statistics import median
from typing import NamedTuple

from PySide6.QtGui import QGuiApplication

from harbin_viewer import bundle
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.opening import open_document
from tests.benchmarks.programs.told import tell

CHARTS = (
    "article-volume", "article-growth", "volume-compared", "volume-difference", "growth-compared", "customs-trade",
    "customs-lines", "customs-balance", "customs-growth", "customs-compared", "russia-customs-trade",
    "heilongjiang-trade",
)  # fmt: skip
"""The twelve that the first sheet had, too."""

SIZES = (Size(1000, 600), Size(1600, 900))


class Corner(NamedTuple):
    x: float
    y: float


def fixed_work() -> None:
    """Numbers rounded, put into tuples, sorted, written and looked up, as by any layout."""
    known: dict[str, Corner] = {}
    for number in range(4000):
        corner = Corner(round(number * 0.37), round(number * 1.7, 2))
        known[f"{corner.x:.1f} {corner.y:.2f}"] = corner
    sorted(known.values(), key=lambda corner: (corner.y, -corner.x))


def laid_out(charts: Sequence[Chart]) -> None:
    for chart in charts:
        for size in SIZES:
            lay_out(chart, size, LIGHT)


def taken(work: Callable[[], None]) -> float:
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000


if __name__ == "__main__":
    ROUNDS = int(sys.argv[1])
    application = QGuiApplication(sys.argv[:1])
    document = open_document(bundle.default_sheet())

    def round_of(charts: Sequence[Chart]) -> float:
        return taken(lambda: laid_out(charts))

    def made() -> list[Chart]:
        return [make_chart(document, document.sheet.view(name)) for name in CHARTS]

    kept_charts = made()
    first = round_of(kept_charts)
    rounds = [(taken(fixed_work), round_of(kept_charts), round_of(made())) for _ in range(ROUNDS)]
    work, kept, anew = (median(known) for known in zip(*rounds, strict=True))
    tell({"first": first, "work": work, "kept": kept, "anew": anew})
