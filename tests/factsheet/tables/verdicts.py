"""Cells before two judges: `python -m tests.factsheet.tables.verdicts 5000` holds ours against frictionless on so many.

Where they differ, a reason below says who is right.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from random import Random
from typing import Any, NamedTuple

import msgspec

from harbin_viewer.factsheet.model.package.schema import Field, Schema, missing_texts
from harbin_viewer.factsheet.tables.rules.constraints import ConstraintError, demands
from harbin_viewer.factsheet.tables.values.cells import UnreadableError, reader
from tests.factsheet.tables.fast.test_oracle import calm
from tests.factsheet.tables.generated_tables import FAULTY, SOUND

CELLS = sorted({cell for cells in SOUND.values() for cell in cells} | set(FAULTY) | {""})

_BOUNDS: dict[str, tuple[Any, ...]] = {
    "number": ("1", 2.5, -3), "integer": (1, "2"), "date": ("2024-01-01", "1999-12-31"), "year": (2000, "1999"),
    "yearmonth": ("2000-01",), "datetime": ("2024-01-01T10:00:00Z",), "time": ("12:00:00",),
    "duration": ("P1Y", "P13M"),
}  # fmt: skip
_LISTS = {"string": ["a", "b c"], "integer": [1, "2"], "number": ["2.5", 1], "array": ["[1, 2]"], "boolean": ["true"]}


class Case(NamedTuple):
    """A field as a descriptor has it, and a cell."""

    field: dict[str, Any]
    cell: str


class Reason(NamedTuple):
    """Why frictionless judges some cells otherwise, and that ours is right."""

    words: str
    holds: Callable[[Case], bool]


def _is(case: Case, kind: str, *cells: str) -> bool:
    """Whether a case is of a type and one of these cells."""
    return case.field["type"] == kind and case.cell in cells


REASONS = (
    Reason("Python's underscores between digits are in no number of XML Schema", lambda case: "_" in case.cell),
    Reason("digits of other scripts are none of XML Schema's", lambda case: "٣" in case.cell),
    Reason(
        "exclusive bounds are of Table Schema v2: frictionless knows v1 alone and refuses the field",
        lambda case: any(name.startswith("exclusive") for name in case.field.get("constraints", {})),
    ),
    Reason("infinity is written INF", lambda case: case.cell == "Infinity"),
    Reason("a number that no machine can compute with is a slip, and is told", lambda case: case.cell == "1e999"),
    Reason("a date is yyyy-mm-dd, with all its noughts", lambda case: case.cell == "2024-1-5"),
    Reason(
        "gYear has years before our era and beyond 9999",
        lambda case: case.field["type"] == "year" and (case.cell[:1] == "-" or len(case.cell) > 4),
    ),
    Reason(
        "moments without a zone have an order among those that have one: frictionless cannot compare them",
        lambda case: case.field["type"] in ("datetime", "time") and "constraints" in case.field,
    ),
    Reason(
        "labelled missing values are of Table Schema v2: frictionless refuses the field",
        lambda case: any(isinstance(entry, dict) for entry in case.field.get("missingValues", ())),
    ),
    Reason(
        "whole numbers may be grouped since Table Schema v2",
        lambda case: case.field["type"] == "integer" and "groupChar" in case.field,
    ),
    Reason(
        "a sign between the digits and its decimals is no part of a whole number",
        lambda case: _is(case, "integer", ".5", "5."),
    ),
    Reason(
        "a moment in any form still says its day, and a time in any form its hour",
        lambda case: case.field["type"] in ("date", "datetime", "time") and case.field.get("format") == "any",
    ),
    Reason(
        "xsd:duration has no weeks, no fractions but of seconds, and nothing where a part is announced",
        lambda case: _is(case, "duration", "P1W", "P1.5Y", "P1YT", "PT"),
    ),
    Reason(
        "gYearMonth has a year of four digits or more, two for the month, eras before ours and zones",
        lambda case: _is(case, "yearmonth", "2024-1", "24-01", "-0044-03", "2024-01Z"),
    ),
    Reason(
        "a pattern describes the whole value, also one of several choices",
        lambda case: "|" in case.field.get("constraints", {}).get("pattern", ""),
    ),
    Reason("TopoJSON is a topology", lambda case: case.field.get("format") == "topojson"),
    Reason("a point is made of numbers, not of texts", lambda case: _is(case, "geopoint", '["1","2"]')),
    Reason("base64 has signs of its own, four at a time", lambda case: case.field.get("format") == "binary"),
    Reason("an address of the web has no blank", lambda case: _is(case, "string", "http://x.org/a b")),
    Reason("a UUID has hyphens", lambda case: _is(case, "string", "123e4567e89b12d3a456426614174000")),
    Reason(
        "a schema of JSON is a constraint since Table Schema v2",
        lambda case: "jsonSchema" in case.field.get("constraints", {}),
    ),
    Reason(
        "durations of months have an order: frictionless cannot compare them, or compares their texts",
        lambda case: case.field["type"] == "duration" and "constraints" in case.field,
    ),
)


def case_of(seed: int) -> Case:
    """A field of some type with some constraint, or written in some form, and a cell."""
    chance = Random(seed)
    if chance.random() < _IN_SOME_FORM:
        return _in_some_form(chance)
    kind = chance.choice(list(SOUND))
    field: dict[str, Any] = {"name": "x", "type": kind}
    if constraints := _constraints(kind, chance):
        field["constraints"] = constraints
    return Case(field, chance.choice(SOUND[kind]) if chance.random() < 0.5 else chance.choice(CELLS))


_IN_SOME_FORM = 0.4

_FORMS: dict[str, dict[str, tuple[Any, ...]]] = {
    "number": {"decimalChar": (",", "."), "groupChar": (" ", ",", "."), "bareNumber": (True, False)},
    "integer": {"groupChar": (" ", ",", "."), "bareNumber": (True, False)},
    "boolean": {"trueValues": (["yes"], ["Y", "1"]), "falseValues": (["no"], ["N", "0"])},
    "date": {"format": ("default", "any", "%Y-%m-%d", "%d/%m/%Y", "%d.%m.%y", "%B %d, %Y")},
    "time": {"format": ("default", "any", "%H:%M", "%H:%M:%S", "%I:%M %p")},
    "datetime": {"format": ("default", "any", "%Y-%m-%d %H:%M", "%d/%m/%Y %H:%M:%S", "%Y-%m-%dT%H:%M:%S%z")},
    "string": {"format": ("email", "uri", "uuid", "binary")},
    "geopoint": {"format": ("default", "array", "object")},
    "geojson": {"format": ("default", "topojson")},
    "list": {"delimiter": (";", ",", "|"), "itemType": ("string", "integer", "number", "boolean", "date", "time")},
    "year": {},
    "yearmonth": {},
    "duration": {},
}
"""How cells of each type may be written."""

_MOMENTS = (
    "2024-01-05", "05/01/2024", "5.1.24", "05.01.24", "January 5, 2024", "2024-01-05 10:00", "05/01/2024 10:00:00",
    "2024-01-05T10:00:00Z", "2024-01-05T10:00:00+01:00", "2024-01-05T10:00:00", "10:00", "10:00:00", "10:00 AM",
    "25:00", "10:00:00Z", "31/02/2024", "2024-13-01", "20240105", "5 Jan 2024", "2024-01-05T24:00:00Z",
)  # fmt: skip
_FIGURES = (
    "1,5", "1.5", "1 000", "1,000", "1,000.5", "1.000,5", "$5", "5%", "5 EUR", "-5", "+5", "1e5", "--5", "5.", ".5",
    "€ 1,000.00", "NaN", "INF", "-INF", "a5b",
)  # fmt: skip
_WRITTEN: dict[str, tuple[str, ...]] = {
    "number": _FIGURES,
    "integer": _FIGURES,
    "boolean": ("yes", "no", "true", "TRUE", "True", "1", "0", "y", "Y", "N", "false", "t"),
    **dict.fromkeys(("date", "time", "datetime"), _MOMENTS),
    "string": (
        "a@b.org", "a@b", "a b@c.org", "http://x.org", "x.org", "mailto:a@b.org", "@b.org", "http://x.org/a b",
        "123e4567-e89b-12d3-a456-426614174000", "123e4567e89b12d3a456426614174000", "aGVsbG8=", "hello!", "urn:isbn:1",
    ),
    "geopoint": ("1, 2", "1,2", "181,0", "0,91", "[1, 2]", "[1,2,3]", '{"lon": 1, "lat": 2}', '{"lat":1}', '["1","2"]'),
    "geojson": ('{"type":"Point","coordinates":[1,2]}', '{"type":"Point"}', "{}", "[]", "x",
                '{"type":"Topology","objects":{},"arcs":[]}'),
    "list": ("1,2", "1;2", "a,b", "true,false", "2024-01-01,2024-01-02", "1|2", ",", "1,,2", "1.5,2"),
    "year": ("2024", "24", "02024", "+2024", " 2024", "2024.0", "0000"),
    "yearmonth": ("2024-01", "2024-1", "2024-13", "24-01", "2024-01Z", "-0044-03", "202401"),
    "duration": ("P1Y", "PT1H", "P", "PT", "P1Y2M3DT4H5M6S", "P1.5Y", "-P1D", "P1W", "1D", "PT0.5S", "P1YT", "p1y"),
}  # fmt: skip
"""Cells of each type, written well and badly in some form or other."""


def _in_some_form(chance: Random) -> Case:
    kind = chance.choice(list(_FORMS))
    field: dict[str, Any] = {"name": "x", "type": kind}
    field |= {name: chance.choice(values) for name, values in _FORMS[kind].items() if chance.random() < 0.6}
    if chance.random() < 0.2:
        field["missingValues"] = chance.choice((["NA"], ["", "x", "1"], [{"value": "1,5", "label": "z"}]))
    if chance.random() < 0.1:
        field["constraints"] = {"jsonSchema": {"type": "object"}}
    return Case(field, chance.choice(_WRITTEN[kind]))


def _constraints(kind: str, chance: Random) -> dict[str, Any]:
    choices: list[dict[str, Any]] = [{}, {"required": True}]
    if kind in _BOUNDS:
        names = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
        choices += [{name: chance.choice(_BOUNDS[kind])} for name in names]
    if kind in ("string", "array", "object", "list"):
        choices += [{"minLength": chance.randint(0, 3)}, {"maxLength": chance.randint(0, 3)}]
    if kind in _LISTS:
        choices.append({"enum": _LISTS[kind]})
    if kind == "string":
        choices.append({"pattern": chance.choice(("[a-z]+", "a|b", ".*,.*"))})
    return chance.choice(choices)


def ours(case: Case) -> bool:
    """Whether we take the cell for a valid one."""
    field = msgspec.convert(case.field, Field)
    if case.cell in missing_texts(field, Schema(fields=(field,))):
        return not field.constraints.required
    read = reader(field)
    try:
        value = read(case.cell)
        return not any(demand(value) for demand in demands(field, read))
    except (UnreadableError, ConstraintError):
        return False


def theirs(case: Case) -> bool:
    """Whether frictionless does."""
    with calm():
        import frictionless

        try:
            (field,) = frictionless.Schema.from_descriptor({"fields": [case.field]}).fields
            _, notes = field.create_cell_reader()(case.cell)
        except Exception:
            return False
    return not notes


def unexplained(seed: int) -> Case | None:
    """The case of a seed where the judges differ without a reason."""
    case = case_of(seed)
    if ours(case) == theirs(case) or any(reason.holds(case) for reason in REASONS):
        return None
    return case


if __name__ == "__main__":
    differing = [case for seed in range(int(sys.argv[1])) if (case := unexplained(seed)) is not None]
    for found in differing:
        print(found, "ours:", ours(found))
    print(f"{len(differing)} cases differ without a reason.")
    sys.exit(bool(differing))
