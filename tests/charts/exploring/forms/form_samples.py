"""Tables that are explored in each form."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.scene import Picture, Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.exploration import Exploration

ENGLISH = QLocale("en")


CHOICE = Exploration(resource="data", measure="Output", entities=("China", "Japan"))


def chart_of(document: Document, **choice: object) -> Chart:
    return explored_chart(document, replace(CHOICE, **choice), locale=ENGLISH)


def picture(chart: Chart, size: tuple[float, float] = (960, 600)) -> Picture:
    return lay_out(chart, Size(*size), LIGHT)
