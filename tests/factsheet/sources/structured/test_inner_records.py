"""What lies within the records of an answer, or beside them, is shown or told: no series of it is lost."""

import json
from typing import Any

import pytest

from harbin_viewer.factsheet.sources.raw_table import RawTable
from tests.factsheet.sources.samples import reading

DAYS = [{"date": "2020-03-01", "cases": 51}, {"date": "2020-03-02", "cases": 29}]


def _tables(value: Any) -> tuple[RawTable, ...]:
    return reading(json.dumps(value), "answer.json").tables


def _shown(table: RawTable) -> tuple[str, tuple[str, ...], list[list[str]]]:
    return table.name, table.labels, [list(row) for row in table.rows]


@pytest.mark.parametrize("grouped", [False, True])
def test_a_series_in_each_record_is_a_table_and_what_is_said_once_of_each_another(grouped: bool) -> None:
    people = {"Chad": 16, "Mali": 21}
    each = {name: {"people": count, "data": DAYS} for name, count in people.items()}
    value: Any = each if grouped else [{"key": name, **part} for name, part in each.items()]

    series, said = _tables(value)

    assert _shown(series)[:2] == ("answer", ("key", "date", "cases"))
    assert _shown(series)[2][1:3] == [["Chad", "2020-03-02", "29"], ["Mali", "2020-03-01", "51"]]
    assert _shown(said) == ("answer by key", ("key", "people"), [["Chad", "16"], ["Mali", "21"]])


def test_records_with_parts_come_before_their_parts() -> None:
    laps = [{"name": "first", "metres": 1000}, {"name": "second", "metres": 900}]
    runs = [
        {"name": name, "start_date": f"2024-03-0{at}", "metres": 1900, "laps": laps} for at, name in enumerate("ab")
    ]

    run, lap = _tables(runs)

    assert _shown(run)[:2] == ("answer", ("name", "start_date", "metres"))
    assert _shown(lap)[:2] == ("laps", ("name", "start_date", "laps.name", "metres"))


def test_a_list_of_one_object_in_each_record_is_that_object_and_figures_beside_it_stay() -> None:
    records = [{"dt": f"2024-03-0{at}", "main": {"temp": at}, "weather": [{"id": 5, "sky": "clear"}]} for at in (1, 2)]

    assert _tables(records)[0].labels == ("dt", "main.temp", "weather.id", "weather.sky")


def test_lists_of_as_many_figures_are_a_column_each_and_lists_of_words_or_of_any_length_stay() -> None:
    records = [{"name": name, "at": [1, 2], "tags": ["x", "y"], "marks": [1] * (2 + len(name))} for name in ("a", "bb")]

    assert _tables(records)[0].labels == ("name", "at 1", "at 2", "tags", "marks")


def test_lists_by_year_are_one_table_and_lists_of_different_things_are_several() -> None:
    points = [{"team": "Red", "points": 55}, {"team": "Blue", "points": 44}]

    assert _shown(_tables({"2019": points, "2020": points})[0])[1] == ("year", "team", "points")
    assert [table.name for table in _tables({"heat": DAYS, "rain": DAYS})] == ["heat", "rain"]


@pytest.mark.parametrize(
    "value",
    [
        {"chart": {"result": [{"meta": {"currency": "USD", "ranges": ["1d", "5d", "1y"]}, "t": [7, 8],
                               "of": {"quote": [{"open": [1, 2], "close": [3, None]}]}}]}},
        {"meta": {"currency": "USD"}, "t": [7, 8], "of": [{"open": [1, 2], "close": [3, None]}]},
        {"currency": "USD", "data": {"t": [7, 8], "of": [{"name": "open", "data": [1, 2]},
                                                         {"name": "close", "data": [3, None]}]}},
        {"currency": "USD", "axis": {"t": [7, 8]}, "of": [{"name": "open", "data": [1, 2]},
                                                          {"name": "close", "data": [3, None]}]},
    ],
)  # fmt: skip
def test_lists_of_one_length_are_columns_wherever_they_lie(value: dict[str, Any]) -> None:
    (table,) = _tables(value)

    assert _shown(table)[1:] == (("t", "open", "close"), [["7", "1", "3"], ["8", "2", ""]])
    assert table.description == "currency: USD"


def test_series_with_times_of_their_own_are_told_row_by_row() -> None:
    series = [{"name": name, "x": ["2020", "2021"], "y": [1, 2]} for name in "ab"]

    assert _shown(_tables({"data": series})[0])[2] == [
        ["a", "2020", "1"], ["a", "2021", "2"], ["b", "2020", "1"], ["b", "2021", "2"]
    ]  # fmt: skip


def test_what_stands_beside_records_is_told_without_what_programs_say_to_each_other() -> None:
    value = {"status": "ok", "base": "EUR", "city": {"name": "Harbin", "page": 1}, "items": DAYS, "title": "Cases"}

    found = reading(json.dumps(value), "answer.json")

    assert (found.title, found.tables[0].description) == ("Cases", "base: EUR; name: Harbin")


def test_a_map_is_called_as_it_says_and_keeps_the_third_coordinate_of_its_points() -> None:
    point = {"type": "Point", "coordinates": [125.3, 4.9, 35.0]}
    value = {"type": "FeatureCollection", "metadata": {"title": "Earthquakes"},
             "features": [{"type": "Feature", "properties": {"mag": 4.7}, "geometry": point}]}  # fmt: skip

    found = reading(json.dumps(value), "day.geojson")

    assert found.title == "Earthquakes"
    assert _shown(found.tables[0])[1:] == (
        ("mag", "longitude", "latitude", "third coordinate"), [["4.7", "125.3", "4.9", "35.0"]]
    )  # fmt: skip


def test_years_within_an_object_of_a_record_are_parted_from_its_name_by_a_blank() -> None:
    records = [{"country": name, "sales": {"2019": 1, "2020": 2}, "at": {"lat": 3}} for name in ("Chad", "Mali")]

    assert _tables(records)[0].labels == ("country", "sales 2019", "sales 2020", "at.lat")


@pytest.mark.parametrize(
    ("names", "labels"), [("DEU,FRA", ("key", "2019", "2020")), ("gdp,cpi", ("year", "gdp", "cpi"))]
)
def test_years_of_places_are_a_row_each_and_those_of_measures_a_column_each(
    names: str, labels: tuple[str, ...]
) -> None:
    value = {"values": {"of": {name: {"2019": 1.5, "2020": 2.5} for name in names.split(",")}}}

    assert _tables(value)[0].labels == labels


def test_the_items_of_orders_are_not_called_orders() -> None:
    items = [{"sku": "A1", "qty": 2}, {"sku": "B2", "qty": 1}]
    orders = [
        {"id": number, "customer": name, "total": 30, "items": items} for number, name in enumerate(("Ann", "Carl"))
    ]

    order, item = _tables({"orders": orders})

    assert _shown(order)[:2] == ("orders", ("id", "customer", "total"))
    assert _shown(item)[0] == "orders, items"


def test_lists_that_graphql_wraps_are_tables_within_records_too() -> None:
    nodes = [{"from": f"2024-03-01T0{hour}:00:00Z", "consumption": hour * 7 % 5} for hour in range(4)]
    wrapped = {"data": {"viewer": {"homes": [{"consumption": {"nodes": nodes, "pageInfo": {}}}]}}}
    (table,) = _tables(wrapped)
    assert (table.labels, len([*table.rows])) == (("from", "consumption"), 4)

    edges = {"data": {"issues": {"edges": [{"cursor": "x", "node": node} for node in nodes]}}}
    (table,) = _tables(edges)
    assert (table.labels, len([*table.rows])) == (("from", "consumption"), 4)


def test_a_column_that_is_called_node_stays_one() -> None:
    (table,) = _tables([{"node": f"n{at}", "load": at * 3} for at in range(4)])
    assert table.labels == ("node", "load")
