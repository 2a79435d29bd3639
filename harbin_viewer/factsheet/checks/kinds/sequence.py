"""Years without a gap."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated

from msgspec import Meta

from harbin_viewer.factsheet.checks import many_rows
from harbin_viewer.factsheet.checks.comparison import figure, found, number_of, unmade
from harbin_viewer.factsheet.checks.declaration import Check, declared
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.check import Use
from harbin_viewer.factsheet.model.parts import Name, Text
from harbin_viewer.factsheet.tables.opened import OpenSheet, refuse_stopped, row_numbers, rows_with

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.table import Table


@declared
class SequenceCheck(Check, frozen=True, kw_only=True, tag="sequence"):
    """The years (or other whole numbers) of `field` follow each other by `step`, in whatever order the rows stand."""

    resource: Name
    field: Text
    step: Annotated[int, Meta(ge=1)] = 1

    def uses(self) -> tuple[Use, ...]:
        """What it looks at."""
        return (Use(self.resource, (self.field,)),)

    def findings(self, document: OpenSheet) -> Iterator[Finding]:
        """Each row whose value does not follow the next lower one by a step; or one finding that all do."""
        table = document.table(self.resource)
        subject = table.resource.label
        values, rows, broken = self._in_order(document, table)
        told = broken if self.known else broken[: many_rows.MOST_TOLD]
        for at in told:
            refuse_stopped(document)
            after, before = values[rows[at]], values[rows[at - 1]]
            sentence = f"{subject}: {_or_gap(after)} does not follow {_or_gap(before)} by {self.step}."
            key = {self.field: after}
            here, other = (CellAt(self.resource, rows[number], self.field) for number in (at, at - 1))
            yield found(self, subject, key, "differs", sentence, cell=here, others=(other,))
        yield from many_rows.counted(self, table, "differs", len(broken) - len(told))
        if not broken:
            yield _unbroken(self, subject, [values[row] for row in dict.fromkeys(rows[:1] + rows[-1:])])

    def _in_order(self, document: OpenSheet, table: Table) -> tuple[list[float | None], list[int], list[int]]:
        """The values, their rows in order, and the places in this whose value does not follow the one before."""
        columns = many_rows.numbers(table, self.field)
        if columns is None:
            values = [figure(table, self.field, row) for row in row_numbers(document, table)]
            rows = sorted(range(len(values)), key=lambda row: (values[row] is None, values[row] or 0.0))
            pairs = enumerate(pairwise(rows), 1)
            gaps = [at for at, (before, row) in pairs if not _follows(values[before], values[row], self.step)]
            return values, rows, gaps
        plain = rows_with(document, table.column(self.field))
        order = many_rows.in_order(document, columns[0])
        rising = columns[0][order]
        broken = ((rising[1:] - rising[:-1]) != self.step).nonzero()[0] + 1
        return [None if value != value else value for _row, value in plain], order.tolist(), broken.tolist()


def _follows(before: float | None, after: float | None, step: int) -> bool:
    return before is not None and after is not None and after - before == step


def _or_gap(value: float | None) -> str:
    return "a missing value" if value is None else number_of(value)


def _unbroken(check: SequenceCheck, subject: str, values: list[float | None]) -> Finding:
    """What is said of values that follow each other, of which these are the first and the last."""
    if not values or values == [None]:
        return unmade(check, subject, {}, "there are no rows")
    told = f"{_or_gap(values[0])} to {_or_gap(values[-1])} without a gap" if len(values) > 1 else "there is one row"
    return found(check, subject, {}, "holds", f"{subject}: {told}.")
