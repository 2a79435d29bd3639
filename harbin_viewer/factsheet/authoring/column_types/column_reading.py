"""The ways in which the cells of a column can be read, and which of them fit what stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from harbin_viewer.factsheet.model.package.schema import Field, FieldType
from harbin_viewer.factsheet.overview.fields import TYPES
from harbin_viewer.factsheet.tables.values.cells import UnreadableError, reader

_DAY = re.compile(r"(\d{1,4})(\D{1,2})(\d{1,2})(\D{1,2})(\d{1,4})(?:([T ])(\d{1,2}:\d\d)(:\d\d)?)?")
_MONTH = re.compile(r"\d{4}[-/.]\d\d")
_ISO = "%Y-%m-%d"
_ORDERS = {"dmy": "the day first", "mdy": "the month first", "ymd": "the year first", "ydm": "year, day, month"}
_SIGNS = ((".", ""), (",", ""), (".", ","), (",", "."), (".", " "), (",", " "), (".", "'"))
"""Signs before decimals, and between thousands, in the order in which they are tried."""

_SIGNS_OF = 200
"""Different cells that tell by which signs figures are written."""

_LOOKED_AT = 40
"""Cells of which the first that is a day tells how days are written."""


class ColumnReading(NamedTuple):
    """A way to read cells, in the words of Table Schema; `missing` are texts that mean no value besides those known."""

    type: FieldType
    format: str = "default"
    decimal_char: str = "."
    group_char: str = ""
    bare_number: bool = True
    missing: tuple[str, ...] = ()

    def of(self, field: Field) -> Field:
        """The field as it is read so."""
        return replace(
            field, type=self.type, format=self.format, decimal_char=self.decimal_char, group_char=self.group_char,
            bare_number=self.bare_number,
            figure_sign=field.figure_sign if is_figure(self) and not self.bare_number else "",
        )  # fmt: skip


class OfferedReading(NamedTuple):
    """A way to read a column, and what it is called in a choice."""

    reading: ColumnReading
    words: str


FIGURES = ("number", "integer")
"""Types of figures."""

_LETTERS = {"%d": "day", "%m": "month", "%Y": "year", "%y": "year", "%H": "hour", "%M": "minute", "%S": "second"}


def in_letters(form: str) -> str:
    """A pattern of days as people read it: day/month/year."""
    for sign, word in _LETTERS.items():
        form = form.replace(sign, word)
    return form


def is_figure(reading: ColumnReading) -> bool:
    """Whether figures are read, which have signs before their decimals and between their thousands."""
    return reading.type in FIGURES


def reading_of(field: Field) -> ColumnReading:
    """How a field is read now."""
    if field.type not in FIGURES:
        return ColumnReading(field.type, field.format)
    bare = field.bare_number and not field.figure_sign
    return ColumnReading(field.type, field.format, field.decimal_char, field.group_char, bare)


def offered(field: Field, texts: Sequence[str]) -> tuple[OfferedReading, ...]:
    """The ways that are offered for a column with these texts, that in which it is read now among them."""
    now = reading_of(field)
    figures = now if is_figure(now) else figures_in(texts)
    found = [
        OfferedReading(ColumnReading("string"), "Words or codes, as they stand there (01067)"),
        OfferedReading(figures, "Figures"),
        OfferedReading(ColumnReading("year"), "Years (2024)"),
        *_days(texts),
    ]
    if any(_MONTH.fullmatch(text.strip()) for text in texts[:_LOOKED_AT]):
        found.append(OfferedReading(ColumnReading("yearmonth"), "Months (2024-05)"))
    if all(one.reading != now for one in found):
        found.append(OfferedReading(now, _as_declared(now)))
    return tuple(found)


def figures_in(texts: Sequence[str]) -> ColumnReading:
    """The way to read figures by which most of these texts are some, the plainest of several."""
    looked_at = [*dict.fromkeys(texts)][:_SIGNS_OF]
    ways = [ColumnReading("number", "default", decimal, group, bare)
            for bare in (True, False) for decimal, group in _SIGNS]  # fmt: skip
    return max(ways, key=lambda way: sum(_can_read(way, text) for text in looked_at))


def _can_read(way: ColumnReading, text: str) -> bool:
    try:
        reader(way.of(Field(name="column")))(text)
    except UnreadableError:
        return False
    return True


def _as_declared(now: ColumnReading) -> str:
    form = f" ({in_letters(now.format)})" if now.format != "default" else ""
    return f"As it is declared: {TYPES[now.type]}{form}"


def _days(texts: Sequence[str]) -> Iterator[OfferedReading]:
    """Days in each order in which the first of them can be read; those as Table Schema writes them where none is."""
    days = [found for text in texts[:_LOOKED_AT] if (found := _DAY.fullmatch(text.strip())) is not None]
    if not days:
        yield OfferedReading(ColumnReading("date"), "Days (2024-05-17)")
        return
    first = days[0]
    kind: FieldType = "datetime" if first[7] else "date"
    for order in ("ymd", "ydm") if len(first[1]) == len("2024") else ("dmy", "mdy"):
        form = _format(first, order)
        usual = form == _ISO or form.startswith(f"{_ISO}T%H:%M:%S")
        reading = ColumnReading(kind, "default" if usual else form)
        yield OfferedReading(reading, f"{'Days and times' if first[7] else 'Days'}, {_ORDERS[order]}")


def _format(day: re.Match[str], order: str) -> str:
    """The pattern of a day in this order of its parts."""
    parts = dict(zip(order, (day[1], day[3], day[5]), strict=True))
    signs = {"d": "%d", "m": "%m", "y": "%Y" if len(parts["y"]) == len("2024") else "%y"}
    first, second, third = (signs[part] for part in order)
    clock = f"{day[6]}%H:%M{':%S' if day[8] else ''}" if day[7] else ""
    return f"{first}{day[2]}{second}{day[4]}{third}{clock}"
