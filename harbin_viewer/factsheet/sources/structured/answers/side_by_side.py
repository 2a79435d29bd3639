"""Lists of one length, in an object and in objects within it, are the columns of one table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from harbin_viewer.factsheet.sources.structured.json_text import Figure, text_of

_FEWEST_ROWS = 2
_MOST_DEPTH = 3
_CALLED = ("name", "label", "title", "id", "key")
"""What the series of a chart are called by."""


def with_records(value: dict[str, Any]) -> dict[str, Any]:
    """An object with its columns as `records`; as it is where it has none, or holds nothing else.

    They are all of one length, and at least one is the object's own: the times, beside which the figures may lie
    deeper, or each in a series with its name.
    """
    own = {len(part) for part in value.values() if _is_column(part)}
    if not any(isinstance(part, dict | list) and not _is_column(part) for part in value.values()):
        return value
    rows = own.pop() if len(own) == 1 else _rows_of_categories(value)
    columns = list(_columns(value, rows, 0)) if rows else []
    if not any(_are_figures(column) for _, column in columns) or len(columns) < len(("time", "figure")):
        return value
    names = _shortest([path for path, _ in columns])
    records = [dict(zip(names, row, strict=True)) for row in zip(*(column for _, column in columns), strict=True)]
    beside = _without(value, rows, 0)
    return value if _holds_records(beside) else {**beside, "records": records}


def with_lists_laid_open(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Records that each have the columns of a series of their own (x and y), its rows one by one."""
    found: list[dict[str, Any]] = []
    for record in records:
        columns = _own_columns(record)
        if len(columns) < len(("x", "y")):
            return records
        said = {key: part for key, part in record.items() if key not in columns}
        found += ({**said, **dict(zip(columns, row, strict=True))} for row in zip(*columns.values(), strict=True))
    return found


def _own_columns(record: dict[str, Any]) -> dict[str, list[Any]]:
    """The columns of a record, of which at least one has figures; {} where they are not of one length."""
    columns = {key: part for key, part in record.items() if _is_column(part)}
    alike = len({len(column) for column in columns.values()}) == 1
    return columns if alike and any(map(_are_figures, columns.values())) else {}


def _rows_of_categories(value: dict[str, Any]) -> int:
    """How many names lie in an object beside a list of series; 0 where none do."""
    if not any(_series(part) for part in value.values()):
        return 0
    inner = (part for part in map(_alone, value.values()) if isinstance(part, dict))
    lengths = {len(part) for one in inner for part in one.values() if _is_column(part)}
    return lengths.pop() if len(lengths) == 1 else 0


def _columns(value: dict[str, Any], rows: int, depth: int) -> Iterator[tuple[tuple[str, ...], list[Any]]]:
    for key, part in value.items():
        inner = _alone(part)
        if _is_column(part) and len(part) == rows:
            yield (key,), part
        elif series := _series(part):
            yield from (((key, name), column) for name, column in series.items() if len(column) == rows)
        elif isinstance(inner, dict) and depth < _MOST_DEPTH:
            yield from (((key, *path), column) for path, column in _columns(inner, rows, depth + 1))


def _series(value: Any) -> dict[str, list[Any]]:
    """The series of a chart by their names: a list of objects with a name and one column of figures each."""
    if not isinstance(value, list) or not all(isinstance(part, dict) for part in value):
        return {}
    found: dict[str, list[Any]] = {}
    for part in value:
        name = next((text_of(part[key]) for key in _CALLED if isinstance(part.get(key), str)), "")
        columns = [column for column in part.values() if _is_column(column)]
        if not name or name in found or len(columns) != 1 or not _are_figures(columns[0]):
            return {}
        found[name] = columns[0]
    return found


def _without(value: dict[str, Any], rows: int, depth: int) -> dict[str, Any]:
    """What stands beside the columns."""
    left = {
        key: part for key, part in value.items()
        if not (_is_column(part) and len(part) == rows) and not _series(part)
    }  # fmt: skip
    return {
        key: _without(_alone(part), rows, depth + 1) if isinstance(_alone(part), dict) and depth < _MOST_DEPTH else part
        for key, part in left.items()
    }


def _alone(part: Any) -> Any:
    """The one object in a list."""
    return part[0] if isinstance(part, list) and len(part) == 1 else part


def _is_column(value: Any) -> bool:
    """Whether a value is a list of plain values."""
    if not isinstance(value, list) or len(value) < _FEWEST_ROWS:
        return False
    return not any(isinstance(part, dict | list) for part in value)


def _are_figures(column: list[Any]) -> bool:
    return all(part is None or isinstance(part, Figure) for part in column) and any(column)


def _holds_records(value: dict[str, Any]) -> bool:
    """Whether there are other tables beside the columns: lists of objects or lists."""
    return any(isinstance(part, list) and len(part) > 1 and isinstance(part[0], dict | list) for part in value.values())


def _shortest(paths: list[tuple[str, ...]]) -> list[str]:
    """The last part of each path where it tells all apart, else the whole of it."""
    lasts = [path[-1] for path in paths]
    return [last if lasts.count(last) == 1 else ".".join(path) for path, last in zip(paths, lasts, strict=True)]
