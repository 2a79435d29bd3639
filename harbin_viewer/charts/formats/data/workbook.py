"""XLSX: the figures of a chart as a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from harbin_viewer.charts.formats.format import Format, FormatError, Options

if TYPE_CHECKING:
    from harbin_viewer.charts.model.chart import Chart
    from harbin_viewer.factsheet.document import Document

_MOST_ROWS, _LONGEST_TEXT = 1_048_575, 32_767
"""Rows of a workbook below its header, and characters of a cell."""


def as_xlsx(document: Document, chart: Chart, options: Options | None = None) -> bytes:
    """The figures as a workbook; texts stay texts, whatever they begin with. FormatError where they are too many."""
    import io
    from functools import cache

    import xlsxwriter

    from harbin_viewer.charts.formats.data.chart_data import HEADER, rows
    from harbin_viewer.charts.formats.document_facts import facts_of
    from harbin_viewer.factsheet.reported_decimals import Stated

    chart = chart.within(options.window if options else None)
    _allow(chart)
    facts = facts_of(document.sheet, chart)
    out = io.BytesIO()
    settings = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, settings) as book:
        book.set_properties({"title": chart.title, "comments": facts.description, "created": facts.created})
        page = book.add_worksheet("Data")
        bold = book.add_format({"bold": True})
        shown = cache(lambda decimals: book.add_format({"num_format": f"{0:.{decimals}f}"}))
        page.write_row(0, 0, HEADER, bold)
        for number, datum in enumerate(rows(document, chart), start=1):
            page.write_row(number, 0, [_cut(cell) for cell in datum.cells()])
            if isinstance(datum.value, Stated):
                page.write_number(number, HEADER.index("value"), datum.value, shown(datum.value.decimals))
        page.freeze_panes(1, 0)
        page.set_column(0, 0, 24)
        page.set_column(5, 9, 28)
    return out.getvalue()


def _allow(chart: Chart) -> None:
    count = sum(len(series.x) for series in chart.told)
    if count > _MOST_ROWS:
        problem = f"The chart has {count} figures, and a workbook holds {_MOST_ROWS} rows."
        raise FormatError(problem, "Choose CSV or JSON.")


def _cut(cell: str | float | None) -> str | float | None:
    """A text as long as a cell may be; a longer one would be left out."""
    return cell[: _LONGEST_TEXT - 1] + "…" if isinstance(cell, str) and len(cell) > _LONGEST_TEXT else cell


FORMAT = Format("xlsx", ".xlsx", "Excel workbook – the data, for spreadsheets", as_xlsx, holds="data")
