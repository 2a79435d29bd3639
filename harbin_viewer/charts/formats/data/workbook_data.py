"""XLSX: the figures of a chart as a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from harbin_viewer.charts.formats.format import Format, FormatError, Look, Options, poured

if TYPE_CHECKING:
    from datetime import datetime

    from harbin_viewer.charts.model.chart import Chart
    from harbin_viewer.factsheet.document import Document


def pour_xlsx(document: Document, chart: Chart, options: Options, stream: BinaryIO, look: Look = int) -> None:
    """The figures as a workbook; texts stay texts, whatever they begin with. FormatError where they are too many."""
    from harbin_viewer.charts.formats.data.book_rows import pour_book
    from harbin_viewer.charts.formats.data.chart_data import header, rows
    from harbin_viewer.charts.formats.document_facts import facts_of

    chart = chart.within(options.window)
    _allow(chart)
    facts = facts_of(document.sheet, chart)
    about: dict[str, str | datetime | None] = {
        "title": chart.title,
        "comments": facts.alternative,
        "created": facts.created,
    }
    cells = (datum.cells() for datum in rows(document, chart, look=look))
    pour_book(stream, header(chart), cells, about, widths=((0, 0, 24), (5, 9, 28)))


def _allow(chart: Chart) -> None:
    from harbin_viewer.charts.formats.data.book_rows import MOST_ROWS

    count = sum(len(series.x) for series in chart.told)
    if count > MOST_ROWS:
        problem = f"The chart has {count} figures, and a workbook holds {MOST_ROWS} rows."
        raise FormatError(problem, "Choose CSV or JSON.")


as_xlsx = poured(pour_xlsx)

FORMAT = Format("xlsx", ".xlsx", "Excel – the data, for spreadsheets", as_xlsx, holds="data", pour=pour_xlsx)
