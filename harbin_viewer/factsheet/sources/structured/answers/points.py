"""Series of points, each a pair of where it stands and its figure ([2020, 5]), as charts have them, as columns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.times.periods import periods_of
from harbin_viewer.factsheet.sources.structured.json_text import Figure, text_of

_LOOKED_AT = 50
_MOMENT = re.compile(r"1\d{12}")
"""Milliseconds since 1970, as charts count them."""

_BARE = re.compile(r"(?i)data|values?|points|series|xy")
"""What lists of points are called where that says nothing of what is measured."""


def with_points_apart(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Records that each have one list of points, with two columns in its place; others as they are."""
    keys = {key for record in records[:_LOOKED_AT] for key, part in record.items() if _are_points(part)}
    if len(keys) != 1 or not all(_are_points(record.get(key := next(iter(keys)))) for record in records):
        return records
    (key,) = keys
    points = [point for record in records[:_LOOKED_AT] for point in record[key]]
    timed, bare = _are_times(x for x, _ in points), _BARE.fullmatch(key) is not None
    where, value = "time" if timed else "x", "value" if bare else key
    taken = {where, value} & {name for record in records for name in record if name != key}
    if taken or not (timed or bare) or _are_times(y for _, y in points if y is not None):
        return records  # places on a map, the least and the most, and from when till when
    return [_apart(record, key, where, value) for record in records]


def series_of_points(value: dict[str, Any]) -> list[dict[str, Any]]:
    """The series of an object that has nothing but several lists of points under their names; [] else."""
    several = len(value) > 1 and all(map(_are_points, value.values()))
    return [{"name": key, "data": part} for key, part in value.items()] if several else []


def _are_times(values: Iterable[Any]) -> bool:
    texts = {text_of(value) for value in values}
    return all(_MOMENT.fullmatch(text) for text in texts) or len(periods_of(texts)) == len(texts)


def _apart(record: dict[str, Any], key: str, where: str, value: str) -> dict[str, Any]:
    columns = {where: [point[0] for point in record[key]], value: [point[1] for point in record[key]]}
    return {**{name: part for name, part in record.items() if name != key}, **columns}


def _are_points(value: Any) -> bool:
    """Whether a value is a list of pairs, of which the second is a figure or none."""
    if not isinstance(value, list) or len(value) < len(("one", "other")):
        return False
    pairs = all(isinstance(point, list) and len(point) == len(("x", "y")) for point in value)
    return pairs and all(isinstance(x, str) and (y is None or isinstance(y, Figure)) for x, y in value)
