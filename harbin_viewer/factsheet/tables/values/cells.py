"""The text of a cell, or a value of inline data, as a value by the type of its field (Table Schema)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.tables.values import number_cells
from harbin_viewer.factsheet.tables.values.cell_values import Reader, UnreadableError, Value, whole
from harbin_viewer.factsheet.wording import either, in_quotes

__all__ = ["Reader", "UnreadableError", "Value", "reader"]

_FORMATS = {
    "email": (r"[^@\s()<>\[\]:;,\\]+@[^@\s()<>:;,\\]+\.[^@\s()<>:;,\\]+", "an email address"),
    "uri": (r"[A-Za-z][A-Za-z0-9+.-]*:[^\s]+", "an address such as https://example.org"),
    "uuid": (r"[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}", "a UUID"),
    "binary": (r"([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?", "text in base64"),
}


def reader(field: Field) -> Reader:
    """What reads the cells of a field."""
    return _MAKERS.get(field.type, _any)(field)


def _any(_field: Field) -> Reader:
    def read(cell: Any) -> Value:
        if isinstance(cell, str | bool):
            return cell
        if isinstance(cell, int | float):
            number_cells.countable(cell)  # a whole number of JSON may have more digits than can be computed with
            return cell
        return _json_text(cell)

    return read


def _string(field: Field) -> Reader:
    pattern, expected = _FORMATS.get(field.format, ("", "a text"))
    fits = whole(pattern, re.NOFLAG) if pattern else None

    def read(cell: Any) -> Value:
        if not isinstance(cell, str):
            raise UnreadableError(expected, str(cell) if isinstance(cell, int | float) else _json_text(cell))
        if fits and not fits(cell):
            raise UnreadableError(expected, cell)
        return cell

    return read


def _boolean(field: Field) -> Reader:
    values = dict.fromkeys(field.true_values, True) | dict.fromkeys(field.false_values, False)
    words = in_quotes(texts[0] for texts in (field.true_values, field.false_values) if texts)
    expected = either(words) or "true or false"

    def read(cell: Any) -> Value:
        if isinstance(cell, bool):
            return cell
        if isinstance(cell, str) and cell in values:
            return values[cell]
        raise UnreadableError(expected)

    return read


def _json_text(cell: Any) -> str:
    from harbin_viewer.factsheet.tables.values import json_cells

    return json_cells.json_text(cell)


def _moment(field: Field) -> Reader:
    from harbin_viewer.factsheet.tables.values import moment_cells

    makers = {
        "date": moment_cells.date_reader,
        "datetime": moment_cells.datetime_reader,
        "time": moment_cells.time_reader,
        "yearmonth": moment_cells.month_reader,
        "duration": moment_cells.duration_reader,
    }
    return makers[field.type](field)


def _json(field: Field) -> Reader:
    from harbin_viewer.factsheet.tables.values import json_cells

    if field.type == "list":
        return json_cells.list_reader(field, reader)
    makers = {
        "object": json_cells.object_reader,
        "array": json_cells.array_reader,
        "geopoint": json_cells.geopoint_reader,
        "geojson": json_cells.geojson_reader,
    }
    return makers[field.type](field)


_MAKERS: dict[str, Callable[[Field], Reader]] = {
    "any": _any,
    "string": _string,
    "number": number_cells.number,
    "integer": number_cells.integer,
    "boolean": _boolean,
    "year": number_cells.year,
    **dict.fromkeys(("date", "datetime", "time", "yearmonth", "duration"), _moment),
    **dict.fromkeys(("object", "array", "list", "geopoint", "geojson"), _json),
}
"""What makes the reader of each type; what few tables have is imported where one has it."""
