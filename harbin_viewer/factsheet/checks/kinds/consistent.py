"""Statements on one subject held against each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.checks.comparison import found
from harbin_viewer.factsheet.checks.declaration import Check, declared
from harbin_viewer.factsheet.checks.findings import Finding, Verdict
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.check import Use
from harbin_viewer.factsheet.model.parts import Name, Text
from harbin_viewer.factsheet.tables.opened import OpenSheet, row_numbers

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.table import Table


@declared
class ConsistentCheck(Check, frozen=True, kw_only=True, tag="consistent"):
    """Statements on the same `subject` say the same (`says`)."""

    resource: Name
    subject: Text
    says: Text

    def uses(self) -> tuple[Use, ...]:
        """What it looks at."""
        return (Use(self.resource, (), (self.subject, self.says)),)

    def findings(self, document: OpenSheet) -> Iterator[Finding]:
        """The statements on each subject, whether they say the same."""
        table = document.table(self.resource)
        groups: dict[str, list[int]] = {}
        for row in row_numbers(document, table):
            groups.setdefault(table.text(self.subject, row), []).append(row)
        for subject, rows in groups.items():
            yield _consistent_on(self, table, subject, rows)


def _consistent_on(check: ConsistentCheck, table: Table, subject: str, rows: list[int]) -> Finding:
    said = [table.text(check.says, row) for row in rows]
    places = [table.text("place", row) or f"row {row + 2}" for row in rows]
    same = len({text.casefold() for text in said}) == 1
    told = "; ".join(f"“{text}” ({place})" for place, text in zip(places, said, strict=True))
    alone = " Nothing else is said of it." if len(rows) == 1 else ""
    verdict: Verdict = "unchecked" if alone else "holds" if same else "differs"
    between = [CellAt(check.resource, row, check.says) for row in rows[1:-1]]
    subjects = [CellAt(check.resource, row, check.subject) for row in rows]
    return found(
        check, subject, {check.subject: subject}, verdict, f"{subject}: {told}.{alone}",
        stated=said[0], expected=None if alone else said[-1], cell=CellAt(check.resource, rows[0], check.says),
        reference=None if alone else CellAt(check.resource, rows[-1], check.says), others=(*between, *subjects),
    )  # fmt: skip
