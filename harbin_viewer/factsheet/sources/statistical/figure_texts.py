"""The texts of columns of numbers: each different one is written once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.sources.workbooks.number_formats import shown


def texts_of(column: npt.NDArray[Any], text: Callable[[Any], str]) -> list[str]:
    """The text of each value of a column, "" of those that are no number."""
    glance()
    different, places = np.unique(column, return_inverse=True)
    known = ["" if value != value else text(value) for value in different.tolist()]
    return [known[place] for place in places.ravel().tolist()]


def each_once(cells: Sequence[bytes], text: Callable[[bytes], str]) -> list[str]:
    """The text of each cell; equal ones are read once."""
    glance()
    known = {cell: text(cell) for cell in {*cells}}
    return [known[cell] for cell in cells]


def figure(value: float) -> str:
    """A number of 64 bits, a whole one without its point."""
    if not np.isfinite(value):
        return ""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else shown(value)


def short_figure(value: float) -> str:
    """A number of 32 bits, which has 7 digits: the ones that 64 bits would add are not in the data."""
    return figure(float(f"{value:.7g}")) if np.isfinite(value) else ""


def bytes_of_rows(grid: npt.NDArray[np.uint8], begin: int, size: int) -> list[bytes]:
    """The bytes of each row from a place on; ValueError where rows have no such place."""
    if begin < 0 or size < 1 or begin + size > grid.shape[1]:
        raise ValueError(begin)
    return in_parts(grid[:, begin : begin + size].tobytes(), size)


def in_parts(content: bytes, size: int) -> list[bytes]:
    """Bytes in parts of one size."""
    return [content[at : at + size] for at in range(0, len(content), size)]


class Letters:
    """What turns the bytes of a cell into its text, which ends at the first zero.

    They are in the `encoding` that the file names; where it names none, in UTF-8, and where they cannot be that,
    Windows-1252 is `guessed`.
    """

    def __init__(self, encoding: str = "") -> None:
        self._encoding, self.guessed = encoding, False

    def __call__(self, value: bytes) -> str:
        """The text of a cell."""
        told = value.split(b"\0", 1)[0]
        try:
            return told.decode(self._encoding or "utf-8").rstrip()
        except UnicodeDecodeError:
            self.guessed = True
            return told.decode("cp1252", "replace").rstrip()

    @property
    def notices(self) -> list[Notice]:
        """What is said of letters that were guessed."""
        says = (
            f"are not in {self._encoding}, as it says" if self._encoding else "are not in UTF-8, and it names no other"
        )
        sentence = f"Its letters {says}: where they could not be read so, they were read as Windows-1252."
        return [Notice("assumed", sentence)] if self.guessed else []
