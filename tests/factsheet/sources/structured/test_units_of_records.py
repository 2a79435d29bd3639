"""A first record that has the units of the others is none of them, in whatever way records are written."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.factsheet.sources.samples import table

FIGURES = [{"Region": "North", "Exports": 5}, {"Region": "South", "Exports": 7}]
UNITS = {"Region": "Area", "Exports": "USD bn"}


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (json.dumps([UNITS, *FIGURES]), "x.json"),
        (json.dumps([UNITS | {"Region": None}, *FIGURES]), "x.json"),
        (json.dumps({"data": [UNITS | {"Exports": "(in USD bn)"}, *FIGURES]}), "x.json"),
        ("".join(f"{json.dumps(record)}\n" for record in (UNITS, *FIGURES)), "x.jsonl"),
        (json.dumps([["Region", "Exports"], ["Area", "USD bn"], ["North", 5], ["South", 7]]), "x.json"),
        (json.dumps({"Region": ["Area", "North", "South"], "Exports": ["USD bn", 5, 7]}), "x.json"),
        (
            "<all>"
            "<a><Region>Area</Region><Exports>USD bn</Exports></a>"
            "<a><Region>North</Region><Exports>5</Exports></a>"
            "<a><Region>South</Region><Exports>7</Exports></a>"
            "</all>",
            "x.xml",
        ),
    ],
)
def test_units_in_the_first_record_are_those_of_the_others(content: str, name: str) -> None:
    found = table(content, name)

    assert [list(row) for row in found.rows] == [["North", "5"], ["South", "7"]]
    assert found.columns["Exports"].unit == "USD bn"
    assert "The first record has the units of the others." in [notice.sentence for notice in found.notices]


@pytest.mark.parametrize(
    "records",
    [
        [{"name": "Ann", "score": "absent"}, {"name": "Ben", "score": 5}, {"name": "Cid", "score": 7}],
        [{"name": "Ann", "score": "%"}, {"name": "Ben", "score": 5}, {"name": "Cid", "score": 7}],
        [
            {"item": "Tea", "unit": "kg", "n": 5},
            {"item": "Cup", "unit": "t", "n": 5},
            {"item": "Pot", "unit": "g", "n": 7},
        ],
        [{"Region": "Area", "kg": "(kg)", "n": 5}, {"Region": "N", "kg": 5, "n": 5}, {"Region": "S", "kg": 7, "n": 5}],
        [{"item": "item", "size": "m"}, {"item": "Cup", "size": "l"}, {"item": "Pot", "size": "m"}],
    ],
)
def test_a_first_record_with_a_name_figures_or_other_words_is_one_of_them(records: list[Any]) -> None:
    assert len(list(table(json.dumps(records), "x.json").rows)) == len(records)
