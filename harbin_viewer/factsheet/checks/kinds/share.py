"""Stated shares held against part and whole."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.checks import arithmetic, many_rows
from harbin_viewer.factsheet.checks.comparable_units import unit_of, why_no_rate, why_not_of_one
from harbin_viewer.factsheet.checks.comparison import compared, figure, key_of, number_of, of_rates
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
class ShareCheck(Check, frozen=True, kw_only=True, tag="share"):
    """A stated share (`share`, per cent) against `part` divided by `whole`; `tolerance` in percentage points."""

    resource: Name
    part: Text
    whole: Text
    share: Text
    key: Text
    tolerance: Tolerance = 0.05

    def uses(self) -> tuple[Use, ...]:
        """What it looks at."""
        return (Use(self.resource, (self.part, self.whole, self.share), (self.key,)),)

    def findings(self, document: OpenSheet) -> Iterator[Finding]:
        """Each stated share against part divided by whole; a row that states none is passed over."""
        table = document.table(self.resource)
        columns = many_rows.numbers(table, self.part, self.whole, self.share) if len(table) >= many_rows.MANY else None
        if columns is not None:
            yield from self._of_many(document, table, *columns)
            return
        for row in row_numbers(document, table):
            if figure(table, self.share, row) is not None:
                yield _share_of(self, table, row)

    def _of_many(
        self, document: OpenSheet, table: Table, part: Numbers, whole: Numbers, share: Numbers
    ) -> Iterator[Finding]:
        import numpy as np

        with np.errstate(all="ignore"):
            again = part / whole * 100
        unmade = np.isnan(part) | np.isnan(whole) | (whole == 0) | bool(_why_no_share_of(self, table))
        outcome = many_rows.rounded_alike(document, table, self.share, again, self.tolerance, unmade)
        tell = partial(_share_of, self, table)
        yield from many_rows.findings(self, document, table, ~np.isnan(share), outcome, tell)


def _share_of(check: ShareCheck, table: Table, row: int) -> Finding:
    key = key_of(table, check.key, row)
    part, whole, stated = (figure(table, name, row) for name in (check.part, check.whole, check.share))
    unlike = _why_no_share_of(check, table)
    again = None if unlike else arithmetic.share(part, whole)
    basis = f"{number(part)} of {amount(whole, unit_of(table, check.whole))}"
    comparison = of_rates(stated, again, check.tolerance, basis, unlike or _why_no_share(part, whole))
    subject = f"{table.field(check.share).label}, {number_of(key)}"
    places = [CellAt(check.resource, row, name) for name in (check.share, check.part, check.whole)]
    return compared(check, subject, {check.key: key}, comparison, *places)


def _why_no_share_of(check: ShareCheck, table: Table) -> str:
    """Why what is stated of the units lets no share in per cent be computed; "" where it does."""
    part, whole, share = (unit_of(table, name) for name in (check.part, check.whole, check.share))
    return why_not_of_one(part, whole) or why_no_rate(share, whole, "share")


def _why_no_share(part: float | None, whole: float | None) -> str:
    if part is None:
        return "the part is not in the sheet" if whole is not None else "neither the part nor the whole is in the sheet"
    return "the whole is not in the sheet" if whole is None else "the whole is zero"
