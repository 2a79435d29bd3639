"""Every highlight of a summary against the cell it names: the same figure, unit and status."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from harbin_viewer.factsheet.checks import arithmetic
from harbin_viewer.factsheet.checks.comparison import Read, found, size
from harbin_viewer.factsheet.checks.findings import CellAt, Finding
from harbin_viewer.factsheet.model.cell import Cell
from harbin_viewer.factsheet.model.check import HighlightCheck
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.tab import Highlight, SummaryTab
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.wording import amount, listed


def highlights(check: HighlightCheck, sheet: FactSheet, read: Read) -> Iterator[Finding]:
    """Each highlight, and each of their changes."""
    for tab in sheet.factsheet.tabs:
        for one in tab.highlights if isinstance(tab, SummaryTab) else ():
            yield from _highlight(check, one, read)


def _highlight(check: HighlightCheck, one: Highlight, read: Read) -> Iterator[Finding]:
    subject = f"{one.title}, {one.period}"
    yield _against_cell(check, subject, (one.figure, one.unit, one.status), one.cell, read(one.cell.resource))
    if one.change:
        stated = (one.change.figure, one.change.unit, "")
        yield _against_cell(check, f"{subject}, change", stated, one.change.cell, read(one.change.cell.resource))


def _against_cell(
    check: HighlightCheck, subject: str, stated: tuple[Decimal, str, str], cell: Cell, table: Table
) -> Finding:
    shown, unit, _ = stated
    figure = float(shown)
    key = {"highlight": subject}
    row = table.find(cell.row)
    if row is None or cell.field not in table.columns:
        return found(check, subject, key, "differs", f"{subject}: the cell it names is not there.", stated=figure)
    value = table.value(cell.field, row)
    wrong = _unlike(stated, cell, table, row)
    told = (
        f"the highlight and its cell do not have the same {listed(wrong)}"
        if wrong
        else "the highlight and its cell both have"
    )
    theirs = f"{amount(value, table.field(cell.field).unit)}{_status(table.status(cell.field, row))}"
    ours = f"{amount(shown, unit)}{_status(stated[2])}"
    number = value if isinstance(value, int | float) else None
    return found(
        check, subject, key, "differs" if wrong else "holds",
        f"{subject}: {told}; {ours} there, {theirs} in the table." if wrong else f"{subject}: {told} {ours}.",
        stated=figure, expected=value if number is not None or value is None else str(value),
        difference=arithmetic.difference(figure, number), unit=unit, tolerance=0.0,
        cell=CellAt(cell.resource, row, cell.field),
    )  # fmt: skip


def _unlike(stated: tuple[Decimal, str, str], cell: Cell, table: Table, row: int) -> list[str]:
    """In what a highlight and its cell are not the same."""
    figure, unit, status = float(stated[0]), *stated[1:]
    value = table.value(cell.field, row)
    same = isinstance(value, int | float) and arithmetic.within(figure - value, 0.0, size(figure, value))
    unlike = [] if same else ["figure"]
    unlike += [] if unit == table.field(cell.field).unit else ["unit"]
    return unlike + ([] if status in ("", table.status(cell.field, row)) else ["status"])


def _status(status: str) -> str:
    return f" ({status})" if status else ""
