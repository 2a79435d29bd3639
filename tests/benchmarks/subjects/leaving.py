"""Leaving: launches closed at random moments end cleanly, and what the window remembers is saved."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from tests.benchmarks.measuring import Figure
from tests.benchmarks.subjects.bench import Bench

LAUNCHES = 200
_AT_ONCE = 3
"""More than one at a time is quicker, and upsets the order in which threads run."""


def figures(bench: Bench) -> Iterator[Figure]:
    """Half of them within the first half second after the window was made, the others within two."""
    chance = random.Random(5)
    delays = [chance.randrange(500 if number % 2 else 2000) for number in range(LAUNCHES)]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        faults = list(pool.map(lambda one: _fault(bench, one[1], one[0] % 4), enumerate(delays)))
    for fault in filter(None, faults):
        print(f"          {fault}", file=sys.stderr)
    yield Figure(f"faults in {LAUNCHES} launches closed at random", "", sum(map(bool, faults)), limit=0)


def _fault(bench: Bench, delay: int, tab: int) -> str:
    """What was wrong with a launch, "" for nothing."""
    where = bench.display if delay % 3 == 0 else ""
    done, settings = bench.copy.launch("closing", delay, tab, display=where)
    where = f"closed after {delay} ms on tab {tab}{' on X' if where else ''}"
    if done.returncode:
        return f"{where}: exit code {done.returncode} {done.stderr.strip()[-300:]}"
    if done.stderr.strip():
        return f"{where}: said {done.stderr.strip()[-300:]}"
    return "" if "geometry=" in settings and "tab=" in settings else f"{where}: the settings were not saved"
