"""How far the checks of a sheet are, for a reader who waits for them and may end them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from harbin_viewer.factsheet.tables.reading_progress import CancelledError
from harbin_viewer.factsheet.wording import by_number, counted, number, quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from harbin_viewer.factsheet.checks.findings import Finding
    from harbin_viewer.factsheet.model.cell import Cell, CellAt
    from harbin_viewer.factsheet.model.package.resource import Resource
    from harbin_viewer.factsheet.model.sheet import FactSheet
    from harbin_viewer.factsheet.tables.opened import OpenSheet
    from harbin_viewer.factsheet.tables.reading_progress import Progress
    from harbin_viewer.factsheet.tables.table import Table

_MOST_NAMED = 3
"""Checks that were not carried out, which are named."""


class Checking:
    """Which check is being carried out, and what those before it found; may be asked from any thread.

    `stopped` by a reader, it ends with CancelledError, and `found` is what was found of the checks that were over.
    """

    def __init__(self) -> None:
        self.stopped = False
        self.found: tuple[Finding, ...] = ()
        self._titles: tuple[str, ...] = ()
        self._done = 0
        self._reading = ""

    def stop(self) -> None:
        """End the checks, whatever they are at."""
        self.stopped = True

    def begin(self, titles: Sequence[str]) -> None:
        """The checks of these titles are carried out, one after the other."""
        self._titles = tuple(titles)

    def end_one(self, findings: Sequence[Finding]) -> None:
        """A check is over, and found this."""
        self.found += tuple(findings)
        self._done += 1

    def tell_reading(self, table: str, done: int, of: int) -> None:
        """How far a table is read that is to be checked; CancelledError where a reader stopped the checks."""
        if self.stopped:
            raise CancelledError
        self._reading = f"{quoted(table)} is being read, {100 * done // of} %" if 0 < done < of else ""

    @property
    def told(self) -> str:
        """What is being done, and how far it is; "" before it has begun, and where nothing is left to do."""
        titles, done = self._titles, self._done
        if done >= len(titles):
            return ""
        which = f"Check {number(done + 1)} of {number(len(titles))}, {quoted(titles[done])}"
        return f"{which}: {self._reading}." if self._reading else f"{which}."

    @property
    def left(self) -> str:
        """What was not checked, in sentences; "" where nothing was left."""
        titles, done = self._titles, self._done
        if not self.stopped or (titles and done >= len(titles)):
            return ""
        if not done:
            return "None of them was carried out. Read the sheet anew (F5) to carry them out."
        named = ", ".join(map(quoted, titles[done:][:_MOST_NAMED]))
        more = len(titles) - done - _MOST_NAMED
        those = f"{named} and {counted(more, 'other')}" if more > 0 else named
        was = by_number(len(titles) - done, "was", "were")
        were = f"{number(done)} of {number(len(titles))} {by_number(done, 'was', 'were')} carried out"
        return f"{were}, {those} {was} not. Read the sheet anew (F5) to carry them out."


class CheckedSheet:
    """A sheet as its checks see it: they end where it is stopped, and where `checking` is."""

    def __init__(self, document: OpenSheet, checking: Checking) -> None:
        self._document, self._checking = document, checking

    @property
    def sheet(self) -> FactSheet:
        """What the descriptor says."""
        return self._document.sheet

    @property
    def stopped(self) -> bool:
        """Whether all that is still being done is to end."""
        return self._document.stopped or self._checking.stopped

    def resource(self, name: str) -> Resource:
        """The resource of that name; KeyError where there is none."""
        return self._document.resource(name)

    def size(self, name: str) -> int:
        """Bytes of the file of a table; 0 where there is none."""
        return self._document.size(name)

    def has_table(self, name: str) -> bool:
        """Whether `table` would answer at once."""
        return self._document.has_table(name)

    def table(self, name: str, progress: Progress | None = None) -> Table:
        """The table of a resource; how far it is read is told as a part of the check."""

        def told(done: int, of: int) -> None:
            self._checking.tell_reading(name, done, of)
            if progress is not None:
                progress(done, of)

        table = self._document.table(name, told)
        self._checking.tell_reading(name, 1, 1)
        return table

    def find(self, cell: Cell) -> CellAt | None:
        """Where a cell stands that the descriptor names by its key; None where no row has it."""
        self.table(cell.resource)  # here the reading can be ended
        return self._document.find(cell)
