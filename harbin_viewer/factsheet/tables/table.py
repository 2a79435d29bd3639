"""A table as typed columns, with the status and the note of each of its figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.package.schema import Field, names_of
from harbin_viewer.factsheet.model.provenance_columns import PROVENANCE
from harbin_viewer.factsheet.tables.rules.mistakes import NO_MISTAKES, Mistakes
from harbin_viewer.factsheet.tables.values.equal_values import alike, equal
from harbin_viewer.factsheet.words.reported_decimals import Stated, in_digits

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.told_of_rows.row_notes import NoteColumn

Column: TypeAlias = npt.NDArray[Any]

_COUNTED = ("entity", "dimension", "measure name")
"""Roles of columns that say what is counted."""

_NAMING = ("entity", "time", "measure name", "dimension")
"""Roles of columns that name a row between them, those first that tell most of it."""

_ABOUT = (*PROVENANCE, "related")
"""Columns of words that tell of a row and do not name it."""

_TIMES = ("year", "yearmonth", "date", "datetime", "time")
"""Types of columns that say when something was."""

LARGEST_DRAWN = 1e300
"""No figure beyond it is drawn: of two such the difference would be infinite."""

_FIRST_YEAR, _LAST_YEAR = 1000, 2999
"""Whole numbers from the one to the other, in a column named so, are years."""


@dataclass(frozen=True, eq=False)
class Table:
    """Columns of equal length by field name. Its resource has the fields with the types that the columns are read as.

    number → float64 (NaN missing); integer and year → int64, or float64 where one is missing; date and datetime →
    datetime64 in days and microseconds (UTC where the file names a time zone; NaT missing); all others → object (None
    missing). `decimals` has, by field and row, those of the figures that end in zeros (140.0), which float64 forgets.
    `mistakes` are what a judge finds; a cell that could not be read is missing, and `texts` has what stands there.
    `row_numbers` are those of the rows in their file, None where they follow the header one by one. Where it
    `is_proven`, its mistakes are all that there are in its file.
    """

    resource: Resource
    columns: Mapping[str, Column]
    decimals: Mapping[str, Mapping[int, int]] = field(default_factory=dict)
    mistakes: Mistakes = NO_MISTAKES
    notices: tuple[Notice, ...] = ()
    texts: Mapping[tuple[int, str], str] = field(default_factory=dict)
    row_numbers: Column | None = None
    first_row: int = 2
    is_proven: bool = False

    def __len__(self) -> int:
        return next((len(value) for value in self.columns.values()), 0)

    def column(self, name: str) -> Column:
        """The column of that name; KeyError where there is none."""
        return self.columns[name]

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that name a row, of those that are there: a stranger's key may name others."""
        names = names_of(self.resource.schema.primary_key) if self.resource.schema else ()
        return tuple(name for name in names if name in self.columns)

    @cached_property
    def row_names(self) -> tuple[str, ...]:
        """The columns that name a row: the key; without one what its roles say, where they know who is counted; else
        the first, after a time the first of words, and times.
        """
        return self.key or self._named_by_roles or self._named_by_place

    @property
    def _named_by_roles(self) -> tuple[str, ...]:
        """Who is counted, when, and what tells its rows apart; none where nobody knows who is counted."""
        roles = self.resource.roles
        named = sorted(
            (name for name in self.columns if roles.get(name) in _NAMING), key=lambda name: _NAMING.index(roles[name])
        )
        return tuple(named) if any(roles[name] == "entity" for name in named) else ()

    @property
    def _named_by_place(self) -> tuple[str, ...]:
        first = tuple(self.columns)[:1]
        words = (name for name in self.statements if self.columns[name].dtype.kind == "O")
        named = {*first, *islice(words, 1)} if first and self._tells_times(first[0]) else {*first}
        return tuple(name for name in self.columns if name in named or self._tells_times(name))

    @property
    def statements(self) -> tuple[str, ...]:
        """The columns of figures and texts that are somebody's word, or name rows, and tell of no others."""
        own = ((field.status, field.note, field.references) for field in self._fields.values())
        about = {*_ABOUT, self._of_sources}.union(*own)
        return tuple(name for name in self.columns if name not in about)

    def tells_years(self, name: str) -> bool:
        """Whether the numbers of a column are years, by its type or, where that only says whole numbers, its name."""
        field, column = self.field(name), self.columns.get(name)
        if field.type == "year" or field.unit or column is None or column.dtype.kind not in "if":
            return field.type == "year"
        from harbin_viewer.factsheet.roles.names.column_names import is_named  # which takes long, and few columns need

        there = column[np.isfinite(column)] if is_named(field.name, "time") else column[:0]
        return bool(len(there) and there.min() >= _FIRST_YEAR and there.max() <= _LAST_YEAR and (there % 1 == 0).all())

    def _tells_times(self, name: str) -> bool:
        return self.field(name).type in _TIMES or self.columns[name].dtype.kind == "M" or self.tells_years(name)

    def field(self, name: str) -> Field:
        """The field of that name, a plain one where the schema has none."""
        return self._fields.get(name) or Field(name=name)

    @cached_property
    def _fields(self) -> dict[str, Field]:
        fields = self.resource.schema.fields if self.resource.schema else ()
        return {field.name: field for field in reversed(fields)}  # of two with one name the first

    def record(self, row: int) -> dict[str, Any]:
        """Row `row` (0-based) as plain values, missing ones None."""
        return {name: self.value(name, row) for name in self.columns}

    def values(self, name: str) -> list[Any]:
        """A column as plain values, in which missing ones may be NaN."""
        found: list[Any] = self.columns[name].tolist()
        for row, decimals in self.decimals.get(name, {}).items():
            found[row] = Stated(found[row], decimals)
        return found

    def value(self, name: str, row: int) -> Any:
        """A cell as a plain value; None where it is missing, as is a row that its file lost, or has no such column."""
        column = self.columns.get(name)
        value = None if column is None or row >= len(column) else plain(column[row])
        decimals = self.decimals.get(name, {}).get(row)
        return value if value is None or decimals is None else Stated(value, decimals)

    def credits(self, name: str) -> Column | None:
        """The column that says from where rows are (“source”, “place”, “references”); None where the table has none.

        One of what is counted (a source of energy) or of channels (ads) is none. The words of codes stand for them.
        """
        name = self._of_sources if name == "source" else name
        if self.resource.roles.get(name) in _COUNTED:
            return None
        words = (self.columns.get(f"{name}{ending}") for ending in (".label", "_label", " label", ""))
        return next((column for column in words if column is not None), None)

    @cached_property
    def _of_sources(self) -> str:
        """The column that names the source of each row; "" where none does."""
        from harbin_viewer.factsheet.tables.told_of_rows.source_column import source_column

        types = {name: self.field(name).type for name in self.columns}
        return source_column(self.columns, self.resource.roles, types)

    def source(self, row: int) -> str:
        """The name of the source of a row, "" where it names none."""
        return self.text(self._of_sources, row)

    def text(self, name: str, row: int) -> str:
        """A cell as text, "" where it is missing or the column is not there."""
        value = self.value(name, row)
        return "" if value is None else str(value)

    def text_as_written(self, row: int, field: str) -> str:
        """A cell as it stands in the file where it could not be read, else as text; "" where it is missing."""
        if (written := self.texts.get((row, field))) is not None:
            return written
        value = self.value(field, row)
        return in_digits(value) if isinstance(value, float) else self.text(field, row)

    def number_of(self, row: int) -> int:
        """The number of a row (0-based) in its file, as a person counts."""
        return row + self.first_row if self.row_numbers is None else int(self.row_numbers[row])

    def status(self, field: str, row: int) -> str:
        """The status of a figure, from the column its field names, or that of its row."""
        return self.text(self.field(field).status, row) or self.text("status", row)

    def note(self, field: str, row: int) -> str:
        """The note on a figure, from the column its field names, else “note”, and those on its row."""
        own = self._own_note(self.field(field).note, row) or self.text("note", row)
        return "; ".join(filter(None, [own, *(column.of_row(self.text(name, row)) for name, column in self.row_notes)]))

    def _own_note(self, column: str, row: int) -> str:
        """What a column of notes on figures says of one of them."""
        text = "" if column == "note" else self.text(column, row)
        if not text:  # as of nearly all
            return ""
        from harbin_viewer.factsheet.tables.told_of_rows.row_notes import note_column

        return note_column(self.field(column)).of_figure(text)

    @cached_property
    def row_notes(self) -> tuple[tuple[str, NoteColumn], ...]:
        """The columns of notes on whole rows, which no field names as those of its own figures."""
        from harbin_viewer.factsheet.tables.told_of_rows.row_notes import notes_on_rows

        words = (self.field(name) for name in self.statements if self.columns[name].dtype.kind == "O")
        return notes_on_rows(words, self.resource.roles)

    def references(self, field: str, row: int) -> str:
        """The names of the sources that report a figure, from the column its field names, or those of its row.

        Those of a contradicted row say otherwise of the figures that are contradicted, and say nothing of its others;
        those of any other row have it as it is, and do not contradict one of its figures.
        """
        column = self.field(field).references
        own = self.text(column, row) if column != "references" else ""
        known, status = self.text("status", row), self.status(field, row)
        of_others = bool(known) and (known == "contradicted") != (status == "contradicted")
        return own or ("" if of_others else self.text("references", row))

    def agree(self, rows: npt.NDArray[np.integer], others: npt.NDArray[np.integer]) -> npt.NDArray[np.bool_]:
        """Whether each of some rows has the same as the other of its place in every cell, also where it is not read."""
        same = np.ones(len(rows), dtype=bool)
        if unread := self.unread_cells:
            pairs = zip(rows.tolist(), others.tolist(), strict=True)
            same = np.array([unread.get(row) == unread.get(other) for row, other in pairs], dtype=bool)
        for column in self.columns.values():
            one, other = column[rows], column[others]
            same &= (one == other) | ((one != one) & (other != other))
        return same

    @cached_property
    def unread_cells(self) -> Mapping[int, Mapping[str, str]]:
        """What stands in the cells of a row that could not be read, by their fields: they are missing and not alike."""
        cells: dict[int, dict[str, str]] = {}
        for (row, name), text in self.texts.items():
            cells.setdefault(row, {})[name] = text
        return cells

    def find(self, key: Mapping[str, Any]) -> int | None:
        """The first row (0-based) whose columns have these values, or None; a text may be as the file writes it."""
        fits = self.fitting(key)
        return int(np.argmax(fits)) if fits is not None and fits.any() else None

    def fitting(self, key: Mapping[str, Any]) -> npt.NDArray[np.bool_] | None:
        """Which rows have these values; None where a column is not there."""
        fits = np.ones(len(self), dtype=bool)
        for name, value in key.items():
            if name not in self.columns:
                return None
            fits &= self._having(name, value)
        return fits

    def _having(self, name: str, value: Any) -> npt.NDArray[np.bool_]:
        """Which rows have a value: as it is, else as its field reads it, else as it looks to a reader."""
        column = self.columns[name]
        there = equal(column, value)
        if not there.any():
            there = equal(column, self._as_read(name, value))
        return there if there.any() or not isinstance(value, str) else alike(column, value)

    def _as_read(self, name: str, value: Any) -> Any:
        """What a text means in a column: 17.05.2024 by the format of its field; None where it means nothing."""
        from harbin_viewer.factsheet.tables.values.cells import UnreadableError, reader  # where nothing else was found

        try:
            return reader(self.field(name))(value) if isinstance(value, str) else None
        except UnreadableError:
            return None


def plain(value: Any) -> Any:
    """A cell as a plain Python value; None for NaN and NaT."""
    if isinstance(value, np.generic):
        value = value.item()
    return None if value is None or value != value else value
