"""What is told of periods that were turned into rows: which columns they were, and what was left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.times.eras import of_another_era
from harbin_viewer.factsheet.roles.times.periods import Frequency
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.sources.sense.shaping.layout import Layout
from harbin_viewer.factsheet.sources.sense.shaping.period_columns import PeriodColumn
from harbin_viewer.factsheet.wording import by_number, in_quotes

_MOST_COUNTED = 20_000
"""Rows up to which those without any figure are counted."""

_SHOWN = 4
"""Labels named in a sentence at most."""


def notices_of(
    raw: RawTable,
    columns: Sequence[ColumnSense],
    layout: Layout,
    taken: Sequence[PeriodColumn],
    frequency: Frequency,
) -> tuple[Notice, ...]:
    """Those of a table of which these columns were taken for periods."""
    return (
        _said(raw, taken, frequency),
        *_of_another_era(raw, taken[0]),
        *_blank_rows(raw, layout),
        *_beside(columns, layout),
    )


def _said(raw: RawTable, taken: Sequence[PeriodColumn], frequency: Frequency) -> Notice:
    first, last = raw.labels[taken[0].place], raw.labels[taken[-1].place]
    if first == last:
        return Notice(
            "assumed", f"The column “{first}” holds a {frequency}, and was turned into rows.", resource=raw.name
        )
    kind = "spans of years" if frequency == "years" else f"{frequency}s"
    sentence = f"The columns “{first}” to “{last}” are {kind}, and were turned into rows."
    return Notice("assumed", sentence, resource=raw.name, count=len(taken))


def _of_another_era(raw: RawTable, first: PeriodColumn) -> Iterator[Notice]:
    label = raw.labels[first.place]
    if of_another_era(label, first.period):
        sentence = f"The years above the columns are of another era: “{label}” was read as {first.period.text}."
        yield Notice("assumed", sentence, resource=raw.name)


def _blank_rows(raw: RawTable, layout: Layout) -> list[Notice]:
    """How many rows of a name have nothing at all in the periods: they are nowhere in the table that is made."""
    if not isinstance(raw.rows, Sequence) or len(raw.rows) > _MOST_COUNTED or not layout.keys:
        return []
    places = [column.place for column in layout.columns]
    named = (row for row in raw.rows if any(map(str.strip, _at(row, layout.keys[:1]))))
    blank = [row for row in named if not any(map(str.strip, _at(row, places)))]
    if not blank:
        return []
    sentence = "Rows without any figure were left out." if len(blank) > 1 else "A row without any figure was left out."
    names = list(dict.fromkeys(row[layout.keys[0]].strip() for row in blank))
    shown = ", ".join(in_quotes(names[:_SHOWN])) + (" …" if len(names) > _SHOWN else "")
    return [Notice("left out", sentence, resource=raw.name, place=shown, count=len(blank))]


def _at(row: Sequence[str], places: Iterable[int]) -> Iterator[str]:
    return (row[place] for place in places if place < len(row))


def _beside(columns: Sequence[ColumnSense], layout: Layout) -> list[Notice]:
    if not layout.beside:
        return []
    labels = [" ".join(columns[place].label.split()) for place in layout.beside]
    shown = ", ".join(in_quotes(labels[:_SHOWN])) + (" and others" if len(labels) > _SHOWN else "")
    one, more = "stands in a table of its own", "stand in a table of their own"
    where = by_number(len(labels), f"is none of the periods and {one}", f"are none of the periods and {more}")
    return [Notice("left out", f"{shown} {where}.", count=len(labels))]
