"""A chart laid out as the choices of an export say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.scene import Picture

if TYPE_CHECKING:
    from PySide6.QtGui import QImage


def picture(chart: Chart, options: Options) -> Picture:
    """The chart laid out as the options say."""
    return lay_out(
        chart, options.size, options.theme, options.window, transparent=options.transparent,
        largest_type=options.largest_type,
    )  # fmt: skip


def image(chart: Chart, options: Options) -> QImage:
    """The chart as an image, for the clipboard."""
    from harbin_viewer.charts.formats.images import raster

    return raster.image(picture(chart, options), options.scale)
