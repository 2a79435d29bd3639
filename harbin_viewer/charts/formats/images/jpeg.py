"""JPEG: the picture as pixels, painted by Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from harbin_viewer.charts.formats.format import Format, Options

if TYPE_CHECKING:
    from harbin_viewer.charts.model.chart import Chart
    from harbin_viewer.factsheet.document import Document


def _write(document: Document, chart: Chart, options: Options) -> bytes:
    from harbin_viewer.charts.formats.document_facts import facts_of
    from harbin_viewer.charts.formats.images.raster import jpeg
    from harbin_viewer.charts.formats.picture import picture

    return jpeg(picture(chart, options), facts_of(document.sheet, chart.within(options.window)), options.scale)


FORMAT = Format(
    "jpeg", ".jpg", "JPEG – for programs that take no PNG", _write, in_pixels=True, is_opaque=True, also=(".jpeg",)
)
