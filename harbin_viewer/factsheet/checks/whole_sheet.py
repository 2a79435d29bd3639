"""Rules that hold for every row of every table: which tables have a column, which rows break the rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from harbin_viewer.factsheet.checks.comparison import found, key_of, unmade
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.checks.many_rows import MOST_TOLD, counted
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.check import DeclaredCheck
from harbin_viewer.factsheet.tables.opened import OpenSheet, refuse_stopped

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.table import Table


_MOST_KNOWN = 20_000
"""Rows of another kind each that are kept with what was said of them."""

_AT_ONCE = 2_000
"""Rows that are looked at at once: a few milliseconds."""


def tables_with(document: OpenSheet, column: str) -> Iterator[Table]:
    """The tables that have a column of this name."""
    return (table for table in tables(document) if column in table.columns)


def tables(document: OpenSheet) -> Iterator[Table]:
    """All tables of the sheet."""
    return (document.table(resource.name) for resource in document.sheet.resources if resource.tabular)


def rows_wrong(
    check: DeclaredCheck,
    document: OpenSheet,
    table: Table,
    problem: Callable[[int], tuple[str, str]],
    looks_at: Iterable[str] = (),
) -> Iterator[Finding]:
    """A finding for each row of which `problem` has something to say: the column, and what is wrong.

    Rows that are alike in the columns that it `looks_at` are asked about once (in none: each). After very many findings
    the others are one.
    """
    wrong = 0
    for row, column, told in _wrong(document, table, problem, looks_at):
        wrong += 1
        if wrong <= MOST_TOLD or check.known:
            key = key_of_row(table, row)
            subject = _subject(table, row, key)
            cell = CellAt(table.resource.name, row, column)
            yield found(check, subject, key, "differs", f"{subject}: {told}.", cell=cell)
    if not check.known:
        yield from counted(check, table, "differs", max(wrong - MOST_TOLD, 0))


def _wrong(
    document: OpenSheet, table: Table, problem: Callable[[int], tuple[str, str]], looks_at: Iterable[str]
) -> Iterator[tuple[int, str, str]]:
    """The rows of which `problem` has something to say, and that, asked about the first of those that are alike.

    CancelledError soon after the document was told to stop.
    """
    columns = [table.columns[name] for name in looks_at if name in table.columns]
    known: dict[Any, tuple[str, str]] = {}
    for start in range(0, len(table), _AT_ONCE):
        rows = range(start, min(start + _AT_ONCE, len(table)))
        alike = list(zip(*(column[start : rows.stop].tolist() for column in columns), strict=True)) if columns else rows
        kinds = dict(zip(reversed(alike), reversed(rows), strict=True))
        for values, first in kinds.items():
            refuse_stopped(document)
            known[values] = known.get(values) or problem(first)
        if any(known[values][1] for values in kinds):
            yield from ((row, *known[values]) for row, values in zip(rows, alike, strict=True) if known[values][1])
        if len(known) > _MOST_KNOWN:
            known.clear()


def all_well(check: DeclaredCheck, table: Table, told: str) -> Finding:
    """The finding that no row of a table breaks the rule."""
    subject = table.resource.label
    key = {"resource": table.resource.name}
    if not len(table):
        return unmade(check, subject, key, "there are no rows")
    return found(check, subject, key, "holds", f"{subject}: {told}.")


def key_of_row(table: Table, row: int) -> dict[str, Any]:
    """What names a row to a maker of sheets, who declares what is known by it."""
    return {"resource": table.resource.name, **{name: key_of(table, name, row) for name in table.key}}


def _subject(table: Table, row: int, key: dict[str, Any]) -> str:
    named = [str(value) for name, value in key.items() if name != "resource"]
    return f"{table.resource.label}, {', '.join(named) or f'row {table.number_of(row)}'}"
