"""Statements by whether an independent reference bears them out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from harbin_viewer.factsheet.checks import many_rows
from harbin_viewer.factsheet.checks.comparison import found
from harbin_viewer.factsheet.checks.declaration import Check, declared
from harbin_viewer.factsheet.checks.findings import Finding, Verdict
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.check import Use
from harbin_viewer.factsheet.model.parts import Name, Text
from harbin_viewer.factsheet.model.status import STATUSES, StatusName
from harbin_viewer.factsheet.tables.opened import OpenSheet, row_numbers

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.table import Table


@declared
class IndependentCheck(Check, frozen=True, kw_only=True, tag="independent"):
    """Statements of a table that an independent reference contradicts, or for which none was found, by their status."""

    resource: Name
    key: Text

    def uses(self) -> tuple[Use, ...]:
        """What it looks at."""
        return (Use(self.resource, (), (self.key,)),)

    def findings(self, document: OpenSheet) -> Iterator[Finding]:
        """Each statement by its status: contradicted, without an independent word on it, or borne out."""
        table = document.table(self.resource)
        if len(table) >= many_rows.MANY:
            yield from self._of_many(document, table)
            return
        for row in row_numbers(document, table):
            yield _independent_of(self, table, row)

    def _of_many(self, document: OpenSheet, table: Table) -> Iterator[Finding]:
        import numpy as np

        statuses = table.columns.get("status", np.full(len(table), None, dtype=object))
        different = dict.fromkeys(statuses.tolist())
        verdicts = {status: _verdict("" if status is None else str(status)) for status in different}

        def some(statuses: Any) -> many_rows.Outcome:
            found_here = np.array([verdicts[status] for status in statuses.tolist()])
            return many_rows.Outcome(found_here == "holds", found_here == "differs", found_here == "unchecked")

        outcome = many_rows.outcome_in_parts(document, some, statuses)
        every = np.ones(len(table), dtype=bool)
        yield from many_rows.findings(self, document, table, every, outcome, partial(_independent_of, self, table))


def _independent_of(check: IndependentCheck, table: Table, row: int) -> Finding:
    status, subject = table.text("status", row), table.text(check.key, row)
    meaning = STATUSES.meaning(status) or "The status is not a known one."
    told = f"{subject}: {table.text('note', row) or meaning}"
    cell = CellAt(check.resource, row, check.key)
    return found(check, subject, {check.key: subject}, _verdict(status), told, cell=cell)


def _verdict(status: StatusName) -> Verdict:
    unborne: dict[str, Verdict] = {"contradicted": "differs", "claimed": "unchecked"}
    return unborne.get(status, "holds" if status in STATUSES else "unchecked")
