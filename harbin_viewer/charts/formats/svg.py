"""SVG: the picture as vectors, its words as outlines or as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from harbin_viewer.charts.formats.format import Format, Options

if TYPE_CHECKING:
    from harbin_viewer.charts.model.chart import Chart
    from harbin_viewer.factsheet.document import Document


def _write(document: Document, chart: Chart, options: Options) -> bytes:
    from harbin_viewer.charts.formats.document_facts import facts_of
    from harbin_viewer.charts.formats.picture import picture
    from harbin_viewer.charts.formats.vector.svg_document import svg
    from harbin_viewer.charts.formats.vector.svg_marks import told_series

    facts = facts_of(document.sheet, chart.within(options.window))
    page = picture(chart, options)
    return svg(page, facts, told_series(chart, page), outlines=options.outlines)


FORMAT = Format("svg", ".svg", "SVG – vector, for web and drawing", _write, has_text=True)
