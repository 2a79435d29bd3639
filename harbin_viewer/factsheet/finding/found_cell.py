"""Which figure or text of a row it was that words were found in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from harbin_viewer.factsheet.finding.folded import fold
from harbin_viewer.factsheet.finding.row_entries import part
from harbin_viewer.factsheet.finding.sought import forms_of, rounded_of, sought
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.tables.opened import OpenSheet
from harbin_viewer.factsheet.tabs.entry import Entry

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.table import Table


def found_cell(document: OpenSheet, entry: Entry, words: str) -> CellAt | None:
    """The cell of an entry's row that, with its note, has most of the words; the entry's own where none has more.

    Words of the heading lead to no cell, as they are of the whole row.
    """
    if entry.cell is None or entry.kind != "row":
        return entry.cell
    from harbin_viewer.factsheet.tables.values.amounts import holds_amounts

    resource, row, own = entry.cell
    table = document.table(resource)
    heading = fold(entry.heading)
    wanted = [(*forms_of(word), *rounded_of(word)) for word in sought(words) if word not in heading]

    def count(name: str) -> int:
        told = part(table, name, table.value(name, row), is_amount=holds_amounts(table, name))
        text = fold(f"{told} {_own_note(table, name, row)}")
        return sum(any(form in text for form in forms) for forms in wanted)

    names = [name for name in table.statements if name not in table.row_names and not table.tells_years(name)]
    return CellAt(resource, row, max((own, *names), key=count))


def _own_note(table: Table, name: str, row: int) -> str:
    """The note on this figure alone, not that on its row."""
    note = table.field(name).note
    return table.text(note, row) if note != "note" else ""
