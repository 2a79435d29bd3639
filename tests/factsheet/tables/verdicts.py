"""Cells before two judges: `python -m tests.factsheet.tables.verdicts 5000` holds ours against frictionless on so many.

Where they differ, a reason below says who is right.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from random import Random
from typing import Any, NamedTuple

import msgspec

from harbin_viewer.factsheet.model.schema import Field, Schema, missing_texts
from harbin_viewer.factsheet.tables.rules.constraints import ConstraintError, demands
from harbin_viewer.factsheet.tables.values.cells import UnreadableError, reader
from tests.factsheet.tables.generated_tables import FAULTY, SOUND
from tests.factsheet.tables.test_oracle import calm

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
        "durations of months have an order: frictionless cannot compare them, or compares their texts",
        lambda case: case.field["type"] == "duration" and "constraints" in case.field,
    ),
)


def case_of(seed: int) -> Case:
    """A field of some type with some constraint, and a cell."""
    chance = Random(seed)
    kind = chance.choice(list(SOUND))
    field: dict[str, Any] = {"name": "x", "type": kind}
    if constraints := _constraints(kind, chance):
        field["constraints"] = constraints
    return Case(field, chance.choice(SOUND[kind]) if chance.random() < 0.5 else chance.choice(CELLS))


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
