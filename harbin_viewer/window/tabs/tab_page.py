"""What every tab of the window offers: commands of its own, places to go to, a state to come back to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from harbin_viewer.factsheet.checks.findings import Finding
    from harbin_viewer.factsheet.model.cell import CellAt


class TabPage(QWidget):
    """A tab's content. Each kind overrides what it has to offer; the window needs to know no kind."""

    cell_asked = Signal(object)
    """The reader wants the source of the figure at this `CellAt`."""

    item_asked = Signal(str, str)
    """The reader wants to see the table, or the chart, of this name, in the tab of that name ("": in any)."""

    findings_asked = Signal(str)
    """The reader wants the findings of the check of this name; "" for all checks."""

    said = Signal(str, object)
    """What was done, as a sentence, and the file or folder it went to (a `Path`, or None)."""

    failed = Signal(object)
    """An exception that ended work in a thread."""

    commands_changed = Signal()
    """`commands` answers differently from now on."""

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """The window's commands that this tab carries out, by name (`commands.COMMANDS`)."""
        return {}

    def place(self) -> CellAt | str | None:
        """What a link to this place leads to: a figure, or the chart of a name; None for the tab as a whole."""
        return None

    def take_findings(self, findings: tuple[Finding, ...] | None) -> None:
        """The checks have been run; None: they could not be."""

    def go_to(self, item: str, row: int | None, field: str = "") -> bool:
        """Show the figure (or the row) of the resource, or the view, of that name; whether this tab has it."""
        return False

    def leave(self) -> None:
        """The window closes: end what still runs."""

    def state(self) -> dict[str, object]:
        """Where the reader is in this tab."""
        return {}

    def restore(self, state: dict[str, object]) -> None:
        """Go back to where the reader was."""
