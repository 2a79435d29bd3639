"""What every tab of the window offers: commands of its own, places to go to, a state to come back to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from harbin_viewer.charts.exploring.on_show import OnShow
    from harbin_viewer.factsheet.checks.findings import Finding
    from harbin_viewer.factsheet.model.cell import CellAt
    from harbin_viewer.factsheet.model.recipe import Recipe
    from harbin_viewer.factsheet.tabs.entry import Entry
    from harbin_viewer.window.text.links.found_mark import FoundMark
    from harbin_viewer.window.widgets.page_scroll import PageScroll


class TabPage(QWidget):
    """A tab's content. Each kind overrides what it has to offer; the window needs to know no kind."""

    cell_asked = Signal(object)
    """The reader wants the source of the figure at this `CellAt`."""

    recipe_asked = Signal(object)
    """The reader wants to see how the figure with this `Recipe` was computed."""

    item_asked = Signal(str, str)
    """The reader wants to see the table, or the chart, of this name, in the tab of that name ("": in any)."""

    findings_asked = Signal(str)
    """The reader wants the findings of the check of this name; "" for all checks."""

    said = Signal(str, object)
    """What was done, as a sentence, and the file or folder it went to (a `Path`, or None)."""

    command_asked = Signal(str)
    """The reader wants the window's command of this name, which the tab does not carry out itself."""

    failed = Signal(object)
    """An exception that ended work in a thread."""

    change_asked = Signal(object)
    """The maker wants what this `AskedChange` names changed."""

    reached = Signal(object)
    """The part (a `QWidget`) of the page that has on show what was gone to."""

    field_asked = Signal(str, str)
    """The reader wants to say what the column of a table means: its name, and the field."""

    roles_changed = Signal(str)
    """The columns of the table of this name mean something else from now on."""

    commands_changed = Signal()
    """`commands` answers differently from now on."""

    filled = Signal()
    """All that the page shows at first is there, where it was not when the page was made."""

    rest_wanted = Signal()
    """The page was painted, and has parts that are yet to be made (`complete`)."""

    is_read_first = False
    """Whether it has commands, and its other parts, once a table is read: `commands_changed` tells it."""

    knows_rows = False
    """Whether the rows that it writes down are known without their tables."""

    _found: FoundMark | None = None

    @property
    def is_filled(self) -> bool:
        """Whether all that the page shows at first is there; what else the window prepares may wait for it."""
        return True

    def sees_rest(self) -> bool:
        """Whether parts that are yet to be made have their place in what the reader sees."""
        return False

    def complete(self) -> None:
        """Make the parts that were not seen at first; SheetError where a table of theirs cannot be read."""

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """The window's commands that this tab carries out, by name (`commands.COMMANDS`)."""
        return {}

    def place(self) -> CellAt | str | None:
        """What a link to this place leads to: a figure (here that of the fact which has the focus), or the chart of a
        name; None for the tab as a whole.
        """
        from harbin_viewer.window.text.links.fact_button import FactButton

        focus = self.focusWidget()
        return focus.cell() if isinstance(focus, FactButton) else None

    def recipe_again(self, chart: str, subject: str) -> Recipe | None:
        """How the figure of that subject is computed now, in the chart of that name; None where it is not on show."""
        return None

    def on_show(self) -> OnShow | None:
        """What a reader left on show of the charts here; None where a tab has none."""
        return None

    def take_findings(self, findings: tuple[Finding, ...] | None) -> None:
        """The checks have been run; None: they could not be."""

    def take_roles(self, table: str) -> None:
        """The columns of the table of this name mean something else, as another tab says."""

    def go_to(self, item: str, row: int | None, field: str = "") -> bool:
        """Show the figure (or the row) of the resource, or the view, of that name; whether this tab has it."""
        return False

    def return_to(self, find: Callable[[], CellAt | None]) -> None:
        """The reader was at the figure that is found so before the sheet was shown anew: be at it, where what is on
        show has it. It is found once its table is read.
        """

    def show_found(self, entry: Entry, words: str) -> bool:
        """Show what was found here by these words, and mark it; whether it is here. (Rows are gone to by `go_to`.)"""
        return self.mark_found(entry, words)

    def mark_found(self, entry: Entry, words: str, within: QWidget | None = None) -> bool:
        """Mark the passage that has these words, and bring it into view; whether there is one."""
        from harbin_viewer.window.tabs.found_words import folded_forms, passage_with

        known = (entry.heading, entry.text) if entry.kind != "tab" else ()
        passage = passage_with(within or self, words, known)
        if passage is not None:
            self._mark(passage, folded_forms(words))
        return passage is not None

    def _mark(self, part: QWidget, words: Sequence[str] = ()) -> None:
        """Mark a part of the page, in a long text the (folded) words, and bring it into view."""
        from harbin_viewer.window.text.links.found_mark import FoundMark

        if self._found is None:
            self._found = FoundMark()
        scroll = self._scroll_around(part)
        self._found.mark(part, words, scroll.widget() if scroll is not None else None)
        if scroll is not None:
            scroll.lead_to(part, getattr(part, "marked_place", None))

    def _scroll_around(self, passage: QWidget) -> PageScroll | None:
        from harbin_viewer.window.widgets.page_scroll import PageScroll

        area = passage.parentWidget()
        while area is not None and not isinstance(area, PageScroll):
            area = area.parentWidget()
        return area

    def leave(self) -> None:
        """The window closes: end what still runs."""

    def state(self) -> dict[str, object]:
        """Where the reader is in this tab."""
        return {}

    def restore(self, state: dict[str, object]) -> None:
        """Go back to where the reader was."""
