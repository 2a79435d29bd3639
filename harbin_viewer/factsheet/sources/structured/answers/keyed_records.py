"""Records of JSON whose names are keys: objects under theirs, columns as pandas writes them, figures by their key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from harbin_viewer.factsheet.roles.names.places import place_kind
from harbin_viewer.factsheet.roles.times.periods import periods_of
from harbin_viewer.factsheet.sources.structured.answers.key_names import are_proper, name_measures
from harbin_viewer.factsheet.sources.structured.json_text import Figure

_NUMBER_OF_ROW = re.compile(r"\d{1,3}")
"""The key of a row that is its number; a longer one is a year, a moment or a name."""

_MOST_ARE_PLACES = 0.7

_FIRST_ROW = "0"

_SEVERAL = 2
"""Keys from which on there is more than one thing under them."""

_YEAR = re.compile(r"(?:1[5-9]|2[01])\d\d")
_MOMENT = re.compile(r"\d{9,10}000|[12]\d{3}-\d\d(?:-\d\d(?:[T ].*)?)?")
"""Thousandths of a second as pandas counts them, of whole seconds (no barcodes), or a day as ISO writes it."""


def keyed_records(value: dict[str, Any]) -> list[dict[str, Any]]:
    """The records of an object of columns, or of objects under their keys; none where it is neither."""
    if _are_years_of_places(value):
        return with_keys(value, value.values())
    if _is_columns(value):
        return _records_of_columns(value)
    if _is_keyed_twice(value):
        return _records_of_two_keys(value)
    return with_keys(value, value.values()) if _is_keyed(value) else []


def keyed_figures(value: dict[str, Any]) -> list[dict[str, Any]]:
    """An object of plain figures by their key, such as years, as records; none where it is no such."""
    figures = sum(isinstance(part, Figure) for part in value.values())
    if figures < _SEVERAL or figures < 0.8 * len(value):
        return []
    if figures == _SEVERAL and not (_are_times(value) or are_proper(value)):
        return []
    return with_keys(value, ({"value": part} for part in value.values()))


def with_keys(keys: Iterable[str], records: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Records with their keys before them, called as what these are."""
    given = list(keys)
    name = _name_of_keys(given)
    return [{name: key, **record} for key, record in zip(given, records, strict=True)]


def is_nested(value: Any) -> bool:
    """Whether a value has others inside."""
    return isinstance(value, dict | list)


def _are_years_of_places(value: dict[str, Any]) -> bool:
    """Whether an object has the figures of several places, each under its years."""
    parts = list(value.values())
    if len(parts) < len(("one", "other")) or not all(isinstance(part, dict) and part for part in parts):
        return False
    places = sum(place_kind(key) != "" for key in value)
    years = all(map(_YEAR.fullmatch, parts[0])) and not any(map(is_nested, parts[0].values()))
    return years and places >= _MOST_ARE_PLACES * len(parts)


def _is_columns(value: dict[str, Any]) -> bool:
    """Whether each property is a column: lists of one length, or objects with the same keys (by row)."""
    parts = list(value.values())
    if len(parts) < 2:
        return False
    if all(isinstance(part, list) and part and not any(map(is_nested, part)) for part in parts):
        return len({len(part) for part in parts}) == 1
    by_row = all(isinstance(part, dict) and part and not any(map(is_nested, part.values())) for part in parts)
    if not by_row:
        return False
    same = all(part.keys() == parts[0].keys() for part in parts)
    return (same and _are_rows(value, parts)) or _are_of_names(value, parts)


def _are_of_names(value: dict[str, Any], parts: Sequence[dict[str, Any]]) -> bool:
    """Whether properties are what is measured (age, height), each of the same few by their names (Anna, Ben)."""
    keys = _all_keys(parts)
    again = sum(map(len, parts)) > len(keys)
    return again and name_measures([*value], keys) and not _are_times(value) and not _are_times(keys)


def _all_keys(parts: Iterable[dict[str, Any]]) -> list[str]:
    return list(dict.fromkeys(key for part in parts for key in part))


def _are_rows(value: dict[str, Any], parts: Sequence[dict[str, Any]]) -> bool:
    """Whether the keys of inner objects are those of rows: numbers, moments, places, or of words beside figures."""
    keys = list(parts[0])
    if all(key.isdigit() or _MOMENT.fullmatch(key) for key in keys) or _are_of_words_and_figures(parts):
        return _FIRST_ROW in keys or not _are_times(value)
    are_places = sum(place_kind(key) != "" for key in keys) >= _MOST_ARE_PLACES * len(keys)
    return are_places and not any(map(place_kind, value)) and not _are_times(value)


def _are_of_words_and_figures(parts: Sequence[dict[str, Any]]) -> bool:
    """Whether some objects have nothing but figures, and others nothing but words, each of several rows."""
    kinds = set()
    for part in parts:
        own = {isinstance(cell, Figure) for cell in part.values() if cell is not None}
        if len(own) != 1 or len(part) < _SEVERAL:
            return False
        kinds |= own
    return len(kinds) > 1


def _records_of_columns(value: dict[str, Any]) -> list[dict[str, Any]]:
    keys = _all_keys(part for part in value.values() if isinstance(part, dict))
    columns = [[part.get(key) for key in keys] if isinstance(part, dict) else part for part in value.values()]
    records = [dict(zip(value, row, strict=True)) for row in zip(*columns, strict=True)]
    numbered = not keys or any(map(_NUMBER_OF_ROW.fullmatch, keys))
    return records if numbered else with_keys(keys, records)


def _is_keyed(value: dict[str, Any]) -> bool:
    """Whether an object holds records by their key: objects whose properties are mostly the same."""
    parts = list(value.values())
    if not parts or not all(isinstance(part, dict) and part and _is_told_of(part) for part in parts):
        return False
    common = set(parts[0]).intersection(*parts)
    if len(parts) > 1 and are_proper(value) and any(isinstance(parts[0][key], Figure) for key in common):
        return True  # named persons and towns, of whom not all is told alike
    if 2 * len(common) < max(map(len, parts)):
        return False
    return len(parts) > _SEVERAL or _are_measured(value, common)


def _is_told_of(part: dict[str, Any]) -> bool:
    """Whether an object tells of one thing: in plain properties, or in words and in objects of them beside a figure."""
    inner = [told for told in part.values() if is_nested(told)]
    plain = all(not is_nested(text) for told in inner for text in (told.values() if isinstance(told, dict) else told))
    lists = (told for told in inner if isinstance(told, list))
    figures = any(isinstance(told, Figure) for told in part.values())
    return not inner or (figures and plain and not any(isinstance(text, Figure) for told in lists for text in told))


def _are_measured(value: dict[str, Any], common: set[str]) -> bool:
    """Whether one or two objects are records, as they have figures of the same: at times, or alike in all they say."""
    parts = list(value.values())
    figures = [key for key in common if all(isinstance(part[key], Figure) for part in parts)]
    if _are_times(value):
        return bool(figures) and (len(parts) > 1 or len(figures) == len(parts[0]))
    return bool(figures) and len(parts) > 1 and len(common) == max(map(len, parts)) > 1


def _is_keyed_twice(value: dict[str, Any]) -> bool:
    """Whether objects of the same properties stand under two keys, of which one is their time: town, month, figures.

    The lower ones come again under the upper ones. Where these are no times, either may be what is measured.
    """
    parts = list(value.values())
    if len(parts) < _SEVERAL or not all(isinstance(part, dict) and len(part) >= _SEVERAL for part in parts):
        return False
    records = [record for part in parts for record in part.values()]
    if not all(isinstance(record, dict) and record for record in records):
        return False
    common = set(records[0]).intersection(*records)
    again = all(2 * len(part.keys() & parts[0].keys()) > len(parts[0]) for part in parts)
    if not again or 2 * len(common) < max(map(len, records)) or any(map(is_nested, records[0].values())):
        return False
    return not _are_times(common) and _are_times(value) != _are_times(key for part in parts for key in part)


def _records_of_two_keys(value: dict[str, Any]) -> list[dict[str, Any]]:
    """Their records, with both keys before them."""
    pairs = [(upper, lower) for upper, part in value.items() for lower in part]
    upper, lower = ("time", "key") if _are_times(value) else ("key", "time")
    return [{upper: first, lower: second, **value[first][second]} for first, second in pairs]


def _are_times(keys: Iterable[str]) -> bool:
    """Whether all of these name years, months or other times."""
    given = {*keys}
    return len(periods_of(given)) == len(given)


def _name_of_keys(keys: Sequence[str]) -> str:
    if all(map(_MOMENT.fullmatch, keys)):
        return "time"
    return "year" if all(map(_YEAR.fullmatch, keys)) and _step_evenly([int(key) for key in keys]) else "key"


def _step_evenly(years: Sequence[int]) -> bool:
    """Whether most of them are equally far apart: the post codes 2000, 2010 and 2026 are not."""
    steps = [abs(second - first) for first, second in pairwise(years)]
    return len(steps) < 2 or 2 * max(map(steps.count, steps)) > len(steps)
