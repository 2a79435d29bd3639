"""Who stands behind a row, as text with links to the entries of the sources; the status that a text names."""

from __future__ import annotations

from collections.abc import Callable

from harbin_viewer.charts.status import status_words
from harbin_viewer.factsheet.checks.borne_out import is_doubted
from harbin_viewer.factsheet.checks.row_references import columns_of_references
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.package.source import named_in
from harbin_viewer.factsheet.model.status import STATUSES, StatusName
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.paper.block import Block
from harbin_viewer.paper.line_ends import brief
from harbin_viewer.paper.spans import Span


def source_span(document: Document, name: str) -> Span:
    """A source by its label, leading to its entry among the sources."""
    found = document.sheet.source(name)
    return Span(brief(found.label), target=source_spot(name)) if found else Span(name or "no source named")


def sources(document: Document, table: Table, field: str, row: int) -> list[Span]:
    """Whose word the text of a field is, where it stands, and what it was compared with."""
    spans = [source_span(document, table.source(row))]
    if place := table.text("place", row):
        spans.append(Span(f" · {place}"))
    others = [name for name in named_in(table.references(field, row)) if name != table.source(row)]
    for number, name in enumerate(others):
        spans += [Span(", " if number else " · See also: "), source_span(document, name)]
    return spans


def put_status(block: Block, document: Document, table: Table, field: str, row: int) -> None:
    """Put how sure the text of a field is, and whose word."""
    doubted = is_doubted(document, CellAt(table.resource.name, row, field))
    block.status(status_of(table.status(field, row)), sources(document, table, field, row), doubted=doubted)


def status_of(text: str) -> StatusName | None:
    """The status of that name; None where there is none."""
    return STATUSES.shown(text)


def words_of_names(document: Document, table: Table) -> dict[str, Callable[[str], str]]:
    """By each column that names sources or a status, how a reader knows them: as in the table of the window."""
    telling = {"status", *(table.field(name).status for name in table.columns)}
    listed = columns_of_references(table)
    return {
        **dict.fromkeys(telling, lambda name: status_words(name) or name),
        **dict.fromkeys(listed, lambda names: "; ".join(map(document.label, named_in(names)))),
        "source": document.label,
    }


def source_spot(name: str) -> str:
    """What links call a source's entry by."""
    return f"source:{name}"
