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

_STOPPED: tuple[tuple[str, Make, int], ...] = (
    ("1e6 rows", sheets.checked, _ROWS[-1]),
    ("1e6 rows that differ", sheets.differing, _ROWS[-1]),
    ("16,000 columns", sheets.many_columns, 16_000),
    ("long texts", many_things.long_texts, 1_000),
    ("rows one of which has the key of another", many_things.repeated_key, 400_000),
)
"""What work is done on that is stopped."""


def figures(bench: Bench) -> Iterator[Figure]:
    """All of it: rows, then the stopping of work on them, then many things."""
    yield from of_rows(bench)
    yield from of_stopping(bench)
    yield from of_things(bench)


def of_rows(bench: Bench) -> Iterator[Figure]:
    """Each size in a process of its own; the exponent is that of the last step, where fixed costs count least."""
    for kind, words in _WITH_ROWS.items():
        yield from _grown(bench, kind, f"rows {words}", sheets.checked, _ROWS)
    yield _beside_xlsxwriter(bench)
    yield from _grown(bench, "differ", "rows checked, which all differ", sheets.differing, _ROWS)
    yield from _grown(bench, "explore", "names, no two alike, made ready to be explored", sheets.many_names, _ROWS)
    yield from _grown(bench, "packed", "rows read out of gzip", sheets.packed, _ROWS)


def of_things(bench: Bench) -> Iterator[Figure]:
    """Cards, letters, and whatever else there may be very many of."""
    yield from _grown(bench, "cards", "cards read and shown", sheets.many_cards, _CARDS)
    yield from _grown(bench, "paper", "letters on paper", sheets.long_text, _LETTERS)
    for thing in _THINGS:
        yield from _grown(bench, thing.kind, thing.words, thing.make, thing.sizes, "things_shown", thing.most)


def of_stopping(bench: Bench) -> Iterator[Figure]:
    """The longest while in which work does not look whether it is to stop, and how soon it ends in its midst."""
    for kind, name in (("read", "reading"), ("check", "checking"), ("examine", "examining")):
        for words, make, size in _STOPPED:
            told = bench.copy.run("stopping", kind, _sheet_of(bench, make, size))
            yield Figure(
                f"{name} {words}: longest while without a look whether to stop", "ms", told["longest"], limit=50
            )
            yield Figure(f"{name} {words}: told to stop in its midst until it ends", "ms", told["stopped"], limit=50)


def _grown(
    bench: Bench, kind: str, name: str, make: Make, sizes: Sequence[int], program: str = "work_of_size",
    most: float | None = None,
) -> Iterator[Figure]:  # fmt: skip
    """The time of each size by the clock, and how it grows by the processor's, which others' work hardly changes."""
    spent = []
    for size in sizes:
        told = bench.copy.run(program, kind, _sheet_of(bench, make, size))
        spent.append(told["spent"])
        limit = most or _MOST.get(kind)
        yield Figure(f"{size:,} {name}", "ms", told["taken"], limit=limit if size == sizes[-1] else None)
    yield Figure(f"{sizes[-1]:,} {name}: memory at its peak", "MiB", told["peak"], limit=500)
    exponent = log10(spent[-1] / spent[-2]) / log10(sizes[-1] / sizes[-2])
    yield Figure(f"{name}: exponent of the growth", "", exponent, limit=_LINEAR)


def _sheet_of(bench: Bench, make: Make, size: int) -> Path:
    folder = bench.copy.scratch / f"{make.__name__}-{size}"
    return folder if folder.exists() else make(folder, size)


def _beside_xlsxwriter(bench: Bench) -> Figure:
    """Of the middle size, as both grow alike, and the largest would take half a minute."""
    rows = _ROWS[1]
    ours = bench.copy.run("work_of_size", "xlsx", _sheet_of(bench, sheets.checked, rows))
    theirs = bench.copy.run("rows_by_xlsxwriter", rows)
    return Figure(f"{rows:,} rows to XLSX, by XlsxWriter itself", "ms", ours["taken"], theirs["taken"], times=1)
