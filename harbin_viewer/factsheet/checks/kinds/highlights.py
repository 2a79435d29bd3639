"""Large figures held against the cells they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from harbin_viewer.factsheet.checks import arithmetic
from harbin_viewer.factsheet.checks.comparison import found, size
from harbin_viewer.factsheet.checks.declaration import Check, declared
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.model.cell import Cell, CellAt
from harbin_viewer.factsheet.model.highlight import Highlight
from harbin_viewer.factsheet.model.status import STATUSES, StatusName
from harbin_viewer.factsheet.tables.opened import OpenSheet
from harbin_viewer.factsheet.wording import amount, listed, quoted

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.table import Table


_FIRST, _LAST = 1000, 2999
"""Whole numbers in a key that are taken for years."""

_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
"""One that is written."""


class _Stated(Struct, frozen=True):
    """What a highlight says of its figure; "" where it says nothing."""

    figure: Decimal
    unit: str
    status: StatusName = ""
    source: str = ""
    period: str = ""


@declared
class HighlightCheck(Check, frozen=True, kw_only=True, tag="highlights"):
    """Every highlight, and its change, against the cell it names: figure, unit, status and source are the same."""

    def findings(self, document: OpenSheet) -> Iterator[Finding]:
        """Each highlight, and each of their changes."""
        for tab in document.sheet.factsheet.tabs:
            for highlight in tab.figures:
                yield from findings_of_highlight(self, highlight, document)


def findings_of_highlight(check: HighlightCheck, highlight: Highlight, document: OpenSheet) -> Iterator[Finding]:
    """The findings of one highlight, and of its change where it states one."""
    subject, cell, change = f"{highlight.title}, {highlight.period}", highlight.cell, highlight.change
    stated = _Stated(highlight.figure, highlight.unit, highlight.status, highlight.source, highlight.period)
    yield _against_cell(check, subject, stated, cell, document.table(cell.resource))
    if change:
        stated = _Stated(change.figure, change.unit)
        yield _against_cell(check, f"{subject}, change", stated, change.cell, document.table(change.cell.resource))


def _against_cell(check: HighlightCheck, subject: str, stated: _Stated, cell: Cell, table: Table) -> Finding:
    figure = float(stated.figure)
    key = {"highlight": subject}
    row = table.find(cell.row)
    if row is None or cell.field not in table.columns:
        return found(check, subject, key, "differs", f"{subject}: the cell it names is not there.", stated=figure)
    if (count := _rows_told_apart(table, cell, row)) > 1:
        told = f"{subject}: the cell it names is not a single one, as {count} rows have what its key says."
        return found(check, subject, key, "differs", told, stated=figure)
    value = table.value(cell.field, row)
    wrong = _unlike(stated, cell, table, row)
    told = (
        f"the highlight and its cell do not have the same {listed(wrong)}"
        if wrong
        else "the highlight and its cell both have"
    )
    theirs = f"{amount(value, table.field(cell.field).unit)}{_status(table.status(cell.field, row))}"
    ours = f"{amount(stated.figure, stated.unit)}{_status(stated.status)}"
    if "source" in wrong:
        ours, theirs = f"{ours} from {quoted(stated.source)}", f"{theirs} from {quoted(table.text('source', row))}"
    number = value if isinstance(value, int | float) else None
    return found(
        check, subject, key, "differs" if wrong else "holds",
        f"{subject}: {told}; {ours} there, {theirs} in the table." if wrong else f"{subject}: {told} {ours}.",
        stated=figure, expected=value if number is not None or value is None else str(value),
        difference=arithmetic.difference(figure, number), unit=stated.unit, tolerance=0.0,
        cell=CellAt(cell.resource, row, cell.field),
    )  # fmt: skip


def _rows_told_apart(table: Table, cell: Cell, first: int) -> int:
    """How many rows have the key of a cell; 1 where all of them say the same, as whichever is meant is right then."""
    import numpy as np

    fits = table.fitting(cell.row)
    others = np.flatnonzero(fits)[1:] if fits is not None else np.array([], dtype=int)
    return len(others) + 1 if len(others) and not table.agree(others, np.full_like(others, first)).all() else 1


def _unlike(stated: _Stated, cell: Cell, table: Table, row: int) -> list[str]:
    """In what a highlight and its cell are not the same; what the highlight does not say is none of it."""
    figure, value = float(stated.figure), table.value(cell.field, row)
    same = {
        "figure": isinstance(value, int | float) and arithmetic.within(figure - value, 0.0, size(figure, value)),
        "unit": stated.unit == table.field(cell.field).unit,
        "status": stated.status in ("", table.status(cell.field, row)),
        "source": "" in (stated.source, table.text("source", row)) or stated.source == table.text("source", row),
        "year": _is_of_year(stated.period, cell, table, row),
    }
    return [name for name, is_same in same.items() if not is_same]


def _is_of_year(period: str, cell: Cell, table: Table, row: int) -> bool:
    """Whether a period that tells years tells that of the row, where the row is named by one."""
    told = {*_YEAR.findall(period)}
    values = [table.value(name, row) for name in cell.row]
    if not told or all(_tells_only(told, str(value)) for value in values):
        return True
    years = [year for value in values for year in _years(value)]
    return not years or any(str(year) in told for year in years)


def _tells_only(told: set[str], value: str) -> bool:
    """Whether a value of a key plainly tells these years, or none: to read all forms of periods takes long to begin."""
    years = {*_YEAR.findall(value)}
    return years <= told if years else value.isascii() and not any(map(str.isdigit, value))


def _years(value: Any) -> Iterator[int]:
    """The years that a value of a key tells, as a number, a date or a period in words; none where it is no time."""
    if isinstance(value, date):
        yield value.year
    elif isinstance(value, int | float):
        yield from [int(value)] if value == value and value % 1 == 0 and _FIRST <= value <= _LAST else []
    else:
        from harbin_viewer.factsheet.roles.times.periods import periods_of

        for period in periods_of([str(value)]).values():
            yield from range(period.year, period.last_year + 1)


def _status(status: StatusName) -> str:
    return f" ({STATUSES[status].word if status in STATUSES else status})" if status else ""
