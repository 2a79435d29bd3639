"""The points of series in JSON are rows; places, ranges and spans of years are none."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.factsheet.sources.samples import reading

ANN, BEN = [[2020, 5], [2021, 6], [2022, 7]], [[2020, 4], [2021, 8]]
ROWS = [("Ann", "2020", "5"), ("Ann", "2021", "6"), ("Ann", "2022", "7"), ("Ben", "2020", "4"), ("Ben", "2021", "8")]


@pytest.mark.parametrize("value", [
    [{"name": "Ann", "points": ANN}, {"name": "Ben", "points": BEN}],
    {"title": "Sales", "series": [{"name": "Ann", "data": ANN}, {"name": "Ben", "data": BEN}]},
    {"Ann": ANN, "Ben": BEN},
    {"data": {"Ann": ANN, "Ben": BEN}},
])  # fmt: skip
def test_points_of_series_are_rows_with_a_time_and_a_figure(value: Any) -> None:
    (table,) = reading(json.dumps(value), "x.json").tables

    assert table.labels == ("name", "time", "value")
    assert [tuple(row) for row in table.rows] == ROWS


def test_what_is_measured_is_called_so_and_other_places_are_x() -> None:
    (timed,) = reading(json.dumps([{"who": "Ann", "weight": ANN}, {"who": "Ben", "weight": BEN}]), "x.json").tables
    (plain,) = reading(json.dumps([{"name": "Ann", "data": [[1.5, 5], [2.5, None]]}]), "x.json").tables

    assert timed.labels == ("who", "time", "weight")
    assert (plain.labels, [*map(list, plain.rows)]) == (
        ("name", "x", "value"),
        [["Ann", "1.5", "5"], ["Ann", "2.5", ""]],
    )


@pytest.mark.parametrize(("key", "pairs"), [
    ("coordinates", [[10.1, 50.2], [10.3, 50.4]]), ("low_high", [[1, 5], [2, 6]]),
    ("years", [[2001, 2005], [2010, 2012]])
])  # fmt: skip
def test_places_ranges_and_spans_are_no_points(key: str, pairs: Any) -> None:
    (table, *_) = reading(
        json.dumps([{"name": "A", "n": 5, key: pairs}, {"name": "B", "n": 6, key: pairs}]), "x.json"
    ).tables

    assert len(list(table.rows)) == 2
