"""A column of notes beside figures, for what marks behind their periods say (2024 est., 2025 (plan))."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from harbin_viewer.factsheet.sources.row_places import TurnedRow
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.sources.sense.cells.period_marks import mark_of, words_of_marks
from harbin_viewer.factsheet.sources.sense.shaping.period_columns import PeriodColumn
from harbin_viewer.factsheet.sources.sense.shaping.shape_plan import Names, Walk, note_on


def notes_across(taken: Sequence[PeriodColumn], lines: Sequence[str]) -> dict[str, str]:
    """The note of each period, as it is written among the rows, of columns that become rows."""
    words = words_of_marks((column.written for column in taken), lines)
    marked = [(column.period, words[column.written]) for column in taken if column.written in words]
    return {text: note for period, note in marked for text in (period.text, period.words) if text}


def notes_down(columns: Sequence[ColumnSense], lines: Sequence[str]) -> dict[int, dict[str, str]]:
    """The notes of the cells of each column of times whose cells have marks, by its place.

    Where a period comes with several marks (2024 Actual, 2024 Budget) these tell rows apart, and are told as written.
    """
    found = {}
    for place, column in enumerate(columns):
        if column.kind == "time" and not column.moments and (words := words_of_marks(column.texts, lines)):
            found[place] = {text: mark_of(text) for text in column.texts} if tell_apart(column) else words
    return found


def tell_apart(column: ColumnSense) -> bool:
    """Whether the marks behind its periods tell several of one period apart."""
    marks = {(column.periods[text].text, mark_of(text)) for text in column.texts if text in column.periods}
    return len(marks) > len({text for text, _ in marks})


def note_of(figures: Iterable[dict[str, Any]], names: Names, name: str) -> dict[str, Any]:
    """The field of notes on a time of that name, which those figures refer to that have none of their own."""
    note = {"name": names.take(note_on(name)), "type": "string"}
    for field in figures:
        if field["type"] == "number":
            field.setdefault("note", note["name"])
    return note


def with_notes(walk: Walk, notes: Mapping[str, str], place: int) -> Walk:
    """The walk through rows whose period stands at a place, each with its note at the end."""

    def walked(rows: Iterable[Sequence[str]]) -> Iterator[list[str]]:
        for row in walk(rows):
            noted = [*row, notes.get(row[place], "")]
            yield TurnedRow(noted, row.heads) if isinstance(row, TurnedRow) else noted

    return walked
