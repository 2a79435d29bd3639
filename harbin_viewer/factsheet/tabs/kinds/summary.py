"""The sheet in a minute: description, highlights, timeline and notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.check import Use
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.highlight import Change, Highlight
from harbin_viewer.factsheet.tabs.declaration import Tab, declared
from harbin_viewer.factsheet.tabs.entry import Entry, RowPlace
from harbin_viewer.factsheet.wording import with_unit

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.cell import Cell
    from harbin_viewer.factsheet.model.sheet import FactSheet
    from harbin_viewer.factsheet.tables.opened import OpenSheet


@declared
class SummaryTab(Tab, frozen=True, kw_only=True, tag="summary"):
    """The sheet in a minute: its description, highlights, and the tables of its timeline and of notes on its source.

    A timeline has the fields `period`, `text`, and `status`; notes have `text`, and may name the `check` that shows it.
    """

    highlights: tuple[Highlight, ...] = ()
    timeline: str = ""
    notes: str = ""

    closeness: ClassVar[int] = 10

    @property
    def figures(self) -> tuple[Highlight, ...]:
        """Its highlights."""
        return self.highlights

    def uses(self) -> tuple[Use, ...]:
        """The tables of its timeline and notes."""
        timeline = Use(self.timeline, (), ("period", "text"), "timeline")
        notes = Use(self.notes, (), ("text",), "notes")
        return tuple(use for use in (timeline, notes) if use.resource)

    def words(self, sheet: FactSheet) -> str:
        """The description of the sheet."""
        return sheet.description

    def entries(self, document: OpenSheet) -> Iterator[Entry]:
        """The tab and each of its highlights."""
        yield from super().entries(document)
        yield from (self._entry(highlight, document) for highlight in self.highlights)

    def row_places(self, sheet: FactSheet) -> Iterator[tuple[str, RowPlace]]:
        """Timeline and notes show the text of a row alone."""
        for use in self.uses():
            yield use.resource, RowPlace(self.title, self.name, text="text")

    def _entry(self, highlight: Highlight, document: OpenSheet) -> Entry:
        source = document.sheet.source(highlight.source)
        figure = with_unit(f"{highlight.figure:f}", highlight.unit)
        said = [f"{figure}, {highlight.period}", _in_words(highlight.change)]
        text = f"{'. '.join(filter(None, said))}. {highlight.note} {source.label if source else ''}"
        cell = _address(highlight.cell, document)
        return Entry("highlight", highlight.title, text, self.title, tab=self.name, source=highlight.source, cell=cell)


def _in_words(change: Change | None) -> str:
    if change is None:
        return ""
    return f"{with_unit(f'{change.figure:+f}', change.unit)} {change.label}".replace("-", "−", 1).rstrip()


def _address(cell: Cell, document: OpenSheet) -> CellAt | None:
    try:
        return document.find(cell)
    except SheetError:
        return None
