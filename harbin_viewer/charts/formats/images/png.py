"""PNG: the picture as pixels, painted by Qt and written by `raster`'s own writer of PNG."""

from __future__ import annotations

from typing import TYPE_CHECKING

from harbin_viewer.charts.formats.format import Format, Options

if TYPE_CHECKING:
    from harbin_viewer.charts.model.chart import Chart
    from harbin_viewer.factsheet.document import Document


def _write(document: Document, chart: Chart, options: Options) -> bytes:
    from harbin_viewer.charts.formats.document_facts import facts_of
    from harbin_viewer.charts.formats.images.raster import png
    from harbin_viewer.charts.formats.picture import picture

    return png(picture(chart, options), facts_of(document.sheet, chart.within(options.window)), options.scale)


FORMAT = Format("png", ".png", "PNG – for documents, slides and the web", _write, in_pixels=True)
