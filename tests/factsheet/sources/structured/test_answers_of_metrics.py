"""What servers of metrics answer: pairs of a moment and a figure in JSON, and the annotated CSV of InfluxDB."""

from __future__ import annotations

import json
from typing import Any

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from tests.factsheet.sources.samples import reading, table


def _records(value: Any) -> list[dict[str, str]]:
    found = table(json.dumps(value), "x.json")
    return [dict(zip(found.labels, row, strict=True)) for row in found.rows]


def _prometheus(kind: str, result: list[dict[str, Any]]) -> dict[str, Any]:
    return {"status": "success", "data": {"resultType": kind, "result": result}}


def test_series_of_prometheus_are_told_moment_by_moment() -> None:
    result = [
        {
            "metric": {"__name__": "up", "instance": name},
            "values": [[1704067200, f"{at}.5"], [1704067260.5, "NaN" if at else "1"]],
        }
        for at, name in enumerate("ab")
    ]

    assert _records(_prometheus("matrix", result)) == [
        {"instance": "a", "time": "2024-01-01T00:00:00", "up": "0.5"},
        {"instance": "a", "time": "2024-01-01T00:01:00", "up": "1"},
        {"instance": "b", "time": "2024-01-01T00:00:00", "up": "1.5"},
        {"instance": "b", "time": "2024-01-01T00:01:00", "up": "NaN"},
    ]


def test_one_figure_each_of_prometheus_has_its_moment() -> None:
    result = [{"metric": {"job": name}, "value": [1704067200, "1"]} for name in "ab"]

    assert _records(_prometheus("vector", result))[1] == {"job": "b", "time": "2024-01-01T00:00:00", "value": "1"}


def test_series_of_graphite_have_the_moment_behind_the_figure() -> None:
    series = [{"target": name, "datapoints": [[1.5, 1704067200], [None, 1704067260]]} for name in "ab"]

    assert _records(series)[0] == {"target": "a", "time": "2024-01-01T00:00:00", "value": "1.5"}
    assert len(_records(series)) == 4


def test_series_of_influx_have_the_names_of_their_columns() -> None:
    rows = [["2024-01-01T00:00:00Z", 1.5], ["2024-01-01T00:10:00Z", 2]]
    series = [{"name": "cpu", "tags": {"host": host}, "columns": ["time", "use"], "values": rows} for host in "ab"]

    found = _records({"results": [{"statement_id": 0, "series": series}]})
    assert [row["host"] for row in found] == ["a", "a", "b", "b"]
    assert found[0]["use"] == "1.5"


@pytest.mark.parametrize("pairs", [
    [[1, 2], [3, 4]], [[1704067200, 5], [1704067200, 6]], [["a", "b"], ["c", "d"]], [[1704067200, 1, 2]],
])  # fmt: skip
def test_other_pairs_are_left_as_they_are(pairs: list[list[Any]]) -> None:
    found = _records([{"name": "a", "pairs": pairs}, {"name": "b", "pairs": pairs}])
    assert "time" not in found[0]


ANNOTATED = (
    "#group,false,false,true,true,false,false,true\n"
    "#datatype,string,long,dateTime:RFC3339,dateTime:RFC3339,dateTime:RFC3339,double,string\n"
    "#default,_result,,,,,,\n"
    ",result,table,_start,_stop,_time,_value,_field\n"
    ",,0,2024-01-01T00:00:00Z,2024-01-02T00:00:00Z,2024-01-01T00:10:00Z,12.5,temperature\n"
    ",,1,2024-01-01T00:00:00Z,2024-01-02T00:00:00Z,2024-01-01T00:10:00Z,45.5,humidity\n"
)


def test_annotated_csv_of_influx_is_a_table_below_its_annotations() -> None:
    found = table(ANNOTATED + "\n" + ANNOTATED.replace("12.5", "13.5"), "x.csv")

    assert found.labels == ("_time", "_value", "_field")
    assert [row[1] for row in found.rows] == ["12.5", "45.5", "13.5", "45.5"]
    assert list(found.row_numbers or ()) == [5, 6, 12, 13]


def test_blocks_of_other_columns_are_tables_of_their_own() -> None:
    other = ANNOTATED.replace("_field", "_measurement")
    assert len(reading((ANNOTATED + "\n" + other).encode(), "x.csv").tables) == 2


def test_annotations_alone_are_no_table() -> None:
    with pytest.raises(SheetError, match="only lines that say what columns are"):
        reading("".join(ANNOTATED.splitlines(keepends=True)[:4]).encode(), "x.csv")


def test_a_comment_above_a_table_is_no_annotation() -> None:
    assert table("#group,b\nx,1\ny,2\n", "x.csv").labels == ("group", "b")
