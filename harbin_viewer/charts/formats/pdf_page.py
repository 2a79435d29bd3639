"""PDF: the picture as vectors on a page of its size, with fonts inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from harbin_viewer.charts.formats.format import Format, Options

if TYPE_CHECKING:
    from harbin_viewer.charts.model.chart import Chart
    from harbin_viewer.factsheet.document import Document


def _write(document: Document, chart: Chart, options: Options) -> bytes:
    from harbin_viewer.charts.formats.document_facts import facts_of
    from harbin_viewer.charts.formats.pdf.pdf_document import pdf
    from harbin_viewer.charts.formats.picture import picture

    return pdf(picture(chart, options), facts_of(document.sheet, chart.within(options.window)))


FORMAT = Format("pdf", ".pdf", "PDF – vector, for print", _write, for_paper=True)
