"""What is made of very many things of a sheet, until it is painted. Arguments: what, the sheet."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from harbin_viewer import bundle
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.provenance import provenance
from harbin_viewer.factsheet.tabs.kinds.summary import SummaryTab
from harbin_viewer.window.dialogs.sources_dialog import SourcesDialog
from harbin_viewer.window.evidence.findings_view import FindingsView
from harbin_viewer.window.evidence.provenance_view import ProvenanceView
from harbin_viewer.window.state.remembered import Remembered
from harbin_viewer.window.summary.summary_tab import SummaryPage
from harbin_viewer.window.tabs.tab_kinds import PageContext
from tests.benchmarks.programs.memory import peak
from tests.benchmarks.programs.told import tell


def _painted(widget: QWidget) -> None:
    widget.resize(1000, 700)
    widget.grab()


def summary(document: Document) -> None:
    """The page of the summary, with its timeline and notes."""
    (tab,) = (tab for tab in document.sheet.factsheet.tabs if isinstance(tab, SummaryTab))
    page = SummaryPage(tab, PageContext(document, Remembered(Path("none.ini")), bundle.resources_folder(), ()))
    page.resize(1000, 700)
    if tab.timeline:
        page.complete()
    page.grab()


def findings(document: Document) -> None:
    """The list of what the checks found, which was found before."""
    _painted(FindingsView(document.findings))


def sources(document: Document) -> None:
    """The dialog of sources."""
    _painted(SourcesDialog(document.sheet))


def references(document: Document) -> None:
    """The panel of a figure that all sources bear out."""
    _painted(ProvenanceView(provenance(document, CellAt("years", 0, "figure"))))


def series(document: Document) -> None:
    """A chart, made and laid out."""
    lay_out(make_chart(document, document.sheet.views[0], ()), Size(1000, 600), LIGHT)


def tables(document: Document) -> None:
    """The whole sheet, examined."""
    examine(document.path)


KINDS: Mapping[str, Callable[[Document], None]] = {
    "summary": summary, "findings": findings, "sources": sources, "references": references, "series": series,
    "tables": tables,
}  # fmt: skip


if __name__ == "__main__":
    _application = QApplication(sys.argv[:1])
    known = open_document(Path(sys.argv[2]))
    for resource in known.sheet.resources[:2]:
        known.table(resource.name)
    _found = known.findings if sys.argv[1] == "findings" else ()
    began, spent = time.perf_counter(), time.process_time()
    KINDS[sys.argv[1]](known)
    taken, spent = time.perf_counter() - began, time.process_time() - spent
    tell({"taken": taken * 1000, "spent": spent * 1000, "peak": peak()})
