"""The text of a cell, or a value of inline data, as a value by the type of its field (Table Schema)."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any, TypeAlias

from harbin_viewer.factsheet.model.schema import Field
from harbin_viewer.factsheet.tables.reported_decimals import stated

Value: TypeAlias = str | int | float | bool | date | datetime | None
"""A cell: types that Python has no plain value for (times, months, durations, JSON, places) stay the text they are."""

Reader: TypeAlias = Callable[[Any], Value]
"""Takes the text of a cell (or a value of JSON) and gives its value, or raises UnreadableError."""


class UnreadableError(ValueError):
    """A text that is no value of its field's type; `expected` says what would be, as in "a whole number"."""

    def __init__(self, expected: str) -> None:
        super().__init__(expected)
        self.expected = expected


_NUMBER = r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?"
_INTEGER = r"[+-]?\d+"
_MOST_DIGITS = 308
"""Of numbers that can be computed with; a longer one is a slip."""

_AROUND_NUMBER = r"^[^\d+\-.]+|[^\d.]+$"
_SPECIAL = {"NaN": float("nan"), "INF": float("inf"), "-INF": float("-inf")}

_YEAR = r"[+-]?\d{4}"
_MONTH = r"[+-]?\d{4}-(0[1-9]|1[0-2])"
_DATE = r"\d{4}-\d\d-\d\d"
_TIME = r"\d\d:\d\d(:\d\d([.,]\d{1,6})?)?(Z|[+-]\d\d(:?\d\d)?)?"
_DURATION = r"-?P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?"

_FORMATS = {
    "email": (r"[^@\s]+@[^@\s]+\.[^@\s]+", "an email address"),
    "uri": (r"[A-Za-z][A-Za-z0-9+.-]*:[^\s]+", "an address such as https://example.org"),
    "uuid": (r"[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}", "a UUID"),
    "binary": (r"([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?", "text in base64"),
}


def _whole(pattern: str, flags: re.RegexFlag = re.ASCII) -> Callable[[str], object]:
    """Whether a text is all of the pattern. (Patterns are compiled for the fields that need them, not at start-up.)"""
    return re.compile(pattern, flags).fullmatch


def reader(field: Field) -> Reader:
    """What reads the cells of a field."""
    return _MAKERS.get(field.type, _any)(field)


def _any(_field: Field) -> Reader:
    def read(cell: Any) -> Value:
        return cell if isinstance(cell, str | int | float) else _json_text(cell)

    return read


def _string(field: Field) -> Reader:
    pattern, expected = _FORMATS.get(field.format, ("", "a text"))
    fits = _whole(pattern, re.NOFLAG) if pattern else None

    def read(cell: Any) -> Value:
        if not isinstance(cell, str) or (fits and not fits(cell)):
            raise UnreadableError(expected)
        return cell

    return read


def _number(field: Field) -> Reader:
    plain, fits = _plain_number(field), _whole(_NUMBER)

    def read(cell: Any) -> Value:
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            return _countable(cell)
        text = plain(cell) if isinstance(cell, str) else ""
        if fits(text):
            _countable(text)
            return stated(text)
        if text in _SPECIAL:
            return _SPECIAL[text]
        raise UnreadableError(_example("a number", field))

    return read


def _integer(field: Field) -> Reader:
    plain, fits = _plain_number(field), _whole(_INTEGER)

    def read(cell: Any) -> Value:
        if isinstance(cell, int | float) and not isinstance(cell, bool) and cell == cell // 1:
            _countable(cell)
            return int(cell)
        text = plain(cell) if isinstance(cell, str) else ""
        if fits(text):
            _countable(text)  # Python refuses to read some thousand digits as a whole number
            return int(text)
        raise UnreadableError(_example("a whole number", field))

    return read


def _countable(number: str | float) -> float:
    """The number; UnreadableError where it is too large to compute with."""
    try:
        counted = float(number)
    except OverflowError:
        counted = math.inf
    if math.isinf(counted):
        raise UnreadableError(f"a number of at most {_MOST_DIGITS} digits")
    return counted


def _plain_number(field: Field) -> Callable[[str], str]:
    """What turns a number as the field writes it into one as Python reads it."""
    if field.bare_number and not field.group_char and field.decimal_char == ".":
        return str.strip
    around = re.compile(_AROUND_NUMBER, re.ASCII)

    def plain(text: str) -> str:
        text = text.strip()
        if field.group_char:
            text = text.replace(field.group_char, "")
        if field.decimal_char != ".":
            # A dot would be read as a decimal point that this field does not have.
            text = text.replace(".", "?").replace(field.decimal_char, ".")
        return text if field.bare_number else around.sub("", text)

    return plain


def _example(expected: str, field: Field) -> str:
    if field.type == "number" and field.decimal_char != ".":
        return f"{expected} with “{field.decimal_char}” before its decimals"
    return expected


def _boolean(field: Field) -> Reader:
    values = dict.fromkeys(field.true_values, True) | dict.fromkeys(field.false_values, False)
    words = [f"“{one[0]}”" for one in (field.true_values, field.false_values) if one]
    expected = " or ".join(words) or "true or false"

    def read(cell: Any) -> Value:
        if isinstance(cell, bool):
            return cell
        if isinstance(cell, str) and cell in values:
            return values[cell]
        raise UnreadableError(expected)

    return read


def _date(field: Field) -> Reader:
    expected = _pattern_or("a date such as 2024-05-17", field)
    if _has_pattern(field):
        return _by_pattern(field, expected, lambda moment: moment.date())
    fits = _whole(_DATE)
    return _by(lambda text: date.fromisoformat(text) if fits(text) else None, expected)


def _datetime(field: Field) -> Reader:
    expected = _pattern_or("a date and time such as 2024-05-17T09:30:00Z", field)
    if _has_pattern(field):
        return _by_pattern(field, expected, lambda moment: moment)
    fits = _whole(f"{_DATE}[T ]{_TIME}")
    return _by(lambda text: datetime.fromisoformat(text) if fits(text) else None, expected)


def _time(field: Field) -> Reader:
    expected = _pattern_or("a time such as 09:30:00", field)
    if _has_pattern(field):
        return _by_pattern(field, expected, lambda moment: moment.time().isoformat())
    fits = _whole(_TIME)
    return _by(lambda text: text if fits(text) and time.fromisoformat(text) else None, expected)


def _has_pattern(field: Field) -> bool:
    return field.format not in ("default", "any", "")


def _pattern_or(expected: str, field: Field) -> str:
    return f"what the pattern “{field.format}” describes" if _has_pattern(field) else expected


def _by_pattern(field: Field, expected: str, part: Callable[[datetime], Value]) -> Reader:
    form = field.format.removeprefix("fmt:")
    return _by(lambda text: part(datetime.strptime(text, form)), expected)


def _by(parse: Callable[[str], Value], expected: str) -> Reader:
    """A reader of texts by a function that gives None, or raises ValueError, for those it cannot read."""

    def read(cell: Any) -> Value:
        try:
            value = parse(cell) if isinstance(cell, str) else None
        except ValueError:
            value = None
        if value is None:
            raise UnreadableError(expected)
        return value

    return read


def _year(_field: Field) -> Reader:
    fits = _whole(_YEAR)

    def read(cell: Any) -> Value:
        if isinstance(cell, int) and not isinstance(cell, bool):
            return cell
        if isinstance(cell, str) and fits(cell.strip()):
            return int(cell)
        raise UnreadableError("a year of four digits")

    return read


def _year_month(_field: Field) -> Reader:
    fits = _whole(_MONTH)
    return _by(lambda text: text if fits(text) else None, "a month such as 2024-05")


def _duration(_field: Field) -> Reader:
    fits = _whole(_DURATION)
    return _by(lambda text: text if fits(text) else None, "a duration such as P1Y6M")


def _geopoint(field: Field) -> Reader:
    if field.format == "default":
        return _by(_longitude_and_latitude, "a place such as 126.63, 45.75")
    return _json_of(list if field.format == "array" else dict, "a place in JSON")(field)


def _longitude_and_latitude(text: str) -> str | None:
    longitude, latitude = (float(one) for one in text.split(","))
    return text if abs(longitude) <= 180 and abs(latitude) <= 90 else None


def _json_of(kind: type, expected: str) -> Callable[[Field], Reader]:
    """A maker of readers of JSON texts that hold an object or a list."""

    def make(_field: Field) -> Reader:
        def read(cell: Any) -> Value:
            if not isinstance(_json(cell), kind):
                raise UnreadableError(expected)
            return cell if isinstance(cell, str) else _json_text(cell)

        return read

    return make


def _json(cell: Any) -> Any:
    from msgspec import DecodeError, json

    try:
        return json.decode(cell) if isinstance(cell, str) else cell
    except DecodeError:
        return None


def _json_text(value: Any) -> str:
    from msgspec import json

    return json.encode(value).decode()


_MAKERS: dict[str, Callable[[Field], Reader]] = {
    "any": _any,
    "string": _string,
    "number": _number,
    "integer": _integer,
    "boolean": _boolean,
    "date": _date,
    "datetime": _datetime,
    "time": _time,
    "year": _year,
    "yearmonth": _year_month,
    "duration": _duration,
    "object": _json_of(dict, "an object in JSON"),
    "array": _json_of(list, "a list in JSON"),
    "geopoint": _geopoint,
    "geojson": _json_of(dict, "GeoJSON"),
}
"""What makes the reader of each type; a "list" is a text of items and stays that text."""
