"""Timing by turns, and the table of what came out."""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Figure:
    """A ratio of medians and the most it may be (None: told, not judged)."""

    name: str
    ours: float
    theirs: float
    unit: str
    target: float | None

    @property
    def ratio(self) -> float:
        """Ours by theirs."""
        return self.ours / self.theirs

    @property
    def verdict(self) -> str:
        """Whether the target is met."""
        return "–" if self.target is None else "met" if self.ratio <= self.target else "MISSED"


def by_turns(turns: int, *measures: Callable[[], float]) -> list[float]:
    """The median of each measure, taken turn by turn after one that does not count."""
    taken: list[list[float]] = [[] for _ in measures]
    for turn in range(turns + 1):
        for place, measure in enumerate(measures):
            value = measure()
            if turn:
                taken[place].append(value)
    return [statistics.median(one) for one in taken]


def program(script: Path, *arguments: str, **environ: str) -> Callable[[], float]:
    """Runs a program that prints a number on its last line; compiled modules are kept from turn to turn."""
    cache = Path(tempfile.gettempdir()) / "harbin-viewer-bench-cache"
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    clean |= {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(cache), "QT_QPA_PLATFORM": "offscreen"} | environ

    def run() -> float:
        done = subprocess.run(
            [sys.executable, str(script), *arguments], env=clean, capture_output=True, text=True, check=True
        )
        return float(done.stdout.split()[-1])

    return run


def table(figures: Sequence[Figure]) -> str:
    """The figures as text in columns, with the machine they were taken on."""
    lines = [f"{'figure':<52}{'ours':>10}{'theirs':>10}{'ratio':>8}{'target':>8}  verdict"]
    for one in figures:
        target = "–" if one.target is None else f"{one.target:g}"
        values = f"{one.ours:>8.0f}{one.unit:<2}{one.theirs:>8.0f}{one.unit:<2}"
        lines.append(f"{one.name:<52}{values}{one.ratio:>8.2f}{target:>8}  {one.verdict}")
    lines.append(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    return "\n".join(lines)
