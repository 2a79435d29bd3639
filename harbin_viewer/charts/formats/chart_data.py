"""The figures behind a chart: as rows with unit, status and source, for spreadsheets, programs and documents."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from pathlib import Path

import numpy as np

from harbin_viewer.charts.formats.atomic_write import ExportError, write_whole
from harbin_viewer.charts.formats.document_facts import facts_of
from harbin_viewer.charts.model.chart import Chart, Read
from harbin_viewer.charts.theme import status_words
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.tables.reading import Table
from harbin_viewer.factsheet.tables.reported_decimals import Stated, in_digits

DATA_FORMATS = {"csv": ".csv", "xlsx": ".xlsx", "json": ".json"}
"""The data formats and the endings of their files."""

HEADER = ("series", "x", "value", "unit", "status", "source", "place", "note", "references", "addresses")
"""The columns of the files, by names that stay the same for programs."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a cell begins with that a spreadsheet takes for a formula."""

_NONE = "–"
"""Stands for an address that a reference among others has not."""

_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~])")
_PLAIN_ADDRESS = re.compile(r"https?://[^\s<>|\\]+")
_KEPT = 4096
"""Rows whose words are kept, as many rows have the same."""

_MOST_ROWS, _LONGEST_TEXT = 1_048_575, 32_767
"""Rows of a workbook below its header, and characters of a cell."""


@dataclass(frozen=True)
class Datum:
    """A figure of a chart; `value` is None where the chart has a gap.

    `references` are the names of those that the row names, `addresses` theirs in the same order, both with "; " between
    them; one without an address has a dash, all without leave it empty.
    """

    series: str
    x: str
    value: float | None
    unit: str
    status: str
    source: str
    place: str
    note: str
    references: str
    addresses: str

    def cells(self) -> tuple[str | float | None, ...]:
        """The values in the order of `HEADER`."""
        return (self.series, self.x, self.value, self.unit, self.status, *self._whose())

    def in_words(self) -> tuple[str | float | None, ...]:
        """The same with the status in the words that a reader knows it by."""
        words = status_words(self.status) or self.status
        return (self.series, self.x, self.value, self.unit, words, *self._whose())

    def _whose(self) -> tuple[str, ...]:
        return self.source, self.place, self.note, self.references, self.addresses


def headings(sheet: FactSheet, chart: Chart) -> tuple[str, ...]:
    """The columns in the order of `HEADER`, in the words of the window."""
    place = axis_title(sheet, chart)
    return ("Series", place, "Value", "Unit", "Status", "Source", "Place", "Note", "References", "Addresses")


def axis_title(sheet: FactSheet, chart: Chart) -> str:
    """What stands along the horizontal axis of a chart, such as "Year"."""
    view = sheet.view(chart.name)
    schema = sheet.resource(view.resources[0]).schema
    field = schema.field(view.spec.group) if schema else None
    return field.label if field else view.spec.group


def rows(sheet: FactSheet, chart: Chart, read: Read) -> Iterator[Datum]:
    """The figures of a chart, series after series, gaps included; totals and gaps come last."""
    whose = lru_cache(_KEPT)(partial(_whose, sheet))
    for one in chart.told:
        for point in range(len(one.x)):
            value = one.figure(point)
            source, place, note, *references = whose(*(_said(read(cell.resource), cell) for cell in one.cells(point)))
            yield Datum(
                one.label, chart.x_text(float(one.x[point])), value if np.isfinite(value) else None, one.unit,
                str(one.status[point] or ""), source, place, one.how or note, *references,
            )  # fmt: skip


def as_csv(sheet: FactSheet, chart: Chart, read: Read) -> bytes:
    """The figures as CSV in UTF-8 with a byte order mark, which spreadsheets need to see that it is."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEADER)
    writer.writerows([_written(cell) for cell in one.cells()] for one in rows(sheet, chart, read))
    return out.getvalue().encode("utf-8-sig")


def as_json(sheet: FactSheet, chart: Chart, read: Read) -> bytes:
    """The figures as JSON, with what the chart says about itself."""
    facts = facts_of(sheet, chart)
    document = {
        "name": chart.name,
        "title": chart.title,
        "subtitle": chart.subtitle,
        "note": chart.note,
        "description": facts.description,
        "source": facts.source,
        "licence": facts.licence,
        "data": [dict(zip(HEADER, one.cells(), strict=True)) for one in rows(sheet, chart, read)],
    }
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def as_xlsx(sheet: FactSheet, chart: Chart, read: Read) -> bytes:
    """The figures as a workbook; texts stay texts, whatever they begin with."""
    import xlsxwriter

    facts = facts_of(sheet, chart)
    out = io.BytesIO()
    settings = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, settings) as book:
        book.set_properties({"title": chart.title, "comments": facts.description, "created": facts.created})
        page = book.add_worksheet("Data")
        bold = book.add_format({"bold": True})
        shown = cache(lambda decimals: book.add_format({"num_format": f"{0:.{decimals}f}"}))
        page.write_row(0, 0, HEADER, bold)
        for number, one in enumerate(rows(sheet, chart, read), start=1):
            page.write_row(number, 0, [_cut(cell) for cell in one.cells()])
            if isinstance(one.value, Stated):
                page.write_number(number, HEADER.index("value"), one.value, shown(one.value.decimals))
        page.freeze_panes(1, 0)
        page.set_column(0, 0, 24)
        page.set_column(5, 9, 28)
    return out.getvalue()


def as_cells(sheet: FactSheet, chart: Chart, read: Read) -> str:
    """The figures as text that spreadsheets paste as cells, with headings and statuses in words."""
    lines = [headings(sheet, chart), *(one.in_words() for one in rows(sheet, chart, read))]
    return "\n".join("\t".join(pasted(cell) for cell in line) for line in lines) + "\n"


def as_markdown(sheet: FactSheet, chart: Chart, read: Read) -> str:
    """The figures as a Markdown table, with headings and statuses in words."""
    lines: list[Iterable[str]] = [map(_in_markdown, headings(sheet, chart)), ("---",) * len(HEADER)]
    lines += [(*map(_in_markdown, one.in_words()[:-1]), _links(one.addresses)) for one in rows(sheet, chart, read)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def render(sheet: FactSheet, chart: Chart, read: Read, kind: str) -> bytes:
    """The figures as a file of one of `DATA_FORMATS`."""
    return {"csv": as_csv, "xlsx": as_xlsx, "json": as_json}[kind](sheet, chart, read)


def export(sheet: FactSheet, chart: Chart, read: Read, file: Path, kind: str) -> Path:
    """Write the figures to `file`; returns it. ExportError where it cannot be written."""
    count = sum(len(one.x) for one in chart.told)
    if kind == "xlsx" and count > _MOST_ROWS:
        problem = f"The chart has {count} figures, and a workbook holds {_MOST_ROWS} rows."
        raise ExportError(file, problem, "Choose CSV or JSON.")
    write_whole(file, render(sheet, chart, read, kind))
    return file


def _label(sheet: FactSheet, name: str) -> str:
    """The name a reader knows a source by."""
    source = sheet.source(name)
    return source.label if source else name


def _said(table: Table, cell: CellAt) -> tuple[str, ...]:
    """What the row of a figure says of it: source, place, note and references, as they stand there."""
    row = cell.row
    return (
        table.text("source", row),
        table.text("place", row),
        table.note(cell.field, row),
        table.text("references", row),
    )


def _whose(sheet: FactSheet, *said: tuple[str, ...]) -> tuple[str, ...]:
    """Source, place, note, references and addresses, for a reader, of a figure that comes from such cells."""
    sources, places, notes, references = zip(*said, strict=True)
    names = list(dict.fromkeys(name.strip() for one in references for name in one.split(";") if name.strip()))
    addresses = [source.path if (source := sheet.source(name)) else "" for name in names]
    return (
        _listed(_label(sheet, name) for name in sources), _listed(places), _listed(notes),
        "; ".join(_label(sheet, name) for name in names),
        "; ".join(one or _NONE for one in addresses) if any(addresses) else "",
    )  # fmt: skip


def _listed(texts: Iterable[str]) -> str:
    """What there is of the texts, each once."""
    return "; ".join(dict.fromkeys(filter(None, texts)))


def _written(cell: str | float | None) -> str:
    """A value as text: a figure in digits, with the decimals it was stated with, a text never a formula."""
    if isinstance(cell, str):
        return "'" + cell if cell.startswith(_FORMULA) else cell
    return "" if cell is None else in_digits(cell)


def pasted(cell: str | float | None) -> str:
    """A value as a spreadsheet pastes it into one cell: in one line, and never a formula."""
    return _written(_in_a_line(cell) if isinstance(cell, str) else cell)


def _in_markdown(cell: str | float | None) -> str:
    return _MARKDOWN.sub(r"\\\1", _in_a_line(cell))


def _links(addresses: str) -> str:
    """Addresses as links, in which backslashes would be letters."""
    parts = addresses.split("; ")
    return "; ".join(f"<{one}>" if _PLAIN_ADDRESS.fullmatch(one) else _in_markdown(one) for one in parts)


def _cut(cell: str | float | None) -> str | float | None:
    """A text as long as a cell may be; a longer one would be left out."""
    return cell[: _LONGEST_TEXT - 1] + "…" if isinstance(cell, str) and len(cell) > _LONGEST_TEXT else cell


def _in_a_line(cell: str | float | None) -> str:
    return " ".join(cell.split()) if isinstance(cell, str) else _written(cell)
