"""The type of a column that nobody has named, by its values: all of them are of it, and none says otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import cache
from typing import Any

from harbin_viewer.factsheet.model.package.schema import Constraints, Field, FieldType, Schema
from harbin_viewer.factsheet.tables.values.cells import UnreadableError, reader
from harbin_viewer.factsheet.tables.values.number_cells import INTEGER, NUMBER

_A_CODE = r"[+-]?0\d.*"
"""Digits that are no number: a nought before others is part of a code (a postcode, a telephone)."""

_LONGEST_NUMBER = 18
"""Digits of a number; longer ones are identifiers."""

_SPECIAL = frozenset({"nan", "inf", "-inf"})


def all_are_texts(schema: Schema | None) -> bool:
    """Whether a schema calls every field a text, and says no more of it."""
    return schema is not None and all(map(is_plain_text, schema.fields))


def is_open(field: Field, *, among_texts: bool) -> bool:
    """Whether the values are to say of which type a field is: it has none, or it is a text as all of its schema are."""
    return field.type == "any" or (among_texts and is_plain_text(field))


def is_plain_text(field: Field) -> bool:
    """Whether a schema calls a field a text, and says no more of it."""
    plain = field.constraints == Constraints() and field.categories is None and field.format == "default"
    return field.type == "string" and plain


def type_of(values: Collection[Any]) -> FieldType:
    """The narrowest type that all values (none of them missing) are of; "any" where there is none."""
    if values:
        for kind, fits in _types().items():
            if all(map(fits, values)) and (kind != "number" or not all(map(_is_special, values))):
                return kind  # type: ignore[return-value]
    return "any"


def says_nothing(values: Collection[Any]) -> bool:
    """Whether values are only such as numbers have among them (NaN, inf): others are to say of which type all are."""
    return all(map(_is_special, values))


def _integer() -> Callable[[Any], bool]:
    fits, code = re.compile(INTEGER, re.ASCII).fullmatch, re.compile(_A_CODE).fullmatch

    def is_integer(value: Any) -> bool:
        if isinstance(value, str):
            return fits(value) is not None and not code(value) and len(value) <= _LONGEST_NUMBER
        return isinstance(value, int) and not isinstance(value, bool)

    return is_integer


def _number() -> Callable[[Any], bool]:
    fits, code = re.compile(NUMBER, re.ASCII).fullmatch, re.compile(_A_CODE).fullmatch

    def is_number(value: Any) -> bool:
        if not isinstance(value, str):
            return isinstance(value, int | float) and not isinstance(value, bool)
        if fits(value) is None:
            return _is_special(value)
        digits = value.partition(".")[0]
        return not code(value) and len(digits) <= _LONGEST_NUMBER and abs(float(value)) != float("inf")

    return is_number


def _is_special(value: Any) -> bool:
    return isinstance(value, str) and value.lower() in _SPECIAL


def _readable(kind: FieldType) -> Callable[[Any], bool]:
    read = reader(Field(name="values", type=kind))

    def is_readable(value: Any) -> bool:
        try:
            return read(value) is not None
        except UnreadableError:
            return False

    return is_readable


@cache
def _types() -> dict[str, Callable[[Any], bool]]:
    """The types that values can show, narrowest first."""
    return {
        "integer": _integer(),
        "number": _number(),
        "date": _readable("date"),
        "datetime": _readable("datetime"),
        "yearmonth": _readable("yearmonth"),
    }
