"""Find: from a key to the painted results, in a sheet of ten thousand rows."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks import sheets
from tests.benchmarks.measuring import Figure, by_turns
from tests.benchmarks.subjects.bench import Bench


def figures(bench: Bench) -> Iterator[Figure]:
    """The slowest key counts."""
    sheet = sheets.many_rows(bench.copy.scratch / "rows", 10_000)
    (ours,) = by_turns(bench.few, bench.copy.program("find_keys", sheet))
    yield Figure("find in 10,000 rows: a key", "ms", ours["key"], limit=30)
    yield Figure("find in 10,000 rows: the slowest key", "ms", ours["slowest"], limit=30)
