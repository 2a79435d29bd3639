"""Of more lines than a reader can tell apart those that end highest stand in front; all others are ground for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.series import Series
from harbin_viewer.factsheet.wording import number

_MOST = 60
"""Lines of a unit that are all named: colours and dashes come again three times among them."""

_FOREMOST = 12
"""Lines in front, where there are more: as many as can be named at their ends."""


def with_foremost(series: Sequence[Series]) -> list[Series]:
    """The series; of very many lines of a unit all but those that end highest are `quiet`."""
    lines: dict[str, list[int]] = {}
    for place, known in enumerate(series):
        if mark_of(known.mark).runs:
            lines.setdefault(known.unit, []).append(place)
    behind: set[int] = set()
    for those in lines.values():
        if len(those) > _MOST:
            behind |= set(sorted(those, key=lambda place: -_end(series[place]))[_FOREMOST:])
    return [known.looking(quiet=True) if place in behind else known for place, known in enumerate(series)]


def told(series: Iterable[Series]) -> str:
    """Which lines are in colour, as a sentence; "" where none is ground for others."""
    lines = [known for known in series if mark_of(known.mark).runs]
    behind, before = ([_end(known) for known in lines if known.quiet is quiet] for quiet in (True, False))
    if not behind or not before:
        return ""
    which = f"the {len(before)} that end" if min(before) > max(behind) else f"{len(before)} of those that end"
    return f"Of {number(len(lines))} lines {which} highest are in colour."


def _end(series: Series) -> float:
    """The last figure of a line; less than any where it has none."""
    return float(series.y[series.last_figure]) if series.last_figure >= 0 else float("-inf")
