"""Where the time of an export goes: one chart as PNG, SVG and PDF, step by step, each step for the first time."""

from __future__ import annotations

import sys
import time

from tests.benchmarks.programs.spawned import milliseconds
from tests.benchmarks.programs.told import tell


class Steps:
    """The milliseconds since the last step, by name."""

    def __init__(self) -> None:
        self.taken = {"python": milliseconds()}
        self._last = time.perf_counter()

    def end(self, name: str) -> None:
        now = time.perf_counter()
        self.taken[name] = (now - self._last) * 1000
        self._last = now


def main() -> None:
    steps = Steps()
    from PySide6.QtGui import QGuiApplication

    from harbin_viewer import bundle
    from harbin_viewer.charts.formats.document_facts import facts_of
    from harbin_viewer.charts.formats.format import Options
    from harbin_viewer.charts.formats.images import raster
    from harbin_viewer.charts.formats.pdf import pdf_document
    from harbin_viewer.charts.formats.vector import svg_document
    from harbin_viewer.charts.layout import chart_layout
    from harbin_viewer.charts.model.chart import make_chart
    from harbin_viewer.commands import batch
    from harbin_viewer.factsheet.opening import open_document

    assert batch
    steps.end("imports")
    _application = QGuiApplication(sys.argv[:1])
    steps.end("application")
    opened = open_document(bundle.default_sheet())
    chart = make_chart(opened, opened.sheet.view("article-volume"))
    facts = facts_of(opened.sheet, chart)
    steps.end("reading")
    options = Options()
    picture = chart_layout.lay_out(chart, options.size, options.theme)
    steps.end("layout")
    raster.image(picture, options.scale)
    steps.end("painting")
    raster.png(picture, facts, options.scale)
    steps.end("painting and encoding")
    steps.taken["encoding"] = max(steps.taken.pop("painting and encoding") - steps.taken["painting"], 0.0)
    svg_document.svg(picture, facts, outlines=True)
    steps.end("svg")
    pdf_document.pdf(picture, facts)
    steps.end("pdf")
    tell(steps.taken)


if __name__ == "__main__":
    main()
