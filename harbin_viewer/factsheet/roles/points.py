"""The figures of one measure by entity and time, at one choice of all other dimensions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from harbin_viewer.factsheet.roles.field_facts import FieldFacts
from harbin_viewer.factsheet.roles.found import Roles
from harbin_viewer.factsheet.roles.names.places import is_total, is_world
from harbin_viewer.factsheet.roles.profile import Profile, is_missing, plain_values

Series = dict[Any, float]
"""Times to figures."""


@dataclass(frozen=True)
class Points:
    """`series` has the figures of each entity by time ("" where a table has none), `times` all times in their order."""

    series: Mapping[str, Series]
    times: Sequence[Any]
    chosen: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    repeated: float = 0.0
    """Which share of the figures stands where another stands already, as nothing tells their rows apart."""

    def at(self, time: Any) -> dict[str, float]:
        """The figures of all entities at a time."""
        return {name: series[time] for name, series in self.series.items() if time in series}


def gathered(roles: Roles, columns: Mapping[str, Any], measure: str) -> Points:
    """The figures of a measure, at the first choice of each dimension among rows that have figures."""
    values = {name: plain_values(column) for name, column in columns.items()}
    figures = [_number(value) for value in values[measure]]
    rows = [row for row, figure in enumerate(figures) if figure is not None]
    chosen: dict[str, str] = {}
    for dimension in roles.dimensions:
        chosen[dimension.field] = _choice(values[dimension.field], rows, dimension.default)
        rows = [row for row in rows if _text(values[dimension.field][row]) == chosen[dimension.field]]
    series: dict[str, Series] = {}
    told = 0
    for row in rows:
        entity = _text(values[roles.entity][row]) if roles.entity else ""
        time = values[roles.time][row] if roles.time else ""
        figure = figures[row]
        if figure is not None and not is_missing(time if roles.time else 0) and (entity or not roles.entity):
            series.setdefault(entity, {})[time] = figure
            told += 1
    times = {time for figures_by_time in series.values() for time in figures_by_time}
    kept = sum(len(figures_by_time) for figures_by_time in series.values())
    repeated = 1 - kept / told if told else 0.0
    return Points(series, in_order(times, roles.time), chosen, _codes(roles, values), repeated)


def _choice(values: Sequence[Any], rows: Sequence[int], default: str) -> str:
    """The default where the rows that are left have it, else the total or the most frequent of them."""
    counts = Counter(str(values[row]) for row in rows if not is_missing(values[row]))
    if not default and len(counts) < len(rows) and sum(counts.values()) < len(rows):
        return default
    if default in counts or not counts:
        return default
    wholes = [text for text in counts if is_total(text) or is_world(text)]
    return wholes[0] if wholes else counts.most_common(1)[0][0]


def _number(value: Any) -> float | None:
    if is_missing(value) or isinstance(value, bool):
        return None
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if abs(number) != float("inf") and number == number else None


def _text(value: Any) -> str:
    return "" if is_missing(value) else str(value).strip()


def _codes(roles: Roles, values: Mapping[str, Sequence[Any]]) -> dict[str, str]:
    """The code of each entity, where a column has them."""
    columns = [code for code, of in roles.codes.items() if of == roles.entity and code in values]
    if not columns or not roles.entity:
        return {}
    pairs = zip(values[roles.entity], values[columns[0]], strict=False)
    return {_text(entity): _text(code) for entity, code in pairs}


def in_order(times: set[Any], name: str) -> list[Any]:
    """Times from the first to the last, whatever way they are written."""
    periods = Profile(FieldFacts(name), list(times)).periods if any(isinstance(time, str) for time in times) else {}

    def position(time: Any) -> tuple[int, float, str]:
        number = _number(time)
        if number is not None:
            return 0, number, ""
        period = periods.get(str(time).strip())
        return 1, 0.0, period.text if period else str(time)

    return sorted(times, key=position)


def year_of(time: Any) -> int | None:
    """The year a time lies in, None where it names none."""
    from harbin_viewer.factsheet.roles.times.periods import period_of

    number = _number(time)
    if number is not None:
        return int(number)
    period = period_of(str(time)[:10] if len(str(time)) > 18 else str(time))
    return period.year if period else None
