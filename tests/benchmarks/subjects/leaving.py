"""Leaving: launches closed at random moments end cleanly and soon, and what the window remembers is saved."""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

from tests.benchmarks import sheets
from tests.benchmarks.measuring import Figure
from tests.benchmarks.subjects.bench import Bench

LAUNCHES = 200
_AT_ONCE = 3
"""More than one at a time is quicker, and upsets the order in which threads run."""

_OF_QT_OFFSCREEN = "This plugin does not support propagateSizeHints()"


@dataclass(frozen=True)
class Launch:
    """When it is closed, on which tab, and what sheet it shows (none: the bundled one)."""

    delay: int
    tab: int
    sheet: tuple[Path, ...]
    display: str


def figures(bench: Bench) -> Iterator[Figure]:
    """Half within the first half second after the window was made, the others within two; a quarter on long tables."""
    launches = list(_launches(bench, sheets.long_series(bench.copy.scratch / "left", 1_000_000)))
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        ended = list(pool.map(lambda one: _ended(bench, one), launches))
    faults = [fault for fault, _took in ended if fault]
    for fault in faults:
        print(f"          {fault}", file=sys.stderr)
    yield Figure(f"faults in {LAUNCHES} launches closed at random", "", len(faults), limit=0)
    yield Figure("from closing to the end of the process (95%)", "ms", quantiles([t for _, t in ended], n=20)[-1])


def _launches(bench: Bench, long: Path) -> Iterator[Launch]:
    chance = random.Random(5)
    for number in range(LAUNCHES):
        sheet = (long,) if number % 4 == 3 else ()
        delay = chance.randrange(500 if number % 2 else 2000)
        yield Launch(delay, 2 if sheet else number % 3 + 1, sheet, bench.display if chance.random() < 0.3 else "")


def _ended(bench: Bench, one: Launch) -> tuple[str, float]:
    """What was wrong with a launch, "" for nothing; and the milliseconds from closing to its end."""
    done, settings = bench.copy.launch("closing", one.delay, one.tab, *one.sheet, display=one.display)
    now = time.monotonic()
    lines = [line for line in done.stderr.splitlines() if line and line != _OF_QT_OFFSCREEN]
    took = (now - json.loads(done.stdout.splitlines()[-1])["closed"]) * 1000 if done.stdout else 0.0
    wrong = {
        f"exit code {done.returncode}": done.returncode != 0,
        f"said {' / '.join(lines)[-400:]}": bool(lines),
        "the settings were not saved": "geometry=" not in settings or '\\"tab\\":' not in settings,
    }
    told = "; ".join(words for words, holds in wrong.items() if holds)
    return (f"{one}: {told}" if told else ""), took
