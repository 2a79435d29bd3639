"""Tables of all types made by chance: sound ones, faulty ones, in all dialects that a large file may have."""

from __future__ import annotations

import csv
import io
from random import Random
from typing import Any

from tests.factsheet.sheets import Draft, one_table

SOUND: dict[str, tuple[str, ...]] = {
    "number": ("1", "2.5", "140.0", "-3.10", "0.00", "1e3", "1.50e10", "12345678.90", "+4.0", "0.1", "1e-7", ".50"),
    "integer": ("1", "2", "-7", "+3", "1900", "9007199254740993"),
    "string": ("a", "b c", "é", 'say "x"', "a,b", "1", "2.50", "line\nbreak", "line\rbreak", " "),
    "any": ("1", "2.50", "a", "007", "2024-01-01", "3", "4.0"),
    "boolean": ("true", "false", "1", "0", "TRUE"),
    "date": ("2024-01-01", "1896-09-08", "2024-02-29", "0001-01-01"),
    "datetime": ("2024-01-01T10:00:00Z", "2024-01-01T10:00:00", "2024-01-01T10:00:00.5+02:00", "2024-01-01T24:00:00"),
    "time": ("09:30:00", "23:59:59", "24:00:00"),
    "year": ("2024", "1999", "-0500", "12024", "0800"),
    "yearmonth": ("2024-05", "1999-12"),
    "duration": ("P1Y6M", "PT5S", "-P1D"),
    "object": ('{"a": 1}', "{}"),
    "array": ("[1, 2]", "[]"),
    "list": ("a,b", "c"),
    "geopoint": ("126.63, 45.75",),
    "geojson": ('{"type": "Point", "coordinates": [1, 2]}',),
}
"""Cells of each type."""

FAULTY = (
    "x", "1,5", "1.0.0", "TRUE", "today", "NaN", "nan", "INF", "-inf", "Infinity", "1_0", "0x10", "−12.5", " 4 ", "800",
    "2024-1-5", "2024-01-01 10:00", "10:00", "24", "{", "2024-13", "1e999", "٣", "1.50", "n/a", "-",
)  # fmt: skip
"""Cells that most types do not have."""

_CONSTRAINTS: tuple[dict[str, Any], ...] = ({}, {}, {}, {"required": True}, {"unique": True})


def draft(chance: Random) -> Draft:
    """A sheet of one table, small enough to be looked at."""
    kinds = [chance.choice(list(SOUND)) for _ in range(chance.randint(1, 4))]
    fields = [_field(f"c{at}", kind, chance) for at, kind in enumerate(kinds)]
    faults = chance.choice((0.0, 0.0, 0.1, 0.4))
    rows = [[_cell(kind, faults, chance) for kind in kinds] for _ in range(chance.randint(0, 8))]
    header = [str(field["name"]) for field in fields]
    if chance.random() < 0.1:
        chance.shuffle(header)
    _misshape(rows, chance)
    delimiter = chance.choice(",,,;\t|")
    content = _written([header, *rows], delimiter, chance)
    more: dict[str, Any] = {"primaryKey": "c0"} if chance.random() < 0.15 else {}
    if chance.random() < 0.2:
        more["missingValues"] = chance.choice((["", "-"], ["n/a"], [{"value": "-", "label": "none"}, {"value": ""}]))
    if chance.random() < 0.2:
        more["fieldsMatch"] = [chance.choice(("equal", "subset", "superset", "partial"))]
    made = one_table(content, fields, **more)
    made.resource()["dialect"] = {"delimiter": delimiter}
    if chance.random() < 0.15:
        made.resource().pop("schema")
    return made


def _field(name: str, kind: str, chance: Random) -> dict[str, Any]:
    field: dict[str, Any] = {"name": name, "type": kind}
    if constraints := chance.choice(_CONSTRAINTS):
        field["constraints"] = constraints
    if kind == "number" and chance.random() < 0.15:
        field["decimalChar"] = ","
    return field


def _cell(kind: str, faults: float, chance: Random) -> str:
    if chance.random() < 0.1:
        return ""
    return chance.choice(FAULTY) if chance.random() < faults else chance.choice(SOUND[kind])


def _misshape(rows: list[list[str]], chance: Random) -> None:
    if rows and chance.random() < 0.1:
        row = chance.choice(rows)
        row[:] = chance.choice(([*row, "more"], row[:-1], [], [*row, ""]))


def _written(rows: list[list[str]], delimiter: str, chance: Random) -> bytes:
    text = io.StringIO()
    end = chance.choice(("\n", "\r\n", "\r"))
    if chance.random() < 0.5:
        csv.writer(text, delimiter=delimiter, lineterminator=end).writerows(rows)
    else:
        csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(rows)
    content = text.getvalue()
    content = content.rstrip("\r\n") if chance.random() < 0.1 else content
    mark = b"\xef\xbb\xbf" if chance.random() < 0.1 else b""
    return mark + content.encode()
