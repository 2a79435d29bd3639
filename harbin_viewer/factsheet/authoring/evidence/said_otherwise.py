"""The differences in which a figure stands that nobody declared as known, and what the others say of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from harbin_viewer.factsheet.checks.comparison import mention
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError


def differences_of(document: Document, cell: CellAt) -> tuple[Finding, ...]:
    """The findings by which a figure differs, and that are not known; none where the checks cannot be run."""
    try:
        findings = document.findings
    except SheetError:
        return ()
    return tuple(
        finding for finding in findings if finding.cell == cell and finding.verdict == "differs" and not finding.known
    )


def said_otherwise(document: Document, differences: Sequence[Finding]) -> str:
    """What stands elsewhere in the sheet for a figure, in sentences (“China Customs has 146.9 billion USD.”)."""
    return " ".join(_sentences(document, differences))


def _sentences(document: Document, differences: Sequence[Finding]) -> Iterator[str]:
    for finding in differences:
        if finding.reference is None:
            continue
        place = finding.reference
        table = document.table(place.resource)
        unit = table.field(place.field).unit
        figure = f"{table.text(place.field, place.row)}{unit if unit.startswith('%') else f' {unit}'}".strip()
        who = mention(document.sheet, table, place.row)
        yield f"{who[0].upper()}{who[1:]} has {figure.rstrip('.')}."


def references_in(document: Document, differences: Sequence[Finding]) -> tuple[str, ...]:
    """The names of the sources that say it."""
    places = [finding.reference for finding in differences if finding.reference is not None]
    tables = [(document.table(place.resource), place.row) for place in places]
    names = [table.text("source", row) for table, row in tables if "source" in table.columns]
    return tuple(dict.fromkeys(filter(None, names)))
