"""Makes a new fact sheet: which files, what it would have, each with a tick, and where it goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.window.text.plain_tip import plain_tip
from harbin_viewer.window.widgets.dialog_size import resize_within_screen
from harbin_viewer.window.widgets.job import Job
from harbin_viewer.window.widgets.plain_buttons import without_pictures

if TYPE_CHECKING:
    from harbin_viewer.factsheet.authoring.draft import Draft

_NAME = Qt.ItemDataRole.UserRole
_GROUPS = {"table": "Tables", "chart": "Charts", "check": "Checks"}
_NO_FILES = "Choose an article, a report, a workbook or a table; several may be laid together."


class NewSheetDialog(QDialog):
    """Reads the files in a thread and tells what the sheet would have; nothing is written before Save."""

    written = Signal(object)
    """The folder (a `Path`) of the new sheet."""

    failed = Signal(object)
    """An exception that nothing expected."""

    def __init__(self, files: Sequence[Path] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("New fact sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.draft: Draft | None = None
        self._files = list(files)
        self._job: Job | None = None
        self.add_button = QPushButton("&Add files…")
        self.files_label = QLabel()
        self.title = QLineEdit()
        self.title.setPlaceholderText("Title of the sheet")
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setWordWrap(True)
        self.said = QLabel()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        without_pictures(self.buttons)
        self._build()
        self._read()

    @property
    def unticked(self) -> set[str]:
        """The names of what is to be left out."""
        groups = [self.tree.topLevelItem(number) for number in range(self.tree.topLevelItemCount())]
        items = [group.child(number) for group in groups if group for number in range(group.childCount())]
        kept = [item for item in items if item is not None and item.data(0, _NAME)]
        return {str(item.data(0, _NAME)) for item in kept if item.checkState(0) != Qt.CheckState.Checked}

    def add(self, files: Sequence[Path]) -> None:
        """Lay more files to those that are there."""
        self._files += [file for file in files if file not in self._files]
        self._read()

    def save(self, target: Path) -> None:
        """Write the sheet into this folder, or as this workbook (.xlsx, .ods), which must not be there yet."""
        from dataclasses import replace
        from datetime import date

        from harbin_viewer.factsheet.authoring.books import write_sheet

        if self.draft is None:
            return
        draft = replace(self.draft, title=self.title.text().strip() or self.draft.title)
        try:
            self.written.emit(write_sheet(draft.without(self.unticked), target, date.today()))
        except SheetError as error:
            self.said.setText(f"{error.problem} {error.remedy}")
            return
        self.accept()

    # building

    def _build(self) -> None:
        for label in (self.files_label, self.said):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        head = QHBoxLayout()
        head.addWidget(self.files_label, 1)
        head.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.title)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.said)
        layout.addWidget(self.buttons)
        resize_within_screen(self, self.fontMetrics().averageCharWidth() * 100, self.fontMetrics().lineSpacing() * 36)
        self.add_button.clicked.connect(self._ask_for_files)
        self.buttons.accepted.connect(self._ask_for_folder)
        self.buttons.rejected.connect(self.reject)

    def _save_button(self) -> QPushButton:
        return self.buttons.button(QDialogButtonBox.StandardButton.Save)

    # reading

    def _read(self) -> None:
        self._save_button().setEnabled(False)
        self.files_label.setText(", ".join(file.name for file in self._files) or _NO_FILES)
        if self._files:
            self.said.setText("The files are being read …")
            self._job = Job(partial(_draft_of, tuple(self._files)), self)
            self._job.succeeded.connect(self._take)
            self._job.failed.connect(self._refuse)
            self._job.start()

    def _take(self, draft: Draft) -> None:
        self.draft = draft
        if not self.title.text():
            self.title.setText(draft.title)
        self.said.setText("What you untick is left out, with what needs it.")
        self._save_button().setEnabled(True)
        self._fill(draft)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, SheetError):
            self.failed.emit(error)
            return
        self.said.setText(f"{error} It was left out.")
        name = next((file for file in self._files if str(file) == error.file), self._files[-1])
        self._files.remove(name)
        words = self.said.text()
        self._read()
        self.said.setText(words)

    def _fill(self, draft: Draft) -> None:
        self.tree.clear()
        groups: dict[str, QTreeWidgetItem] = {}
        for proposal in draft.proposals():
            if proposal.kind not in groups:
                groups[proposal.kind] = self._group(_GROUPS[proposal.kind])
            item = QTreeWidgetItem(groups[proposal.kind], [f"{proposal.title}\n{proposal.why}"])
            item.setData(0, _NAME, proposal.name)
            item.setToolTip(0, plain_tip(proposal.why))
            item.setCheckState(0, Qt.CheckState.Checked)
        sources = self._group("Sources")
        for source in draft.sources:
            QTreeWidgetItem(sources, [_told_source(source)])
        if draft.notices:
            left = self._group("Not taken, or assumed")
            for notice in draft.notices:
                told = f"{notice.place}: {notice.sentence}" if notice.place else notice.sentence
                QTreeWidgetItem(left, [told]).setToolTip(0, plain_tip(told))

    def _group(self, title: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self.tree, [title])
        item.setExpanded(True)
        return item

    # asking

    def _ask_for_files(self) -> None:
        names, _kind = QFileDialog.getOpenFileNames(self, "Articles, reports, workbooks and tables")
        self.add([Path(name) for name in names])

    def _ask_for_folder(self) -> None:
        start = self._files[0].parent / (self.draft.name if self.draft else "sheet")
        name, _kind = QFileDialog.getSaveFileName(
            self, "Folder of the new sheet, or a workbook (.xlsx, .ods)", str(start)
        )
        if name:
            self.save(Path(name))

    # Qt

    def done(self, result: int) -> None:
        if self._job is not None:
            self._job.leave()
        super().done(result)


def _told_source(source: Mapping[str, Any]) -> str:
    """A source as it would be, and that more of it can be said later."""
    known = [str(source[key]) for key in ("publisher", "author", "date", "path") if source.get(key)]
    about = (
        ", ".join(dict.fromkeys(known))
        or "Publisher, date and address can be told in the sheet (Help ▸ Sources, Edit)."
    )
    return f"{source['title']}\n{about}"


def _draft_of(files: Sequence[Path], _job: Job) -> Draft:
    from harbin_viewer.factsheet.authoring.making import draft_of

    return draft_of(files)
