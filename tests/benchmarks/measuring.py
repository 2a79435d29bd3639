"""Figures taken by turns, and the table of what came out."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

Reading: TypeAlias = Mapping[str, float]
"""What a program measured, by name."""


@dataclass(frozen=True)
class Figure:
    """What was measured, and the most it may be: `times` theirs, or `limit` in its unit (neither: it is told only)."""

    name: str
    unit: str
    ours: float
    theirs: float | None = None
    times: float | None = None
    limit: float | None = None

    @property
    def ratio(self) -> float | None:
        """Ours by theirs."""
        return self.ours / self.theirs if self.theirs else None

    @property
    def target(self) -> str:
        """What is wanted, in words."""
        if self.times is not None:
            return f"≤ {self.times:g} ×"
        return "–" if self.limit is None else f"≤ {self.limit:g} {self.unit}".rstrip()

    @property
    def verdict(self) -> str:
        """Whether it is as wanted."""
        if self.times is None and self.limit is None:
            return "–"
        as_wanted = self.ours <= self.limit if self.limit is not None else (self.ratio or 0.0) <= (self.times or 0.0)
        return "met" if as_wanted else "MISSED"


def by_turns(turns: int, *measures: Callable[[], Reading], warm: bool = True) -> list[dict[str, float]]:
    """The medians of each measure's readings, taken turn by turn; `warm`: after one that does not count."""
    taken: list[list[Reading]] = [[] for _ in measures]
    for turn in range(-1 if warm else 0, turns):
        for place, measure in enumerate(measures):
            reading = measure()
            if turn >= 0:
                taken[place].append(reading)
    return [{name: statistics.median(one[name] for one in readings) for name in readings[0]} for readings in taken]


def table(figures: Sequence[Figure]) -> str:
    """The figures as text in columns, with the machine they were taken on."""
    rows = [("figure", "target", "ours", "theirs", "ratio", "verdict"), *map(_cells, figures)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    lines = ["  ".join(_aligned(row, widths)).rstrip() for row in rows]
    return "\n".join([*lines, "", machine()])


def _cells(one: Figure) -> tuple[str, ...]:
    theirs = "" if one.theirs is None else _amount(one.theirs, one.unit)
    ratio = "" if one.ratio is None else f"{one.ratio:.2f}"
    return one.name, one.target, _amount(one.ours, one.unit), theirs, ratio, one.verdict


def _amount(value: float, unit: str) -> str:
    """With what is needed to see whether it is as wanted; a figure without a unit is a count, or an exponent."""
    if not unit:
        return f"{value:.2f}".removesuffix(".00")
    return f"{value:.1f} {unit}" if abs(value) < 100 else f"{value:.0f} {unit}"


def _aligned(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """Words to the left, figures to the right."""
    for place, (cell, width) in enumerate(zip(row, widths, strict=True)):
        yield cell.rjust(width) if place in (2, 3, 4) else cell.ljust(width)


def machine() -> str:
    """The machine, in words: processor, cores, memory, system, Python."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    load = os.getloadavg()[0]
    return (
        f"{_processor()}, {os.cpu_count()} cores (load {load:.1f}), {memory:.0f} GiB, {platform.platform()}, "
        f"Python {platform.python_version()}"
    )


def _processor() -> str:
    known = Path("/proc/cpuinfo")
    lines = known.read_text(encoding="utf-8").splitlines() if known.is_file() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())
