"""CSV: the figures of a chart for any program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from harbin_viewer.charts.formats.format import Format, Options

if TYPE_CHECKING:
    from harbin_viewer.charts.model.chart import Chart
    from harbin_viewer.factsheet.document import Document


def as_csv(document: Document, chart: Chart, options: Options | None = None) -> bytes:
    """The figures as CSV in UTF-8 with a byte order mark, which spreadsheets need to see that it is."""
    import csv
    import io

    from harbin_viewer.charts.formats.data.chart_data import HEADER, rows, written

    chart = chart.within(options.window if options else None)
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEADER)
    writer.writerows([written(cell) for cell in datum.cells()] for datum in rows(document, chart))
    return out.getvalue().encode("utf-8-sig")


FORMAT = Format("csv", ".csv", "CSV – the data, for any program", as_csv, holds="data")
