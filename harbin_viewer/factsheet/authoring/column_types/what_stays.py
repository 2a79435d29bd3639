"""What a sheet says in words of its maker that may no longer be so when a column of times is read otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from harbin_viewer.factsheet.authoring.column_types.column_reading import ColumnReading, reading_of
from harbin_viewer.factsheet.authoring.facts.figure_writing import figures_of
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.wording import by_number, first_of, in_quotes

_TIMES = ("date", "datetime", "yearmonth")
_DAY = re.compile(r"\b\d{4}-\d\d(-\d\d)?\b")
_NAMED = 3
"""Charts and figures that are named before the others are counted."""


def told_to_look_at(document: Document, table: str, field: str, reading: ColumnReading) -> str:
    """That titles and large figures name days as they were read before, as sentences behind others; "" for none."""
    schema = document.resource(table).schema
    known = schema.field(field) if schema is not None else None
    if known is None or not _is_another_time(known, reading):
        return ""
    titles = [view.label for view in document.sheet.views if table in view.resources and _DAY.search(view.label)]
    figures = [one.title for _tab, _at, one in figures_of(document)
               if one.cell.resource == table and field in one.cell.row]  # fmt: skip
    return "".join(_sentences(titles, figures))


def _is_another_time(known: Field, reading: ColumnReading) -> bool:
    now = reading_of(known)
    return now.type in _TIMES and now[:2] != reading[:2]


def _sentences(titles: list[str], figures: list[str]) -> Iterator[str]:
    if titles:
        named = first_of(in_quotes(titles), _NAMED, " others")
        one, several = f"title of the chart {named} names days", f"titles of the charts {named} name days"
        yield f" The {by_number(len(titles), one, several)} as they were read before: look at them."
    if figures:
        named = first_of(in_quotes(figures), _NAMED, " others")
        one, several = f"large figure {named} names its row", f"large figures {named} name their rows"
        yield f" The {by_number(len(figures), one, several)} by this column: look whether that is found."
