"""JSON of one, two or more records under their keys is a table, whichever of both names the columns."""

from __future__ import annotations

import json
from typing import Any

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from tests.factsheet.sources.samples import reading, table

ANNA, BEN = {"age": 31, "height": 170}, {"age": 40, "height": 182}
RATES = {"2024-01-02": {"USD": 1.09, "GBP": 0.86}, "2024-01-03": {"USD": 1.1, "GBP": 0.87}}


@pytest.mark.parametrize(
    ("value", "rows"),
    [
        ({"Anna": ANNA, "Ben": BEN}, "key,age,height Anna,31,170 Ben,40,182"),
        ({"data": {"Anna": ANNA, "Ben": BEN}}, "key,age,height Anna,31,170 Ben,40,182"),
        ({"2021": {"b": 120, "d": 90}, "2022": {"b": 118}}, "year,b,d 2021,120,90 2022,118,"),
        ({"base": "EUR", "rates": RATES}, "time,USD,GBP 2024-01-02,1.09,0.86 2024-01-03,1.1,0.87"),
        ({"base": "EUR", "rates": {"2024-01-02": {"USD": 1.09}}}, "time,USD 2024-01-02,1.09"),
        ({"2021": 120, "2022": 118}, "year,value 2021,120 2022,118"),
        ({"2021": {"01": 12, "02": 13}, "2022": {"01": 14, "02": 15}}, "year,01,02 2021,12,13 2022,14,15"),
        ({"city": {"A": "Ulm", "B": "Bonn"}, "age": {"A": 31, "B": 40}}, "key,city,age A,Ulm,31 B,Bonn,40"),
        ({"b": {"France": 5, "Spain": 6}, "d": {"France": 3, "Spain": 4}}, "key,b,d France,5,3 Spain,6,4"),
        ({"b": {"2024-01-01T00:00": 5}, "d": {"2024-01-01T00:00": 3}}, "time,b,d 2024-01-01T00:00,5,3"),
        (
            {"age": {"Anna": 31, "Max": 40}, "height": {"Anna": 170, "Max": 182}},
            "key,age,height Anna,31,170 Max,40,182",
        ),
        ({"Alter": {"Anna": 31, "Ben": 40}, "Größe": {"Anna": 1, "Ben": 2}}, "key,Alter,Größe Anna,31,1 Ben,40,2"),
        ({"weight_kg": {"rex": 31, "bo": 12}, "age": {"rex": 3, "bo": 4}}, "key,weight_kg,age rex,31,3 bo,12,4"),
        ({"tea": {"Ulm": 5, "Hof": 7}, "milk": {"Ulm": 3, "Hof": 6}}, "key,tea,milk Ulm,5,3 Hof,7,6"),
        ({"age": {"Anna": 31, "Ben": 40}, "shoe": {"Ben": 43}}, "key,age,shoe Anna,31, Ben,40,43"),
        (
            {"North": {"apples": 5, "pears": 7}, "South": {"apples": 3, "pears": 9}},
            "key,apples,pears North,5,7 South,3,9",
        ),
        (
            {"Anna": {"age": 31, "height": 168}, "Ben": {"age": 40, "shoe": 43}},
            "key,age,height,shoe Anna,31,168, Ben,40,,43",
        ),
        ({"Ulm": {"n": 5, "mayor": "X", "a": 1}, "Hof": {"n": 7}}, "key,n,mayor,a Ulm,5,X,1 Hof,7,,"),
        ({"age": {"Anna": 31, "Ben": 40}}, "key,value Anna,31 Ben,40"),
        (
            {"Anna": {"age": 31, "at": {"city": "Ulm"}}, "Ben": {"age": 40, "at": {"city": "Bonn"}}},
            "key,age,at.city Anna,31,Ulm Ben,40,Bonn",
        ),
    ],
)
def test_few_records_by_their_keys_are_rows(value: Any, rows: str) -> None:
    found = table(json.dumps(value), "x.json")

    assert " ".join(",".join(row) for row in (found.labels, *found.rows)) == rows


@pytest.mark.parametrize(
    "value",
    [
        {"name": "x", "version": "1.0", "dependencies": {"a": "1.0", "b": "^2"}, "engines": {"node": 18}},
        {"server": {"port": 8080, "host": "x"}, "db": {"port": 5432, "host": "y", "pool": 5}},
        {"jest": {"threshold": {"global": {"branches": 80, "functions": 80}}}},
        {
            "version": 1,
            "handlers": {"console": {"class": "x", "level": "INFO"}, "file": {"class": "y", "level": "ALL"}},
        },
        {"window": {"width": 800, "height": 600}, "dialog": {"width": 400, "height": 300}},
        {"window": {"width": 800, "height": 600, "x": 0, "y": 0}, "recent": ["a", "b"], "theme": "dark"},
        {"editor.fontSize": 14, "editor.tabSize": 4, "window.zoomLevel": 1},
        {"port": 8080, "timeout": 30, "retries": 3},
        {"responses": {"200": {"description": "x"}, "404": {"description": "y"}}},
    ],
)
def test_what_configures_a_program_is_no_table(value: Any) -> None:
    with pytest.raises(SheetError, match="no records"):
        reading(json.dumps(value), "x.json")


@pytest.mark.parametrize(
    "value",
    [
        {"server": {"cpu": 50, "memory": 70}, "client": {"cpu": 20, "memory": 30}},
        {"window": {"width": 120, "height": 140}, "door": {"width": 90, "height": 200}},
        {"width": 5, "height": 7, "depth": 3},
    ],
)
def test_what_has_words_of_programs_and_is_of_other_things_is_a_table(value: Any) -> None:
    assert len(list(table(json.dumps(value), "x.json").rows)) == len(value)


def test_the_least_and_most_of_a_place_stand_behind_the_records_beside_them() -> None:
    box = {"min": {"x": 1, "y": 2}, "max": {"x": 3, "y": 4}}
    found = reading(json.dumps({"bbox": box, "data": [{"town": "A", "n": 3}, {"town": "B", "n": 5}]}), "x.json").tables

    assert [(one.name, one.minor) for one in found] == [("x", False), ("bbox", True)]
