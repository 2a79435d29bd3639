"""The signs that number formats show, in the cells of columns whose figures do not all show one."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import TypeAlias

from harbin_viewer.factsheet.sources.raw_table import ColumnHint
from harbin_viewer.factsheet.sources.text.unit_signs import is_sign, sign_in
from harbin_viewer.factsheet.sources.typed_cells import TypedCell
from harbin_viewer.factsheet.sources.workbooks.facts.sheet_facts import SheetFacts
from harbin_viewer.factsheet.sources.workbooks.figure_texts import is_period
from harbin_viewer.factsheet.sources.workbooks.number_formats import NumberFormat
from harbin_viewer.factsheet.sources.workbooks.sheet_tables import SheetTable

_ROWS = 200
"""Rows that tell whether a table has figures in a column."""

_FIGURE = re.compile(r"-?\d+(?:\.\d+)?%?")

_Shown: TypeAlias = tuple[str, int]
"""The unit that a format shows, and how often it divides a figure by 1000."""


def with_signs_in_cells(table: SheetTable, facts: SheetFacts) -> SheetTable:
    """The table with the units of its columns as hints; where a column has several, its cells show their own.

    Columns of periods become one when they are turned, so that they have one unit or each cell its own.
    """
    if not any(form.unit or form.thousands for form in facts.different):
        return table
    kinds = _kinds_by_column(facts)
    forms = [
        _forms_of(table, place, column, facts) if len(kinds.get(column, ())) > 1 else {}
        for place, column in enumerate(table.column_numbers)
    ]
    shown = [
        {_shown(form) for form in of_column.values()} or _one_kind(table, column, kinds.get(column, set()), facts)
        for column, of_column in zip(table.column_numbers, forms, strict=True)
    ]
    periods = [place for place, label in enumerate(table.labels) if shown[place] and is_period(label.split(" – ")[-1])]
    apart = periods if len(set().union(*(shown[place] for place in periods))) > 1 else []
    signed = {place for place, kinds in enumerate(shown) if len(kinds) > 1} | set(apart)
    hints = table.columns | {
        label: _with_units(table.columns.get(label, ColumnHint()), kinds, are_apart=place in signed)
        for place, (label, kinds) in enumerate(zip(table.labels, shown, strict=True))
        if any(unit for unit, _ in kinds)
    }
    own = {place: forms[place] or _forms_of(table, place, table.column_numbers[place], facts) for place in signed}
    return replace(table, rows=_signed(table.rows, own), columns=hints)


def _with_units(hint: ColumnHint, kinds: set[_Shown], *, are_apart: bool) -> ColumnHint:
    units = sorted({unit for unit, _ in kinds if unit})
    return replace(hint, shown="" if are_apart else units[0], all_shown=tuple(units))


def _kinds_by_column(facts: SheetFacts) -> dict[int, set[_Shown]]:
    """What the formats of each column of the sheet show, so that cells are looked at only where it differs."""
    kinds = {column: {_shown(form)} for column, form in facts.column_formats.items()}
    for (_row, column), form in facts.formats.items():
        kinds.setdefault(column, set()).add((form.unit, form.thousands))
    return kinds


def _one_kind(table: SheetTable, column: int, kinds: set[_Shown], facts: SheetFacts) -> set[_Shown]:
    """The one kind of a column of the sheet, where the table has figures in it."""
    there = any(facts.form_of(row, column) for row in table.row_numbers[:_ROWS])
    return kinds if len(kinds) == 1 and there else set()


def _forms_of(table: SheetTable, place: int, column: int, facts: SheetFacts) -> dict[int, NumberFormat]:
    """The formats of a column's figures by their rows in the table; nought is left out, as it is in any unit."""
    return {
        at: form
        for at, (row, cells) in enumerate(zip(table.row_numbers, table.rows, strict=True))
        if (form := facts.form_of(row, column)) and _FIGURE.fullmatch(cells[place]) and cells[place].strip("-0.%")
    }


def _shown(form: NumberFormat) -> _Shown:
    return form.unit, form.thousands


def _signed(rows: list[list[str]], columns: dict[int, dict[int, NumberFormat]]) -> list[list[str]]:
    if not columns:
        return rows
    signed = [list(row) for row in rows]
    for place, forms in columns.items():
        for at, form in forms.items():
            signed[at][place] = _with_sign(signed[at][place], form)
    return signed


def _with_sign(text: str, form: NumberFormat) -> str:
    """A figure with the sign of its unit behind it, and without a scale; that of a declared column stays as it is."""
    if text.endswith("%") or isinstance(text, TypedCell):
        return text
    if form.thousands and not is_sign(form.unit):
        text = _scaled(text, 3 * form.thousands)
    return f"{text} {sign_in(form.unit)}".rstrip()


def _scaled(text: str, power: int) -> str:
    try:
        return f"{Decimal(text).scaleb(power):f}"
    except InvalidOperation:
        return text
