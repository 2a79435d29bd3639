"""A hundred charts in one process: ms a chart, after one that warms up. Arguments: who, format, how many."""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Callable
from pathlib import Path

from harbin_viewer import bundle
from harbin_viewer.factsheet.opening import open_document
from tests.benchmarks.programs.told import tell

CHART, TABLE = "article-volume", "article-trade.csv"


def ours(kind: str) -> Callable[[Path], None]:
    from PySide6.QtGui import QGuiApplication

    from harbin_viewer.charts.formats import export
    from harbin_viewer.charts.formats.format import Options
    from harbin_viewer.charts.model.chart import make_chart

    application = QGuiApplication(sys.argv[:1])
    document = open_document(bundle.default_sheet())

    def write(file: Path) -> None:
        export.export(document, make_chart(document, document.sheet.view(CHART)), file, kind, Options())
        assert application is not None

    return write


def theirs(who: str) -> Callable[[Path], None]:
    from tests.benchmarks.programs.peers import PEERS

    with (bundle.default_sheet() / TABLE).open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    names, values = [row["year"] for row in rows], [float(row["trade_volume"]) for row in rows]
    return lambda file: PEERS[who](names, values, file)


if __name__ == "__main__":
    WHO, KIND, COUNT = sys.argv[1], sys.argv[2], int(sys.argv[3])
    make = ours(KIND) if WHO == "ours" else theirs(WHO)
    make(Path(f"first.{KIND}"))
    began = time.perf_counter()
    for number in range(COUNT):
        make(Path(f"chart{number}.{KIND}"))
    tell({"chart": (time.perf_counter() - began) * 1000 / COUNT})
