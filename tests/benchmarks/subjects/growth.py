"""Growth: what ten times as many rows, cards and letters cost, for each cost at three sizes; linear or better."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import log10
from pathlib import Path

from tests.benchmarks import sheets
from tests.benchmarks.measuring import Figure
from tests.benchmarks.subjects.bench import Bench

_LINEAR = 1.1
"""The exponent of a growth that counts as linear: what takes ten times as long for ten times as much has 1."""

_WITH_ROWS = {"open": "read", "check": "checked", "csv": "to CSV", "json": "to JSON", "xlsx": "to XLSX"}

_ROWS = (10_000, 100_000, 1_000_000)
_CARDS = (1_000, 10_000, 100_000)
_LETTERS = (10_000, 30_000, 100_000)

Make = Callable[[Path, int], Path]


def figures(bench: Bench) -> Iterator[Figure]:
    """Each size in a process of its own; the exponent is that of the last step, where fixed costs count least."""
    for kind, words in _WITH_ROWS.items():
        yield from _grown(bench, kind, f"rows {words}", sheets.checked, _ROWS)
    yield from _grown(bench, "cards", "cards shown", sheets.many_cards, _CARDS)
    yield from _grown(bench, "paper", "letters on paper", sheets.long_text, _LETTERS)


def _grown(bench: Bench, kind: str, name: str, make: Make, sizes: Sequence[int]) -> Iterator[Figure]:
    taken = []
    for size in sizes:
        folder = bench.copy.scratch / f"{make.__name__}-{size}"
        sheet = folder if folder.exists() else make(folder, size)
        told = bench.copy.run("work_of_size", kind, sheet)
        taken.append(told["taken"])
        yield Figure(f"{size:,} {name}", "ms", told["taken"])
    yield Figure(f"{sizes[-1]:,} {name}: memory at its peak", "MiB", told["peak"], limit=500)
    exponent = log10(taken[-1] / taken[-2]) / log10(sizes[-1] / sizes[-2])
    yield Figure(f"{name}: exponent of the growth", "", exponent, limit=_LINEAR)
