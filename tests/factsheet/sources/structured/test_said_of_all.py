"""What JSON states for all its records, beside them or in an object called so, is their unit and their source."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.factsheet.sources.samples import reading

RECORDS = [{"station": "North", "count": 1200}, {"station": "South", "count": 800}]


@pytest.mark.parametrize(
    ("value", "unit", "sources"),
    [
        ({"meta": {"source": "City Bikes", "unit": "bikes"}, "data": RECORDS}, "bikes", ["City Bikes"]),
        ({"metadata": {"data_source": "City Bikes", "units": "bikes"}, "data": RECORDS}, "bikes", ["City Bikes"]),
        ({"info": {"sources": ["City", "Land"], "unit": "kg"}, "data": RECORDS}, "kg", ["City", "Land"]),
        ({"response": {"source": "City Bikes", "unit": "trips", "data": RECORDS}}, "trips", ["City Bikes"]),
        ({"source": "City", "unit": "bikes", "meta": {"title": "Bikes"}, "data": RECORDS}, "bikes", ["City"]),
        ({"meta": {"source": {"name": "City", "url": "https://x.example"}}, "data": RECORDS}, "", ["City"]),
        ({"meta": {"unit": "metric"}, "data": RECORDS}, "", []),
        ({"meta": {"unit": "imperial"}, "data": RECORDS}, "", []),
        ({"meta": {"unit": "none"}, "data": RECORDS}, "", []),
        ({"meta": {"unit": "various"}, "data": RECORDS}, "", []),
        ({"request": {"source": "web"}, "data": RECORDS}, "", []),
        ({"a": {"source": "X", "data": RECORDS}, "b": {"source": "Y", "note": [1], "data": RECORDS}}, "", []),
    ],
)
def test_a_unit_and_a_source_of_all_are_those_of_the_records(value: Any, unit: str, sources: list[str]) -> None:
    found = reading(json.dumps(value), "x.json")

    hints = {label: hint.unit for label, hint in found.tables[0].columns.items() if hint.unit}
    assert hints == ({"count": unit} if unit else {})
    assert [hint.title for hint in found.sources] == sources
