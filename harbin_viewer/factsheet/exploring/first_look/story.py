"""The few entities whose lines tell a table's story: the whole, the largest, the one in the middle, the odd one out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from harbin_viewer.factsheet.roles.names.known_countries import known_first
from harbin_viewer.factsheet.roles.names.places import is_whole, is_world

Series: TypeAlias = dict[float, float]
"""Times to figures."""

MOST_LINES = 6
_DWARFS = 2.0
"""From how many times the largest part a whole would press all other lines to the ground."""

_SKEWED = 15

_SPIKE = 10.0
"""How many times its own last figure, and the highest of all but a few others, a peak is that hides all other lines."""

_COVERED = 0.6
"""Which share of the usual length of a series a line must have."""


def storied(lines: Mapping[str, Series], wholes: frozenset[str], moment: float) -> tuple[str, ...]:
    """Five or six entities, fewer where there are no more, in the order of their figures at that moment.

    `wholes` are those of them that hold others.
    """
    parts = {name: series for name, series in lines.items() if name not in wholes}
    if len(parts) < 2:  # continents and groups only, or one country among them
        parts, wholes = dict(lines), frozenset()
    if _are_spikes(parts, moment):  # they are the story, and where they are is told by their names
        highest = sorted(parts, key=lambda name: (-max(parts[name].values()), name))[: MOST_LINES - 1]
        return _in_order(highest, lines, moment)
    parts = _without_spikes(parts, moment)
    chosen = _parts(parts, moment)
    whole = _whole(lines, wholes, parts, moment)
    picked = ([whole] if whole else []) + chosen[: MOST_LINES - (1 if whole else 0)]
    return _in_order(picked, lines, moment)


def _in_order(names: Sequence[str], lines: Mapping[str, Series], moment: float) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: -lines[name].get(moment, _last(lines[name]))))


def _are_spikes(parts: Mapping[str, Series], moment: float) -> bool:
    """Whether most rose once or twice far above what they mostly are and are now, as deaths in disasters do."""
    long = [series for series in parts.values() if len(series) > 2]
    spikes = [series for series in long if max(series.values()) > _SPIKE * max(_usual(series, moment), 0.0)]
    return len(long) >= MOST_LINES and 2 * len(spikes) > len(long)


def _usual(series: Series, moment: float) -> float:
    return max(abs(series.get(moment, _last(series))), abs(sorted(series.values())[len(series) // 2]))


def _last(series: Series) -> float:
    return series[max(series)]


def _whole(lines: Mapping[str, Series], wholes: frozenset[str], parts: Mapping[str, Series], moment: float) -> str:
    """The world or the total, unless it is so much more than its parts that it would hide them."""
    largest = max((abs(series[moment]) for series in parts.values() if moment in series), default=0.0)
    for name in sorted(wholes, key=lambda name: (not is_world(name), name)):
        figure = lines[name].get(moment)
        if is_whole(name) and figure is not None and abs(figure) <= _DWARFS * largest:
            return name
    return ""


def _without_spikes(parts: Mapping[str, Series], moment: float) -> dict[str, Series]:
    """All but those whose peak, long gone, would press the others to the ground; all where few would be left."""
    peaks = {name: max(map(abs, series.values())) for name, series in parts.items()}
    usual = sorted(peaks.values(), reverse=True)[min(2, len(peaks) - 1)]
    now = {name: abs(series.get(moment, _last(series))) for name, series in parts.items()}
    kept = {name: series for name, series in parts.items() if peaks[name] <= _SPIKE * max(usual, now[name])}
    return kept if len(kept) >= MOST_LINES else dict(parts)


def _parts(parts: Mapping[str, Series], moment: float) -> list[str]:
    """The largest, the middle, the smallest that is told of long enough, the one that changed unlike all others."""
    if len(parts) <= MOST_LINES:
        return _ranked(parts, moment)
    usual = sorted(len(series) for series in parts.values())[len(parts) // 2]
    told = {name: series for name, series in parts.items() if len(series) >= _COVERED * usual and moment in series}
    if len(told) < MOST_LINES:
        told = {name: series for name, series in parts.items() if moment in series} or dict(parts)
    ranked = _ranked(told, moment)
    if _is_skewed([told[name].get(moment, 0.0) for name in ranked]):
        large = ranked[: max(MOST_LINES, len(ranked) // 10)]
        odd = _odd_one({name: told[name] for name in large}, moment)
        return list(dict.fromkeys(name for name in [*ranked[:3], odd, *ranked[3:]] if name))[: MOST_LINES - 1]
    odd = _odd_one(told, moment)
    middle, near = len(ranked) // 2, max(1, len(ranked) // 14)
    top, bottom = ranked[: 2 * near], ranked[-2 * near :]
    wanted = [
        *known_first(top[: max(2, 2 * near)])[:1],
        *known_first(bottom)[:1],
        *known_first(ranked[middle - near : middle + near])[:1],
        odd,
        *known_first(top)[1:2],
        *ranked,
    ]
    return list(dict.fromkeys(name for name in wanted if name))[: MOST_LINES - 1]


def _is_skewed(figures: list[float]) -> bool:
    """Whether few are so large that the middle would lie on the ground beside them: sizes, not rates."""
    return figures[0] > _SKEWED * abs(figures[len(figures) // 2]) > 0 and figures[-1] >= 0


def _ranked(parts: Mapping[str, Series], moment: float) -> list[str]:
    return sorted(parts, key=lambda name: (-parts[name].get(moment, float("-inf")), name))


def _odd_one(parts: Mapping[str, Series], moment: float) -> str:
    """The one whose change since its first figure is farthest from the change in the middle of all."""
    changes = {name: _change(series, moment) for name, series in parts.items() if len(series) > 2}
    if not changes:
        return ""
    middle = sorted(changes.values())[len(changes) // 2]
    odd = sorted(changes, key=lambda name: (-abs(changes[name] - middle), name))
    return known_first(odd[: max(1, len(odd) // 14)])[0]


def _change(series: Series, moment: float) -> float:
    """How much it rose or fell, against its own size, −1 to 1: so that small ones do not always win."""
    first = series[min(series)]
    last = series.get(moment, first)
    size = max(max(series.values()), -min(series.values())) or 1.0
    return (last - first) / size
