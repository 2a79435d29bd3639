"""The proof that what was read at once is what a walk would have read: types, and the cells that are read one by one.

It may fail where nothing is wrong, never the other way round. Each different text is read once by the same readers that
a walk uses.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from msgspec.structs import replace

from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.tables.distinct_values import each_once
from harbin_viewer.factsheet.tables.fast.gathered import Gathered, GatheredTexts, GatheredValues
from harbin_viewer.factsheet.tables.fast.unproven import UnprovenError
from harbin_viewer.factsheet.tables.table import Column
from harbin_viewer.factsheet.tables.values import columns
from harbin_viewer.factsheet.tables.values.cells import UnreadableError, reader
from harbin_viewer.factsheet.tables.values.column_decimals import ColumnDecimals
from harbin_viewer.factsheet.tables.values.inference import type_of
from harbin_viewer.factsheet.tables.values.words_at_figures import words_of
from harbin_viewer.factsheet.words.reported_decimals import Stated


@dataclass(frozen=True)
class Proven:
    """A column with the field that it is, and the decimals of its figures."""

    field: Field
    column: Column
    decimals: ColumnDecimals | None = None


class Fault(NamedTuple):
    """A cell that is not what its field expects: its row (0-based), its field, and what stands there."""

    row: int
    field: str
    text: str
    expected: str


class OtherTypeError(Exception):
    """The values of a column are of another type than the first of them seem to be."""


class Proof:
    """Takes columns as they were gathered and gives them as tables promise; UnprovenError where there is a doubt.

    A few cells that mean nothing are `faults`, and missing.
    """

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def column(self, field: Field, read: Gathered, *, opened: Field | None) -> Proven:
        """A column, proven to be of its type.

        `opened` is the field as it is declared where all values are to say its type; `field` is what it seems to be.
        OtherTypeError where they say otherwise.
        """
        if isinstance(read, GatheredValues):
            if opened is not None and len(read.unread):
                raise OtherTypeError
            return self._values(field, read)
        if opened is None:
            return self._typed(field, read.texts())
        return self._opened(field, read, opened)

    def _opened(self, field: Field, read: GatheredTexts, opened: Field) -> Proven:
        """A column of texts that say of which type they are, perhaps of the one that they seem to be of."""
        texts = read.texts()
        if field.type in ("any", "string"):
            return self._inferred(opened, texts)
        before = len(self.faults)
        try:
            proven = self._typed(field, texts)
        except UnprovenError:
            return self._inferred(opened, texts)
        if len(self.faults) == before:
            return proven
        del self.faults[before:]
        return self._inferred(opened, texts)

    def _values(self, field: Field, read: GatheredValues) -> Proven:
        values, decimals = read.values(), read.decimals()
        missing = read.missing
        if len(read.unread):
            decimals = _with_room(decimals, values)
            faulty = self._one_by_one(field, read, values, decimals)
            missing = np.concatenate([missing, faulty])
        if values.dtype == np.int64 and len(missing):
            values = values.astype(np.float64)
            values[missing] = np.nan
        told = decimals is not None and bool((decimals != ColumnDecimals.NONE).any())
        return Proven(field, values, ColumnDecimals(decimals) if told and decimals is not None else None)

    def _one_by_one(self, field: Field, read: GatheredValues, values: Column, decimals: Column) -> Any:
        """Read the cells that are not of the usual form; the rows of those that mean nothing."""
        reads, known = reader(field), dict[str, Any]()
        wrong: dict[int, tuple[str, str]] = {}
        for row, text in zip(read.unread.tolist(), read.texts, strict=True):
            try:
                value = known[text] if text in known else known.setdefault(text, _stored(field, reads(text)))
            except UnreadableError as error:
                if error.value is not None:  # what it can only mean, a walk finds out
                    raise UnprovenError from None
                wrong[row] = (text, error.expected)
                if len(wrong) > _MOST_FAULTS:
                    raise UnprovenError from None
                continue
            values[row] = value
            decimals[row] = _decimals_of(value)
        self._note(field, wrong, len(values))
        return np.array(list(wrong), dtype=np.int64)

    def _typed(self, field: Field, texts: Column) -> Proven:
        if field.type == "any" or (field.type == "string" and field.format == "default"):
            return Proven(field, texts)
        return self._distinct(field, texts)

    def _distinct(self, field: Field, texts: Column) -> Proven:
        """Each different text read once."""
        read, around, wrong = reader(field), words_of(field), {}
        values: dict[str | None, Any] = {None: None}
        listed = texts.tolist()
        for text in each_once(texts):
            try:
                values[text] = None if text is None else read(text)
            except UnreadableError as error:
                if error.value is not None:  # what it can only mean, a walk finds out
                    raise UnprovenError from None
                wrong[text] = error.expected
                values[text] = None
            if around is not None and around.note(text):  # of their words a walk tells
                raise UnprovenError
        if wrong:
            rows = {row: (text, wrong[text]) for row, text in enumerate(listed) if text in wrong}
            self._note(field, rows, len(listed))
        found = [values[text] for text in listed]
        decimals = ColumnDecimals.of(found) if field.type == "number" else None
        return Proven(field, columns.typed(field, found), decimals)

    def _note(self, field: Field, wrong: dict[int, tuple[str, str]], count: int) -> None:
        """Note the cells that mean nothing; UnprovenError where they are many, or may be figures in another form."""
        if len(wrong) > _MOST_FAULTS or len(wrong) * 2 > count or (wrong and _may_be_rescued(field, wrong, count)):
            raise UnprovenError
        self.faults += [Fault(row, field.name, text, expected) for row, (text, expected) in wrong.items()]

    def _inferred(self, field: Field, texts: Column) -> Proven:
        """A column of unknown type, by all its values."""
        kind = type_of([text for text in each_once(texts) if text is not None])
        if kind == "any":
            return Proven(field, texts)
        return self._distinct(replace(field, type=kind), texts)


def _may_be_rescued(field: Field, wrong: Mapping[int, object], count: int) -> bool:
    from harbin_viewer.factsheet.tables.values.worded_figures import may_be_rescued  # for what is wrong alone

    return may_be_rescued(field, len(wrong), count)


_MOST_FAULTS = 200
"""So many cells of a column may mean nothing before the file is walked through."""


def _stored(field: Field, value: Any) -> Any:
    """A value as its column holds it; UnprovenError where it does not fit."""
    if field.type in ("integer", "year") and not -(2**63) <= value < 2**63:
        raise UnprovenError
    return columns.typed(field, [value])[0] if field.type in ("date", "datetime") else value


def _with_room(decimals: Column | None, values: Column) -> Column:
    return np.full(len(values), ColumnDecimals.NONE, dtype=np.uint8) if decimals is None else decimals


def _decimals_of(value: Any) -> int:
    return min(value.decimals, ColumnDecimals.NONE - 1) if isinstance(value, Stated) else ColumnDecimals.NONE
