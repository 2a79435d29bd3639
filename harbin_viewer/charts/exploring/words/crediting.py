"""Whose figures an explored chart shows: of its rows, else of its table, else of the package as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from harbin_viewer.charts.exploring.counted import Counted
from harbin_viewer.charts.exploring.rest import Rest
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.words.attribution import NOT_STATED, named_source, of_package, source_line
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.package.resource import Resource

MOST_NAMED = 3
"""Sources that are named one by one."""


def credit_of(document: Document, resource: Resource, series: Sequence[Series]) -> str:
    """The sources of the figures on show; those of the table or the package where the rows name none."""
    said = source_line(document, series)
    if said and said != NOT_STATED:
        return said
    if 0 < len(resource.sources) <= MOST_NAMED:
        about = document.sheet.title
        return "; ".join(dict.fromkeys(named_source(source, about) for source in resource.sources))
    return of_package(document)


def shown_or_counted(series: Series) -> tuple[Series, ...]:
    """The series of figures of the table that one shows, or was computed from."""
    if isinstance(series, Counted):
        return (series.counted,)
    return series.credited if isinstance(series, Rest) else (series,)
