"""Large figures held against the cells they name."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.checks import arithmetic
from harbin_viewer.factsheet.checks.comparison import found, size
from harbin_viewer.factsheet.checks.declaration import Check, declared
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.model.cell import Cell, CellAt
from harbin_viewer.factsheet.model.highlight import Highlight
from harbin_viewer.factsheet.tables.opened import OpenSheet
from harbin_viewer.factsheet.wording import amount, listed

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.table import Table


@declared
class HighlightCheck(Check, frozen=True, kw_only=True, tag="highlights"):
    """Every highlight, and its change, against the cell it names: figure, unit and status are the same."""

    def findings(self, document: OpenSheet) -> Iterator[Finding]:
        """Each highlight, and each of their changes."""
        for tab in document.sheet.factsheet.tabs:
            for highlight in tab.figures:
                yield from _highlight(self, highlight, document)


def _highlight(check: HighlightCheck, highlight: Highlight, document: OpenSheet) -> Iterator[Finding]:
    subject, cell, change = f"{highlight.title}, {highlight.period}", highlight.cell, highlight.change
    stated = (highlight.figure, highlight.unit, highlight.status)
    yield _against_cell(check, subject, stated, cell, document.table(cell.resource))
    if change:
        stated = (change.figure, change.unit, "")
        yield _against_cell(check, f"{subject}, change", stated, change.cell, document.table(change.cell.resource))


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
