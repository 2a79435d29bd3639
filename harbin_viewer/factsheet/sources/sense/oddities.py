"""What is odd in the columns of a table, told calmly: cells that are no figures among figures, days in doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.column_sense import ColumnSense

_SHOWN = 3


def oddities(raw: RawTable, columns: Sequence[ColumnSense]) -> tuple[Notice, ...]:
    """One notice a kind and column."""
    return tuple(notice for column in columns for notice in _of_column(raw, column))


def _of_column(raw: RawTable, column: ColumnSense) -> Iterator[Notice]:
    label = " ".join(column.label.split())
    if column.kind == "figures":
        yield from _of_figures(raw, column, label)
    if column.kind == "time" and column.dates and not column.dates.sure:
        order = "day before month" if column.dates.order == "dmy" else "month before day"
        yield Notice("assumed", f"The days in “{label}” were read with the {order}.", raw.name, label)


def _of_figures(raw: RawTable, column: ColumnSense, label: str) -> Iterator[Notice]:
    if column.odd:
        shown = ", ".join(f"“{text}”" for text in column.odd[:_SHOWN])
        count = sum(column.counts[text] for text in column.odd)
        yield Notice("odd", f"“{label}” has figures, and cells that are none: {shown}.", raw.name, label, count=count)
    if column.form.scaled:
        yield Notice("assumed", f"“k”, “M” and the like in “{label}” were read as thousands and millions.", raw.name, label)
    if any(text.strip().startswith("(") and cell.number.startswith("-") for text, cell in column.figures.items()):
        yield Notice("assumed", f"Figures in brackets in “{label}” were read as negative.", raw.name, label)
    if column.dash_is_nought and any(text in ("-", "–", "—") for text in column.counts):
        yield Notice("assumed", f"“-” in “{label}” was read as nought, as the key of the file says.", raw.name, label)
