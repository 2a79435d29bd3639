"""Sheets of one shape that are each of one year, quarter or month by their names, as one table with a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.times.periods import Period, period_of
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.row_places import OF_SHEET

_YEAR = re.compile(r"(?:\s*[,:;–(-])?\s*(?:(?:in|for|of|au|im|en|am) )?\b(?:19|20)\d\d\b\)?")
"""A year within a title, with what leads to it."""

_Dated: TypeAlias = tuple[Period, RawTable]
"""A table with the period that the name of its sheet says."""


def with_sheets_of_years_joined(tables: tuple[RawTable, ...], name: str) -> tuple[RawTable, ...]:
    """The tables, those of one shape whose sheets are called by different periods as one of that `name`."""
    groups: dict[tuple[str, ...], list[_Dated]] = {}
    for table in tables:
        period = None if table.minor else period_of(table.place.strip())
        if period and not _has_times(table):
            groups.setdefault(table.labels, []).append((period, table))
    alike = [group for group in groups.values() if _are_of_one_kind(group)]
    first = {id(group[0][1]): _joined(group, name) for group in alike}
    parts = {id(table) for group in alike for _, table in group[1:]}
    return tuple(first.get(id(table), table) for table in tables if id(table) not in parts)


def _has_times(table: RawTable) -> bool:
    return any(is_named(label, "time") or period_of(label) for label in table.labels)


def _are_of_one_kind(group: Sequence[_Dated]) -> bool:
    periods = {period for period, _ in group}
    units = {
        tuple(sorted((label, hint.unit, hint.shown) for label, hint in table.columns.items())) for _, table in group
    }
    alike = len({period.frequency for period in periods}) == len(units) == 1
    return len(group) > 1 and alike and len(periods) == len(group)


def _joined(group: Sequence[_Dated], name: str) -> RawTable:
    frequency, tables = group[0][0].frequency, [table for _, table in group]
    first, last = tables[0], tables[-1]
    sentence = f"The sheets “{first.place}” to “{last.place}” have the same columns, and are one table."
    titles = {_YEAR.sub("", table.title).strip() for table in tables}
    heads = tuple(("", *row) for row in first.header_rows[:-1])
    return replace(
        first,
        name=name,
        labels=(frequency, *first.labels),
        rows=[[period.words or period.text, *row] for period, table in group for row in table.rows],
        row_numbers=[place.number for _, table in group for place, _ in table.counting.placed(table.rows)],
        row_heads=[{OF_SHEET: table.place} for _, table in group for _row in table.rows],
        title=titles.pop() if len(titles) == 1 else "",
        header_rows=(*heads, *((frequency, *row) for row in first.header_rows[-1:])),
        above=tuple(line for line in first.above if all(line in table.above for table in tables)),
        below=tuple(dict.fromkeys(line for table in tables for line in table.below)),
        place="",
        notices=(*first.notices, Notice("assumed", sentence, count=len(group))),
    )
