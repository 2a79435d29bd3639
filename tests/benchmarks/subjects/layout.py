"""Laying out: the twelve charts that the first sheet had, in two sizes, by what they took before they asked once."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.measuring import Figure, by_turns
from tests.benchmarks.subjects.bench import Bench

_ROUNDS = 30

_BEFORE = {"kept": 4.93, "anew": 5.13}
"""What they took on 25 November 2026 (9383fe01), by the fixed work of the same minute."""


def figures(bench: Bench) -> Iterator[Figure]:
    """Charts that are kept, as by a window that is resized, and charts that are made anew for each layout."""
    (found,) = by_turns(bench.turns, bench.copy.program("charts_laid_out", _ROUNDS))
    for kind, before in _BEFORE.items():
        name = f"twelve charts laid out in two sizes, {kind}, by what it was"
        yield Figure(name, "ms", found[kind], before * found["work"], times=0.5)
    yield Figure("twelve charts laid out in two sizes for the first time", "ms", found["first"])
