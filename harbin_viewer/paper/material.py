"""What the pages are made from: the sheet, its tables, and what the checks found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.status import STATUSES, StatusName
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.paper.spans import Span


@dataclass(frozen=True)
class Material:
    """`read` gives the table of a resource; SheetError where its file has a mistake."""

    sheet: FactSheet
    read: Callable[[str], Table]
    findings: Sequence[Finding] = ()

    def source(self, name: str) -> Span:
        """A source by its label, leading to its entry among the sources."""
        found = self.sheet.source(name)
        return Span(found.label, target=source_spot(name)) if found else Span(name or "no source named")

    def sources(self, table: Table, row: int) -> list[Span]:
        """Whose word a row is, where it stands, and what it was compared with."""
        spans = [self.source(table.text("source", row))]
        if place := table.text("place", row):
            spans.append(Span(f" · {place}"))
        named = [one for one in table.text("references", row).split("; ") if one]
        others = [one for one in named if one != table.text("source", row)]
        for number, name in enumerate(others):
            spans += [Span(", " if number else " · See also: "), self.source(name)]
        return spans


def status_of(text: str) -> StatusName | None:
    """The status of that name; None where there is none."""
    return next((one for one in STATUSES if one == text), None)


def source_spot(name: str) -> str:
    """What links call a source's entry by."""
    return f"source:{name}"
