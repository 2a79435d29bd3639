"""Memory: after the start, against a bare window, and settled."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.measuring import Figure, by_turns
from tests.benchmarks.subjects.bench import Bench


def figures(bench: Bench) -> Iterator[Figure]:
    """Resident memory of the process."""
    viewer, bare, visited = by_turns(
        bench.few,
        bench.copy.program("viewer_window"),
        bench.copy.program("bare_window"),
        bench.copy.program("tabs_visited"),
        warm=False,
    )
    yield Figure("memory after the start", "MiB", viewer["memory"], bare["memory"], times=1.3)
    yield Figure("memory settled, all tabs visited", "MiB", visited["settled"], limit=140)
