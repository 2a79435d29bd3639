"""Cells of which the file itself says what they are, and how a declared field would write them.

A number of a workbook or of JSON is no text in the form that the schema describes: there 1.5 is one and a half,
whatever sign that form has for decimals.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from typing import Any, SupportsIndex

from harbin_viewer.factsheet.model.package.schema import Field


class TypedCell(str):
    """The text that is shown of a cell, with its `value` (a number, truth value, moment, list or object)."""

    __slots__ = ("value",)
    value: Any

    def __new__(cls, text: str, value: Any) -> TypedCell:
        """The cell of a text and a value."""
        made = super().__new__(cls, text)
        made.value = value
        return made

    def strip(self, _signs: str | None = None, /) -> TypedCell:
        """Itself: there are no blanks around a value."""
        return self

    def __reduce_ex__(self, _protocol: SupportsIndex) -> Any:
        return TypedCell, (str(self), self.value)


def written(cell: str, field: Field) -> str:
    """The text of a cell as its field describes texts; a plain text as it is."""
    if not isinstance(cell, TypedCell):
        return cell
    value = cell.value
    if isinstance(value, bool):
        return _truth(cell, field)
    if isinstance(value, int | float):
        return _WRITERS.get(field.type, _as_shown)(cell, field)
    if isinstance(value, datetime.date | datetime.time):
        return _moment(cell, field)
    return _listed(value, field) if field.type == "list" and isinstance(value, list) else str(cell)


def _as_shown(cell: TypedCell, _field: Field) -> str:
    return str(cell)


def _number(cell: TypedCell, field: Field) -> str:
    if field.decimal_char == ".":
        return _without_point(cell) if field.group_char == "." else str(cell)
    return cell.replace(".", field.decimal_char)


def _without_point(text: str) -> str:
    """The same number with an exponent in place of its point, where a point would group its digits."""
    figure, _, exponent = text.lower().partition("e")
    whole, point, decimals = figure.partition(".")
    return f"{whole}{decimals}e{int(exponent or 0) - len(decimals)}" if point else text


def _whole_number(cell: TypedCell, _field: Field) -> str:
    value = cell.value
    return str(int(value)) if value == value // 1 and abs(value) != float("inf") else str(cell)


def _truth(cell: TypedCell, field: Field) -> str:
    words = field.true_values if cell.value else field.false_values
    return words[0] if field.type == "boolean" and words else str(cell)


def _moment(cell: TypedCell, field: Field) -> str:
    moment: Any = cell.value
    if field.type == "datetime" and isinstance(moment, datetime.date) and not isinstance(moment, datetime.datetime):
        moment = datetime.datetime.combine(moment, datetime.time())
    if field.type == "date" and isinstance(moment, datetime.datetime) and moment.time() == datetime.time():
        moment = moment.date()
    kind: type = type(moment)
    if kind is not _KINDS.get(field.type):
        return str(cell)
    has_form = field.format not in ("default", "any", "")
    return moment.strftime(field.format.removeprefix("fmt:")) if has_form else str(moment.isoformat())


def _listed(items: list[Any], field: Field) -> str:
    """The items between the delimiters; those that hold one themselves, or are nested, as JSON."""
    sign = field.delimiter or ","
    texts = [item if isinstance(item, str) else json.dumps(item, ensure_ascii=False) for item in items]
    is_plain = not any(sign in text for text in texts) and not any(isinstance(item, list | dict) for item in items)
    return sign.join(texts) if is_plain else json.dumps(items, ensure_ascii=False)


_WRITERS: dict[str, Callable[[TypedCell, Field], str]] = {
    "number": _number,
    "integer": _whole_number,
    "year": _whole_number,
}
_KINDS: dict[str, type] = {"date": datetime.date, "datetime": datetime.datetime, "time": datetime.time}
