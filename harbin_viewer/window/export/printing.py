"""Pages onto a printer, laid out anew for the chosen paper. QtPrintSupport is imported when one is asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from harbin_viewer.atomic_write import ExportError, write_whole
from harbin_viewer.charts.formats.document_facts import DocumentFacts
from harbin_viewer.charts.formats.painting import paint
from harbin_viewer.charts.formats.pdf.pdf_document import document
from harbin_viewer.charts.scene import Picture, Size
from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain

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
            box = QMessageBox(parent)
            box.setText("No printer is set up here. Export as PDF instead.")
            make_plain(box)
            box.exec()
            return None
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(folder / "print.pdf"))
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(orderly(f"Print “{title}”"))
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None


def paper_of(printer: QPrinter) -> Size:
    """The whole sheet of paper, in px."""
    points = printer.pageLayout().fullRectPoints()
    return Size(points.width() / _POINT, points.height() / _POINT)


def print_pages(printer: QPrinter, pages: Sequence[Callable[[], Picture]], facts: DocumentFacts) -> str:
    """Print the pages that were asked for, each made when its turn comes; says what was done.

    A file is written whole or not at all, as an export is. ExportError where printer or file does not take the pages.
    """
    from PySide6.QtPrintSupport import QPrinter

    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    wanted = pages[first - 1 : last]
    if printer.outputFormat() == QPrinter.OutputFormat.PdfFormat:
        target = printer.outputFileName()
        write_whole(Path(target), document((page() for page in wanted), facts).written())
    else:
        target = printer.printerName()
        send(printer, wanted)
    count = "One page was" if len(wanted) == 1 else f"{len(wanted)} pages were"
    return f"{count} printed to {target}."


def send(printer: QPrinter, pages: Sequence[Callable[[], Picture]]) -> None:
    """Paint the pages on a printer. ExportError where it does not take them."""
    painter = QPainter()
    try:
        for number, page in enumerate(pages):
            if not (printer.newPage() if number else painter.begin(printer)):
                raise _refused(printer)
            painter.save()
            painter.scale(printer.resolution() / 96, printer.resolution() / 96)
            paint(painter, page())
            painter.restore()
    except BaseException:
        painter.end()  # a printer must not go before its painter
        raise
    if not painter.end():
        raise _refused(printer)


class UnprintedError(ExportError):
    """Pages that a printer does not take; the printer has the name."""

    undone = "The pages were not printed"
    named = "Printer"


def _refused(printer: QPrinter) -> UnprintedError:
    return UnprintedError(Path(printer.printerName()), "The printer does not take the pages.", "Choose another one.")
