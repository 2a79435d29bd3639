"""Tabs: what the window does while it prepares, the first visit to the charts, and switching later."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.measuring import Figure, by_turns
from tests.benchmarks.subjects.bench import Bench


def figures(bench: Bench) -> Iterator[Figure]:
    """The window's longest silence, and times to the painted page."""
    (seen,) = by_turns(bench.turns, bench.copy.program("tabs_visited"))
    (early,) = by_turns(bench.few, bench.copy.program("charts_at_once"))
    yield Figure("longest stall while preparing", "ms", seen["stall"], limit=30)
    yield Figure("prepared after the first paint", "ms", seen["prepared"])
    yield Figure("first visit to Trade charts", "ms", seen["first"], limit=100)
    yield Figure("later switch of tabs, the slowest", "ms", seen["later"], limit=16)
    yield Figure("charts wanted at once: waiting page painted", "ms", early["waiting"], limit=30)
    yield Figure("charts wanted at once: chart painted", "ms", early["chart"])
    yield Figure("charts wanted at once: longest stall", "ms", early["stall"], limit=100)
