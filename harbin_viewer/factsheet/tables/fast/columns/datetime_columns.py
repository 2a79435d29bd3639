"""Dates and moments out of the bytes of many cells at once, as strictly as `moment_cells` reads one.

Three words of eight bytes hold what is read of a cell: YYYY-MM-, DDTHH:MM and :SS with what follows.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np

from harbin_viewer.factsheet.tables.fast.cell_grid import Cells
from harbin_viewer.factsheet.tables.fast.columns.digits import Flags, Places, Words, numbers, pairs_of, triples_of
from harbin_viewer.factsheet.tables.fast.columns.number_columns import Figures

_DATE, _MINUTES, _SECONDS, _ZONE = len("2024-05-17"), len("2024-05-17T09:30"), len("2024-05-17T09:30:00"), ord("Z")
_FRACTIONS = {_SECONDS: 0, _SECONDS + 4: 3, _SECONDS + 7: 6}
"""The digits after the seconds, by the length of a moment without its zone."""

_LOOSE = _FRACTIONS | {_MINUTES: -1}
"""The same where moments may be written in any form; -1: there are no seconds."""

_T, _BLANK, _BETWEEN = (np.uint64(byte << 16) for byte in (ord("T"), ord(" "), 0xFF))
"""What may stand between day and hour in a word such as DDTHH:MM, and the place of it."""

_NO_SECONDS: Words = np.frombuffer(b":00\0\0\0\0\0", dtype="<u8")

_NOTHING = np.iinfo(np.int64).min
"""The number that stands for no moment, whatever the unit."""

_DAY, _MINUTE, _TENTH = 86_400_000_000, 60_000_000, 100_000
"""In microseconds."""

_FAR, _FARTHEST = len("+02:00"), 14 * 60
"""The bytes of a zone that is told by its hours, and the minutes of the farthest one."""

_SAFE = tuple(int(np.datetime64(day, "us").astype(np.int64)) for day in ("0002-01-01", "9999-01-01"))
"""Between these a moment is one of the years 1 to 9999 in whatever zone."""


def dates(cells: Cells) -> Figures:
    """The cells as datetime64[D], NaT where unread."""
    found, wrong = _empty(cells)
    for rows, some in _of_length(cells, cells.lengths == _DATE):
        found[rows], wrong[rows] = _days(triples_of(some.block.letters, some.starts))
    return _told(found, wrong, "D")


def datetimes(cells: Cells, *, loose: bool = False, own_clock: bool = False) -> Figures:
    """The cells as datetime64[us], in UTC where they name a zone, NaT where unread.

    `loose`: a blank may stand before the hour, and seconds be left out. `own_clock`: zones are passed over.
    """
    found, wrong = _empty(cells)
    away = _away(cells, _MINUTES if loose else _SECONDS)
    lengths = cells.lengths - (cells.block.letters[cells.ends - 1] == _ZONE)
    lengths[away] -= _FAR
    for length, digits in (_LOOSE if loose else _FRACTIONS).items():
        for rows, some in _of_length(cells, lengths == length):
            found[rows], wrong[rows] = _moments(some, digits, loose=loose)
    if len(away):
        in_zone, odd = _in_zones(cells.of(away), found[away])
        wrong[away] |= odd
        if not own_clock:
            found[away] = in_zone
    return _told(found, wrong, "us")


def _away(cells: Cells, shortest: int) -> Places:
    """The cells that end in a zone such as +02:00, behind a moment of so many letters at least."""
    letters, long = cells.block.letters, cells.lengths >= shortest + _FAR
    if not long.any():
        return np.zeros(0, dtype=np.int64)
    sign = letters[cells.ends - _FAR]
    return np.flatnonzero(long & ((sign == ord("+")) | (sign == ord("-"))))


def _in_zones(cells: Cells, moments: Places) -> tuple[Places, Flags]:
    """The moments in UTC, of cells that end in their zones; and which zones are none, or lead out of the calendar."""
    words = cells.block.words[cells.ends - _FAR + 1] & np.uint64(0xFFFFFFFFFF)
    (hours, tens, ones), wrong = pairs_of(words, b"00:00\0\0\0", count=3)
    within = tens * 10 + ones // 10
    minutes = hours * 60 + within
    wrong |= (within > 59) | (minutes > _FARTHEST) | (moments < _SAFE[0]) | (moments >= _SAFE[1])
    ahead = cells.block.letters[cells.ends - _FAR] == ord("+")
    return moments - np.where(ahead, minutes, -minutes) * _MINUTE, wrong


def _empty(cells: Cells) -> tuple[Places, Flags]:
    return np.empty(len(cells), dtype=np.int64), np.ones(len(cells), dtype=bool)


def _of_length(cells: Cells, right: Flags) -> list[tuple[Any, Cells]]:
    """The cells of the right length with their rows, if there are any."""
    if right.all():
        return [(slice(None), cells)]
    rows = np.flatnonzero(right)
    return [(rows, cells.of(rows))] if len(rows) else []


def _told(found: Places, wrong: Flags, unit: str) -> Figures:
    unread = np.flatnonzero(wrong)
    found[unread] = _NOTHING
    return Figures(found.view(f"datetime64[{unit}]"), None, unread)


def _days(words: Words) -> tuple[Places, Flags]:
    """Days since 1970. In a series the same day stands many times, one after the other, and is read once."""
    months, days = words[0], words[1] & np.uint64(0xFFFF)
    other = np.ones(len(months), dtype=bool)
    np.not_equal(months[1:], months[:-1], out=other[1:])
    other[1:] |= days[1:] != days[:-1]
    firsts = np.flatnonzero(other)
    if len(firsts) * 4 > len(months):
        return _different_days(months, days)
    found, wrong = _different_days(months[firsts], days[firsts])
    times = np.diff(firsts, append=len(months))
    return np.repeat(found, times), np.repeat(wrong, times)


def _different_days(words: Words, days: Words) -> tuple[Places, Flags]:
    """Days since 1970 of words such as 2024-05- and such as 17."""
    (century, year, tens, ones), wrong = pairs_of(words, b"0000-00-")
    (day,), no_day = pairs_of(days, b"00\0\0\0\0\0\0", count=1)
    year, month = century * 100 + year, tens * 10 + ones // 10
    wrong |= no_day | (year < 1) | (month < 1) | (month > 12) | (day < 1)
    starts, lengths = _months()
    months = np.where(wrong, 0, (year - 1) * 12 + month - 1)
    wrong |= day > lengths[months]
    return starts[months] + day - 1, wrong


def _moments(cells: Cells, digits: int, *, loose: bool) -> tuple[Places, Flags]:
    """Microseconds since 1970 of moments with so many digits after the seconds."""
    words = triples_of(cells.block.letters, cells.starts)
    days, wrong = _days(words)
    clock = _with_t(words[1]) if loose else words[1]
    (_day, tens, ones, minute), no_clock = pairs_of(clock, b"00T00:00")
    seconds = _once(words[2] & np.uint64(0xFFFFFF)) if digits >= 0 else _NO_SECONDS
    (ten, unit), no_second = pairs_of(seconds, b":00\0\0\0\0\0", count=2)
    tenths = ten * 100 + unit  # a digit beside a sign stands for ten times as much
    wrong = wrong | no_clock | no_second | (tens * 100 + ones > 230) | (minute > 59) | (tenths > 590)
    found = days * _DAY + (tens * 600 + ones * 6 + minute) * _MINUTE + tenths * _TENTH
    if digits > 0:
        point = cells.starts + _SECONDS
        fraction, no_fraction = numbers(cells.block.words, point + 1 + digits, np.full(len(point), digits))
        wrong |= no_fraction | (cells.block.letters[point] != ord("."))
        found += fraction.view(np.int64) * 10 ** (6 - digits)
    return found, wrong


def _with_t(words: Words) -> Words:
    """Words such as DDTHH:MM, of which some have a blank for the T."""
    return np.where((words & _BETWEEN) == _BLANK, words ^ (_BLANK ^ _T), words)


def _once(words: Words) -> Words:
    """One for all where they are the same, as seconds of a series mostly are."""
    return words[:1] if (words == words[:1]).all() else words


@cache
def _months() -> tuple[Any, Any]:
    """The first day of each month of the years 1 to 9999, since 1970, and its length in days."""
    first = np.arange("0001-01", "10000-02", dtype="datetime64[M]")
    starts = first.astype("datetime64[D]").astype(np.int64)
    return starts[:-1], np.diff(starts)
