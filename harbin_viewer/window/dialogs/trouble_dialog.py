"""What a person is told when something is wrong: one calm message, with the details at hand."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.wording import number
from harbin_viewer.factsheet.words.visible import visible
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.message_room import keep_message_within_screen

if TYPE_CHECKING:
    from harbin_viewer.atomic_write import ExportError


def trouble_dialog(error: BaseException, parent: QWidget | None = None) -> QMessageBox:
    """A message for a mistake in a sheet (file, place, what is wrong, what to do) or for a fault of our own."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    from harbin_viewer.atomic_write import ExportError

    if isinstance(error, SheetError):
        _tell_mistake(box, error)
    elif isinstance(error, ExportError):
        _tell_unwritten(box, error)
    else:
        _tell_fault(box, error)
    make_plain(box)
    keep_message_within_screen(box)
    return box


def makes_sheet(box: QMessageBox) -> bool:
    """Tell a reader that a file has no table, and offer to make a sheet of it; whether they want that."""
    make = box.addButton("&Make a fact sheet of it…", QMessageBox.ButtonRole.ActionRole)
    box.setEscapeButton(QMessageBox.StandardButton.Ok)
    make_plain(box)
    box.exec()
    return box.clickedButton() is make


def ask_for_another(error: SheetError) -> Path | None:
    """Tell the mistake to a reader who has no window yet; the sheet to open instead, None to leave."""
    box = trouble_dialog(error)
    box.setStandardButtons(QMessageBox.StandardButton.NoButton)
    another = box.addButton("Open another sheet…", QMessageBox.ButtonRole.AcceptRole)
    box.setEscapeButton(box.addButton("Quit", QMessageBox.ButtonRole.RejectRole))
    box.exec()
    if box.clickedButton() is not another:
        return None
    name, _kind = QFileDialog.getOpenFileName(None, "Open a sheet, a package or a table", "", kinds_of_files())
    return Path(name) if name else None


def kinds_of_files() -> str:
    """The kinds of files for a dialog: all that opens, and anything."""
    from harbin_viewer.factsheet.sources.recognition import READERS

    suffixes = dict.fromkeys(suffix for reader in READERS for suffix in reader.suffixes)
    patterns = " ".join(["*.json", "*.yaml", "*.yml", *(f"*{suffix}" for suffix in suffixes if suffix != ".json")])
    return f"All that opens ({patterns});;All files (*)"


def _tell_mistake(box: QMessageBox, error: SheetError) -> None:
    place = f"Place: {error.place}\n" if error.place else ""
    box.setWindowTitle(_title_of(error))
    box.setText(visible(error.problem))
    box.setInformativeText(visible(f"File: {error.file}\n{place}\n{error.remedy}{_more_of(error)}"))
    if error.others:
        box.setDetailedText(visible("\n\n".join(map(str, (error, *error.others)))))


def _more_of(error: SheetError) -> str:
    if not error.others:
        return ""
    count = "Another mistake is" if len(error.others) == 1 else f"{number(len(error.others))} more mistakes are"
    return f"\n\n{count} told in the details."


def _title_of(error: SheetError) -> str:
    return error.undone or ("A mistake in the sheet" if error.place else "This cannot be opened")


def _tell_unwritten(box: QMessageBox, error: ExportError) -> None:
    box.setWindowTitle(error.undone)
    box.setText(visible(error.problem))
    box.setInformativeText(visible(f"{error.named}: {error.file}\n\n{error.remedy}"))


def _tell_fault(box: QMessageBox, error: BaseException) -> None:
    box.setWindowTitle("Something went wrong")
    box.setText("Harbin Viewer met a fault of its own. Your files were not changed.")
    box.setInformativeText("You can go on. If it happens again, please report the details below.")
    box.setDetailedText("".join(traceback.format_exception(error)))
