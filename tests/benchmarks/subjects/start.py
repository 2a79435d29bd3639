"""The start: the first paint of the complete Summary, against that of a bare window."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.measuring import Figure, by_turns
from tests.benchmarks.subjects import seen_on_x
from tests.benchmarks.subjects.bench import Bench


def figures(bench: Bench) -> Iterator[Figure]:
    """Offscreen, and on a real X server where there is one; more turns than others, as the target is close."""
    for where, display in (("offscreen", ""), ("on X", bench.display)):
        if display or where == "offscreen":
            viewer, bare = by_turns(
                2 * bench.turns + 1,
                bench.copy.program("viewer_window", display=display, alone=True),
                bench.copy.program("bare_window", display=display, alone=True),
            )
            yield Figure(f"start to first paint, {where}", "ms", viewer["paint"], bare["paint"], times=1.25)
    yield from seen_on_x.figures(bench)
