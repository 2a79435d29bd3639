"""Statements on one subject held against each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.checks import many_rows
from harbin_viewer.factsheet.checks.comparison import found
from harbin_viewer.factsheet.checks.declaration import Check, declared
from harbin_viewer.factsheet.checks.findings import Finding, Verdict
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.check import Use
from harbin_viewer.factsheet.model.parts import Name, Text
from harbin_viewer.factsheet.tables.opened import OpenSheet, row_numbers, rows_with

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
        subjects, statements = (_texts(document, table, name) for name in (self.subject, self.says))
        for row in row_numbers(document, table):
            groups.setdefault(subjects[row], []).append(row)
        told: Counter[Verdict] = Counter()
        for _row, (subject, rows) in zip(row_numbers(document, table), groups.items(), strict=False):
            said = [statements[row] for row in rows]
            verdict = _verdict(said)
            told[verdict] += 1
            if self.known or told[verdict] <= many_rows.MOST_TOLD:
                yield _consistent_on(self, table, subject, rows, said)
        for verdict, count in told.items() if not self.known else ():
            yield from many_rows.counted(self, table, verdict, max(count - many_rows.MOST_TOLD, 0))


def _texts(document: OpenSheet, table: Table, name: str) -> list[str]:
    """A column as texts, "" where they are missing or it is not there."""
    column = table.columns.get(name)
    if column is None or column.dtype != object:
        return [table.text(name, row) for row in row_numbers(document, table)]
    return ["" if value is None or value != value else str(value) for _row, value in rows_with(document, column)]


def _verdict(said: list[str]) -> Verdict:
    if len(said) == 1:
        return "unchecked"
    return "holds" if len({text.casefold() for text in said}) == 1 else "differs"


def _consistent_on(check: ConsistentCheck, table: Table, subject: str, rows: list[int], said: list[str]) -> Finding:
    places = [table.text("place", row) or f"row {table.number_of(row)}" for row in rows]
    told = "; ".join(f"{text} ({place})" for place, text in zip(places, said, strict=True))
    alone = " Nothing else is said of it." if len(rows) == 1 else ""
    between = [CellAt(check.resource, row, check.says) for row in rows[1:-1]]
    subjects = [CellAt(check.resource, row, check.subject) for row in rows]
    return found(
        check, subject, {check.subject: subject}, _verdict(said), f"{subject}: {told}.{alone}",
        stated=said[0], expected=None if alone else said[-1], cell=CellAt(check.resource, rows[0], check.says),
        reference=None if alone else CellAt(check.resource, rows[-1], check.says), others=(*between, *subjects),
    )  # fmt: skip
