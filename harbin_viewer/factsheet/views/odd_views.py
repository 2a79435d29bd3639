"""Charts of a sheet that mislead without telling a falsehood, as notices: a line through names without an order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.views.order_of_names import follow_each_other
from harbin_viewer.factsheet.views.view_rows import series_rows
from harbin_viewer.factsheet.wording import quoted

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document

_LINES = frozenset({"line", "step", "area"})

_MOST = 1_000
"""Names up to which their order is looked at."""


def odd_views(document: Document) -> Iterator[Notice]:
    """What is odd in the charts that a sheet declares; one that cannot be drawn is passed over."""
    for view in document.sheet.views:
        try:
            yield from _lines_without_order(document, view)
        except SheetError:
            continue


def _lines_without_order(document: Document, view: View) -> Iterator[Notice]:
    lines = [spec for spec in view.series() if (spec.mark or view.spec.type) in _LINES]
    if view.spec.explore is not None or not lines:
        return
    drawn = [series for series in series_rows(document, view) if series.spec in lines]
    columns = [series.table.column(view.spec.group)[series.rows] for series in drawn]
    names = list(dict.fromkeys(value for column in columns if column.dtype.kind == "O" for value in column.tolist()))
    if all(isinstance(name, str) for name in names) and len(names) <= _MOST and not follow_each_other(names):
        group = quoted(drawn[0].table.field(view.spec.group).label)
        sentence = f"The chart {quoted(view.label)} has lines through {group}, whose names follow no order: "
        yield Notice("odd", f"{sentence}bars or points would say all that it says.", resource=lines[0].resource)
