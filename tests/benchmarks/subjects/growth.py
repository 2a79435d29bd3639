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

_WITH_ROWS = {
    "open": "read", "check": "checked", "csv": "to CSV", "json": "to JSON", "xlsx": "to XLSX",
    "png": "read and pictured",
}  # fmt: skip

_MOST = {"check": 2000.0, "differ": 2000.0, "png": 1500.0, "cards": 300.0}
"""Milliseconds that work of the largest size may take."""

_ROWS = (10_000, 100_000, 1_000_000)
_CARDS = (1_000, 10_000, 100_000)
_LETTERS = (10_000, 30_000, 100_000)

Make = Callable[[Path, int], Path]


def figures(bench: Bench) -> Iterator[Figure]:
    """Each size in a process of its own; the exponent is that of the last step, where fixed costs count least."""
    for kind, words in _WITH_ROWS.items():
        yield from _grown(bench, kind, f"rows {words}", sheets.checked, _ROWS)
    yield from _grown(bench, "differ", "rows checked, which all differ", sheets.differing, _ROWS)
    yield from _beside_xlsxwriter(bench)
    yield from _stopped(bench)
    yield from _grown(bench, "cards", "cards read and shown", sheets.many_cards, _CARDS)
    yield from _grown(bench, "paper", "letters on paper", sheets.long_text, _LETTERS)


def _grown(bench: Bench, kind: str, name: str, make: Make, sizes: Sequence[int]) -> Iterator[Figure]:
    taken = []
    for size in sizes:
        folder = bench.copy.scratch / f"{make.__name__}-{size}"
        sheet = folder if folder.exists() else make(folder, size)
        told = bench.copy.run("work_of_size", kind, sheet)
        taken.append(told["taken"])
        yield Figure(f"{size:,} {name}", "ms", told["taken"], limit=_MOST.get(kind) if size == sizes[-1] else None)
    yield Figure(f"{sizes[-1]:,} {name}: memory at its peak", "MiB", told["peak"], limit=500)
    exponent = log10(taken[-1] / taken[-2]) / log10(sizes[-1] / sizes[-2])
    yield Figure(f"{name}: exponent of the growth", "", exponent, limit=_LINEAR)


def _beside_xlsxwriter(bench: Bench) -> Iterator[Figure]:
    rows = _ROWS[-1]
    ours = bench.copy.run("work_of_size", "xlsx", bench.copy.scratch / f"{sheets.checked.__name__}-{rows}")
    theirs = bench.copy.run("rows_by_xlsxwriter", rows)
    yield Figure(f"{rows:,} rows to XLSX, by XlsxWriter itself", "ms", ours["taken"], theirs["taken"], times=1)


def _stopped(bench: Bench) -> Iterator[Figure]:
    """The slowest of 24 moments, spread over the time that the work takes."""
    for kind, name in (("read", "reading"), ("check", "checking")):
        for make in (sheets.checked, sheets.differing):
            told = bench.copy.run("stopping", kind, bench.copy.scratch / f"{make.__name__}-{_ROWS[-1]}")
            which = "" if make is sheets.checked else " what differs"
            yield Figure(f"{name} 1e6 rows{which}: told to stop until it ends", "ms", told["slowest"], limit=50)
