"""A chart kept with its sheet or beside its data; where nothing may be written there, a folder is asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from harbin_viewer.atomic_write import ExportError
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.cache import home_folder
from harbin_viewer.factsheet.descriptor.charts_file import is_kept
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.words.file_names import file_name


def kept_chart(document: Document, choice: Exploration, chart: Chart, parent: QWidget) -> tuple[str, Path] | None:
    """What was done, as a sentence, and the file of its own, or the folder of the sheet that it was kept with; None
    where the reader named none.
    """
    try:
        return _kept(document, choice, chart, parent)
    except (SheetError, ExportError) as error:
        error.undone = "The chart was not kept"
        raise


def _kept(document: Document, choice: Exploration, chart: Chart, parent: QWidget) -> tuple[str, Path] | None:
    from harbin_viewer.charts.exploring.keeping import keep, keep_with_copy, may_keep

    if may_keep(document):
        done, file = keep(document, choice, chart)
        return done, file if is_kept(file) else file.parent
    title = "Nothing can be written here: a folder for the chart, with a copy of its data"
    name, _kind = QFileDialog.getSaveFileName(parent, title, str(home_folder() / file_name(choice.name)))
    return keep_with_copy(document, choice, chart, Path(name)) if name else None
