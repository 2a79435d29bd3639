"""What is measured: a group of figures a module, each with what is expected of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.benchmarks.measuring import Figure
from tests.benchmarks.subjects import (
    explore,
    export,
    find,
    growth,
    layout,
    leaks,
    leaving,
    live,
    memory,
    scale,
    start,
    tabs,
)
from tests.benchmarks.subjects.bench import Bench

__all__ = ["GROUPS", "PARTS", "Bench"]

GROUPS: dict[str, Callable[[Bench], Iterator[Figure]]] = {
    "start": start.figures,
    "tabs": tabs.figures,
    "memory": memory.figures,
    "find": find.figures,
    "export": export.figures,
    "layout": layout.figures,
    "scale": scale.figures,
    "explore": explore.figures,
    "growth": growth.figures,
    "leaks": leaks.figures,
    "leaving": leaving.figures,
    "live": live.figures,
}
"""By the names they are chosen by."""

PARTS: dict[str, Callable[[Bench], Iterator[Figure]]] = {
    "growth-rows": growth.of_rows,
    "growth-stopping": growth.of_stopping,
    "growth-things": growth.of_things,
}
"""Parts of a long group, which can be chosen by themselves."""
