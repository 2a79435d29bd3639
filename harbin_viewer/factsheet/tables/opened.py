"""The sheet that is open, as those see it who only ask: checks, Find, provenance. `Document` is one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Protocol

from harbin_viewer.factsheet.tables.reading_progress import CancelledError

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.cell import Cell, CellAt
    from harbin_viewer.factsheet.model.package.resource import Resource
    from harbin_viewer.factsheet.model.sheet import FactSheet
    from harbin_viewer.factsheet.tables.reading_progress import Progress
    from harbin_viewer.factsheet.tables.table import Table

_ROWS_BETWEEN_GLANCES = 200
"""Rows after which a walk looks whether it is to go on: a few milliseconds."""


class OpenSheet(Protocol):
    """A sheet with its tables."""

    @property
    def sheet(self) -> FactSheet:
        """What the descriptor says."""

    @property
    def stopped(self) -> bool:
        """Whether all that is still being done is to end."""

    def resource(self, name: str) -> Resource:
        """The resource of that name; KeyError where there is none."""

    def size(self, name: str) -> int:
        """Bytes of the file of a table; 0 where there is none."""

    def has_table(self, name: str) -> bool:
        """Whether `table` would answer at once."""

    def table(self, name: str, progress: Progress | None = None) -> Table:
        """The table of a resource; SheetError where its file has a mistake. `progress` may end the reading."""

    def find(self, cell: Cell) -> CellAt | None:
        """Where a cell stands that the descriptor names by its key; None where no row has it."""


def rows_with(document: OpenSheet, column: Any) -> Iterator[tuple[int, Any]]:
    """The rows of a table from 0 on, each with its plain value in a column; ends as `row_numbers` does."""
    for start in range(0, len(column), _ROWS_BETWEEN_GLANCES):
        refuse_stopped(document)
        yield from enumerate(column[start : start + _ROWS_BETWEEN_GLANCES].tolist(), start)


def row_numbers(document: OpenSheet, table: Table) -> Iterator[int]:
    """The rows of a table from 0 on; CancelledError soon after the document was told to stop."""
    for row in range(len(table)):
        if row % _ROWS_BETWEEN_GLANCES == 0:
            refuse_stopped(document)
        yield row


def refuse_stopped(document: OpenSheet) -> None:
    """CancelledError where the document was told to stop."""
    if document.stopped:
        raise CancelledError
