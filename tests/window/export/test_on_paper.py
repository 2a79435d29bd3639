"""The whole sheet as a PDF and on a printer, and a chart on a printer, from the window."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from harbin_viewer.atomic_write import ExportError
from harbin_viewer.charts.exploring.on_show import NOTHING_LEFT
from harbin_viewer.charts.scene import Box, Picture, Rect, Size
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.dialogs.trouble_dialog import trouble_dialog
from harbin_viewer.window.export import printing
from harbin_viewer.window.export.export_all_dialog import ExportAllDialog
from harbin_viewer.window.export.paper_dialog import PaperDialog
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.shell.status_line import StatusLine
from harbin_viewer.window.widgets.job import Job
from tests.window.conftest import OpenWindow
from tests.window.finding import only


@pytest.fixture
def save_as(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    def answer(file: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(file), ""))

    return answer


@pytest.fixture
def orchard(qtbot: QtBot, open_window: OpenWindow, small_sheet: Path) -> MainWindow:
    """The window on a sheet that is soon written."""
    window = open_window(small_sheet)
    qtbot.waitUntil(window.is_ready)
    return window


def printer_to(monkeypatch: pytest.MonkeyPatch, file: Path, paper: QPageSize.PageSizeId) -> None:
    """The reader prints to a file on this paper."""

    def accept(dialog: QPrintDialog) -> QDialog.DialogCode:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(file))
        dialog.printer().setPageSize(QPageSize(paper))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", accept)


def test_the_sheet_is_saved_as_one_pdf(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, save_as: Callable[[Path], None]
) -> None:
    save_as(tmp_path / "sheet")
    only(Menus, window).actions_by_name["export_sheet"].trigger()
    qtbot.waitUntil(lambda: (tmp_path / "sheet.pdf").exists())
    qtbot.waitUntil(lambda: "was saved as" in only(StatusLine, window).sentence)
    file = PdfReader(tmp_path / "sheet.pdf")
    assert len(file.pages) > len(window.sheet.views)


def test_the_pdf_can_be_stopped_and_leaves_the_old_one(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, save_as: Callable[[Path], None]
) -> None:
    dialog = PaperDialog(window.document, window.remembered, NOTHING_LEFT, window)
    dialog.said.connect(window.say)
    dialog.write_pdf(tmp_path / "a.pdf")
    assert only(QProgressBar, dialog).accessibleName() == "The pages are being written."
    cancel = next(one for one in dialog.findChildren(QPushButton) if "Cancel" in one.text())
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert list(tmp_path.glob("*.p*")) == []
    assert "stopped" in only(StatusLine, window).sentence


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_pdf_that_is_stopped_in_its_last_moment_is_there_or_not_as_is_said(
    qtbot: QtBot, orchard: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    settle, is_last, is_asked, is_over = Job.settle, Event(), Event(), Event()

    def last(job: Job) -> None:
        try:
            if moment == "after":
                settle(job)
            is_last.set()
            assert is_asked.wait(30)
            if moment == "before":
                settle(job)
        finally:
            is_over.set()

    monkeypatch.setattr(Job, "settle", last)
    dialog = PaperDialog(orchard.document, orchard.remembered, NOTHING_LEFT, orchard)
    dialog.said.connect(orchard.say)
    dialog.write_pdf(tmp_path / "a.pdf")
    qtbot.waitUntil(is_last.is_set)
    dialog.reject()
    is_asked.set()
    said = "The sheet was saved as" if moment == "after" else "The pages were not written: it was stopped."
    qtbot.waitUntil(lambda: said in only(StatusLine, orchard).sentence)
    qtbot.waitUntil(is_over.is_set)
    qtbot.waitUntil(lambda: not list(tmp_path.glob("*.part")))
    assert (tmp_path / "a.pdf").exists() == (moment == "after")


def test_the_window_may_be_closed_while_pages_or_charts_are_written(
    qtbot: QtBot, open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    for number, start in enumerate((_write_pages, _write_charts)):
        folder = tmp_path / str(number)
        folder.mkdir()
        window = open_window()
        qtbot.waitUntil(window.is_ready)
        start(window, folder)
        window.close()
        assert [job for job in window.findChildren(Job) if job.isRunning()] == []
        qtbot.waitUntil(lambda folder=folder: not [file for file in folder.iterdir() if file.suffix == ".part"])  # type: ignore[misc]


def _write_pages(window: MainWindow, folder: Path) -> None:
    PaperDialog(window.document, window.remembered, NOTHING_LEFT, window).write_pdf(folder / "a.pdf")


def _write_charts(window: MainWindow, folder: Path) -> None:
    dialog = ExportAllDialog(window.document, window.document.sheet.views, window.remembered, (), window)
    dialog.open()
    dialog.start(folder)


def test_a_folder_to_which_nothing_could_be_written_is_not_offered_again(
    qtbot: QtBot, orchard: MainWindow, tmp_path: Path
) -> None:
    orchard.remembered.folder = tmp_path
    (tmp_path / "here").mkdir()
    for name, offered in (("gone", tmp_path), ("here", tmp_path / "here")):
        dialog = ExportAllDialog(orchard.document, orchard.document.sheet.views, orchard.remembered, (), orchard)
        with qtbot.waitSignal(dialog.finished):
            dialog.start(tmp_path / name)
        assert orchard.remembered.folder == offered


def test_all_charts_of_plain_data_are_the_first_looks_at_its_tables(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    rows = "".join(f"{year},{year - 1990}\n" for year in range(2000, 2006))
    (tmp_path / "harvest.csv").write_text(f"year,apples\n{rows}", encoding="utf-8")
    window = open_window(tmp_path / "harvest.csv")
    qtbot.waitUntil(window.is_ready)
    only(Menus, window).actions_by_name["export_all"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(ExportAllDialog)))
    dialog = only(ExportAllDialog, window)
    assert only(StatusLine, window).sentence == "", "the charts are found, and this said to be under way no more"
    (tmp_path / "out").mkdir()
    dialog.start(tmp_path / "out")
    qtbot.waitUntil(lambda: "files were written" in only(StatusLine, window).sentence)
    written = {file.name for file in (tmp_path / "out").iterdir()}
    assert {"apples-line.png", "apples-line.svg", "apples-line.pdf", "index.html"} <= written


def test_a_pdf_that_cannot_be_written_is_told_with_file_and_reason(
    qtbot: QtBot, orchard: MainWindow, tmp_path: Path, save_as: Callable[[Path], None]
) -> None:
    save_as(tmp_path / "gone" / "a.pdf")
    troubles: list[Exception] = []
    orchard.troubled.connect(troubles.append)
    only(Menus, orchard).actions_by_name["export_sheet"].trigger()
    qtbot.waitUntil(lambda: bool(troubles))
    assert "a.pdf: The folder is not there" in str(troubles[0])


def test_the_chart_on_show_is_printed_on_the_chosen_paper(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer_to(monkeypatch, tmp_path / "a.pdf", QPageSize.PageSizeId.A5)
    window.show_tab(2)
    qtbot.waitUntil(lambda: bool(only(ChartsPage, window).commands()))
    only(Menus, window).actions_by_name["print"].trigger()
    assert "One page was printed to" in only(StatusLine, window).sentence
    file = PdfReader(tmp_path / "a.pdf")
    assert file.pages[0].mediabox[2:] == [595, 420]  # A5, landscape


def test_the_sheet_is_printed_on_the_chosen_paper(
    qtbot: QtBot, orchard: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer_to(monkeypatch, tmp_path / "a.pdf", QPageSize.PageSizeId.Letter)
    only(Menus, orchard).actions_by_name["print_sheet"].trigger()
    qtbot.waitUntil(lambda: "pages were printed to" in only(StatusLine, orchard).sentence)
    file = PdfReader(tmp_path / "a.pdf")
    assert file.pages[0].mediabox[2:] == [612, 792]
    assert len(file.pages) > len(orchard.sheet.views)


def test_without_a_printer_a_file_is_offered_or_the_reader_is_told(
    orchard: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: [])
    seen: list[str] = []

    def look(dialog: QPrintDialog) -> QDialog.DialogCode:
        seen.append(dialog.printer().outputFileName())
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(QPrintDialog, "exec", look)
    only(Menus, orchard).actions_by_name["print_sheet"].trigger()
    assert seen[0].endswith("print.pdf")
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setattr(QMessageBox, "exec", lambda box: seen.append(box.text()))
    only(Menus, orchard).actions_by_name["print_sheet"].trigger()
    assert seen[1] == "No printer is set up here. Export as PDF instead."


def test_a_printer_that_does_not_take_the_pages_is_told(
    qtbot: QtBot, orchard: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer_to(monkeypatch, tmp_path / "gone" / "a.pdf", QPageSize.PageSizeId.A4)
    troubles: list[Exception] = []
    orchard.troubled.connect(troubles.append)
    only(Menus, orchard).actions_by_name["print_sheet"].trigger()
    qtbot.waitUntil(lambda: bool(troubles))
    assert isinstance(troubles[0], ExportError)
    assert str(tmp_path / "gone" / "a.pdf") in str(troubles[0])


def test_pages_are_sent_to_a_printer_one_by_one_and_a_refusal_is_told(qapp: object, tmp_path: Path) -> None:
    def page() -> Picture:
        return Picture(Size(400, 300), "", (Rect(Box(10, 10, 100, 100), "#ff0000"),))

    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    printing.send(printer, [page, page, page])
    assert len(PdfReader(tmp_path / "a.pdf").pages) == 3
    printer.setOutputFileName(str(tmp_path / "gone" / "a.pdf"))
    with pytest.raises(ExportError, match="The printer does not take the pages") as refused:
        printing.send(printer, [page])
    assert trouble_dialog(refused.value).windowTitle() == "The pages were not printed"


def test_printed_to_a_file_that_is_there_it_is_replaced_whole_or_not_at_all(
    qtbot: QtBot, orchard: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"mine")
    printer_to(monkeypatch, file, QPageSize.PageSizeId.A4)

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(os, "fsync", full)
    troubles: list[Exception] = []
    orchard.troubled.connect(troubles.append)
    only(Menus, orchard).actions_by_name["print_sheet"].trigger()
    qtbot.waitUntil(lambda: bool(troubles))
    assert "a.pdf: The disk is full." in str(troubles[0])
    assert file.read_bytes() == b"mine"


def test_a_sheet_of_ones_own_is_saved_too(
    qtbot: QtBot, orchard: MainWindow, tmp_path: Path, save_as: Callable[[Path], None]
) -> None:
    save_as(tmp_path / "orchard.pdf")
    only(Menus, orchard).actions_by_name["export_sheet"].trigger()
    qtbot.waitUntil((tmp_path / "orchard.pdf").exists)
    qtbot.waitUntil(lambda: not orchard.findChildren(PaperDialog))


def test_cells_copied_from_a_table_are_no_formulas(qtbot: QtBot) -> None:
    from harbin_viewer.window.tables.data_table import DataTable
    from harbin_viewer.window.tables.table_model import TableColumn, TableModel

    table = DataTable()
    qtbot.addWidget(table)
    cells = ["=1+1", "a\tb", "@x"]
    table.show_model(TableModel([TableColumn("t", lambda row: cells[row])], 3), "")
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "t\n'=1+1\na b\n'@x\n"


def test_data_is_copied_as_markdown(qtbot: QtBot, window: MainWindow) -> None:
    window.show_tab(2)
    qtbot.waitUntil(lambda: bool(only(ChartsPage, window).commands()))
    only(Menus, window).actions_by_name["copy_markdown"].trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "| Series | Year | Value | Unit | Status | Source | Place | Note | References | Addresses |"
    assert "Markdown" in only(StatusLine, window).sentence
