"""What is shown of a table leaves it: to the clipboard or to a file, in a thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from harbin_viewer.charts.formats.data.table_data import TABLE_FORMATS, as_lines, export
from harbin_viewer.factsheet.words.file_names import file_name
from harbin_viewer.window.tables.browser_words import counted
from harbin_viewer.window.tables.table_model import TableModel
from harbin_viewer.window.tables.taking.cell_clipboard import Cells, as_clipboard, put_cells
from harbin_viewer.window.tables.taking.file_columns import file_columns
from harbin_viewer.window.widgets.job import Job

_UNSAID = " A CSV has no place that says by which filter."

_LONGEST = 60
"""Signs of a proposed name, which ends with a word."""


class TableExport(QObject):
    """Takes the rows and columns on show as they are when it is asked."""

    said = Signal(str, object)
    """What was done, as a sentence, and the file (a `Path`, or None)."""

    failed = Signal(object)
    """An exception that ended work in a thread."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._job: Job | None = None

    def copy(self, model: TableModel, columns: Sequence[int]) -> None:
        """Put the rows on the clipboard, for a spreadsheet, and as a table for documents."""
        shown, rows = file_columns(model, columns), model.rowCount()
        self._run(lambda job: as_clipboard(list(as_lines(shown, rows, job.tell_steps))), partial(self._copied, rows))

    def ask_for_file(
        self, model: TableModel, columns: Sequence[int], title: str, folder: Path, left: str = ""
    ) -> Path | None:
        """Ask where to, and write the rows there; the file that was chosen. `left` says which rows these are."""
        kinds = {f"{words} (*{ending})": kind for kind, (words, ending) in TABLE_FORMATS.items()}
        start = str(folder / f"{_file_name(title)}.csv")
        chosen, words = QFileDialog.getSaveFileName(self._window, "Export the rows on show", start, ";;".join(kinds))
        if not chosen:
            return None
        file, kind = _with_ending(Path(chosen), kinds.get(words, "csv"))
        self.write(model, columns, file, kind, title, left)
        return file

    def write(
        self, model: TableModel, columns: Sequence[int], file: Path, kind: str, title: str, left: str = ""
    ) -> None:
        """Write the rows to the file."""
        shown, rows = file_columns(model, columns), model.rowCount()
        self.said.emit(f"{_rows(rows, 'is', 'are')} being written …", None)
        unsaid = _UNSAID if left and kind == "csv" else ""
        self._run(
            lambda job: export(shown, rows, file, kind, (title, left), job.tell_steps),
            lambda file: self.said.emit(f"{_rows(rows)} written to {file.name}.{unsaid}", file),
        )

    def leave(self) -> None:
        """End what still runs."""
        if self._job is not None:
            self._job.leave()

    def _run(self, work: Callable[[Job], object], done: Callable[..., object]) -> None:
        self.leave()
        job = self._job = Job(work, self)
        job.succeeded.connect(done)
        job.failed.connect(self._give_up)
        job.start()

    def _give_up(self, error: Exception) -> None:
        self.said.emit("", None)  # that they are being written
        self.failed.emit(error)

    def _copied(self, rows: int, cells: Cells) -> None:
        put_cells(cells)
        self.said.emit(f"{_rows(rows)} copied with the headings.", None)


def _file_name(title: str) -> str:
    kept = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in title)
    words = kept.lower().split()
    while len(words) > 1 and len("-".join(words)) > _LONGEST:
        words.pop()
    return file_name("-".join(words).lstrip("-")[:_LONGEST] or "table")


def _with_ending(file: Path, kind: str) -> tuple[Path, str]:
    """The file with an ending, and the format that says: what was typed counts more than what was chosen."""
    known = {ending: name for name, (_words, ending) in TABLE_FORMATS.items()}
    ending = file.suffix.lower()
    return (file, known[ending]) if ending in known else (file.with_name(file.name + TABLE_FORMATS[kind][1]), kind)


def _rows(count: int, one: str = "was", several: str = "were") -> str:
    return f"One row {one}" if count == 1 else f"{counted(count)} rows {several}"
