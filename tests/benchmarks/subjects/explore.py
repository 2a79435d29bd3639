"""Exploring: a table of 184,632 rows by 100 measures, and one of a million rows by three columns."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks import sheets
from tests.benchmarks.measuring import Figure, by_turns
from tests.benchmarks.subjects.bench import Bench

_TABLES = (("184,632 rows × 100", 184_632, 200, 100), ("1e6 rows × 3", 1_000_000, 10_000, 1))


def figures(bench: Bench) -> Iterator[Figure]:
    """Times from the reader's choice to the painted page (95 %)."""
    for words, rows, entities, measures in _TABLES:
        sheet = sheets.explored(bench.copy.scratch / f"explored-{rows}", rows, entities, measures)
        (ours,) = by_turns(1, bench.copy.program("exploring", sheet), warm=False)
        yield Figure(f"{words}: opened until the first chart", "ms", ours["opened"])
        yield Figure(f"{words}: longest stall meanwhile", "ms", ours["stall"], limit=50)
        for name in ("entity", "measure", "year"):
            yield Figure(f"{words}: another {name} (95%)", "ms", ours[name], limit=50)
        yield Figure(f"{words}: a key of the search (95%)", "ms", ours["key"], limit=16)
        yield Figure(f"{words}: a frame while playing (95%)", "ms", ours["play"], limit=1000 / 30)
        yield Figure(f"{words}: memory kept, by twice the columns", "MiB", ours["settled"], ours["columns"], times=2)
