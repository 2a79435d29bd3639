"""Exports against matplotlib and vl-convert: one chart, a hundred, ten thousand rows, memory; where the time goes."""

from __future__ import annotations

from collections.abc import Iterator

from harbin_viewer import bundle
from tests.benchmarks import sheets
from tests.benchmarks.measuring import Figure, Reading, by_turns
from tests.benchmarks.subjects.bench import Bench

WHO = ("ours", "matplotlib", "vl-convert")

_IN_A_LOOP = {"png": (0.3, 0.8), "svg": (0.2, None), "pdf": (0.2, None)}
"""The most that a chart in a loop may take of matplotlib's time, and of vl-convert's."""


def figures(bench: Bench) -> Iterator[Figure]:
    """The same data, the same size, a chart with the same parts."""
    for kind in ("png", "svg", "pdf"):
        yield from _one(bench, kind)
    for kind in ("png", "svg", "pdf"):
        yield from _loop(bench, kind)
    yield from _ten_thousand(bench)
    yield from _steps(bench)


def _one(bench: Bench, kind: str) -> Iterator[Figure]:
    what = (bundle.default_sheet(), "article-volume", "article-trade.csv", "year", "trade_volume")
    ours, mpl, vl = by_turns(bench.turns, *(bench.copy.program("export_one", who, kind, *what) for who in WHO))
    name = f"one {kind.upper()}, whole process"
    yield Figure(f"{name}, by matplotlib", "ms", ours["whole"], mpl["whole"], times=0.5)
    yield Figure(f"{name}, by vl-convert", "ms", ours["whole"], vl["whole"], times=1)
    yield _memory(name, ours, mpl)


def _loop(bench: Bench, kind: str) -> Iterator[Figure]:
    programs = (bench.copy.program("export_loop", who, kind, 100 if who == "ours" else 25) for who in WHO)
    ours, mpl, vl = by_turns(max(1, bench.few // 2), *programs, warm=False)
    by_matplotlib, by_vl = _IN_A_LOOP[kind]
    name = f"{kind.upper()} in a loop of 100"
    yield Figure(f"{name}, by matplotlib", "ms", ours["chart"], mpl["chart"], times=by_matplotlib)
    yield Figure(f"{name}, by vl-convert", "ms", ours["chart"], vl["chart"], times=by_vl)


def _ten_thousand(bench: Bench) -> Iterator[Figure]:
    sheet = sheets.many_rows(bench.copy.scratch / "bars", 10_000)
    what = ("png", sheet, "tonnage", "places.csv", "place", "tonnage")
    programs = (bench.copy.program("export_one", who, *what) for who in WHO)
    ours, mpl, vl = by_turns(max(1, bench.few // 2), *programs, warm=False)
    name = "10,000 bars to PNG, whole process"
    yield Figure(f"{name}, by matplotlib", "ms", ours["whole"], mpl["whole"], times=0.1)
    yield Figure(f"{name}, by vl-convert", "ms", ours["whole"], vl["whole"])
    yield _memory(name, ours, mpl)


def _memory(name: str, ours: Reading, theirs: Reading) -> Figure:
    return Figure(f"{name}: memory at its peak, by matplotlib", "MiB", ours["peak"], theirs["peak"], times=1)


def _steps(bench: Bench) -> Iterator[Figure]:
    (taken,) = by_turns(bench.turns, bench.copy.program("export_steps"))
    for name in ("python", "imports", "application", "reading", "layout", "painting", "encoding", "svg", "pdf"):
        yield Figure(f"an export's steps: {name}", "ms", taken[name])
