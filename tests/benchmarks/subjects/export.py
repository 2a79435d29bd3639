"""Exports against matplotlib and vl-convert: one chart, a hundred, ten thousand rows, memory; where the time goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec

from harbin_viewer import bundle
from tests.benchmarks import sheets
from tests.benchmarks.measuring import Figure, Reading, by_turns
from tests.benchmarks.subjects.bench import Bench

_PEERS = {"matplotlib": "matplotlib", "vl-convert": "vl_convert"}
"""Who does the same, each with its module."""

_IN_A_LOOP: dict[str, tuple[float, float | None]] = {"png": (0.3, 0.8), "svg": (0.2, None), "pdf": (0.2, None)}
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
    measured = _by_turns(bench.turns, lambda who: bench.copy.program("export_one", who, kind, *what))
    yield from _compared(f"one {kind.upper()}, whole process", measured, "whole", (0.5, 1))
    yield from _memory(f"one {kind.upper()}, whole process", measured)


def _loop(bench: Bench, kind: str) -> Iterator[Figure]:
    measured = _by_turns(
        max(1, bench.few // 2), lambda who: bench.copy.program("export_loop", who, kind, 100 if who == "ours" else 25),
        warm=False,
    )  # fmt: skip
    yield from _compared(f"{kind.upper()} in a loop of 100", measured, "chart", _IN_A_LOOP[kind])


def _ten_thousand(bench: Bench) -> Iterator[Figure]:
    sheet = sheets.many_rows(bench.copy.scratch / "bars", 10_000)
    what = ("png", sheet, "tonnage", "places.csv", "place", "tonnage")
    measured = _by_turns(max(1, bench.few // 2), lambda who: bench.copy.program("export_one", who, *what), warm=False)
    yield from _compared("10,000 bars to PNG, whole process", measured, "whole", (0.1, None))
    yield from _memory("10,000 bars to PNG, whole process", measured)


def _by_turns(
    turns: int, program: Callable[[str], Callable[[], Reading]], *, warm: bool = True
) -> dict[str, dict[str, float]]:
    """The readings of ours, and of each peer that is installed."""
    who = ["ours", *(name for name, module in _PEERS.items() if find_spec(module))]
    return dict(zip(who, by_turns(turns, *map(program, who), warm=warm), strict=True))


def _compared(
    name: str, measured: Mapping[str, Reading], reading: str, most: tuple[float | None, ...]
) -> Iterator[Figure]:
    """A figure for each peer; one that is not installed is named, and nothing is wanted by it."""
    ours = measured["ours"][reading]
    for who, times in zip(_PEERS, most, strict=True):
        if who in measured:
            yield Figure(f"{name}, by {who}", "ms", ours, measured[who][reading], times=times)
        else:
            yield Figure(f"{name} ({who} is not installed, so not compared)", "ms", ours)


def _memory(name: str, measured: Mapping[str, Reading]) -> Iterator[Figure]:
    if "matplotlib" in measured:
        ours, theirs = measured["ours"]["peak"], measured["matplotlib"]["peak"]
        yield Figure(f"{name}: memory at its peak, by matplotlib", "MiB", ours, theirs, times=1)


def _steps(bench: Bench) -> Iterator[Figure]:
    (taken,) = by_turns(bench.turns, bench.copy.program("export_steps"))
    for name in ("python", "imports", "application", "reading", "layout", "painting", "encoding", "svg", "pdf"):
        yield Figure(f"an export's steps: {name}", "ms", taken[name])
