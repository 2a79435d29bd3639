"""Pages onto a printer, laid out anew for the chosen paper. QtPrintSupport is imported when one is asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from harbin_viewer.charts.paint import paint
from harbin_viewer.charts.picture import Picture, Size
from harbin_viewer.charts.whole_file import ExportError

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Orientation = QPageLayout.Orientation

_POINT = 0.75
"""Points to a px."""


def chosen_printer(parent: QWidget | None, title: str, orientation: Orientation, folder: Path) -> QPrinter | None:
    """The printer, paper and pages that the reader chooses; None where they think better of it, or there is none.

    Where no printer is set up, the dialog offers to print to a file in `folder` (on Linux), or the reader is told.
    """
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCreator("Harbin Viewer")
    printer.setFullPage(True)
    printer.setPageOrientation(orientation)
    if not QPrinterInfo.availablePrinterNames():
        if sys.platform in ("win32", "darwin"):
            QMessageBox.information(parent, "Print", "No printer is set up here. Export as PDF instead.")
            return None
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(folder / "print.pdf"))
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(f"Print “{title}”")
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None


def paper_of(printer: QPrinter) -> Size:
    """The whole sheet of paper, in px."""
    points = printer.pageLayout().fullRectPoints()
    return Size(points.width() / _POINT, points.height() / _POINT)


def print_pages(printer: QPrinter, pages: Sequence[Callable[[], Picture]]) -> str:
    """Print the pages that were asked for, each made when its turn comes; says what was done.

    ExportError where the printer, or the file that it writes to, does not take them.
    """
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    wanted = pages[first - 1 : last]
    target = Path(printer.outputFileName() or printer.printerName())
    painter = QPainter()
    for number, page in enumerate(wanted):
        if not (printer.newPage() if number else painter.begin(printer)):
            painter.end()
            raise ExportError(target, "The pages could not be printed.", "Choose another printer or folder.")
        painter.save()
        painter.scale(printer.resolution() / 96, printer.resolution() / 96)
        paint(painter, page())
        painter.restore()
    if wanted and not painter.end():
        raise ExportError(target, "The printing could not be finished.", "Choose another printer or folder.")
    count = "One page was" if len(wanted) == 1 else f"{len(wanted)} pages were"
    return f"{count} printed to {target}."
