"""Leaks: what rounds of all that a reader does leave behind, beyond the first ones."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.measuring import Figure
from tests.benchmarks.subjects.bench import Bench

ROUNDS = 500


def figures(bench: Bench) -> Iterator[Figure]:
    """Growth from the rounds after the first tenth to the last ones. Memory has a grain: the allocator's own."""
    grown = bench.copy.run("rounds", ROUNDS)
    yield Figure(f"growth in {ROUNDS} rounds: memory", "MiB", grown["memory"], limit=2)
    yield Figure(f"growth in {ROUNDS} rounds: widgets", "", grown["widgets"], limit=0)
    yield Figure(f"growth in {ROUNDS} rounds: threads", "", grown["threads"], limit=0)
