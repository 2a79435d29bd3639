"""A column of words that are mostly the same: it takes no room where all are one, and each is looked at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.table import Table

Words = npt.NDArray[Any]


_LONG = 1000


def repeated(word: Any, count: int) -> Words:
    """The word so many times; takes the room of one."""
    return np.broadcast_to(np.array(word, dtype=object), count)


def shortened(column: Words) -> Words:
    """The column; where a long one has the same word everywhere, as one that takes the room of one."""
    if len(column) <= _LONG or is_repeated(column) or len(set(column[:_LONG].tolist())) > 1:
        return column
    return repeated(column[0], len(column)) if len(different(column)) == 1 else column


def taken(column: npt.NDArray[Any], rows: npt.NDArray[np.integer]) -> npt.NDArray[Any]:
    """What the column has in these rows, each named once and in their order; the column itself where that is all."""
    if len(rows) == len(column):
        return column
    if not is_repeated(column):
        return np.asarray(column[rows])
    if len(rows) < len(column):
        return np.asarray(column[: len(rows)])
    return np.broadcast_to(column[:1].reshape(()), len(rows))


def credited(table: Table) -> Words:
    """The source that each row of a table names, "" where it names none."""
    column = table.credits("source")
    return repeated("", len(table)) if column is None else column


def sorted_by(column: npt.NDArray[Any], order: npt.NDArray[np.integer]) -> npt.NDArray[Any]:
    """The column in this order of its rows."""
    return column if is_repeated(column) else column[order]


def different(words: Words) -> set[Any]:
    """The words that differ."""
    return {words[0]} if is_repeated(words) else set(words.tolist())


def among(words: Words, wanted: Iterable[str]) -> npt.NDArray[np.bool_]:
    """Which words are one of these."""
    if is_repeated(words):
        return np.broadcast_to(np.array(words[0] in set(wanted)), len(words))
    found = np.zeros(len(words), dtype=bool)
    for word in set(wanted) & different(words):
        found |= words == word
    return found


def is_repeated(words: Words) -> bool:
    """Whether they are one word that takes the room of one."""
    return len(words) > 0 and words.strides == (0,)
