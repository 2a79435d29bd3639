"""Stated rates of change, recomputed from their own values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from harbin_viewer.factsheet.checks import arithmetic, many_rows
from harbin_viewer.factsheet.checks.comparable_units import unit_of, why_no_growth, why_no_rate
from harbin_viewer.factsheet.checks.comparison import (
    compared,
    figure,
    first_rows,
    key_of,
    number_of,
    of_rates,
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
        rows, unlike = first_rows(_rows_with_series(self, document, table), table, self.value)
        for row in row_numbers(document, table):
            if figure(table, self.rate, row) is not None:
                at = key_of(table, self.order, row)
                before = _series_of(self, table, row, at - 1) if isinstance(at, int | float) else None
                yield _growth_of(self, table, row, rows.get(before), is_one=before not in unlike)

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
            before_it = int(before[row])
            is_one = before_it < 0 or not unlike[before_it]
            return _growth_of(self, table, row, before_it if before_it >= 0 else None, is_one=is_one)

        order = many_rows.by_series(document, table, _others_of_key(self, table), order)
        unlike = many_rows.unlike_repeated(document, order, value)
        before = many_rows.before_by(document, order)
        prior = many_rows.in_parts(document, priors, before)
        again = many_rows.in_parts(document, _rates, value, prior)
        unmade = np.isnan(prior) | np.isnan(value) | (prior == 0) | ((before >= 0) & unlike[before])
        unmade |= bool(_why_no_growth_of(self, table))
        outcome = many_rows.rounded_alike(document, table, self.rate, again, self.tolerance, unmade)
        yield from many_rows.findings(self, document, table, ~np.isnan(rate), outcome, tell)


def _rates(value: Numbers, prior: Numbers) -> Numbers:
    import numpy as np

    with np.errstate(all="ignore"):
        rates: Numbers = (value - prior) / np.abs(prior) * 100
    return rates


def _others_of_key(check: GrowthCheck, table: Table) -> tuple[str, ...]:
    """The columns that part a table into several series: its key, but for the years."""
    return tuple(name for name in table.key if name != check.order) if check.order in table.key else ()


def _series_of(check: GrowthCheck, table: Table, row: int, at: Any) -> tuple[Any, ...]:
    """What names the row of a year in the series that a row is of."""
    return (*(key_of(table, name, row) for name in _others_of_key(check, table)), at)


def _rows_with_series(check: GrowthCheck, document: OpenSheet, table: Table) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """Each row that has a year, with what names it in its series."""
    for row in row_numbers(document, table):
        at = key_of(table, check.order, row)
        if at is not None:
            yield row, _series_of(check, table, row, at)


def _growth_of(check: GrowthCheck, table: Table, row: int, before: int | None, *, is_one: bool) -> Finding:
    """The finding of a row whose rate follows from the row `before` it: None where there is none, or not `is_one`."""
    at = key_of(table, check.order, row)
    prior = None if before is None or not is_one else figure(table, check.value, before)
    after, stated = figure(table, check.value, row), figure(table, check.rate, row)
    no_growth = _why_no_growth_of(check, table)
    again = None if no_growth else arithmetic.growth(prior, after)
    basis = f"{number(prior)} and {amount(after, unit_of(table, check.value))}{_if_negative(prior)}"
    why_not = no_growth or _why_no_growth(at, prior, after, is_one=is_one)
    comparison = of_rates(stated, again, check.tolerance, basis, why_not)
    subject = f"{table.field(check.rate).label}, {number_of(at)}"
    places = [CellAt(check.resource, row, check.rate), CellAt(check.resource, row, check.value)]
    places += [] if prior is None or before is None else [CellAt(check.resource, before, check.value)]
    return compared(check, subject, {check.order: at}, comparison, *places)


def _why_no_growth_of(check: GrowthCheck, table: Table) -> str:
    """Why what is stated of the units lets no growth in per cent be computed; "" where it does."""
    value, rate = unit_of(table, check.value), unit_of(table, check.rate)
    return why_no_rate(rate, value) or why_no_growth(value)


def _if_negative(prior: float | None) -> str:
    return " (in per cent of its size, as it is negative)" if prior is not None and prior < 0 else ""


def _why_no_growth(at: Any, prior: float | None, after: float | None, *, is_one: bool) -> str:
    if not isinstance(at, int | float):
        return "the row does not say which comes before it"
    if not is_one:
        return f"there are several figures for {number_of(at - 1)} to compare with, which are not the same"
    if prior is None:
        return f"there is no figure for {number_of(at - 1)} to compare with"
    if after is None:
        return f"there is no figure for {number_of(at)}"
    return f"the figure for {number_of(at - 1)} is zero, and nothing grows from zero by a rate"
