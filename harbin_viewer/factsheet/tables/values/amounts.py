"""Which numbers of a table are amounts, and in which unit the one of a row is, as a reader is told."""

from __future__ import annotations

from typing import Any

import numpy as np

from harbin_viewer.factsheet.tables.table import Column, Table
from harbin_viewer.factsheet.tables.values.array_on_demand import pieces
from harbin_viewer.factsheet.wording import NO_UNIT

_AMOUNTS = ("measure", "bound")
"""Roles of columns of amounts, where roles are known."""

_ONES = ("", "unit", "units")
"""What says in a column of scales that figures are what they are."""

_THOUSAND = 1000

_FIRST_YEAR, _LAST_YEAR = 1000, 2200
"""Whole numbers of which all lie between these may be years, whatever their column is called."""


def holds_amounts(table: Table, name: str) -> bool:
    """Whether the numbers of a column are amounts, so that thousands are set apart: no years, ids, codes or keys."""
    column, field = table.columns.get(name), table.field(name)
    if column is None or column.dtype.kind not in "if" or table.tells_years(name):
        return False
    if field.unit:
        return True
    role = table.resource.roles.get(name)
    return role in _AMOUNTS if role else not _may_be_names(table, name)


def is_told_as_amount(value: Any, *, is_amount: bool) -> bool:
    """Whether a value is written as an amount: years, ids and truths are none, which is seen of thousands alone."""
    is_figure = isinstance(value, int | float) and not isinstance(value, bool)
    return is_figure and (is_amount or abs(value) < _THOUSAND)


def unit_of_row(table: Table, name: str, row: int) -> str:
    """The unit of a figure: that of its field, or of its row, where a column says it; "" where nothing does.

    A currency that a row says is not that which the field says of all.
    """
    from harbin_viewer.factsheet.roles.unit_finding.money_names import are_money

    roles, said = table.resource.roles, table.field(name).unit
    if said and f"{name} unit" in table.columns and are_money(own := table.text(f"{name} unit", row), said):
        return own
    if said or roles.get(name) not in _AMOUNTS:
        return said
    units = [column for column, role in roles.items() if role == "unit"]
    measures = [column for column, role in roles.items() if role == "measure"]
    own = f"{name} unit" if f"{name} unit" in units else units[0] if len(units) == len(measures) == 1 else ""
    unit = table.text(own, row) if own else ""
    return "" if unit == NO_UNIT else _scaled(table, unit, row) if unit else ""


def _scaled(table: Table, unit: str, row: int) -> str:
    """A unit times the scale that its row says; "" where that is not said in words."""
    from harbin_viewer.factsheet.roles.unit_finding.unit_multipliers import is_power, power_in_words

    for column in (column for column, role in table.resource.roles.items() if role == "scale"):
        said = table.text(column, row).strip().lower().removesuffix(".0")
        if said.isdigit() and said != "1" and not is_power(column):
            return ""
        word = power_in_words(said) if is_power(column) else said.removesuffix("1")
        unit = unit if word in _ONES or word in unit.lower() else f"{word} {unit}"
    return unit


def _may_be_names(table: Table, name: str) -> bool:
    """Whether whole numbers without a unit may stand for something else, by what their column is called and holds."""
    from harbin_viewer.factsheet.roles.code_columns import names_code
    from harbin_viewer.factsheet.roles.names.column_names import is_named

    column = table.columns[name]
    if column.dtype.kind == "f" and not _are_whole(column):
        return False
    years = len(column) and np.fmin.reduce(column) >= _FIRST_YEAR and np.fmax.reduce(column) <= _LAST_YEAR
    return (
        bool(years) or name in table.key or names_code(name) or any(is_named(name, kind) for kind in ("thing", "aside"))
    )


def _are_whole(column: Column) -> bool:
    """Whether all figures are whole numbers; most columns say after a few that theirs are not."""
    parts = (column[part] for part in pieces(len(column)))
    return not any((known % 1 != 0).any() for part in parts if len(known := part[np.isfinite(part)]))
