"""Whether a status that a table states is borne out: one answer for all who show it, before the checks have run too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import numpy as np

from harbin_viewer.factsheet.model.status import CONFIRMED, NOT_BORNE_OUT, StatusName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from harbin_viewer.factsheet.model.cell import CellAt
    from harbin_viewer.factsheet.model.sheet import FactSheet
    from harbin_viewer.factsheet.tables.opened import OpenSheet
    from harbin_viewer.factsheet.tables.table import Column, Table

_found: WeakKeyDictionary[Table, dict[StatusName, frozenset[int]]] = WeakKeyDictionary()
"""The rows of columns that were asked for, as each figure of a chart and each cell asks again."""


def is_doubted(document: OpenSheet, cell: CellAt | None) -> bool:
    """Whether a check of the sheet finds the status of a cell not borne out, and its maker does not let that stand."""
    return cell is not None and doubted_at(document.sheet, document.table(cell.resource), cell)


def doubted_at(sheet: FactSheet, table: Table, cell: CellAt) -> bool:
    """The same of a cell of this table."""
    own = table.field(cell.field).status
    return cell.row in doubted_rows(sheet, table, own if table.text(own, cell.row) else "status")


def as_borne_out(sheet: FactSheet, table: Table, name: str) -> Column | None:
    """A column of statuses, in which those not borne out are told apart; None where there is none."""
    column, doubted = table.columns.get(name), doubted_rows(sheet, table, name)
    if column is None or not doubted:
        return column
    told = column.astype(object)
    told[sorted(doubted)] = NOT_BORNE_OUT
    return told


def told_apart(sheet: FactSheet, table: Table) -> Table:
    """The table with all its statuses told apart so; itself where all are borne out."""
    fields = table.resource.schema.fields if table.resource.schema else ()
    names = {"status", *(field.status for field in fields)} & table.columns.keys()
    told = {
        name: column
        for name in names
        if (column := as_borne_out(sheet, table, name)) is not None and column is not table.columns[name]
    }
    return replace(table, columns={**table.columns, **told}) if told else table


def doubted_rows(sheet: FactSheet, table: Table, name: str) -> frozenset[int]:
    """The rows whose status in the column `name` a check finds not borne out."""
    if not sheet.factsheet.checks or not {"status", name} <= table.columns.keys():  # as most often
        return frozenset()
    known = _found.setdefault(table, {})
    if name not in known:
        known[name] = frozenset(_doubted(sheet, table, name))
    return known[name]


def _doubted(sheet: FactSheet, table: Table, name: str) -> Iterator[int]:
    """The rows of which a check differs, but for those that its maker lets stand."""
    from harbin_viewer.factsheet.checks.comparison import reason_known  # after the sheet, which declares them
    from harbin_viewer.factsheet.checks.kinds.statuses import StatusesCheck
    from harbin_viewer.factsheet.checks.whole_sheet import key_of_row

    checks = [check for check in sheet.factsheet.checks if isinstance(check, StatusesCheck)]
    strict = any(not check.known for check in checks)
    for row in _lacking(sheet, table, name) if checks else ():
        if strict or not all(reason_known(check, key_of_row(table, row)) for check in checks):
            yield row


def _lacking(sheet: FactSheet, table: Table, name: str) -> Iterator[int]:
    """The rows said to be confirmed in a column by too few; of rows that are alike one is asked about."""
    from harbin_viewer.factsheet.checks.kinds.statuses import looked_at, too_few_for

    rows = np.flatnonzero(table.columns[name] == CONFIRMED)
    columns = [table.columns[of_it][rows].tolist() for of_it in looked_at(table) if of_it in table.columns]
    asked: dict[object, bool] = {}
    for row, *values in zip(rows.tolist(), *columns, strict=True):
        alike = tuple(values)
        if alike not in asked:
            asked[alike] = bool(too_few_for(sheet, table, name, row))
        if asked[alike]:
            yield row
