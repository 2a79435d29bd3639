"""Six lines chosen from a table of many, from CSV to file, whole process. Arguments: who, format, sheet."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from tests.benchmarks.programs.memory import peak
from tests.benchmarks.programs.told import tell

CHOSEN = tuple(f"Entity {number:05}" for number in range(6))
OTHERS = tuple(f"Entity {number:05}" for number in range(8, 200, 10))
"""Those who stand behind the chosen in grey, about as many as in ours."""


def ours(kind: str, sheet: str) -> None:
    from harbin_viewer.cli import main

    choice = ["--measure", "figure0", "--as", "line", "--entities", ",".join(CHOSEN), "--size", "960x600"]
    if main(["export", *choice, "--format", kind, "--out", "charts", sheet]):
        raise SystemExit(1)


def theirs(kind: str, table: Path) -> None:
    from tests.benchmarks.programs.peers import vl_convert_lines

    with table.open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["entity"] in (*CHOSEN, *OTHERS)]
    points = [(row["entity"], int(row["year"]), float(row["figure0"])) for row in rows if row["figure0"]]
    vl_convert_lines(points, CHOSEN, Path(f"chart.{kind}"))


if __name__ == "__main__":
    WHO, KIND, SHEET = sys.argv[1:4]
    if WHO == "ours":
        ours(KIND, SHEET)
    else:
        theirs(KIND, next(Path(SHEET).glob("*.csv")))
    tell({"peak": peak()})
