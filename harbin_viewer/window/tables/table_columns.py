"""The columns of a table as a reader sees them: sources by name, statuses in words, figures as they were stated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QLocale

from harbin_viewer.charts.status import status_words
from harbin_viewer.factsheet.bounds.typed_days import TypedDays
from harbin_viewer.factsheet.bounds.typed_figures import TypedFigures
from harbin_viewer.factsheet.checks.borne_out import told_apart
from harbin_viewer.factsheet.checks.row_references import columns_of_references
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.model.package.source import named_in
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.overview.text_form import without_addresses
from harbin_viewer.factsheet.roles.unit_finding.said_units import label_with_unit
from harbin_viewer.factsheet.tables.table import Table, plain
from harbin_viewer.factsheet.tables.values.amounts import holds_amounts
from harbin_viewer.factsheet.tables.values.moment_cells import has_pattern
from harbin_viewer.window.evidence.written_figures import bare
from harbin_viewer.window.evidence.written_figures import plain as grouped
from harbin_viewer.window.tables.columns.column_values import ColumnValues
from harbin_viewer.window.tables.table_model import TableColumn


def table_columns(
    table: Table, source_name: Callable[[object], str], sheet: FactSheet | None = None
) -> list[TableColumn]:
    """A column for each field of the table; `source_name` says how a reader knows a source.

    By the checks of its `sheet` those statuses are told apart that are not borne out.
    """
    table = table if sheet is None else told_apart(sheet, table)
    fields = [table.field(name) for name in table.columns]
    telling = {"status", *(field.status for field in fields)}
    naming, unread = columns_of_references(table), _unread(table)

    def words_of(field: Field) -> Callable[[Any], str]:
        is_status, is_reference = field.name in telling, field.name in naming
        return _words(table, field, source_name, is_status=is_status, is_reference=is_reference)

    return [
        _column(table, field, words_of(field), unread.get(field.name, {}), is_status=field.name in telling)
        for field in fields
    ]


def _unread(table: Table) -> dict[str, dict[int, str]]:
    """By column and row, what stands in cells that could not be read."""
    found: dict[str, dict[int, str]] = {}
    for (row, name), text in table.texts.items():
        found.setdefault(name, {})[row] = text
    return found


def _column(
    table: Table, field: Field, words: Callable[[Any], str], unread: Mapping[int, str], *, is_status: bool
) -> TableColumn:
    """`words` say its values, `is_status`: whether the column tells how sure the figures of others are."""
    name = field.name
    is_number = table.column(name).dtype.kind in "if"
    values = ColumnValues(
        table.column(name), words, STATUSES.names_shown if is_status else (), table.decimals.get(name, {}), unread
    )
    return TableColumn(
        title=label_with_unit(field),
        text=partial(_text, table, name, words),
        address=lambda row: CellAt(table.resource.name, row, name),
        is_number=is_number,
        name=name,
        about=without_addresses(field.description),
        values=values,
        status=(lambda row: STATUSES.shown(table.value(name, row))) if is_status else lambda _row: None,
        mistake=partial(_mistake, table, name),
        point=QLocale().decimalPoint(),
        figure=partial(table.value, name),
        typed=_typed(field, values),
    )


def _typed(field: Field, values: ColumnValues) -> Callable[[], TypedDays | TypedFigures] | None:
    """How limits of the values are typed: in the style of the file, and of the reader."""
    if values.column.dtype.kind in "if":
        points = (field.decimal_char, QLocale().decimalPoint())
        return lambda: TypedFigures(field.unit, points, values.most_decimals)
    if values.kind == "time" or field.type == "yearmonth":
        return lambda: TypedDays(field.format.removeprefix("fmt:") if has_pattern(field) else "")
    return None


def _text(table: Table, name: str, words: Callable[[Any], str], row: int) -> str:
    """A cell as it is shown: what stands in the file where that could not be read."""
    written = table.texts.get((row, name))
    if written is not None:
        return written
    value = table.value(name, row)
    return "" if value is None else words(value)


def _words(
    table: Table, field: Field, source_name: Callable[[object], str], *, is_status: bool, is_reference: bool
) -> Callable[[Any], str]:
    if table.column(field.name).dtype.kind in "if":
        return grouped if holds_amounts(table, field.name) else bare
    if field.name == "source":
        return source_name
    if is_reference:
        return lambda value: "; ".join(map(source_name, named_in(str(value))))
    if is_status:
        return lambda value: status_words(value) or str(value)
    return lambda value: str(plain(value))


def _mistake(table: Table, name: str, row: int) -> str:
    """What is wrong with a cell, in a sentence; "" where nothing is. The first cell tells of its row as a whole."""
    if not table.mistakes:
        return ""
    places = (name, "") if name == next(iter(table.columns)) else (name,)
    marked = [place for place in places if table.mistakes.marks(row, place)]
    found = [table.mistakes.at(row, place) for place in marked]
    told = " ".join(f"{error.problem} {error.remedy}" for error in found if error is not None)
    return told or ("This cell is not as its column says." if marked else "")
