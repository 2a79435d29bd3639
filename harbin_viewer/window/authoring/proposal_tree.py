"""Lists what a new sheet would have, each table, chart, figure and check with a tick, and what could not be taken."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QTreeWidget, QTreeWidgetItem, QWidget

from harbin_viewer.factsheet.authoring.telling import HEADINGS
from harbin_viewer.factsheet.model.provenance_columns import PROVENANCE
from harbin_viewer.window.authoring.proposal_painter import ProposalPainter
from harbin_viewer.window.text.plain_tip import plain_tip
from harbin_viewer.window.widgets.focus.view_edge import ViewEdge
from harbin_viewer.window.widgets.palette import theme_of
from harbin_viewer.window.widgets.told.current_entry import tell_current
from harbin_viewer.window.widgets.told.pressed_selection import take_presses, tick

if TYPE_CHECKING:
    from harbin_viewer.factsheet.authoring.draft import Draft, DraftTable

_EMPTY = "What the sheet would have is listed here, before anything is written."

_AIR = 16
"""Px round it."""

_COLUMNS = 8
"""Columns of a table, the only one, that are listed at once."""

_FALLEN = "Left out with what it needs."

_NAME, _KIND, _HAS_FIGURES, _TOLD = (Qt.ItemDataRole.UserRole + number for number in range(4))
_EDITED = {"table": "resource", "column": "field", "chart": "view", "source": "source"}
"""The kinds whose words can be changed, by those of the proposals."""


class ProposalTree(QTreeWidget):
    """The groups: tables (each opens to its columns), charts, large figures, checks, sources, what was not taken."""

    edit_asked = Signal(str, object)
    """The maker wants to change words: of which kind (“resource”, “field”, “view”, “source”), and of which names.

    Only of columns, whose unit is changed at once, may there be several.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setAccessibleName("What the sheet would have")
        self.setItemDelegate(ProposalPainter(self))
        ViewEdge(self)
        take_presses(self, tick)
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        self._draft: Draft | None = None
        self.unticked: set[str] = set()
        """The names of what the maker left out, without what is left out with it."""
        self.itemDoubleClicked.connect(lambda *_: self.edit_current())
        self.itemChanged.connect(self._take_tick)

    @property
    def can_edit(self) -> bool:
        """Whether the words of the row that is chosen can be changed, or the unit of the columns that are."""
        return bool(self._edited())

    def edit_current(self) -> None:
        """Ask for other words for the row that is chosen, or for the unit of the columns that are."""
        if items := self._edited():
            names = tuple(str(item.data(0, _NAME)) for item in items)
            self.edit_asked.emit(_EDITED[items[0].data(0, _KIND)], names)

    def _edited(self) -> list[QTreeWidgetItem]:
        """The row that is chosen; of several columns those with figures; nothing of other rows together."""
        current, chosen = self.currentItem(), self.selectedItems()
        if len(chosen) > 1:
            all_columns = all(item.data(0, _KIND) == "column" for item in chosen)
            return [item for item in chosen if item.data(0, _HAS_FIGURES)] if all_columns else []
        return [current] if current is not None and current.data(0, _KIND) in _EDITED else []

    def show_draft(self, draft: Draft, unticked: Collection[str]) -> None:
        """List what a draft has; what is `unticked` stays so, and the place in the list is kept."""
        place, chosen = self.verticalScrollBar().value(), self._chosen()
        opened = self._opened() if self.topLevelItemCount() else self._opened_at_first(draft)
        self.clear()
        self._draft, self.unticked = None, {*unticked}  # rows that are made are no ticks of the maker's
        groups: dict[str, QTreeWidgetItem] = {}
        for proposal in draft.proposals():
            if proposal.kind not in groups:
                groups[proposal.kind] = self._group(HEADINGS[proposal.kind])
            item = self._row(groups[proposal.kind], proposal.kind, proposal.name, proposal.title, proposal.why)
            if proposal.kind == "table":
                self._add_columns(item, draft.table(proposal.name))
                item.setExpanded(proposal.name in opened)
        sources = self._group("Sources")
        for source in draft.sources:
            self._row(sources, "source", str(source["name"]), str(source["title"]), _told_source(source))
        if draft.notices:
            left = self._group(f"Not taken, or assumed ({len(draft.notices)})")
            for notice in draft.notices:
                self._row(left, "notice", "", notice.sentence, notice.place)
        self._draft = draft
        self._show_ticks()
        self._choose(chosen)
        self.verticalScrollBar().setValue(place)
        QTimer.singleShot(0, self, lambda: tell_current(self))  # what Qt tells now is gone once the rows are laid out

    def _take_tick(self, item: QTreeWidgetItem) -> None:
        """The maker ticked a row, or unticked it; what is left out with another stays so while that is."""
        if item.data(0, _KIND) not in HEADINGS or self._draft is None:
            return
        name = str(item.data(0, _NAME))
        if item.checkState(0) == Qt.CheckState.Checked:
            self.unticked.discard(name)
        elif item.text(0) == item.data(0, _TOLD):
            self.unticked.add(name)
        self._show_ticks()

    def _show_ticks(self) -> None:
        """Tick what the sheet would have, and say of each that is not why it is not, where nobody unticked it."""
        kept = {proposal.name for proposal in self._draft.without(self.unticked).proposals()} if self._draft else set()
        with QSignalBlocker(self):
            for item in self._items():
                if item.data(0, _KIND) in HEADINGS:
                    name, told = str(item.data(0, _NAME)), str(item.data(0, _TOLD))
                    fallen = name not in kept and name not in self.unticked
                    item.setCheckState(0, Qt.CheckState.Checked if name in kept else Qt.CheckState.Unchecked)
                    title = told.partition("\n")[0]
                    item.setText(0, f"{title}\n{_FALLEN}" if fallen else told)
        self.viewport().update()

    def _add_columns(self, item: QTreeWidgetItem, table: DraftTable) -> None:
        """The columns of a table, each with its unit, but for those of its evidence."""
        for field in table.fields:
            name = str(field["name"])
            if name not in PROVENANCE:
                bare = "No unit yet." if name in table.measures else ""
                told = ". ".join(filter(None, [table.unit(name), str(field.get("description", ""))])) or bare
                row = self._row(item, "column", f"{table.name}/{name}", table.label(name), told)
                row.setData(0, _HAS_FIGURES, name in table.measures)

    def _opened(self) -> set[str]:
        """The names of the tables whose columns are listed."""
        return {str(item.data(0, _NAME)) for item in self._items() if item.isExpanded()}

    @staticmethod
    def _opened_at_first(draft: Draft) -> set[str]:
        is_short = len(draft.tables) == 1 and len(draft.tables[0].fields) <= _COLUMNS + len(PROVENANCE)
        return {draft.tables[0].name} if is_short else set()

    def _items(self) -> Iterator[QTreeWidgetItem]:
        """All rows below the groups, those of columns too."""
        above = [self.topLevelItem(number) for number in range(self.topLevelItemCount())]
        while above:
            group = above.pop(0)
            rows = [group.child(row) for row in range(group.childCount())] if group is not None else []
            yield from (row for row in rows if row is not None)
            above += rows

    def _group(self, title: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self, [title])
        item.setExpanded(True)
        return item

    def _row(self, group: QTreeWidgetItem, kind: str, name: str, title: str, below: str) -> QTreeWidgetItem:
        told = f"{title}\n{below}" if below else title
        item = QTreeWidgetItem(group, [told])
        item.setData(0, _TOLD, told)
        item.setData(0, _NAME, name)
        item.setData(0, _KIND, kind)
        item.setToolTip(0, plain_tip(below or title))
        return item

    def _chosen(self) -> tuple[str, str] | None:
        item = self.currentItem()
        return None if item is None else (str(item.data(0, _KIND)), str(item.data(0, _NAME)))

    def _choose(self, wanted: tuple[str, str] | None) -> None:
        for item in self._items():
            if (str(item.data(0, _KIND)), str(item.data(0, _NAME))) == wanted:
                self.setCurrentItem(item)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        """Before there is anything to list, say what will be."""
        super().paintEvent(event)
        if not self.topLevelItemCount():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(theme_of(QApplication.palette()).muted))
            room = self.viewport().rect().adjusted(_AIR, _AIR, -_AIR, -_AIR)
            painter.drawText(room, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter, _EMPTY)
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


def _told_source(source: Mapping[str, Any]) -> str:
    """What is known of a source, and what is not yet."""
    known = [str(source[key]) for key in ("publisher", "author", "date", "path") if source.get(key)]
    lacks = [
        word for word, key in (("publisher", "publisher"), ("date", "date"), ("address", "path")) if key not in source
    ]
    told = ", ".join(dict.fromkeys(known))
    missing = f"No {', no '.join(lacks)} yet." if lacks else ""
    return " · ".join(filter(None, (told, missing)))
