"""Puts a card, an entry of a timeline or a note before or behind its neighbour; every other sign of the file stays."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from harbin_viewer.factsheet.authoring.evidence.row_evidence import TextOfTable, table_file
from harbin_viewer.factsheet.authoring.evidence.taking_back import Change
from harbin_viewer.factsheet.authoring.facts.entries import EntryTable, why_no_entry
from harbin_viewer.factsheet.authoring.facts.entry_writing import encoded, written
from harbin_viewer.factsheet.authoring.whole_files import alone_in
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import UnwrittenError
from harbin_viewer.factsheet.sources.text.csv_cells import texts
from harbin_viewer.factsheet.wording import quoted, shortened

_LONGEST = 90
"""Characters by which an entry is called."""


class EntryRow(NamedTuple):
    """A row as it is listed: its number, what it is called, and what more it says: its group, its text."""

    number: int
    called: str
    told: str = ""


def rows_of(document: Document, table: EntryTable) -> Iterator[EntryRow]:
    """The rows of a table, in its order."""
    read = document.table(table.name)
    for row in range(len(read)):
        more = (_called(read.text(name, row)) for name in (table.group, table.text) if name != _heading(table))
        yield EntryRow(row, _called(read.text(_heading(table), row)), " · ".join(filter(None, more)))


def move_entry(document: Document, table: EntryTable, row: EntryRow, by: int) -> Change:
    """Have a row and the next one (`by` is 1) or the one before it (-1) change places; SheetError where it cannot be.

    The row is looked for in the file as it is now: the document may not have what was moved a moment ago.
    """
    resource = document.resource(table.name)
    if reason := why_no_entry(document, resource):
        raise UnwrittenError(document.path, f"table {quoted(table.title)}", reason, "Change it where it was made.")
    with alone_in(document.folder):
        file, content, text = table_file(document, resource)
        if _called(text.said(text.row(row.number), _heading(table))) != row.called:
            raise text.gone(row.number)
        if not 0 <= row.number + by < len(text.rows):
            raise text.gone(row.number + by)
        first = min(row.number, row.number + by)
        rows = [texts(one) for one in text.rows]
        rows[first : first + 2] = reversed(rows[first : first + 2])
        other = _called(text.said(text.row(row.number + by), _heading(table)))
        way = "before" if by < 0 else "behind"
        done = f"The {table.kind} {quoted(row.called)} was put {way} {quoted(other)}."
        made = encoded(_exchanged(text, first), text, file, rows, resource)
        return written(document, file, content, made, (), done)


def _heading(table: EntryTable) -> str:
    return next(iter(table.headed), table.text)


def _called(text: str) -> str:
    return shortened(" ".join(text.split()), _LONGEST)


def _exchanged(table: TextOfTable, first: int) -> str:
    """The text with a row and the next one in each other's place, and with what parts them where it is."""
    (start, end), (next_start, next_end) = ((row[0].start, row[-1].end) for row in table.rows[first : first + 2])
    text = table.text
    return f"{text[:start]}{text[next_start:next_end]}{text[end:next_start]}{text[start:end]}{text[next_end:]}"
