"""How a delimited text would be read in a format: its first rows, or why it cannot be read so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from pathlib import Path

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.delimited.text_format import DelimitedFormat
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.sources.sense.cells.figure_cells import NumberForm, plain_number
from harbin_viewer.factsheet.wording import counted, first_of, number, quoted

MOST_ROWS = 60
"""Rows that are shown."""

_TOLD = 8
"""Columns and cells that are told in words."""

_FIGURE = re.compile(r"[+−-]?\d[\d.,' \u00a0\u202f]*", re.ASCII)


@dataclass(frozen=True)
class Preview:
    """Labels and first rows, as texts, with the `numbers` of these in the file; `problem` says why there are none.

    `example` says how the first figure that has a decimal sign, or the first of all, is read: the texts do not show it.
    """

    labels: tuple[str, ...] = ()
    rows: tuple[Sequence[str], ...] = ()
    numbers: tuple[int, ...] = ()
    problem: str = ""
    example: str = ""

    @property
    def in_words(self) -> str:
        """What the columns and the first row would be, in sentences, for who cannot see them; else the problem."""
        if self.problem:
            return self.problem
        columns = first_of([quoted(label) for label in self.labels], _TOLD, " others")
        cells = [quoted(cell) for cell in self.rows[0]] if self.rows else []
        first = f" The first row has {first_of(cells, _TOLD, ' others')}." if cells else ""
        return f"{counted(len(self.labels), 'column')}: {columns}.{first}"


def preview(file: Path | bytes, form: DelimitedFormat) -> Preview:
    """The first rows of the table as `form` has them; nothing is raised for a format that does not fit."""
    from harbin_viewer.factsheet.sources.delimited import text_reading

    try:
        table = text_reading.read(file, "table", form=form)[0]
        placed = list(islice(table.counting.placed(table.rows), MOST_ROWS))
        rows = tuple(row for _place, row in placed)
        numbers = tuple(place.number for place, _row in placed)
        return Preview(table.labels, rows, numbers, example=_example(table.labels, rows, form))
    except SheetError as error:
        return Preview(problem=f"{error.problem} {error.remedy}")
    except (LookupError, UnicodeError):
        return Preview(problem="The text cannot be read in this encoding. Choose another one.")


def _example(labels: Sequence[str], rows: Sequence[Sequence[str]], form: DelimitedFormat) -> str:
    """How one figure is read: "“1.234,5” is read as 1 234.5.", also where its column shows another way of writing."""
    cells = [(at, cell.strip()) for row in rows for at, cell in enumerate(row) if _FIGURE.fullmatch(cell.strip())]
    senses = {at: _sense(labels, rows, form, at) for at, _cell in cells}
    cells = [(at, cell) for at, cell in cells if senses[at].kind != "time"] or cells
    if not cells:
        return ""
    at, cell = next(((at, cell) for at, cell in cells if not cell.isdigit()), cells[0])
    read = senses[at].figure(cell)
    if not read or not read.number:
        return f"{quoted(cell)} is no number in this way of writing."
    figure = number(Decimal(read.number))
    if plain_number(cell, NumberForm(form.decimal_char, form.group_char)) is not None:
        return f"{quoted(cell)} is read as {figure}."
    return f"{quoted(cell)} is no number in this way of writing: it is read as {figure}."


def _sense(labels: Sequence[str], rows: Sequence[Sequence[str]], form: DelimitedFormat, at: int) -> ColumnSense:
    column = [row[at] for row in rows if at < len(row)]
    return ColumnSense(labels[at] if at < len(labels) else "", column, form.decimal_char, form.group_char)


def format_found(file: Path | bytes) -> DelimitedFormat:
    """The format that is found in a file; SheetError where there is no table in it."""
    from harbin_viewer.factsheet.sources.delimited import text_reading
    from harbin_viewer.factsheet.sources.text.byte_source import byte_source

    source = byte_source(file, str(file) if isinstance(file, Path) else "the pasted text")
    return text_reading.find_format(source.head, source.tail, source.size, source.name)[0]
