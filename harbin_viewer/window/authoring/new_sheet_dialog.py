"""Makes a new fact sheet: which files, what it would have, each with a tick, in whose words, and where it goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from harbin_viewer.factsheet.descriptor.package import descriptor
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.files.on_disk import free_beside, is_plain_file
from harbin_viewer.factsheet.words.file_names import file_name
from harbin_viewer.window.authoring.making_dialog import MakingDialog
from harbin_viewer.window.authoring.proposal_tree import ProposalTree
from harbin_viewer.window.state.first_folder import first_folder
from harbin_viewer.window.text.refusal import Refusal
from harbin_viewer.window.widgets.bounded import in_a_line
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.dialog_size import resize_within_screen
from harbin_viewer.window.widgets.job import Job, StoppableJob

if TYPE_CHECKING:
    from harbin_viewer.factsheet.authoring.draft import Draft
    from harbin_viewer.factsheet.authoring.rewording import DraftKind
    from harbin_viewer.factsheet.sources.as_shown import AsShown

_NO_FILES = "Add an article, a report, a workbook or a table, or drop them here; several may be laid together."
_TICKS = "What you untick is left out, with what needs it. Edit… changes a title, a unit, or what is known of a source."
_WIDTH, _LINES = 120, 44
"""Average characters and lines."""

_WRITTEN_AS = {"A folder of files (*)": "", "A workbook, XLSX (*.xlsx)": ".xlsx", "A workbook, ODS (*.ods)": ".ods"}
"""The ways in which a sheet is written, as the dialog of files offers them, with the endings of their names."""


class NewSheetDialog(MakingDialog):
    """Reads the files in a thread and tells what the sheet would have; nothing is written before Save."""

    written = Signal(object)
    """The folder (a `Path`) of the new sheet."""

    failed = Signal(object)
    """An exception that nothing expected."""

    def __init__(self, files: Sequence[Path] = (), parent: QWidget | None = None, *, shown: Path | None = None) -> None:
        """`shown` is the file on show, at hand to be added; `as_shown` is how a reader has files read."""
        super().__init__(parent)
        self.setWindowTitle("New fact sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.draft: Draft | None = None
        self._read_draft: Draft | None = None
        self._words: dict[tuple[DraftKind, str], Mapping[str, str]] = {}
        self._files, self.as_shown = list(files), dict[Path, "AsShown"]()
        self._folder = str(first_folder(shown.parent, ())) if shown is not None else ""
        self._left_out, self._read_title = list[str](), ""
        self._job: Job | None = None
        self.shown_button = QPushButton(f"Add “{in_a_line(shown.name)}”" if shown is not None else "")
        self.shown_button.setVisible(shown is not None)
        self.shown_button.clicked.connect(lambda: self.add([shown] if shown is not None else []))
        self.add_button, self.edit_button = QPushButton("&Add files…"), QPushButton("&Edit…")
        self.files_label = QLabel()
        self.title = QLineEdit()
        self.title.setPlaceholderText("Title of the sheet")
        self.title.setAccessibleName("Title")
        self.title.setAcceptDrops(False)  # what is dropped here is the dialog's: it is no text
        self.tree = ProposalTree()
        self.said = Refusal()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        make_plain(self.buttons)
        self.save_button().setText("&Save…")
        self._build()
        self._connect()
        self._read()

    @property
    def unticked(self) -> set[str]:
        """The names of what is to be left out."""
        return self.tree.unticked

    @property
    def name(self) -> str:
        """What the sheet is called in a path: as its title is, where that was changed."""
        from harbin_viewer.factsheet.words.plain_names import plain_name

        title = self.title.text().strip()
        given, before = (self.draft.name, self.draft.title) if self.draft is not None else ("sheet", "")
        return given if title == before else plain_name(title) or given

    @property
    def has_changes(self) -> bool:
        return bool(self._words or self.unticked) or self.title.text() not in ("", self._read_title)

    def add(self, files: Sequence[Path]) -> None:
        """Lay more files to those that are there."""
        self._files += [file for file in files if file not in self._files]
        self._left_out.clear()
        self.shown_button.hide()
        self._read()

    def reword(self, kind: DraftKind, names: Sequence[str], words: Mapping[str, str]) -> None:
        """Change words of a table, a chart or a source, or of columns; the charts and checks are named after them."""
        from harbin_viewer.factsheet.authoring.rewording import reworded

        if self._read_draft is None:
            return
        self._words |= {(kind, name): {**self._words.get((kind, name), {}), **words} for name in names}
        self.draft = reworded(self._read_draft, self._words)
        self.tree.show_draft(self.draft, self.unticked)

    def save(self, target: Path) -> None:
        """Write the sheet into this folder, or as this workbook (.xlsx, .ods), which must not be there yet."""
        from dataclasses import replace
        from datetime import date

        from harbin_viewer.window.state.waiting_dialog import waited_for, writing

        if self.draft is None:
            return
        title = self.title.text().strip() or self.draft.title
        draft = replace(self.draft, name=self.name, title=title).without(self.unticked)

        def write(job: Job) -> Path:
            from harbin_viewer.factsheet.authoring.books import write_sheet  # much comes with it: in the thread

            return write_sheet(draft, target, date.today(), job.settle)

        try:
            made = waited_for(StoppableJob, write, writing("New fact sheet", target.name), self)
        except SheetError as error:
            self._say(f"It was not written. {error.problem} {error.remedy}")
            return
        if made is None:
            self._say("It was not written: it was stopped.")
        elif isValid(self):
            self.accept()  # before: it is opened in this window, which may go with all its dialogs
            self.written.emit(made)

    def _say(self, sentence: str) -> None:
        """Say how it went, where somebody can still read it: the dialog may be closed while a sheet is written."""
        if isValid(self):
            self.said.say(sentence)

    # building

    def _build(self) -> None:
        self.files_label.setWordWrap(True)
        self.files_label.setTextFormat(Qt.TextFormat.PlainText)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.files_label, 1)
        head.addWidget(self.shown_button)
        head.addWidget(self.add_button)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.edit_button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.title)
        layout.addWidget(self.tree, 1)
        layout.addLayout(foot)
        layout.addWidget(self.buttons)
        metrics = self.fontMetrics()
        resize_within_screen(self, metrics.averageCharWidth() * _WIDTH, metrics.lineSpacing() * _LINES)

    def _connect(self) -> None:
        self.edit_button.setEnabled(False)
        self.add_button.clicked.connect(self._ask_for_files)
        self.edit_button.clicked.connect(self.tree.edit_current)
        rows = self.tree.selectionModel()  # the signals of the tree end with Qt's own selection
        for signal in (rows.currentChanged, rows.selectionChanged):
            signal.connect(lambda *_: self.edit_button.setEnabled(self.tree.can_edit))
        self.tree.edit_asked.connect(self._ask_for_words)
        self.buttons.accepted.connect(self._ask_for_folder)
        self.buttons.rejected.connect(self.reject)

    def save_button(self) -> QPushButton:
        return self.buttons.button(QDialogButtonBox.StandardButton.Save)

    # reading

    def _read(self) -> None:
        self.save_button().setEnabled(False)
        self.files_label.setText(", ".join(file.name for file in self._files) or _NO_FILES)
        self._leave_job()
        if self._files:
            self.said.say("The files are being read …")
            self._job = StoppableJob(partial(_draft_of, tuple(self._files), self.as_shown), self)
            self._job.progressed.connect(self._tell_step)
            self._job.succeeded.connect(self._take)
            self._job.failed.connect(self._refuse)
            self._job.start()

    def _tell_step(self, _done: int, _of: int, words: str) -> None:
        self.said.say(words)

    def _take(self, draft: Draft) -> None:
        from harbin_viewer.factsheet.authoring.rewording import reworded

        self._read_draft = draft
        self.draft = reworded(draft, self._words)
        if not self.title.text():
            self._read_title = draft.title
            self.title.setText(draft.title)
        self.said.say(" ".join([*self._left_out, f"The sheet would be made of {self.files_label.text()}.", _TICKS]))
        self.save_button().setEnabled(True)
        self.tree.show_draft(self.draft, self.unticked)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, SheetError):
            self.failed.emit(error)
            return
        self._left_out.append(f"{error} It was left out.")
        self.said.say(self._left_out[-1])
        self._files.remove(next((file for file in self._files if str(file) == error.file), self._files[-1]))
        self._read()

    # asking

    def _ask_for_words(self, kind: str, names: Sequence[str]) -> None:
        from harbin_viewer.factsheet.authoring.evidence.changed_entries import EntryWords
        from harbin_viewer.factsheet.authoring.rewording import words_in_all
        from harbin_viewer.window.authoring.words_dialog import WordsDialog

        if self.draft is None:
            return
        of_kind = cast("DraftKind", kind)
        texts = words_in_all(self.draft, of_kind, names)
        dialog = WordsDialog(EntryWords(of_kind, names[0], Path(), texts), self)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.has_changes:
            self.reword(of_kind, names, dict(dialog.wanted.items() - texts.items()))

    def _ask_for_files(self) -> None:
        names, _kind = QFileDialog.getOpenFileNames(self, "Articles, reports, workbooks and tables", self._folder)
        self.add([Path(name) for name in names])

    def _ask_for_folder(self) -> None:
        folder = first_folder(self._files[0].parent, self._files)
        beside = folder.parent if is_plain_file(descriptor(folder)) else folder  # no sheet lies in another
        start, title = free_beside(beside / file_name(self.name)), "Where the new sheet goes: a folder, or one workbook"
        name, kind = QFileDialog.getSaveFileName(self, title, str(start), ";;".join(_WRITTEN_AS))
        if name:
            ending = _WRITTEN_AS.get(kind, "")
            self.save(Path(name if name.lower().endswith((".xlsx", ".ods")) else f"{name}{ending}"))

    def _leave_job(self) -> None:
        if self._job is not None:
            self._job.leave()
            self._job = None

    # Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        _take_as_copy(event)  # X11 has the answer of the last move, and no other

    def dropEvent(self, event: QDropEvent) -> None:
        _take_as_copy(event)
        self.add([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def done(self, result: int) -> None:
        self._leave_job()
        super().done(result)


def _take_as_copy(event: QDropEvent) -> None:
    """Where it comes from must not delete it, as after a move."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def _draft_of(files: Sequence[Path], shown: Mapping[Path, AsShown], job: Job) -> Draft:
    from harbin_viewer.factsheet.authoring.making import draft_of
    from harbin_viewer.factsheet.tables.reading_progress import CancelledError

    def tell(done: int, of: int, words: str) -> None:
        if job.stopped:
            raise CancelledError
        job.progressed.emit(done, of, words)

    return draft_of(files, tell=tell, shown=shown)
