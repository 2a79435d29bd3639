"""Exploring: a table of 184,632 rows by 100 measures, and one of a million rows by three columns."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec

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
        yield Figure(f"{words}: a frame of a ranking played (95%)", "ms", ours["play"], limit=1000 / 30)
        yield Figure(f"{words}: a frame of lines played (95%)", "ms", ours["play_lines"], limit=1000 / 30)
        small = sheets.explored(bench.copy.scratch / f"explored-small-{rows}", 2_000, 20, measures)
        kept, least = by_turns(3, *(bench.copy.program("exploring", of, "memory") for of in (sheet, small)), warm=False)
        more = kept["settled"] - least["settled"]
        name = f"{words}: memory kept beyond that of 2,000 rows, by the columns"
        yield Figure(name, "MiB", more, kept["columns"], times=2)
    yield from _alone(bench)


def _alone(bench: Bench) -> Iterator[Figure]:
    """Six lines of two hundred and others in grey to a file, and the same picture by Vega-Lite, where it is there."""
    sheet = sheets.explored(bench.copy.scratch / "explored-alone", 20_000, 200, 1)
    who = ("ours", "vl-convert") if find_spec("vl_convert") else ("ours",)
    for kind in ("png", "svg"):
        ours, *others = by_turns(bench.turns, *(bench.copy.program("explore_one", one, kind, sheet) for one in who))
        name = f"six lines of 200 to {kind.upper()}, whole process"
        if others:
            yield Figure(f"{name}, by vl-convert", "ms", ours["whole"], others[0]["whole"])
        else:
            yield Figure(f"{name} (vl-convert is not installed, so not compared)", "ms", ours["whole"])
