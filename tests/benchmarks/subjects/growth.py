"""Growth: what ten times as many rows, cards and letters cost, for each cost at three sizes; linear or better."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import log10
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks import many_things, sheets
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


class _Thing(NamedTuple):
    """What there may be very many of: how it is shown, in words, the sheets, their sizes, and milliseconds at most."""

    kind: str
    words: str
    make: Make
    sizes: tuple[int, ...]
    most: float


_MANY = (100, 1_000, 10_000)

_THINGS = (
    _Thing("summary", "entries of a timeline shown", many_things.entries, _CARDS, 300),
    _Thing("summary", "highlights shown", many_things.highlights, _MANY, 300),
    _Thing("findings", "findings shown", sheets.differing, (1_000, 10_000, 100_000), 300),
    _Thing("sources", "sources shown", many_things.sources, _MANY, 300),
    _Thing("references", "references of a figure shown", many_things.sources, _MANY, 300),
    _Thing("series", "lines in a chart", many_things.series, _MANY, 5_000),
    _Thing("tables", "tables checked", many_things.tables, (50, 500, 5_000), 15_000),
    _Thing("summary", "letters of a description on screen", many_things.description, _LETTERS, 100),
)


def figures(bench: Bench) -> Iterator[Figure]:
    """Each size in a process of its own; the exponent is that of the last step, where fixed costs count least."""
    for kind, words in _WITH_ROWS.items():
        yield from _grown(bench, kind, f"rows {words}", sheets.checked, _ROWS)
    yield from _grown(bench, "differ", "rows checked, which all differ", sheets.differing, _ROWS)
    yield from _grown(bench, "explore", "names, no two alike, made ready to be explored", sheets.many_names, _ROWS)
    yield from _grown(bench, "packed", "rows read out of gzip", sheets.packed, _ROWS)
    yield from _beside_xlsxwriter(bench)
    yield from _stopped(bench)
    yield from _grown(bench, "cards", "cards read and shown", sheets.many_cards, _CARDS)
    yield from _grown(bench, "paper", "letters on paper", sheets.long_text, _LETTERS)
    for thing in _THINGS:
        yield from _grown(bench, thing.kind, thing.words, thing.make, thing.sizes, "things_shown", thing.most)


def _grown(
    bench: Bench, kind: str, name: str, make: Make, sizes: Sequence[int], program: str = "work_of_size",
    most: float | None = None,
) -> Iterator[Figure]:  # fmt: skip
    taken = []
    for size in sizes:
        folder = bench.copy.scratch / f"{make.__name__}-{size}"
        sheet = folder if folder.exists() else make(folder, size)
        told = bench.copy.run(program, kind, sheet)
        taken.append(told["taken"])
        limit = most or _MOST.get(kind)
        yield Figure(f"{size:,} {name}", "ms", told["taken"], limit=limit if size == sizes[-1] else None)
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
