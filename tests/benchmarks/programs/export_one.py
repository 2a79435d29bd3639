"""One chart from CSV to file, whole process. Arguments: who ("ours" or a peer), format, sheet, chart, table, x, y."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from tests.benchmarks.programs.memory import peak
from tests.benchmarks.programs.told import tell


def ours(kind: str, sheet: str, chart: str) -> None:
    from harbin_viewer.cli import main

    if main(["export", "--chart", chart, "--format", kind, "--out", "charts", sheet]):
        raise SystemExit(1)


def theirs(who: str, kind: str, table: Path, x: str, y: str) -> None:
    from tests.benchmarks.programs.peers import PEERS

    with table.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    PEERS[who]([row[x] for row in rows], [float(row[y]) for row in rows], Path(f"chart.{kind}"))


if __name__ == "__main__":
    WHO, KIND, SHEET, CHART, TABLE, X, Y = sys.argv[1:8]
    if WHO == "ours":
        ours(KIND, SHEET, CHART)
    else:
        theirs(WHO, KIND, Path(SHEET) / TABLE, X, Y)
    tell({"peak": peak()})
