"""Texts joined into a few long ones, so that a word is sought in all of them at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.window.tables.columns.natural_order import Told

Numbers: TypeAlias = npt.NDArray[np.int64]
Mask: TypeAlias = npt.NDArray[np.bool_]
Texts: TypeAlias = Callable[[Sequence[Any]], str]
"""Gives values as the lines of one text, a line each."""

_AT_ONCE = 16_384
"""Texts that are joined, and searched, without giving the window a turn."""

_SHORT = 2
"""Letters of a word that stands in most texts."""

_FEW = 16
"""Texts are looked at one by one where they are fewer than one in so many."""


class JoinedTexts:
    """The texts of `values`, as `texts` gives them; made by `prepare`, which goes on where it was stopped."""

    def __init__(self, values: Sequence[Any], texts: Texts) -> None:
        self._values = values
        self._texts = texts
        self._parts: list[tuple[str, Numbers]] = []

    def __len__(self) -> int:
        return len(self._values)

    def prepare(self, told: Told) -> None:
        """Join the texts that are not joined yet."""
        for start in range(len(self._parts) * _AT_ONCE, len(self), _AT_ONCE):
            told(start, len(self))
            whole = self._texts(self._values[start : start + _AT_ONCE])
            self._parts.append((whole, _begins_of_lines(whole)))

    def having(self, word: str, told: Told, among: Numbers | None = None) -> Mask:
        """Which of the texts have the word; where `among` names the numbers of some, the others may say no."""
        self.prepare(told)
        if among is not None and len(among) * _FEW < len(self):
            return self._having_among(word, np.unique(among))
        found = [np.zeros(0, dtype=bool)]
        for number, (whole, starts) in enumerate(self._parts):
            told(number * _AT_ONCE, len(self))
            fits = np.zeros(len(starts) - 1, dtype=bool)
            fits[np.searchsorted(starts, _places(word, whole), "right") - 1] = True
            found.append(fits)
        return np.concatenate(found)

    def _having_among(self, word: str, numbers: Numbers) -> Mask:
        fits = np.zeros(len(self), dtype=bool)
        for number in numbers.tolist():
            whole, starts = self._parts[number // _AT_ONCE]
            place = number % _AT_ONCE
            fits[number] = whole.find(word, starts[place], starts[place + 1] - 1) >= 0
        return fits


def _places(word: str, whole: str) -> Numbers:
    """Where a word stands in a text: one of a letter or two, which is nearly everywhere, is compared at all at once."""
    if not 0 < len(word) <= _SHORT:
        return np.fromiter((at.start() for at in re.finditer(re.escape(word), whole)), np.int64)
    letters = _letters(whole)
    fits = letters[: len(letters) - len(word) + 1] == ord(word[0])
    for place, letter in enumerate(word[1:], 1):
        fits &= letters[place : len(letters) - len(word) + 1 + place] == ord(letter)
    return np.flatnonzero(fits)


def _begins_of_lines(text: str) -> Numbers:
    """Where each line of a text begins, and where one after the last would."""
    return np.concatenate([[0], np.flatnonzero(_letters(f"{text}\n") == ord("\n")) + 1])


def _letters(text: str) -> npt.NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
