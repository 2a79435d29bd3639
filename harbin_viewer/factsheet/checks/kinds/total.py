"""Parts held against their stated total."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Annotated

from msgspec import Meta

from harbin_viewer.factsheet.checks import arithmetic, many_rows
from harbin_viewer.factsheet.checks.comparable_units import unit_of, why_not_of_one
from harbin_viewer.factsheet.checks.comparison import Comparison, compared, figure, key_of, number_of, size
from harbin_viewer.factsheet.checks.declaration import Check, declared
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.check import Use
from harbin_viewer.factsheet.model.parts import Name, Text, Tolerance
from harbin_viewer.factsheet.tables.opened import OpenSheet, row_numbers
from harbin_viewer.factsheet.wording import amount, number
from harbin_viewer.factsheet.words.reported_decimals import decimals_of

if TYPE_CHECKING:
    from harbin_viewer.factsheet.checks.many_rows import Numbers
    from harbin_viewer.factsheet.tables.table import Table


@declared
class TotalCheck(Check, frozen=True, kw_only=True, tag="total"):
    """Parts of a row against their stated total; `tolerance` in the total's unit."""

    resource: Name
    parts: Annotated[tuple[str, ...], Meta(min_length=1)]
    total: Text
    key: Text
    tolerance: Tolerance = 0.0

    def uses(self) -> tuple[Use, ...]:
        """What it looks at."""
        return (Use(self.resource, (*self.parts, self.total), (self.key,)),)

    def findings(self, document: OpenSheet) -> Iterator[Finding]:
        """Each total against the sum of its parts."""
        table = document.table(self.resource)
        columns = many_rows.numbers(table, self.total, *self.parts) if len(table) >= many_rows.MANY else None
        if columns is not None:
            return self._of_many(document, table, *columns)
        return (_total_of(self, table, row) for row in row_numbers(document, table))

    def _of_many(self, document: OpenSheet, table: Table, total: Numbers, *parts: Numbers) -> Iterator[Finding]:
        import numpy as np

        summed, largest = np.sum(parts, axis=0), np.max(np.abs(parts), axis=0)
        unmade = np.isnan(summed) | np.isnan(total) | bool(_why_unlike(self, table))
        outcome = many_rows.held_against(total, summed, self.tolerance, unmade, size=largest)
        tell = partial(_total_of, self, table)
        yield from many_rows.findings(self, document, table, np.ones(len(table), dtype=bool), outcome, tell)


def _total_of(check: TotalCheck, table: Table, row: int) -> Finding:
    unit, unlike = unit_of(table, check.total), _why_unlike(check, table)
    key = key_of(table, check.key, row)
    parts = [figure(table, name, row) for name in check.parts]
    stated, summed = figure(table, check.total, row), _sum(parts)
    comparison = Comparison(
        stated=stated,
        expected=summed,
        difference=None if unlike else arithmetic.difference(stated, summed),
        unit=unit,
        tolerance=check.tolerance,
        words=f"the total is {amount(stated, unit)}, and its parts "
        f"{' + '.join(number(part) for part in parts)} make {amount(summed, unit)}",
        why_not="the total is missing" if stated is None else "a part is missing" if summed is None else unlike,
        scale=size(stated, *parts),
    )
    places = [CellAt(check.resource, row, name) for name in (check.total, *check.parts)]
    subject = f"{table.field(check.total).label}, {number_of(key)}"
    return compared(check, subject, {check.key: key}, comparison, *places)


def _why_unlike(check: TotalCheck, table: Table) -> str:
    """Why the parts are not added up to the total: what is stated of their units differs."""
    return why_not_of_one(*(unit_of(table, name) for name in (check.total, *check.parts)))


def _sum(parts: list[float | None]) -> float | None:
    """The sum of the parts, with the decimals of the one that has most: what comes after these is float noise."""
    summed = arithmetic.total(parts)
    return None if summed is None else round(summed, max(decimals_of(part) for part in parts if part is not None))
