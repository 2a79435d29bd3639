"""Run all benchmarks and print their table: `make bench`, or `python -m tests.benchmarks [TURNS]`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.benchmarks.measuring import Figure, by_turns, program, table

PROGRAMS = Path(__file__).parent / "programs"


def start(turns: int) -> list[Figure]:
    """The first paint of the whole Summary against that of a bare window."""
    viewer, bare = by_turns(turns, program(PROGRAMS / "viewer_window.py"), program(PROGRAMS / "bare_window.py"))
    return [Figure("start to first paint, against a bare window", viewer, bare, "ms", 1.25)]


def export(turns: int) -> list[Figure]:
    """One chart from CSV to file, whole process, against matplotlib and vl-convert."""
    figures = []
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("png", "svg", "pdf"):
            script = PROGRAMS / "export_chart.py"
            who = ("ours", "matplotlib", "vl-convert")
            ours, mpl, vl = by_turns(turns, *(program(script, one, kind, folder) for one in who))
            figures.append(Figure(f"one {kind.upper()}, whole process, against matplotlib", ours, mpl, "ms", 0.5))
            figures.append(Figure(f"one {kind.upper()}, whole process, against vl-convert", ours, vl, "ms", 1.0))
    return figures


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    print(table([*start(count), *export(count)]))
