"""That all figures of the newest times on show carry a flag, as a clause of the note: estimates, forecasts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.status import looks
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.wording import quoted

_LONGEST = 60
"""Letters of the longest flag; what is longer is a remark on a figure."""

_ORDINARY = frozenset({"a", "normal", "normal value", "final", "f", "official", "official figure"})
"""Flags that say that a figure is as others are."""

Rows = npt.NDArray[np.integer]


def flags(cube: Cube, measure: str, series: Iterable[Series]) -> Iterator[str]:
    """What all figures of the newest times that these series show are flagged with, a sentence a column of flags."""
    own = [one_series for one_series in series if one_series.resource == cube.table.resource.name]
    shown = [known.rows[np.isfinite(known.y)] for known in own if known.derive not in ("count", "rest")]
    rows = np.concatenate(shown) if shown else np.array([], dtype=np.int64)
    for column in _columns(cube, measure) if len(rows) else ():
        flag, since = _newest(cube, column, rows)
        if flag and len(flag) <= _LONGEST and flag.casefold() not in {*_ORDINARY, *looks()}:
            when, label = _when(cube, rows, since), cube.table.field(column).label
            yield f"All figures {when} are marked {quoted(flag)} ({label})."


def _columns(cube: Cube, measure: str) -> list[str]:
    """The columns of flags on a measure: those that its field names, and those that no other field names."""
    table = cube.table
    fields = table.resource.schema.fields if table.resource.schema else ()
    of_others = {name for field in fields if field.name != measure for name in (field.status, field.note)}
    own = table.field(measure)
    names = [own.status, own.note, *(name for name in cube.roles.of_kind("note") if name not in of_others)]
    return [name for name in dict.fromkeys(names) if name in table.columns and table.columns[name].dtype.kind == "O"]


def _newest(cube: Cube, column: str, rows: Rows) -> tuple[str, float]:
    """The flag that all figures of the newest time have, and the first time from which on all have it; "" for none."""
    flags_on_show = cube.table.column(column)[rows]
    times = cube.times.numbers[rows] if cube.times else np.zeros(len(rows))
    flag = flags_on_show[int(np.argmax(times))]
    if not isinstance(flag, str) or not flag:
        return "", 0.0
    others = times[flags_on_show != flag]
    since = times[times > others.max()] if len(others) else times
    return (cube.words(column).word(flag), float(since.min())) if len(since) else ("", 0.0)


def _when(cube: Cube, rows: Rows, since: float) -> str:
    """Of which times all figures are flagged: "of 2013 and 2014", "on show" for all."""
    if cube.times is None:
        return "on show"
    times = np.unique(cube.times.numbers[rows])
    newest = times[times >= since]
    if len(newest) == len(times):
        return "on show"
    first, last = cube.times.text(float(newest[0])), cube.times.text(float(newest[-1]))
    if len(newest) == 1:
        return f"of {first}"
    return f"of {first} and {last}" if len(newest) == 2 else f"of {first} to {last}"
