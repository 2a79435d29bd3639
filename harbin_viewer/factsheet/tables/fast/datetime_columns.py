"""Many dates and times at once: ISO texts as numpy moments, as strictly as `cells` reads one."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.tables.table import Column

Numbers: TypeAlias = npt.NDArray[np.integer[Any]]

_DATE = "dddd-dd-dd"
_DATETIMES = tuple(f"{_DATE}Tdd:dd:dd{fraction}{zone}" for fraction in ("", ".ddd", ".dddddd") for zone in ("", "Z"))
"""The forms that are read; "d" is any digit."""

_NOTHING = np.iinfo(np.int64).min
"""The number that stands for no moment, whatever the unit."""

DATE_WIDTH = len(_DATE) + 1
DATETIME_WIDTH = max(map(len, _DATETIMES)) + 1
"""How many bytes of a text must be given: one more than it may have, so that a longer one is found out."""


def dates(texts: Column) -> Column | None:
    """ISO dates in bytes as datetime64[D], blank ones as NaT; None where one is no date of the form 2024-05-17."""
    return _parse(texts, _DATE, "D")


def datetimes(texts: Column) -> Column | None:
    """ISO moments in bytes as datetime64[us], blank ones as NaT; None where not all are of one form without offset."""
    first = bytes(texts[np.argmax(texts != b"")]).decode("ascii", "replace") if len(texts) else ""
    form = next((form for form in _DATETIMES if _form(first) == form), None)
    return None if form is None else _parse(texts, form, "us")


def _form(text: str) -> str:
    return "".join("d" if letter.isdigit() else letter for letter in text)


def _parse(texts: Column, form: str, unit: str) -> Column | None:
    """The texts as moments, if they all are of the form; block after block, so that a block's work stays in the cache.

    (numpy's own way from texts to moments takes twice as long, and reads forms that are not ours.)
    """
    letters = texts.view(np.uint8).reshape(len(texts), texts.dtype.itemsize)
    parsed = np.full(len(texts), _NOTHING, dtype=np.int64).view(f"datetime64[{unit}]")
    for start in range(0, len(texts), _BLOCK):
        block, into = letters[start : start + _BLOCK], parsed[start : start + _BLOCK].view(np.int64)
        filled = slice(None) if block[:, 0].all() else block[:, 0] != 0
        found = _counted(block[filled], form)
        if found is None or (isinstance(filled, np.ndarray) and block[~filled].any()):
            return None
        into[filled] = found
    return parsed


_BLOCK = 1 << 15
"""Rows whose letters and numbers a processor keeps at hand."""


def _counted(letters: Column, form: str) -> Numbers | None:
    """Days (of a date) or microseconds since 1970 of rows of letters; None where one is no moment of the form."""
    if not len(letters):
        return np.zeros(0, dtype=np.int64)
    columns = np.ascontiguousarray(letters[:, : len(form)].T)
    digits = columns - np.uint8(ord("0"))  # what is below "0" wraps around and is large
    if letters[:, len(form) :].any() or not all(map(_fits, columns, digits, form)):
        return None
    year, month, day = (_number(digits, at, count) for at, count in ((0, 4), (5, 2), (8, 2)))
    if not (year.min() >= 1 and _within(month, 1, 12) and day.min() >= 1):
        return None
    starts, lengths = _months()
    months = (year - 1) * 12 + month - 1
    if (day > lengths[months]).any():
        return None
    days: Numbers = starts[months] + day - 1
    return days if form == _DATE else _with_time(days, digits, form)


def _with_time(days: Numbers, digits: Column, form: str) -> Numbers | None:
    """The microseconds of days and the times written after them; None where one is no time."""
    fraction = form[20:].rstrip("Z")
    hour, minute, second = _number(digits, 11, 2), _number(digits, 14, 2), _number(digits, 17, 2)
    if not (_within(hour, 0, 23) and _within(minute, 0, 59) and _within(second, 0, 59)):
        return None
    moments: Numbers = (((days * 24 + hour) * 60 + minute) * 60 + second) * 1_000_000
    return moments + _number(digits, 20, len(fraction)) * 10 ** (6 - len(fraction)) if fraction else moments


def _fits(column: Column, digit: Column, letter: str) -> bool:
    return bool(digit.max() <= 9) if letter == "d" else bool((column == ord(letter)).all())


def _within(values: Numbers, least: int, most: int) -> bool:
    return bool(values.min() >= least and values.max() <= most)


def _number(digits: Column, at: int, count: int) -> Numbers:
    value: Numbers = digits[at].astype(np.int32)
    for one in digits[at + 1 : at + count]:
        value = value * 10 + one
    return value


@cache
def _months() -> tuple[Any, Any]:
    """The first day of each month of the years 1 to 9999, since 1970, and its length in days."""
    first = np.arange("0001-01", "10000-02", dtype="datetime64[M]")
    starts = first.astype("datetime64[D]").astype(np.int64)
    return starts[:-1], np.diff(starts)
