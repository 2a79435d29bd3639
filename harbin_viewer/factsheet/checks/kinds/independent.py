"""Statements by whether an independent reference bears them out."""

from __future__ import annotations

from collections.abc import Iterator

from harbin_viewer.factsheet.checks.comparison import found
from harbin_viewer.factsheet.checks.declaration import Check, declared
from harbin_viewer.factsheet.checks.findings import Finding, Verdict
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.check import Use
from harbin_viewer.factsheet.model.parts import Name, Text
from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.tables.opened import OpenSheet, row_numbers


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
        for row in row_numbers(document, table):
            status, subject = table.text("status", row), table.text(self.key, row)
            meaning = STATUSES.meaning(status) or "The status is not a known one."
            told = f"{subject}: {table.text('note', row) or meaning}"
            cell = CellAt(self.resource, row, self.key)
            yield found(self, subject, {self.key: subject}, _verdict(status), told, cell=cell)


def _verdict(status: str) -> Verdict:
    unborne: dict[str, Verdict] = {"contradicted": "differs", "claimed": "unchecked"}
    return unborne.get(status, "holds" if status in STATUSES else "unchecked")
