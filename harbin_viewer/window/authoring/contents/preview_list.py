"""What a check would find: a sentence, and the findings it rests on, found in a thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.factsheet.checks.checking import Checking
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.window.text.refusal import Refusal
from harbin_viewer.window.text.rich_list import RichList
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.job import Job

_QUIET = 250
"""Milliseconds without a change until it is looked what the check would find."""

_MOST = 60
"""Findings that are listed."""

_MARKS = {
    "differs": ("≠", "Differs"), "holds": ("=", "Holds"), "unchecked": ("?", "Cannot be checked"),
}  # fmt: skip
"""A sign for each verdict, and what is said for it."""


class PreviewList(QWidget):
    """Is given a check as a descriptor has it, and shows what comes of it on the sheet as it is now."""

    failed = Signal(object)
    """An exception that nothing expected."""

    def __init__(self, document: Callable[[], Document], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._entry: Mapping[str, Any] = {}
        self._checking = Checking()
        self._job: Job | None = None
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET)
        self._quiet.timeout.connect(self._look)
        self.said = Refusal()
        self._found: list[tuple[str, str, str]] = []
        self.list = RichList(self._write, self._spoken)
        self.list.setAccessibleName("What it would find")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.said)
        layout.addWidget(self.list, 1)

    def show_check(self, entry: Mapping[str, Any]) -> None:
        """Look what this check would find, once it stays as it is."""
        self.leave()
        self._entry = entry
        self._quiet.start()

    def refuse(self, sentence: str, *fields: QWidget) -> None:
        """Show why the check cannot be carried out; the fields are what this speaks of."""
        self.leave()
        self._show(())
        self.said.say(sentence, *fields)

    def leave(self) -> None:
        """End what is being looked for."""
        self._quiet.stop()
        self._checking.stop()
        if self._job is not None:
            self._job.let_go()
            self._job = None

    def _look(self) -> None:
        self._checking = Checking()
        self._job = Job(partial(_would_find, self._document(), self._entry, self._checking), self)
        self._job.succeeded.connect(self._take)
        self._job.failed.connect(self._fail)
        self._job.start()

    def _take(self, findings: Sequence[Finding]) -> None:
        from harbin_viewer.factsheet.authoring.arranging.check_preview import told

        self.said.say(told(findings))
        self._show(findings)

    def _show(self, findings: Sequence[Finding]) -> None:
        self._found = [(*_MARKS[finding.verdict], finding.sentence) for finding in findings[:_MOST]]
        if len(findings) > _MOST:
            self._found.append(("", "", f"… and {len(findings) - _MOST:,} more"))
        self.list.show_rows(len(self._found))

    def _write(self, column: TextColumn, row: int, _chosen: bool) -> None:  # noqa: FBT001
        sign, _word, sentence = self._found[row]
        column.text(f"{sign}  {sentence}".lstrip())

    def _spoken(self, row: int) -> str:
        """What a screen reader is told: the word of the verdict in the place of its sign."""
        _sign, word, sentence = self._found[row]
        return f"{word}. {sentence}" if word else sentence

    def _fail(self, error: Exception) -> None:
        if isinstance(error, SheetError):
            self.refuse(str(error))
        else:
            self.failed.emit(error)


def _would_find(document: Document, entry: Mapping[str, Any], checking: Checking, _job: Job) -> tuple[Finding, ...]:
    from harbin_viewer.factsheet.authoring.arranging.check_preview import would_find

    return would_find(document, entry, checking)
