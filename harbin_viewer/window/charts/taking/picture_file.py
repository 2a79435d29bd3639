"""The picture of a chart as a file of its own, for what is dragged out and what is copied as a file."""

from __future__ import annotations

from pathlib import Path

from harbin_viewer.charts.formats.export import render
from harbin_viewer.charts.formats.export_all import file_stems
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.cache import lent
from harbin_viewer.factsheet.document import Document


def picture_file(document: Document, chart: Chart, options: Options) -> Path:
    """A PNG in the reader's cache, from where others copy it; ExportError where it cannot be made."""
    name = f"{file_stems([chart.name])[chart.name]}.png"
    return lent("dragged", name, render(document, chart, "png", options))
