"""The panel at the side of the window that answers for a figure."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from harbin_viewer.factsheet.findings import CellAt, Finding
from harbin_viewer.factsheet.provenance import provenance
from harbin_viewer.window.open_sheet import OpenSheet
from harbin_viewer.window.provenance_view import ProvenanceView


class ProvenancePanel(QDockWidget):
    """Shows one figure's provenance at a time. Escape closes it, and the focus goes back to where it was."""

    cell_asked = Signal(object)
    """The reader wants the source of another figure (a `CellAt`)."""

    check_asked = Signal(str)
    """The reader wants all findings of the check of this name."""

    place_asked = Signal(str, int)
    """The reader wants to see the row of this resource in its tab."""

    said = Signal(str, object)
    """What was done, as a sentence, and None."""

    def __init__(self, opened: OpenSheet, parent: QWidget | None = None) -> None:
        super().__init__("Source of the figure", parent)
        self._opened = opened
        self._before: QWidget | None = None
        self.setObjectName("provenance")
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)

    def show_cell(self, address: CellAt, findings: Sequence[Finding]) -> None:
        """Answer for this figure."""
        known = provenance(self._opened.sheet, address, self._opened.table, findings)
        view = ProvenanceView(known)
        view.cell_asked.connect(self.cell_asked)
        view.check_asked.connect(self.check_asked)
        view.place_asked.connect(self.place_asked)
        view.said.connect(self.said)
        focus = QApplication.focusWidget()
        if focus is not None and not self.isAncestorOf(focus):
            self._before = focus
        old = self.widget()
        self.setWidget(view)
        if old is not None:
            old.deleteLater()
        self.setAccessibleDescription(f"{known.statement.subject}: {known.statement.text}")
        self.show()
        view.setFocus()

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 56, 400)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        self.close()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
