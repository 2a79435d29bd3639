"""The last year of a table held against the last that had been published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from harbin_viewer.factsheet.checks.comparison import found, number_of, unmade
from harbin_viewer.factsheet.checks.declaration import Check, declared
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.check import Use
from harbin_viewer.factsheet.model.parts import Day, Name, Text
from harbin_viewer.factsheet.tables.opened import OpenSheet, row_numbers

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.table import Table


@declared
class LatestCheck(Check, frozen=True, kw_only=True, tag="latest"):
    """The last `field` of a table against the last that the reference had published (`published`) by the date `by`."""

    resource: Name
    field: Text
    reference_resource: Name
    reference_field: Text
    published: Text
    by: Day

    def uses(self) -> tuple[Use, ...]:
        """What it looks at."""
        return (
            Use(self.resource, (), (self.field,)),
            Use(self.reference_resource, (), (self.reference_field, self.published)),
        )

    def findings(self, document: OpenSheet) -> Iterator[Finding]:
        """The last value of a table against the last that had been published by a date."""
        table, other = document.table(self.resource), document.table(self.reference_resource)
        ours = _last(table, self.field, row_numbers(document, table))
        theirs = _last(other, self.reference_field, self._early(document, other))
        subject = table.resource.label
        if ours is None:
            yield unmade(self, subject, {}, "the table has no rows")
        elif theirs is None:
            yield unmade(self, subject, {}, f"nothing is known to have been published by {self.by}")
        else:
            finding = self._finding(subject, ours, theirs, other.text(self.published, theirs[1]))
            yield finding
            if finding.verdict == "holds":
                yield from self._undated(document, other, subject, ours)

    def _early(self, document: OpenSheet, other: Table) -> Iterator[int]:
        """The rows of the reference that had been published by the date."""
        for row in row_numbers(document, other):
            if "" < _last_day(other.text(self.published, row)) <= self.by:
                yield row

    def _undated(self, document: OpenSheet, other: Table, subject: str, ours: tuple[Any, int]) -> Iterator[Finding]:
        """That a later value of the reference may have been published by then: nothing says when it was."""
        undated = (row for row in row_numbers(document, other) if not other.text(self.published, row))
        later = _last(other, self.reference_field, undated)
        if later is not None and _comparable(ours[0], later[0]) and later[0] > ours[0]:
            why = f"nothing says when {number_of(later[0])} was published"
            cell = CellAt(self.resource, ours[1], self.field)
            yield unmade(self, subject, {self.field: ours[0]}, why, cell=cell)

    def _finding(self, subject: str, ours: tuple[Any, int], theirs: tuple[Any, int], on: str) -> Finding:
        (last, row), (published, there) = ours, theirs
        cell = CellAt(self.resource, row, self.field)
        if not _comparable(last, published):
            why = f"{number_of(last)} and {number_of(published)} have no order"
            return unmade(self, subject, {self.field: last}, why, cell=cell)
        had = f"{number_of(published)} had been published ({on}) by {self.by}"
        return found(
            self, subject, {self.field: last}, "holds" if last >= published else "differs",
            f"{subject}: it ends with {number_of(last)}; {had}.", stated=_stated(last), expected=_stated(published),
            cell=cell, reference=CellAt(self.reference_resource, there, self.reference_field),
        )  # fmt: skip


def _last_day(date: str) -> str:
    """The last day that an ISO date may mean: "2024-05" is out by the end of May, not before."""
    return date + {4: "-12-31", 7: "-31"}.get(len(date), "")


def _last(table: Table, name: str, rows: Iterator[int]) -> tuple[Any, int] | None:
    """The largest value in those rows, and its row."""
    values = table.column(name).tolist()
    known = ((values[row], row) for row in rows)
    return max((pair for pair in known if pair[0] is not None and pair[0] == pair[0]), default=None)


def _comparable(value: Any, other: Any) -> bool:
    """Whether one is more or less than the other: two numbers, two texts, two dates."""
    return type(value) is type(other) or (isinstance(value, int | float) and isinstance(other, int | float))


def _stated(value: Any) -> float | str:
    return value if isinstance(value, int | float) else str(value)
