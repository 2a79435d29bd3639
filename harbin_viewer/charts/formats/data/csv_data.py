"""CSV: the figures of a chart for any program."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from harbin_viewer.charts.formats.format import Format, Look, Options, poured

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from harbin_viewer.charts.model.chart import Chart
    from harbin_viewer.factsheet.document import Document


def pour_csv(document: Document, chart: Chart, options: Options, stream: BinaryIO, look: Look = int) -> None:
    """The figures as CSV."""
    from harbin_viewer.charts.formats.data.chart_data import header, rows

    chart = chart.within(options.window)
    pour_lines(stream, header(chart), (datum.cells() for datum in rows(document, chart, look=look)))


def pour_lines(stream: BinaryIO, header: Sequence[str], rows: Iterable[Sequence[str | float | None]]) -> None:
    """Rows as CSV in UTF-8 with a byte order mark, which spreadsheets need to see that it is."""
    import csv
    import io

    from harbin_viewer.charts.formats.data.chart_data import written

    out = io.TextIOWrapper(stream, "utf-8-sig", newline="")
    writer = csv.writer(out)
    writer.writerow([written(title) for title in header])
    writer.writerows([written(cell) for cell in cells] for cells in rows)
    out.flush()
    out.detach()


as_csv = poured(pour_csv)

FORMAT = Format("csv", ".csv", "CSV – the data, for any program", as_csv, holds="data", pour=pour_csv)
