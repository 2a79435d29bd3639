"""The figures and texts that name a source: those that it says, and those that it reports or speaks of otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from harbin_viewer.factsheet.checks.row_references import columns_of_references, references
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.provenance import statement
from harbin_viewer.factsheet.tables.table import Table

MOST = 500
"""Figures that are listed."""

_AT_ONCE = 1000

_LOOKED_AT = 100
"""Rows of which the length of texts is looked at."""


@dataclass(frozen=True)
class Use:
    """A figure, or text, in words, and the table it is in.

    `by_it` is what it is by the source ("contradicted by it"), "" where it is the source's own word.
    """

    cell: CellAt
    subject: str
    text: str
    table: str
    by_it: str
    is_figure: bool


def uses_of(document: Document, source: str, told: Callable[[int, int], None]) -> tuple[Use, ...]:
    """The first figures on the word of the source of that name; tables that cannot be read are left out."""
    found: list[Use] = []
    for table in _readable(document):
        for use in _in_table(document, table, source, told):
            found.append(use)
            if len(found) >= MOST:
                return tuple(found)
    return tuple(found)


def stated_for(document: Document, source: str) -> tuple[str, ...]:
    """The tables, whose rows cannot name theirs, that the source of that name is stated for as a whole."""
    return tuple(
        table.resource.label
        for table in _readable(document)
        if table.credits("source") is None
        and any(stated.name == source for stated in table.resource.sources or document.sheet.sources)
    )


def _readable(document: Document) -> Iterator[Table]:
    for resource in document.sheet.resources:
        try:
            yield document.table(resource.name)
        except SheetError:
            continue


def _in_table(document: Document, table: Table, source: str, told: Callable[[int, int], None]) -> Iterator[Use]:
    if table.credits("source") is None and not columns_of_references(table):
        return
    figures, text = _figures(table), _longest_text(table)
    for row in range(len(table)):
        if row % _AT_ONCE == 0:
            told(row, len(table))
        says = table.source(row) == source
        told_here = [name for name in figures if table.value(name, row) is not None]
        for name in told_here or text:
            if table.value(name, row) is not None and (says or source in references(table, name, row)):
                said = statement(document.sheet, table, CellAt(table.resource.name, row, name))
                by_it = STATUSES.by_source(said.status) if says else STATUSES.by_reference(said.status)
                yield Use(said.cell, said.subject, said.text, table.resource.label, by_it, bool(told_here))


def _told(table: Table) -> list[str]:
    """The columns of figures and texts; what names a row is neither, where there is anything else."""
    fields = [name for name in table.statements if not table.tells_years(name)]
    return [name for name in fields if name not in table.row_names] or fields


def _figures(table: Table) -> list[str]:
    return [name for name in _told(table) if table.column(name).dtype.kind in "if"]


def _longest_text(table: Table) -> list[str]:
    """The column with the longest texts, which stands for a row without figures; of names where all texts are names."""
    texts = [name for name in _told(table) if table.column(name).dtype.kind not in "if"]
    texts = texts or [name for name in table.row_names if table.column(name).dtype.kind not in "if"]
    rows = range(min(len(table), _LOOKED_AT))
    return sorted(texts, key=lambda name: -sum(len(table.text(name, row)) for row in rows))[:1]
