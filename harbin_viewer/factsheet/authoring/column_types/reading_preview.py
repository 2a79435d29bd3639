"""What a way of reading would make of the cells of a column: the first of them, and those that could not be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple

from harbin_viewer.factsheet.authoring.column_types.column_cells import ColumnCells
from harbin_viewer.factsheet.authoring.column_types.column_reading import ColumnReading
from harbin_viewer.factsheet.citation import date_in_words
from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.tables.values.cells import UnreadableError, Value, reader
from harbin_viewer.factsheet.wording import amount, by_number, counted, first_of, in_quotes, number

ROWS = 12
"""Rows that are shown."""

_NAMED = 4
UNREAD, MISSING = "cannot be read", "no value"


class WouldBe(NamedTuple):
    """How many cells say something, which texts could not be read with how often each, and the first rows in words.

    A row is its number, what stands there, and what it would be read as. Rows that could not be read come first.
    """

    filled: int
    unread: dict[str, int]
    rows: tuple[tuple[int, str, str], ...]

    @property
    def told(self) -> str:
        """What would come of it, in a sentence."""
        if not self.filled:
            return "The column says nothing."
        failed = sum(self.unread.values())
        if not failed:
            every = f"All {number(self.filled)} cells" if self.filled > 1 else "The one cell"
            return f"{every} with something in {by_number(self.filled, 'it', 'them')} would be read."
        texts = first_of(in_quotes(self.unread), _NAMED, " others")
        return f"{number(failed)} of {counted(self.filled, 'cell')} would not be read: {texts}."


def would_be(
    cells: ColumnCells, reading: ColumnReading, look: Callable[[int], object] = lambda _row: None
) -> WouldBe:  # fmt: skip
    """What a way would make of a column; `look` is called now and then with the row that is read, and may end it."""
    field = reading.of(cells.field)
    read, missing = reader(field), cells.missing | set(reading.missing)
    known: dict[str, str] = {}
    unread: Counter[str] = Counter()
    odd: list[tuple[int, str, str]] = []
    rows: list[tuple[int, str, str]] = []
    filled = 0
    for row, text in enumerate(cells.texts):
        if row % 4096 == 0:
            look(row)
        if text not in known:
            known[text] = MISSING if text in missing else _said(read, text, field)
        filled += text not in missing
        told = (row + cells.first_row, text, known[text])
        if known[text] == UNREAD:
            unread[text] += 1
            if len(odd) < ROWS // 2 and unread[text] == 1:
                odd.append(told)
        elif len(rows) < ROWS:
            rows.append(told)
    return WouldBe(filled, dict(unread.most_common()), (*odd, *rows)[:ROWS])


def _said(read: Callable[[str], Value], text: str, field: Field) -> str:
    """What a cell is read as, in words."""
    try:
        value = read(text)
    except UnreadableError:
        return UNREAD
    return _in_words(value, field)


def _in_words(value: Value, field: Field) -> str:
    if isinstance(value, datetime):
        clock = value.strftime("%H:%M:%S").removesuffix(":00")
        return f"{date_in_words(value.date().isoformat())}, {clock}"
    if isinstance(value, date):
        return date_in_words(value.isoformat())
    if isinstance(value, bool):
        return "yes" if value else "no"
    if field.type in ("number", "integer") and isinstance(value, int | float):
        return amount(value, field.unit)
    if field.type == "yearmonth":
        return date_in_words(str(value))
    return str(value)
