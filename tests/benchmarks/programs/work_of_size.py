"""One kind of work on a sheet of some size, without imports and start. Arguments: the kind, the sheet."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import xlsxwriter  # noqa: F401 imported before the clock runs
from PySide6.QtWidgets import QApplication

from harbin_viewer.charts.formats.data import table_data  # noqa: F401
from harbin_viewer.charts.formats.export import export
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.factsheet.checks import running  # noqa: F401
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tables.fast import column_reading  # noqa: F401
from harbin_viewer.paper.sheet_pdf import sheet_pdf
from tests.benchmarks.programs.memory import peak
from tests.benchmarks.programs.told import tell


def work_of(kind: str, document: Document) -> Callable[[], object]:
    """The work to be timed; what it needs is made ready first."""
    if kind in ("open", "packed"):
        return lambda: document.table(document.sheet.resources[0].name)
    if kind == "explore":
        from harbin_viewer.window.explore.explored_tables import explorer_of

        return lambda: explorer_of(document, document.sheet.resources[0].name, lambda _done, _of: None)
    if kind == "paper":
        return lambda: sheet_pdf(document)
    if kind == "cards":
        return cards_of(document)
    if kind == "png":
        return lambda: _exported(document, kind)
    document.table("rows")
    if kind in ("check", "differ"):
        return lambda: document.findings
    return lambda: _exported(document, kind)


def _exported(document: Document, kind: str) -> None:
    chart = make_chart(document, document.sheet.views[0], ())
    export(document, chart, Path(f"rows.{kind}"), kind, Options())


def cards_of(document: Document) -> Callable[[], object]:
    """The page of cards, its rows read, made and painted."""
    from harbin_viewer import bundle
    from harbin_viewer.factsheet.tabs.kinds.cards import CardsTab
    from harbin_viewer.window.cards.cards_tab import CardsPage
    from harbin_viewer.window.state.remembered import Remembered
    from harbin_viewer.window.tabs.tab_kinds import PageContext

    around = PageContext(document, Remembered(Path("none.ini")), bundle.resources_folder(), ())
    (tab,) = (tab for tab in document.sheet.factsheet.tabs if isinstance(tab, CardsTab))

    def show() -> None:
        page = CardsPage(tab, around)
        page.resize(1000, 700)
        page.grab()

    return show


if __name__ == "__main__":
    _application = QApplication(sys.argv[:1])
    work = work_of(sys.argv[1], open_document(Path(sys.argv[2])))
    began, spent = time.perf_counter(), time.process_time()
    work()
    taken, spent = time.perf_counter() - began, time.process_time() - spent
    tell({"taken": taken * 1000, "spent": spent * 1000, "peak": peak()})
