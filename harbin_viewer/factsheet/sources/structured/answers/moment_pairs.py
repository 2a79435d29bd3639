"""Pairs of a moment and a figure, as servers of metrics answer (Prometheus, Graphite, InfluxDB), as records."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from harbin_viewer.factsheet.sources.structured.json_text import text_of
from harbin_viewer.factsheet.words.whole_numbers import whole_number

_LOOKED_AT = 50
_MILLISECONDS = (10**11, 10**13)
"""Numbers within are moments as programs count them: milliseconds since 1970, from 1973 to 2286."""

_SECONDS = (10**9, 3 * 10**9)
"""Numbers within that rise are seconds since 1970, from 2001 to 2065."""

_IN_SECONDS = re.compile(r"(?P<whole>\d{10})(?:\.\d+)?")
_FIGURE = re.compile(r"[-+]?(?:\d+(?:\.\d*)?(?:[eE][-+]?\d+)?|NaN|\+?Inf)")
_MEASURE = "__name__"
"""What a server calls the name of what is measured, among the labels of a series."""


def with_moments(value: dict[str, Any]) -> dict[str, Any]:
    """Lists of pairs of a moment in milliseconds and a figure as records, and the rows of a series as such."""
    found = {key: _of_pairs(key, part) if _are_pairs(part) else part for key, part in value.items()}
    results = found.get("results")
    if isinstance(results, list) and all(
        isinstance(part, dict) and isinstance(part.get("series"), list) for part in results
    ):
        found = {key: part for key, part in found.items() if key != "results"}
        found["series"] = [series for part in results for series in part["series"]]
    series = found.get("series")
    return {**found, "series": [_with_rows(part) for part in series]} if isinstance(series, list) else found


def _with_rows(series: Any) -> Any:
    """A series with its rows as records, where it has the names of its columns beside them (InfluxDB)."""
    columns, rows = (series.get("columns"), series.get("values")) if isinstance(series, dict) else (None, None)
    if not isinstance(columns, list) or not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        return series
    names = [text_of(name) for name in columns]
    if len({*names}) != len(names) or any(len(row) != len(names) for row in rows):
        return series
    tags = series.get("tags")
    said = tags if isinstance(tags, dict) else {}
    name = {"name": series["name"]} if isinstance(series.get("name"), str) else {}
    return {**name, **said, "values": [dict(zip(names, row, strict=True)) for row in rows]}


def with_pairs_told(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Records with one list of pairs of a moment in seconds and a figure, or with one such pair, as plain records."""
    name = next((key for key, part in records[0].items() if _figure_place(part) or _figure_place([part])), "")
    places = {_figure_place(part) or _figure_place([part]) for part in (record.get(name) for record in records)}
    found = places - {0}
    if not name or len(found) != 1:
        return records
    at = found.pop() - 1
    return [_told(record, name, at, _measure(records)) for record in records]


def _told(record: dict[str, Any], name: str, at: int, measure: str) -> dict[str, Any]:
    pairs = record.get(name)
    labels = record.get("metric")
    said = (
        {key: part for key, part in labels.items() if key != _MEASURE or not measure}
        if isinstance(labels, dict)
        else {}
    )
    others = {**said, **{key: part for key, part in record.items() if key != name and not (said and key == "metric")}}
    if _figure_place([pairs]) and isinstance(pairs, list):
        return {**others, "time": _in_seconds(pairs[1 - at]), measure or name: pairs[at]}
    rows = [pair for pair in pairs if isinstance(pair, list) and len(pair) == 2] if isinstance(pairs, list) else []
    return {**others, name: [{"time": _in_seconds(pair[1 - at]), measure or "value": pair[at]} for pair in rows]}


def _measure(records: list[dict[str, Any]]) -> str:
    """What all series measure, where a server says so of each; "" else."""
    labels = [record.get("metric") for record in records]
    names = {text_of(part.get(_MEASURE)) if isinstance(part, dict) else "" for part in labels}
    return names.pop() if len(names) == 1 else ""


def _figure_place(value: Any) -> int:
    """Whether the first (1) or the second (2) of each pair is the figure, and the other a moment that rises; 0 else."""
    if not isinstance(value, list) or not value:
        return 0
    pairs = value[:_LOOKED_AT]
    if not all(isinstance(pair, list) and len(pair) == 2 for pair in pairs):
        return 0
    for place in (2, 1):
        moments = [_seconds(pair[2 - place]) for pair in pairs]
        rise = all(one < other for one, other in pairwise(moments))
        if all(moments) and rise and all(_is_figure(pair[place - 1]) for pair in pairs):
            return place
    return 0


def _is_figure(value: Any) -> bool:
    return value is None or (isinstance(value, str) and _FIGURE.fullmatch(value) is not None)


def _seconds(value: Any) -> float:
    """Seconds since 1970; 0 for what cannot be such."""
    text = text_of(value) if isinstance(value, str) else ""
    if not _IN_SECONDS.fullmatch(text):
        return 0
    number = float(text)
    return number if _SECONDS[0] <= number < _SECONDS[1] else 0


def _in_seconds(value: Any) -> str:
    """Seconds since 1970 as ISO 8601 has the moment; "" for others."""
    from datetime import UTC, datetime

    number = _seconds(value)
    return datetime.fromtimestamp(number, UTC).strftime("%Y-%m-%dT%H:%M:%S") if number else ""


def _are_pairs(value: Any) -> bool:
    if not isinstance(value, list) or len(value) < 2:
        return False
    return all(isinstance(pair, list) and len(pair) == 2 and _moment(pair[0]) for pair in value[:_LOOKED_AT])


def _of_pairs(name: str, pairs: list[Any]) -> list[dict[str, Any]]:
    return [{"time": _moment(pair[0]), name: pair[1]} for pair in pairs if isinstance(pair, list) and len(pair) == 2]


def _moment(value: Any) -> str:
    """Milliseconds since 1970 as ISO 8601 has the moment; "" for others."""
    from datetime import UTC, datetime

    number = whole_number(text_of(value))
    if number is None or not _MILLISECONDS[0] <= number < _MILLISECONDS[1]:
        return ""
    moment = datetime.fromtimestamp(number / 1000, UTC)
    return moment.date().isoformat() if number % 86_400_000 == 0 else moment.strftime("%Y-%m-%dT%H:%M:%S")
