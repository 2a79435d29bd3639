"""A sheet that is open: the document, and of its tables whatever has been read so far."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.model.sheet import STATUSES, Cell, FactSheet, Resource, StatusName
from harbin_viewer.factsheet.tables import rows as row_reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from harbin_viewer.factsheet.checks.findings import CellAt
    from harbin_viewer.factsheet.tables.raw_rows import Progress
    from harbin_viewer.factsheet.tables.reading import Table
    from harbin_viewer.factsheet.tables.rows import Row


_GLANCE = 0.05
"""Seconds after which a thread that waits for another looks whether it is to go on waiting."""


class OpenSheet:
    """Reads each table once. `rows` is for the window's own thread; `table` may be called from any."""

    def __init__(self, sheet: FactSheet) -> None:
        self.sheet = sheet
        self._rows: dict[str, tuple[Row, ...]] = {}
        self._tables: dict[str, Table] = {}
        self._locks = {one.name: Lock() for one in sheet.resources}
        self._labels = {one.name: one.label for one in sheet.sources}

    def rows(self, name: str) -> tuple[Row, ...]:
        """The rows of a resource, for texts and cards. SheetError where the file has a mistake."""
        if name not in self._rows:
            self._rows[name] = row_reader.read(self.sheet, self.sheet.resource(name))
        return self._rows[name]

    def has_table(self, name: str) -> bool:
        """Whether `table` would answer at once."""
        return name in self._tables

    def table(self, name: str, progress: Progress | None = None) -> Table:
        """The table of a resource, for charts and checks. SheetError where the file has a mistake.

        `progress` is told how far the reading is, and may raise to end it, or the wait for a thread that reads it.
        """
        from harbin_viewer.factsheet.tables import reading

        if name not in self._tables:
            with _taken(self._locks[name], progress):
                if name not in self._tables:
                    self._tables[name] = reading.read(self.sheet, self.sheet.resource(name), progress=progress)
        return self._tables[name]

    def label(self, source: object) -> str:
        """The name a reader knows this source by."""
        return self._labels.get(str(source or ""), str(source or "no source named"))

    def status(self, resource: Resource, row: Row, field: str) -> StatusName | None:
        """How sure a row's figure or text is; None where the table does not say."""
        known = resource.schema.field(field) if resource.schema else None
        value = row.get(known.status if known else "status")
        return next((one for one in STATUSES if one == value), None)

    def has_cell(self, address: CellAt) -> bool:
        """Whether the sheet has a cell at this address."""
        resource = next((one for one in self.sheet.resources if one.name == address.resource), None)
        fields = resource.schema.fields if resource is not None and resource.schema else ()
        return any(one.name == address.field for one in fields) and address.row < len(self.table(address.resource))

    def address(self, cell: Cell) -> CellAt | None:
        """Where in its table a cell lies that the descriptor names; None where no row fits."""
        from harbin_viewer.factsheet.checks.findings import CellAt

        for number, row in enumerate(self.rows(cell.resource)):
            if all(row.get(key) == value for key, value in cell.row.items()):
                return CellAt(cell.resource, number, cell.field)
        return None


@contextmanager
def _taken(lock: Lock, progress: Progress | None) -> Iterator[None]:
    """The lock is held; `progress` may end the wait for it."""
    while not lock.acquire(timeout=_GLANCE):
        if progress is not None:
            progress(0, 1)
    try:
        yield
    finally:
        lock.release()
