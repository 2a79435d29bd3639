"""The tables in a value of JSON: lists of objects or of lists, columns, and any of these inside an object."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.structured.answers.inner_records import parted
from harbin_viewer.factsheet.sources.structured.answers.keyed_records import is_nested, keyed_figures, keyed_records
from harbin_viewer.factsheet.sources.structured.answers.stated_beside import told_beside
from harbin_viewer.factsheet.sources.structured.json_text import text_of
from harbin_viewer.factsheet.sources.structured.property_table import property_table
from harbin_viewer.factsheet.sources.text.program_settings import set_a_program

MAX_DEPTH = 6
"""How deep records are looked for in objects."""

_WRAPPERS = re.compile(
    r"(?i)values?|data|dataset|results?|records?|rows?|series|observations|features|items|list|response|body|content|entries|fact"
)
"""Properties that hold records and say nothing of what they are."""

_FEW = 2
"""Records that may say what others are by their least and their most."""

_SHORT_KEY, _FEWEST_TITLES = 4, 2
"""Letters of a property that is a code for its title, and titles beyond which they cannot be chance."""


def tables_in(value: Any, name: str, said: Any = None, depth: int = 0) -> list[RawTable]:
    """The tables in a value of JSON: itself, or those in its properties; `said` is the object that says what all is."""
    if _is_records(value):
        return _of_records(value, name)
    if isinstance(value, list) and depth < 2:
        # Some offices answer with a list of what is meant and the records: [{"page": 1, …}, [{…}, {…}]].
        tables = [table for part in value if isinstance(part, list) for table in tables_in(part, name, said, depth + 1)]
        beside = next((part for part in value if isinstance(part, dict)), {})
        return _with_description(tables, told_beside(beside, (), said))
    if not isinstance(value, dict) or set_a_program(value):
        return []
    if _is_split(value):
        return [property_table(name, _records_of_split(value))]
    if records := keyed_records(value):
        return [property_table(name, records)]
    if depth >= MAX_DEPTH:
        return []
    inner = {
        str(key): tables_in(part, name if _WRAPPERS.fullmatch(str(key)) else str(key), said, depth + 1)
        for key, part in value.items()
        if not (isinstance(part, dict) and set_a_program({key: part}))
    }
    found = _with_asides_behind(value, inner)
    if not found and (pairs := keyed_figures(value)):
        return [property_table(name, pairs)]
    return _with_description(found, told_beside(value, [key for key, tables in inner.items() if tables], said))


def _with_asides_behind(value: dict[str, Any], inner: dict[str, list[RawTable]]) -> list[RawTable]:
    """The tables, those of objects of one or two beside a list of records behind it: a box that all places lie in."""
    few = {str(key): part for key, part in value.items() if isinstance(part, dict) and len(part) <= _FEW}
    of_list = any(_is_records(part) for part in value.values())
    asides = {key for key, part in few.items() if of_list and keyed_records(part)}
    found = [(table, key in asides) for key, tables in inner.items() for table in tables]
    behind = [replace(table, minor=True) for table, aside in found if aside]
    return [table for table, aside in found if not aside] + behind


def _with_description(tables: list[RawTable], beside: str) -> list[RawTable]:
    """Tables with what stands beside them in the object that holds them, the outermost first."""
    return [replace(table, description="; ".join(filter(None, (beside, table.description)))) for table in tables]


def _of_records(value: list[Any], name: str) -> list[RawTable]:
    """The table of records; where each has a list of others and figures of its own, a table for either."""
    records = _under_their_titles(value)
    tables = parted(records) if isinstance(records[0], dict) else [("", records)]
    if len(tables) == 1:
        table = property_table(name, records)
        return [replace(table, first_row=table.first_row + len(value) - len(records))]
    is_series = tables[0][0] != ""
    names = {inner: _name_within(name, inner, is_series=is_series) for inner, _ in tables if inner}
    names[""] = f"{name} by {next(iter(records[0]))}" if name in names.values() else name
    return [property_table(names[inner], part) for inner, part in tables]


def _name_within(name: str, inner: str, *, is_series: bool) -> str:
    """What lists within records are called where their own name says nothing: as these, which a series is all of."""
    if not _WRAPPERS.fullmatch(inner):
        return inner
    return name if is_series else f"{name}, {inner}"


def _is_records(value: Any) -> bool:
    """Whether a value is a list of objects, or of lists of plain values."""
    if not isinstance(value, list) or not value:
        return False
    objects = sum(isinstance(part, dict) for part in value)
    if objects == len(value):
        return any(value)
    return len(value) > 1 and all(isinstance(part, list) and part and not any(map(is_nested, part)) for part in value)


def _under_their_titles(records: list[Any]) -> list[Any]:
    """Records whose first one has the titles of all, as SIDRA answers, under these; others as they are."""
    first, rest = records[0], records[1:]
    if not isinstance(first, dict) or not rest or any(record.keys() != first.keys() for record in rest[:50]):
        return records
    titles = list(first.values())
    short = all(len(key) <= _SHORT_KEY for key in first)
    worded = all(isinstance(title, str) and title and not _is_figure(title) for title in titles)
    figures = any(all(_is_figure(record[key]) for record in rest[:50]) for key in first)
    if not (short and worded and figures and len(set(titles)) == len(titles) > _FEWEST_TITLES):
        return records
    return [dict(zip(titles, record.values(), strict=True)) for record in rest]


def _is_figure(value: Any) -> bool:
    return bool(re.fullmatch(r"-?\d+(?:[.,]\d+)?", str(value)))


def _is_split(value: dict[str, Any]) -> bool:
    """Whether names of columns and rows of values stand side by side."""
    return isinstance(_names_of(value), list) and _is_rows(value.get("data", value.get("rows")))


def _names_of(value: dict[str, Any]) -> Any:
    return next((value[key] for key in ("columns", "fields", "header", "headers") if value.get(key)), None)


def _is_rows(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(row, list) for row in value)


def _records_of_split(value: dict[str, Any]) -> list[dict[str, Any]]:
    names = [_column_name(name, number) for number, name in enumerate(_names_of(value), start=1)]
    rows = value.get("data", value.get("rows"))
    return [dict(zip(names, row, strict=False)) for row in rows or ()]


def _column_name(name: Any, number: int) -> str:
    if isinstance(name, dict):
        name = next((name[key] for key in ("title", "label", "name", "text", "id", "code") if name.get(key)), "")
    return text_of(name) or f"Column {number}"
