"""A stranger's JSON schema leads nowhere without end, and says of values what JSON Schema says."""

from __future__ import annotations

import time
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from harbin_viewer.factsheet.patterns.json_schema import BoundedSchema, EndlessSchemaError

_WAYS = {f"d{n}": {"anyOf": [{"$ref": f"#/$defs/d{n + 1}"}] * 2} for n in range(40)} | {"d40": {"type": "string"}}


@pytest.mark.parametrize(
    "schema",
    [
        {"$ref": "#"},
        {"allOf": [{"$ref": "#"}]},
        {"$defs": {"a": {"$ref": "#/$defs/a"}}, "$ref": "#/$defs/a"},
        {"not": {"$ref": "#"}},
        {"$defs": _WAYS, "$ref": "#/$defs/d0"},  # 2 to the 40th ways to be wrong
    ],
)
def test_a_schema_that_leads_on_without_end_is_given_up_soon(schema: dict[str, Any]) -> None:
    began = time.process_time()
    with pytest.raises(EndlessSchemaError):
        BoundedSchema(Draft202012Validator, schema).first_error({"a": 1})
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    ("items", "unique"),
    [
        ([1, 1.0], False), ([1, True], True), ([0, False], True), ([{"a": [1]}, {"a": [1.0]}], False),
        ([{"a": 1}, {"a": True}], True), ([["x"], "x"], True), ([None, None], False), ([], True),
    ],
)  # fmt: skip
def test_items_are_alike_where_json_schema_calls_them_so(items: list[Any], unique: bool) -> None:
    schema = {"uniqueItems": True}
    assert (BoundedSchema(Draft202012Validator, schema).first_error(items) == "") is unique
    assert Draft202012Validator(schema).is_valid(items) is unique


def test_very_many_objects_are_compared_at_once() -> None:
    began = time.process_time()
    items = [{"a": number} for number in range(40_000)]
    assert BoundedSchema(Draft202012Validator, {"uniqueItems": True}).first_error(items) == ""
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    ("value", "step", "fits"),
    [
        (0.3, 0.1, True), (1.1, 0.1, True), (19.99, 0.01, True), (0.25, 0.1, False), (7, 2, False), (8.0, 2, True),
        (1e30, 3, False), (float("inf"), 0.1, True), (True, 2, True), ("x", 2, True),
    ],
)  # fmt: skip
def test_multiples_are_those_of_the_decimals_as_they_are_written(value: Any, step: float, fits: bool) -> None:
    assert (BoundedSchema(Draft202012Validator, {"multipleOf": step}).first_error(value) == "") is fits


@pytest.mark.parametrize(
    ("schema", "value", "told"),
    [
        ({"enum": [1, "x"]}, True, 'true is not one of [1, "x"]'),
        ({"const": "Point"}, None, '"Point" was expected'),
        ({"type": "string"}, None, 'null is not of type "string"'),
    ],
)
def test_what_is_wrong_is_told_as_json_writes_it(schema: dict[str, Any], value: Any, told: str) -> None:
    assert BoundedSchema(Draft202012Validator, schema).first_error(value) == told
