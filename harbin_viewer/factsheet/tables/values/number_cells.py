"""Numbers, whole numbers and years out of the texts of cells."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.tables.values.cell_values import Reader, UnreadableError, Value, whole
from harbin_viewer.factsheet.words.reported_decimals import stated

NUMBER = r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?"
INTEGER = r"[+-]?\d+"
ZONE = r"(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))"
"""A zone of time as XML Schema has it."""

_YEAR = rf"(-?(?:[1-9]\d{{3,}}|0\d{{3}}))({ZONE})?"
_MOST_DIGITS = 308
"""Of numbers that can be computed with; a longer one is a slip."""

_WITH_WORDS = r"(?:[^\d+\-−]*?[^\d+\-−.])??(?:(?<=\w)\.|(?<=/)\.)?([+-]?\.?\d(?:.*\d)?)(?:\.?[^\d+\-−.].*|\.-?)?"
"""A number between words: an abbreviation ends with its point (Rs.95), and a sign anywhere else makes it another."""

_SPECIAL = {"nan": math.nan, "inf": math.inf, "-inf": -math.inf}
"""Their case need not be respected."""

_MINUS = "−"

_MOST_WHOLE = 1e15
"""Numbers from which on Python writes no decimals."""


def number(field: Field) -> Reader:
    """A reader of numbers, which keep the zeros they end in."""
    plain, fits, expected = plain_number(field), whole(NUMBER), _example("a number", field)

    def parsed(text: str) -> float | None:
        if fits(text):
            figure = stated(text)
            return figure if abs(figure) != math.inf else countable(text)
        return _SPECIAL.get(text.lower())

    def read(cell: Any) -> Value:
        if type(cell) is str and fits(text := plain(cell)):  # nearly always, and fast
            figure = stated(text)
            return figure if abs(figure) != math.inf else countable(text)
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            return _as_written(cell)
        text = plain(cell) if isinstance(cell, str) else ""
        found = parsed(text)
        if found is None:
            raise _no_number(text, expected, parsed)
        return found

    return read


def _as_written(number: float) -> float:
    """A number of JSON: one with a point, and be it 36.0, was written with a decimal, which a whole one was not."""
    counted = countable(number)
    return (
        stated(repr(number)) if type(number) is float and abs(number) < _MOST_WHOLE and number.is_integer() else counted
    )


def integer(field: Field) -> Reader:
    """A reader of whole numbers; one with decimals is none, and can only mean the number that it is."""
    plain, fits, is_number = plain_number(field), whole(INTEGER), whole(NUMBER)

    def parsed(text: str) -> float | None:
        if not is_number(text):
            return None
        countable(text)  # Python refuses to read some thousand digits as a whole number
        return int(text) if fits(text) else stated(text)

    def read(cell: Any) -> Value:
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            countable(cell)
            if cell == cell // 1:
                return int(cell)
            raise UnreadableError("a whole number", cell)
        text = plain(cell) if isinstance(cell, str) else ""
        if fits(text):
            countable(text)
            return int(text)
        found = parsed(text)
        raise (
            UnreadableError("a whole number", found)
            if found is not None
            else _no_number(text, "a whole number", parsed)
        )

    return read


def year(_field: Field) -> Reader:
    """A reader of years as XML Schema has them: four digits or more, with a minus before those before our era."""
    fits, is_number = whole(_YEAR), whole(INTEGER)

    def read(cell: Any) -> Value:
        if isinstance(cell, int | float) and not isinstance(cell, bool) and cell == cell // 1:
            countable(cell)
            return int(cell)
        text = cell.strip() if isinstance(cell, str) else ""
        if (found := fits(text)) and len(text) < _MOST_DIGITS:
            return int(found[1])
        text = text.replace(_MINUS, "-")
        meant = int(text) if is_number(text) and len(text) < _MOST_DIGITS else None
        raise UnreadableError("a year of four digits", meant)

    return read


def plain_number(field: Field) -> Callable[[str], str]:
    """What turns a number as the field writes it into one as Python reads it."""
    if has_plain_numbers(field):
        return str.strip
    without = _without_sign(field) if field.figure_sign else _without_words(field)

    def plain(text: str) -> str:
        text = _ungrouped(text.strip(), field) if field.group_char else text.strip()
        if field.decimal_char != ".":
            # A dot would be read as a decimal point that this field does not have.
            text = text.replace(".", "?").replace(field.decimal_char, ".")
        return without(text)

    return plain


def _without_words(field: Field) -> Callable[[str], str]:
    """What takes words away from around a number, where there may be some."""
    if field.bare_number:
        return str
    with_words = whole(_WITH_WORDS)

    def without(text: str) -> str:
        found = with_words(text)
        return found[1] if found else text

    return without


def _without_sign(field: Field) -> Callable[[str], str]:
    """What takes the one sign of a field away; other signs stay, so that their figures are no numbers of it.

    Where figures are shares, one without the sign is another thing, but for nought.
    """
    sign = field.figure_sign if field.decimal_char == "." else field.figure_sign.replace(".", "?")
    known = re.escape(sign)
    fits = whole(rf"(?P<minus>[+-]?)(?P<before>{known})?\s?(?P<number>[+-]?\.?\d.*?)\s?(?P<behind>{known})?")
    may_be_bare = sign not in "%‰"

    def without(text: str) -> str:
        found = fits(text)
        if found is None:
            return text
        is_bare = not found["before"] and not found["behind"]
        other = is_bare and not may_be_bare and found["number"].strip("-+0.")
        return f"{text} without “{sign}”" if other else found["minus"] + found["number"]

    return without


def _ungrouped(text: str, field: Field) -> str:
    """The text without the sign that groups its digits; behind the decimal point it groups none, and stays."""
    if field.type == "integer" or field.group_char == field.decimal_char:
        return text.replace(field.group_char, "")
    digits, point, decimals = text.partition(field.decimal_char)
    return f"{digits.replace(field.group_char, '')}{point}{decimals}"


def has_plain_numbers(field: Field) -> bool:
    """Whether its numbers are written as Python writes them."""
    return field.bare_number and not field.group_char and field.decimal_char == "."


def countable(number: str | float) -> float:
    """The number; UnreadableError where it is too large to compute with."""
    try:
        counted = float(number)
    except OverflowError:
        counted = math.inf
    if math.isinf(counted):
        raise UnreadableError(f"a number of at most {_MOST_DIGITS} digits")
    return counted


def _no_number(text: str, expected: str, parsed: Callable[[str], float | None]) -> UnreadableError:
    """The error for a text that is no number, which names the sign where it alone is amiss."""
    meant = parsed(text.replace(_MINUS, "-")) if _MINUS in text else None
    if meant is None:
        return UnreadableError(expected)
    return UnreadableError(f"{expected}: its minus is the sign “{_MINUS}”, and “-” is wanted", meant)


def _example(expected: str, field: Field) -> str:
    if field.figure_sign:
        expected = f"{expected} in “{field.figure_sign}”"
    if field.decimal_char != ".":
        return f"{expected} with “{field.decimal_char}” before its decimals"
    return expected
