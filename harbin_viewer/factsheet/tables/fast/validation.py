"""The proof that what pandas read is what `rows` would have read: types, constraints and keys, column by column.

It may fail where nothing is wrong, never the other way round. Each different text is read once by the same readers that
`rows` uses; numbers, dates and moments are looked at as whole columns.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from msgspec.structs import replace

from harbin_viewer.factsheet.model.schema import Constraints, Field
from harbin_viewer.factsheet.tables.fast import datetime_columns
from harbin_viewer.factsheet.tables.fast.blank_cells import blanked, filled_of, with_none
from harbin_viewer.factsheet.tables.rules.constraints import ConstraintError, demands
from harbin_viewer.factsheet.tables.rules.keys import comparable
from harbin_viewer.factsheet.tables.table import Column, plain
from harbin_viewer.factsheet.tables.values import columns
from harbin_viewer.factsheet.tables.values.cells import UnreadableError, reader
from harbin_viewer.factsheet.tables.values.column_decimals import ColumnDecimals
from harbin_viewer.factsheet.tables.values.inference import type_of
from harbin_viewer.factsheet.tables.values.number_cells import has_plain_numbers


@dataclass(frozen=True)
class Proven:
    """A column with the field that it is, and the decimals of its figures where they were found on the way."""

    field: Field
    column: Column
    decimals: ColumnDecimals | None = None


class Fault(NamedTuple):
    """A cell that is not what its field expects: its row (0-based), its field, and what stands there."""

    row: int
    field: str
    text: str
    expected: str


class UnprovenError(Exception):
    """What pandas read may not be what stands in the file."""


class Proof:
    """Takes columns as pandas read them and gives them as tables promise; UnprovenError where there is a doubt.

    Numbers come as numbers, dates and moments as bytes, all others as texts. `pd` is pandas itself; `texts` reads a
    column once more, as texts. A few cells that mean nothing are `faults`, and missing.
    """

    def __init__(self, pd: Any, texts: Callable[[str], Column], *, numbers_are_texts: bool = False) -> None:
        self._pd = pd
        self._texts = texts
        self._numbers_are_texts = numbers_are_texts
        self.faults: list[Fault] = []

    def part(self, field: Field, missing: tuple[str, ...], read: Column) -> Column:
        """What is kept of a part of a column until all are read; moments take a third of the room of their texts."""
        if field.type == "number" and read.dtype == np.float64:
            return _DOUBTFUL if _may_be_words(read) else read
        if field.type not in ("date", "datetime") or field.format != "default":
            return read
        texts = _as_bytes(read, field)
        parse = datetime_columns.dates if field.type == "date" else datetime_columns.datetimes
        found = None if texts is None else parse(blanked(texts, missing))
        if texts is None or found is None or ("" not in missing and np.isnat(found).any() and (texts == b"").any()):
            return _DOUBTFUL
        return found

    def column(self, field: Field, missing: tuple[str, ...], parts: list[Column], *, opened: Field | None) -> Proven:
        """A column, proven to be of its type and to keep its constraints; `missing` texts stand for no value.

        `opened` is the field as it is declared where all values are to say its type; `field` is what it seems to be.
        """
        if not parts:
            raise UnprovenError
        proven = self._of_seeming_type(field, missing, parts, opened=opened)
        self._keeps_all(field, proven.column)
        return proven

    def row_key(self, names: tuple[str, ...], found: Mapping[str, Column], *, identifies: bool) -> None:
        """Prove that no key stands twice, and that none is missing where it identifies rows."""
        if not names or not all(name in found for name in names):
            return
        keys = self._pd.DataFrame({name: found[name] for name in names})
        blank = keys.isna().any(axis=1)
        if (identifies and blank.any()) or keys[~blank].duplicated().any():
            raise UnprovenError

    def foreign_key(self, names: tuple[str, ...], ours: Mapping[str, Column], known: set[tuple[Any, ...]]) -> None:
        """Prove that each key that is not wholly missing is there."""
        for key in self.keys(ours, names):
            if key not in known and any(part is not None for part in key):
                raise UnprovenError

    def keys(self, found: Mapping[str, Column], names: tuple[str, ...]) -> set[tuple[Any, ...]]:
        """The different values of a key, as they are compared."""
        different = set(zip(*(found[name].tolist() for name in names), strict=True))
        return {comparable(plain(part) for part in key) for key in different}

    def _of_seeming_type(
        self, field: Field, missing: tuple[str, ...], parts: list[Column], *, opened: Field | None
    ) -> Proven:
        if opened is None:
            return self._typed(field, missing, _joined(parts))
        if field.type in ("any", "string"):
            return self._inferred(opened, missing, np.concatenate(parts))
        before = len(self.faults)
        try:
            proven = self._typed(field, missing, _joined(parts))
        except UnprovenError:
            return self._inferred(opened, missing, self._texts(field.name))
        if len(self.faults) == before and not _is_vast(proven.column):
            return proven
        del self.faults[before:]
        return self._inferred(opened, missing, self._texts(field.name))

    def _typed(self, field: Field, missing: tuple[str, ...], read: Column) -> Proven:
        if field.type in ("number", "integer"):
            return self._numbers(field, missing, read)
        if field.type in ("date", "datetime"):
            return self._moments(field, missing, read)
        if field.type == "any" or (field.type == "string" and field.format == "default"):
            return Proven(field, with_none(read, missing))
        return self._distinct(field, missing, read)

    def _numbers(self, field: Field, missing: tuple[str, ...], read: Column) -> Proven:
        """Numbers, read again as texts where pandas may have taken for one what is none."""
        if read.dtype == (np.float64 if field.type == "number" else np.int64):
            return Proven(field, read)
        if read.dtype == object and (self._numbers_are_texts or not has_plain_numbers(field)):
            return self._distinct(field, missing, read)
        if read.dtype == object:  # there are others among them
            return self._distinct(field, missing, self._texts(field.name))
        if read.dtype.kind not in "fiS":
            raise UnprovenError
        return self._distinct(field, missing, self._texts(field.name))

    def _moments(self, field: Field, missing: tuple[str, ...], read: Column) -> Proven:
        """Moments, or what stands there read again as texts."""
        if read.dtype.kind == "M":
            return Proven(field, read)
        return self._distinct(field, missing, self._texts(field.name))

    def _distinct(self, field: Field, missing: tuple[str, ...], texts: Column) -> Proven:
        """Each different text read once."""
        codes, different = self._pd.factorize(texts)
        read, wrong = reader(field), {}
        values = columns.objects([None] * len(different))
        for code, text in enumerate(different):
            try:
                values[code] = None if text in missing else read(text)
            except UnreadableError as error:
                if error.value is not None:  # what it can only mean, a walk finds out
                    raise UnprovenError from None
                wrong[code] = error.expected
        if wrong:
            self._note(field, texts, codes, wrong)
        listed = values[codes].tolist()
        decimals = ColumnDecimals.of(listed) if field.type == "number" else None
        return Proven(field, columns.typed(field, listed), decimals)

    def _note(self, field: Field, texts: Column, codes: Column, wrong: dict[int, str]) -> None:
        """Note the cells that mean nothing; UnprovenError where they are many, or there are no others."""
        rows = np.flatnonzero(np.isin(codes, list(wrong)))
        if len(rows) > _MOST_FAULTS or len(rows) * 2 > len(texts):
            raise UnprovenError
        self.faults += [Fault(int(row), field.name, str(texts[row]), wrong[int(codes[row])]) for row in rows]

    def _inferred(self, field: Field, missing: tuple[str, ...], texts: Column) -> Proven:
        """A column of unknown type, by all its values."""
        kind = type_of([text for text in self._pd.unique(texts) if text not in missing])
        if kind == "any":
            return Proven(field, with_none(texts, missing))
        return self._distinct(replace(field, type=kind), missing, texts)

    def _keeps_all(self, field: Field, column: Column) -> None:
        if field.constraints == Constraints() and field.categories is None:
            return
        filled = filled_of(column)
        faulty = sum(fault.field == field.name for fault in self.faults)
        if field.constraints.required and len(filled) + faulty < len(column):
            raise UnprovenError
        self._keeps_constraints(field, filled)

    def _keeps_constraints(self, field: Field, column: Column) -> None:
        """Prove it of the values that are not missing."""
        try:
            wanted = demands(field, reader(field))
        except ConstraintError:
            raise UnprovenError from None
        if not wanted and not field.constraints.unique:
            return
        different: Column = np.asarray(self._pd.unique(column))
        if field.constraints.unique and len(different) != len(column):
            raise UnprovenError
        values = [plain(value) for value in _extremes(field, different)]
        if any(demand(value) for demand in wanted for value in values):
            raise UnprovenError


_DOUBTFUL: Column = np.zeros(0, dtype="S1")
"""Stands for a part of a column that must be read again as texts."""


_MOST_FAULTS = 200
"""So many cells of a column may mean nothing before the file is walked through."""

_VAST = 10**18
"""What has more digits may be an identifier."""


def _is_vast(column: Column) -> bool:
    """Whether there are numbers of more digits than inferred ones have."""
    if column.dtype.kind not in "if" or not len(column):
        return False
    return bool(np.nanmax(column, initial=0) >= _VAST or np.nanmin(column, initial=0) <= -_VAST)


def _as_bytes(read: Column, field: Field) -> Column | None:
    """Texts in the bytes that moments are read from; older pandas gives them as objects. None for other letters."""
    if read.dtype.kind == "S":
        return read
    width = datetime_columns.DATE_WIDTH if field.type == "date" else datetime_columns.DATETIME_WIDTH
    try:
        return np.array(read.tolist(), dtype=f"S{width}")
    except (UnicodeEncodeError, ValueError):
        return None


def _joined(parts: list[Column]) -> Column:
    """The parts as one column. Truths among numbers would become numbers, and are in doubt."""
    kinds = {one.dtype.kind for one in parts}
    if "S" in kinds:
        return next(one for one in parts if one.dtype.kind == "S")
    if "b" in kinds and len(kinds) > 1:
        raise UnprovenError
    joined = parts[0] if len(parts) == 1 else np.concatenate(parts)
    parts.clear()  # else a long column would be there twice for as long as it is proven
    return joined


def _may_be_words(column: Column) -> bool:
    """Infinity may be written in words that are not ours, and noughts and ones, where all are, as truths."""
    if np.isinf(column).any():
        return True
    head = column[:1000]
    others = ~(np.isin(head, (0.0, 1.0)) | np.isnan(head))
    if others.any():
        return False
    filled = column[~np.isnan(column)]
    return len(filled) > 0 and bool(np.isin(filled, (0.0, 1.0)).all())


def _extremes(field: Field, values: Column) -> Column:
    """The values that may break a constraint: the smallest and largest will do, where there are limits alone."""
    rules = field.constraints
    other_rules = (rules.enum, rules.pattern, rules.min_length, rules.max_length)
    if values.dtype.kind in "ifM" and len(values) and other_rules == (None, None, None, None):
        return np.array([values.min(), values.max()])
    return values
