"""Charts of a sheet that mislead without telling a falsehood, as notices: a line through names without an order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.roles.times.periods import periods_of
from harbin_viewer.factsheet.views.order_of_names import follow_each_other
from harbin_viewer.factsheet.views.view_rows import TIMES, series_rows
from harbin_viewer.factsheet.wording import quoted

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document

_LINES = frozenset({"line", "step", "area"})

_MOST = 1_000
"""Names up to which their order is looked at."""


def odd_views(document: Document) -> Iterator[Notice]:
    """What is odd in the charts that a sheet declares; one that cannot be drawn is passed over."""
    known = {resource.name for resource in document.sheet.resources}
    for view in document.sheet.views:
        if not known.issuperset(spec.resource for spec in view.series()):
            continue
        try:
            yield from _without_order(document, view)
        except SheetError:
            continue


def _without_order(document: Document, view: View) -> Iterator[Notice]:
    """That lines or growth lead from one name to the next, where these follow no order."""
    lines = [spec for spec in view.series() if (spec.mark or view.spec.type) in _LINES]
    grown = [spec for spec in view.series() if spec.derive == "growth"]
    if view.spec.explore is not None or not (lines or grown):
        return
    drawn = [series for series in series_rows(document, view) if series.spec in (*lines, *grown)]
    columns = [series.table.column(view.spec.group)[series.rows] for series in drawn]
    names = list(dict.fromkeys(value for column in columns if column.dtype.kind == "O" for value in column.tolist()))
    group = drawn[0].table.field(view.spec.group)
    if group.type in TIMES or not all(isinstance(name, str) for name in names) or len(names) > _MOST:
        return
    if follow_each_other(names) or len(periods_of(names)) == len(names):  # times are put in their order
        return
    through = f"“{group.label}”, whose names follow no order"
    if lines:
        told = f"has lines through {through}: bars or points would say all that it says."
        yield Notice("odd", f"The chart {quoted(view.label)} {told}", resource=lines[0].resource)
    if grown:
        told = f"has growth from one to the next of {through}: it tells of nothing."
        yield Notice("odd", f"The chart {quoted(view.label)} {told}", resource=grown[0].resource)
