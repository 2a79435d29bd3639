"""A column of words as numbers of its distinct words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Codes: TypeAlias = npt.NDArray[np.integer]
"""Numbers of words, in as little room as holds them."""

MISSING = -1
"""The number of a row without a word."""

BLANK = "none stated"
"""The word for rows without one, where these can be chosen too."""

_STEP = 100_000


@dataclass(frozen=True, eq=False)
class Coded:
    """A column of words: its distinct words as they first come, and the number of the word in each row (−1: none).

    `called` has the words by the codes that stand in the table for them.
    """

    words: tuple[str, ...]
    codes: Codes
    called: Mapping[str, str] = field(default_factory=dict)

    def number(self, word: str) -> int:
        """The number of a word; −2, which no row has, where it is none of them."""
        return self._numbers.get(word, -2)

    def told(self, rows: npt.NDArray[np.integer]) -> list[str]:
        """The word of each of these rows; "" for one without a word."""
        return [self.words[code] if code != MISSING else "" for code in self.codes[rows].tolist()]

    @property
    def among(self) -> AbstractSet[str]:
        """The words, to be asked whether one is among them: of a million, a set of their own takes 40 MB more."""
        return self._numbers.keys()

    def word(self, text: str) -> str:
        """The word that a text stands for, also where a number is written otherwise (1.0 for 1); else the text.

        No text stands for the rows without a word, where these have one.
        """
        if not text and BLANK in self._numbers:
            return BLANK
        if text in self._numbers:
            return text
        if text in self.called:
            return self.called[text]
        try:
            return _text(float(text))
        except ValueError:
            return text

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {word: number for number, word in enumerate(self.words)}


def coded(column: npt.NDArray[Any], progress: Callable[[], None] | None = None) -> Coded:
    """A column as numbers of its distinct words. `progress` is called now and then; it may raise to end the work."""
    known: dict[Any, int] = {}
    codes = np.empty(len(column), dtype=np.int32)
    for start in range(0, len(column), _STEP):
        part = column[start : start + _STEP]
        begins = _begins(part)
        values = part[begins].tolist()
        held = [value if value.__class__ is str else _hashable(value) for value in values]
        numbers = np.array([known.setdefault(value, len(known)) for value in held], dtype=np.int32)
        codes[start : start + len(part)] = np.repeat(numbers, np.diff(begins, append=len(part)))
        if progress is not None:
            progress()
    return _without_missing(known, codes)


def _begins(column: npt.NDArray[Any]) -> npt.NDArray[np.int64]:
    """Where a value stands that is not the one before: words often follow each other many times."""
    return np.flatnonzero(np.append(True, column[1:] != column[:-1]))


def with_blank(column: Coded) -> Coded:
    """The column with a word for the rows that have none."""
    missing = column.codes == MISSING
    if not missing.any():
        return column
    words = (*column.words, BLANK)
    codes = np.where(missing, np.int32(len(column.words)), column.codes)
    return Coded(words, compact_codes(codes, len(words)), column.called)


def _hashable(value: Any) -> Any:
    """Lists and objects are told apart by their text; every missing number is the same."""
    return None if value is None or value != value else str(value) if isinstance(value, list | dict) else value


def _without_missing(known: Mapping[Any, int], codes: Codes) -> Coded:
    """Numbers of words that are told apart by their text: 1 and 1.0 are one."""
    if _are_plain(known):
        return Coded(tuple(known), compact_codes(codes, len(known)))
    words: dict[str, int] = {}
    renumbered = np.empty(len(known), dtype=np.int32)
    for value, number in known.items():
        text = "" if value is None else _text(value)
        renumbered[number] = words.setdefault(text, len(words)) if text else MISSING
    return Coded(tuple(words), compact_codes(renumbered, len(words))[codes] if len(known) else codes)


def _are_plain(values: Iterable[Any]) -> bool:
    """Whether all are texts that begin and end with a letter, as nearly always: they are words as they stand."""
    left = iter(values)
    while part := list(islice(left, _STEP // 5)):
        if not all(part) or any(value.__class__ is not str for value in part) or list(map(str.strip, part)) != part:
            return False
    return True


def compact_codes(codes: Codes, words: int) -> Codes:
    """The numbers of so many words in as little room as holds them."""
    return codes.astype(np.int16 if words <= np.iinfo(np.int16).max else np.int32)


def _text(value: Any) -> str:
    return f"{value:.12g}" if isinstance(value, float) else str(value).strip()
