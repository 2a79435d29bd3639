"""Stated rates of change, recomputed from their own values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from harbin_viewer.factsheet.checks import arithmetic, many_rows
from harbin_viewer.factsheet.checks.comparison import (
    compared,
    figure,
    key_of,
    number_of,
    of_rates,
    rows_by,
)
from harbin_viewer.factsheet.checks.declaration import Check, declared
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.check import Use
from harbin_viewer.factsheet.model.parts import Name, Text, Tolerance
from harbin_viewer.factsheet.tables.opened import OpenSheet, row_numbers
from harbin_viewer.factsheet.wording import amount, number

if TYPE_CHECKING:
    from harbin_viewer.factsheet.checks.many_rows import Numbers
    from harbin_viewer.factsheet.tables.table import Table


@declared
class GrowthCheck(Check, frozen=True, kw_only=True, tag="growth"):
    """A stated rate of change (`rate`, per cent) against the rate recomputed from `value`, along `order` (step 1).

    `tolerance` is in percentage points, and what is recomputed has the decimals of the stated rate.
    """

    resource: Name
    value: Text
    rate: Text
    order: Text
    tolerance: Tolerance = 0.05

    def uses(self) -> tuple[Use, ...]:
        """What it looks at."""
        return (Use(self.resource, (self.value, self.rate), (self.order,)),)

    def findings(self, document: OpenSheet) -> Iterator[Finding]:
        """Each stated rate against the one recomputed from the value before; a row that states none is passed over."""
        table = document.table(self.resource)
        if len(table) >= many_rows.MANY and (found_at_once := self._at_once(document, table)):
            yield from found_at_once
            return
        rows = rows_by(document, table, self.order)
        for row in row_numbers(document, table):
            if figure(table, self.rate, row) is not None:
                at = key_of(table, self.order, row)
                yield _growth_of(self, table, row, rows.get(at - 1) if isinstance(at, int | float) else None)

    def _at_once(self, document: OpenSheet, table: Table) -> Iterator[Finding] | None:
        """The same for very many rows; None where a column has no numbers."""
        columns = many_rows.numbers(table, self.value, self.rate, self.order)
        return None if columns is None else self._of_many(document, table, *columns)

    def _of_many(
        self, document: OpenSheet, table: Table, value: Numbers, rate: Numbers, order: Numbers
    ) -> Iterator[Finding]:
        import numpy as np

        def priors(at: Any) -> Numbers:
            return np.where(at >= 0, value[at], np.nan)

        def tell(row: int) -> Finding:
            return _growth_of(self, table, row, int(before[row]) if before[row] >= 0 else None)

        before = many_rows.before_by(document, order)
        prior = many_rows.in_parts(document, priors, before)
        again = many_rows.in_parts(document, _rates, value, prior)
        unmade = np.isnan(prior) | np.isnan(value) | (prior == 0)
        outcome = many_rows.rounded_alike(document, table, self.rate, again, self.tolerance, unmade)
        yield from many_rows.findings(self, document, table, ~np.isnan(rate), outcome, tell)


def _rates(value: Numbers, prior: Numbers) -> Numbers:
    import numpy as np

    with np.errstate(all="ignore"):
        rates: Numbers = (value - prior) / np.abs(prior) * 100
    return rates


def _growth_of(check: GrowthCheck, table: Table, row: int, before: int | None) -> Finding:
    """The finding of a row whose rate follows from the row `before` it; None where there is none."""
    at = key_of(table, check.order, row)
    prior = None if before is None else figure(table, check.value, before)
    after, stated = figure(table, check.value, row), figure(table, check.rate, row)
    again = arithmetic.growth(prior, after)
    unit = table.field(check.value).unit
    basis = f"{number(prior)} and {amount(after, unit)}{_if_negative(prior)}"
    comparison = of_rates(stated, again, check.tolerance, basis, _why_no_growth(at, prior, after))
    subject = f"{table.field(check.rate).label}, {number_of(at)}"
    places = [CellAt(check.resource, row, check.rate), CellAt(check.resource, row, check.value)]
    places += [] if prior is None or before is None else [CellAt(check.resource, before, check.value)]
    return compared(check, subject, {check.order: at}, comparison, *places)


def _if_negative(prior: float | None) -> str:
    return " (in per cent of its size, as it is negative)" if prior is not None and prior < 0 else ""


def _why_no_growth(at: Any, prior: float | None, after: float | None) -> str:
    if not isinstance(at, int | float):
        return "the row does not say which comes before it"
    if prior is None:
        return f"there is no figure for {number_of(at - 1)} to compare with"
    if after is None:
        return f"there is no figure for {number_of(at)}"
    return f"the figure for {number_of(at - 1)} is zero, and nothing grows from zero by a rate"
