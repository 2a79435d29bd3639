"""Scale: series of a hundred thousand, a million and ten million rows, a table of a million, a thousand charts."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks import sheets
from tests.benchmarks.measuring import Figure, Reading, by_turns
from tests.benchmarks.subjects.bench import Bench

_FRAME = 1000 / 60


def figures(bench: Bench) -> Iterator[Figure]:
    """Times from the reader's click to the painted page; the peer is pandas, reading the same file."""
    yield from _hundred_thousand(bench)
    million = sheets.long_series(bench.copy.scratch / "million", 1_000_000)
    ours, pandas = by_turns(
        bench.few, bench.copy.program("long_series", million), bench.copy.program("series_by_pandas", million)
    )
    yield Figure("1e6 rows opened (read, typed, drawn)", "ms", ours["opened"], pandas["opened"], times=1.2)
    yield Figure("1e6 rows: longest stall meanwhile", "ms", ours["stall"], limit=30)
    yield Figure("1e6 rows: memory kept, by the columns", "MiB", ours["settled"], pandas["columns"], times=1.5)
    yield from _frames("1e6", ours, _FRAME)
    yield Figure("data table of 1e6 rows opened", "ms", ours["table"], limit=50)
    yield Figure("data table of 1e6 rows: frame, scrolled", "ms", ours["scroll"], limit=_FRAME)
    yield Figure("data table of 1e6 rows: all selected", "ms", ours["select"], limit=50)
    yield from _ten_million(bench)
    yield from _charts(bench)


def _hundred_thousand(bench: Bench) -> Iterator[Figure]:
    sheet = sheets.long_series(bench.copy.scratch / "hundred-thousand", 100_000)
    ours, pandas = by_turns(
        bench.few, bench.copy.program("long_series", sheet), bench.copy.program("series_by_pandas", sheet)
    )
    yield Figure("1e5 rows opened (read, typed, drawn)", "ms", ours["opened"], pandas["opened"], times=1.2)
    yield Figure("1e5 rows: longest stall meanwhile", "ms", ours["stall"], limit=30)


def _frames(rows: str, ours: Reading, limit: float) -> Iterator[Figure]:
    yield Figure(f"{rows} rows: frame, panned (95%)", "ms", ours["pan"], limit=limit)
    yield Figure(f"{rows} rows: frame, zoomed (95%)", "ms", ours["zoom"], limit=limit)


def _ten_million(bench: Bench) -> Iterator[Figure]:
    sheet = sheets.long_series(bench.copy.scratch / "ten-million", 10_000_000)
    ours, pandas = by_turns(
        1, bench.copy.program("long_series", sheet), bench.copy.program("series_by_pandas", sheet), warm=False
    )
    yield Figure("1e7 rows opened (read, typed, drawn)", "ms", ours["opened"], pandas["opened"], times=1.2)
    yield Figure("1e7 rows: longest stall meanwhile", "ms", ours["stall"], limit=30)
    yield from _frames("1e7", ours, 2 * _FRAME)
    columns = pandas["columns"]
    most = 1.5 * columns + pandas["peak"]
    yield Figure("1e7 rows: memory at its peak, by 1.5 columns + read", "MiB", ours["peak"], most, times=1)
    yield Figure("1e7 rows: memory kept, by the columns", "MiB", ours["settled"], columns, times=1.5)


def _charts(bench: Bench) -> Iterator[Figure]:
    sheet = sheets.many_charts(bench.copy.scratch / "charts", 1000)
    (ours,) = by_turns(bench.few, bench.copy.program("many_charts", sheet))
    yield Figure("1,000 charts: start to first paint", "ms", ours["paint"])
    yield Figure("1,000 charts: longest stall while preparing", "ms", ours["stall"], limit=30)
    yield Figure("1,000 charts: list and first chart painted", "ms", ours["list"], limit=100)
    yield Figure("1,000 charts: another chart chosen", "ms", ours["chosen"], limit=_FRAME)
