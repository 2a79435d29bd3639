"""Sheets of one shape that are each of one year, quarter or month by their names, as one table with a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.names.words import is_named
from harbin_viewer.factsheet.roles.times.periods import Period, period_of
from harbin_viewer.factsheet.sources.raw_table import RawTable

_YEAR = re.compile(r"(?:\s*[,:;–(-])?\s*(?:(?:in|for|of|au|im|en|am) )?\b(?:19|20)\d\d\b\)?")
"""A year within a title, with what leads to it."""


def with_sheets_of_years_joined(tables: tuple[RawTable, ...], name: str) -> tuple[RawTable, ...]:
    """The tables, those of one shape whose sheets are called by different periods as one of that `name`."""
    groups: dict[tuple[str, ...], list[RawTable]] = {}
    for table in tables:
        if not table.minor and _period(table) and not _has_times(table):
            groups.setdefault(table.labels, []).append(table)
    joined = {labels: group for labels, group in groups.items() if _are_of_one_kind(group)}
    first = {id(group[0]): _joined(group, name) for group in joined.values()}
    parts = {id(table) for group in joined.values() for table in group[1:]}
    return tuple(first.get(id(table), table) for table in tables if id(table) not in parts)


def _period(table: RawTable) -> Period | None:
    """The period that the name of a table's sheet says."""
    return period_of(table.place.strip())


def _has_times(table: RawTable) -> bool:
    return any(is_named(label, "time") or period_of(label) for label in table.labels)


def _are_of_one_kind(group: Sequence[RawTable]) -> bool:
    periods = [period for table in group if (period := _period(table))]
    return len(group) > 1 == len({period.frequency for period in periods}) and len(set(periods)) == len(group)


def _joined(group: Sequence[RawTable], name: str) -> RawTable:
    first, last = group[0], group[-1]
    period = _period(first)
    frequency = period.frequency if period else "year"
    sentence = f"The sheets “{first.place}” to “{last.place}” have the same columns, and are one table."
    titles = {_YEAR.sub("", table.title).strip() for table in group}
    heads = tuple(("", *row) for row in first.header_rows[:-1])
    return replace(
        first,
        name=name,
        labels=(frequency, *first.labels),
        rows=list(_rows(group)),
        title=titles.pop() if len(titles) == 1 else "",
        header_rows=(*heads, *((frequency, *row) for row in first.header_rows[-1:])),
        above=tuple(line for line in first.above if all(line in table.above for table in group)),
        below=tuple(dict.fromkeys(line for table in group for line in table.below)),
        place="",
        notices=(*first.notices, Notice("assumed", sentence, count=len(group))),
    )


def _rows(group: Sequence[RawTable]) -> Iterator[list[str]]:
    for table in group:
        period = _period(table)
        yield from ([period.text if period else "", *row] for row in table.rows)
