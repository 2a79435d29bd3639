"""JSON whose figures stand under two keys, one of which is their time, is one table, whichever of them comes first."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.factsheet.sources.samples import reading, table

TIMES = [["enero 2013", "febrero 2013"], ["2013", "2014", "2015"], ["2020-01-01", "2020-01-02"], ["2020-Q1", "2020-Q2"]]


def figures(place: int, time: int) -> dict[str, float]:
    return {"Yield (t/ha)": 3.5 + place, "Area (km²)": 10 * place + time}


@pytest.mark.parametrize("times", TIMES)
@pytest.mark.parametrize("names", [["Trigo", "Arroz"], ["Trigo", "Arroz", "Maíz"]])
def test_figures_under_a_name_and_a_time_are_one_table(names: list[str], times: list[str]) -> None:
    by_name = {name: {time: figures(at, on) for on, time in enumerate(times)} for at, name in enumerate(names)}
    by_time = {time: {name: figures(at, on) for at, name in enumerate(names)} for on, time in enumerate(times)}
    first, second = (table(json.dumps(value), "x.json") for value in (by_name, by_time))
    assert first.labels == ("key", "time", "Yield (t/ha)", "Area (km²)")
    assert second.labels == ("time", "key", "Yield (t/ha)", "Area (km²)")
    assert sorted(map(list, first.rows)) == sorted([name, time, *rest] for time, name, *rest in second.rows)
    assert len([*first.rows]) == len(names) * len(times)


@pytest.mark.parametrize(
    "value",
    [
        {
            "population": {town: {"2019": 1.5, "2020": 2.5} for town in "ABC"},
            "gdp": {town: {"2019": 1} for town in "ABC"},
        },
        {"countries": {name: {"a": 1.5} for name in "ABC"}, "regions": {name: {"a": 100} for name in "DEF"}},
        {"men": {name: {"a": 1.5} for name in "ABC"}, "women": {name: {"a": 100} for name in "ABC"}},
    ],
)
def test_objects_under_other_keys_stay_tables_of_their_own(value: Any) -> None:
    assert [found.name for found in reading(json.dumps(value), "x.json").tables] == [*value]
