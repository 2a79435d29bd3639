"""Answers of programs in JSON become the tables that a person meant when asking."""

import json
from typing import Any

from tests.factsheet.sources.samples import reading


def _read(value: Any) -> Any:
    return reading(json.dumps(value), "answer.json")


def _rows(value: Any) -> tuple[tuple[str, ...], list[list[str]]]:
    found = _read(value).tables
    assert len(found) == 1
    return found[0].labels, [list(row) for row in found[0].rows]


def test_a_list_that_describes_the_columns_names_them_and_is_no_table() -> None:
    fields = [
        {"id": "state", "name": "State"},
        {"id": "_2018_19", "name": "2018-19"},
        {"id": "_2019_20", "name": "2019-20"},
    ]
    records = [{"state": "Goa", "_2018_19": 1.5, "_2019_20": 2.5}, {"state": "Assam", "_2018_19": 3.5, "_2019_20": 4.5}]

    assert _rows({"title": "Grain", "field": fields, "records": records}) == (
        ("State", "2018-19", "2019-20"), [["Goa", "1.5", "2.5"], ["Assam", "3.5", "4.5"]],
    )  # fmt: skip


def test_records_within_records_are_told_one_by_one() -> None:
    series = [
        {"seriesID": name, "data": [{"year": "2023", "value": "3.5"}, {"year": "2022", "value": "3.4"}]}
        for name in "AB"
    ]

    labels, rows = _rows({"status": "ok", "Results": {"series": series}})

    assert labels == ("seriesID", "year", "value")
    assert rows[:3] == [["A", "2023", "3.5"], ["A", "2022", "3.4"], ["B", "2023", "3.5"]]


def test_what_each_record_is_wrapped_in_goes_and_aliases_are_names() -> None:
    features = [{"attributes": {"POP": at, "NAME": name}, "geometry": {"rings": []}} for at, name in enumerate("xyz")]
    fields = [{"name": "POP", "alias": "Population"}, {"name": "NAME", "alias": "Name"}]

    assert _rows({"fields": fields, "features": features})[0] == ("Population", "Name")


def test_an_open_data_portal_keeps_its_own_columns_to_itself() -> None:
    columns = [{"name": "sid", "dataTypeName": "meta_data"}, {"name": "Year", "dataTypeName": "number"},
               {"name": "Births", "dataTypeName": "number"}]  # fmt: skip
    view = {"name": "Births", "attribution": "Health Office", "columns": columns}

    read = _read({"meta": {"view": view}, "data": [["row-1", "2019", "12"], ["row-2", "2020", "13"]]})

    assert (read.title, read.sources[0].title) == ("Births", "Health Office")
    assert read.tables[0].labels == ("Year", "Births")


def test_units_beside_columns_stand_behind_their_names() -> None:
    daily = {"time": ["2024-01-01", "2024-01-02"], "rain": [1.5, 2.5]}

    assert _rows({"daily_units": {"time": "iso8601", "rain": "mm"}, "daily": daily})[0] == ("time", "rain (mm)")


def test_pairs_of_milliseconds_and_figures_have_days() -> None:
    labels, rows = _rows({"prices": [[1704067200000, 42000.5], [1704153600000, 43000.5]]})

    assert labels == ("time", "prices")
    assert rows == [["2024-01-01", "42000.5"], ["2024-01-02", "43000.5"]]


def test_the_title_within_an_answer_is_that_of_its_table() -> None:
    rows = [
        {
            "rowText": "GDP",
            "uoM": "Million Dollars",
            "columns": [{"key": "2020", "value": "1"}, {"key": "2021", "value": "2"}],
        }
    ]

    read = _read({"Data": {"title": "National accounts", "datasource": "The office", "row": rows}, "StatusCode": 200})

    assert (read.title, read.sources[0].title) == ("National accounts", "The office")
    assert next(iter(read.tables[0].rows)) == ["GDP", "Million Dollars", "2020", "1"]


def test_lists_of_words_within_records_stay_where_they_are() -> None:
    records = [
        {"name": "a", "size": 1, "tags": [{"k": "x", "v": "y"}]},
        {"name": "b", "size": 2, "tags": [{"k": "x", "v": "z"}]},
    ]

    assert len(_rows(records)[1]) == 2
