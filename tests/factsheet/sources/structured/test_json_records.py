from __future__ import annotations

import json
import tracemalloc
from typing import Any

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.structured import json_records, json_text, property_table
from harbin_viewer.factsheet.sources.workbooks.facts import sheet_facts
from tests.factsheet.sources.samples import reading, table

RECORDS = '[{"year": 1956, "gas": 2.40, "on": true}, {"year": 1957, "gas": null, "more": "x"}]'
EXPECTED = [["1956", "2.40", "true", ""], ["1957", "", "", "x"]]


@pytest.mark.parametrize(
    "text",
    [
        RECORDS,
        f'{{"data": {RECORDS}}}',
        f'{{"status": "ok", "result": {{"records": {RECORDS}}}}}',
        f'[{{"page": 1, "pages": 1}}, {RECORDS}]',
        '{"year": 1956, "gas": 2.40, "on": true}\n{"year": 1957, "gas": null, "more": "x"}\n',
        '{"year": [1956, 1957], "gas": [2.40, null], "on": [true, null], "more": [null, "x"]}',
        '{"columns": ["year", "gas", "on", "more"], "data": [[1956, 2.40, true, null], [1957, null, null, "x"]]}',
        '[["year", "gas", "on", "more"], [1956, 2.40, true, null], [1957, null, null, "x"]]',
        "\ufeff" + RECORDS,
    ],
)
def test_records_in_any_shape_are_one_table_with_figures_as_written(text: str) -> None:
    found = table(text, "driving.json")

    assert found.labels == ("year", "gas", "on", "more")
    assert [list(row) for row in found.rows] == EXPECTED


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "utf-8-sig"])
def test_json_in_any_encoding_of_unicode_is_read(encoding: str) -> None:
    assert table(RECORDS.encode(encoding), "x.json").labels == ("year", "gas", "on", "more")


def test_inner_objects_are_laid_out_with_dots_and_lists_joined() -> None:
    found = table('[{"country": {"id": "CN", "value": "China"}, "tags": ["a", "b"], "v": 1e3}]', "x.json")

    assert found.labels == ("country.id", "country.value", "tags", "v")
    assert list(found.rows) == [["CN", "China", "a; b", "1e3"]]


@pytest.mark.parametrize("end", [",", "\n"])
def test_reading_many_records_takes_no_room_for_a_second_copy_of_them(end: str) -> None:
    records = [json.dumps({"place": f"Place {row}", "year": 2000 + row % 20, "n": row % 97}) for row in range(3_000)]
    text = f"[{end.join(records)}]" if end == "," else end.join(records)
    table(text, "x.json")  # what is made once
    tracemalloc.start()
    rows = table(text, "x.json").rows
    kept, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(list(rows)) == len(records)
    assert most < 3 * kept


def test_long_numbers_keep_every_digit() -> None:
    assert list(table('[{"a": 0.1000000000000000055, "b": 12345678901234567890}]', "x.json").rows) == [
        ["0.1000000000000000055", "12345678901234567890"]
    ]


def test_records_by_their_key_get_it_as_a_column() -> None:
    text = json.dumps({name: {"gdp": n, "pop": n} for n, name in enumerate(["China", "Japan", "Chad"])})

    assert table(text, "x.json").labels == ("key", "gdp", "pop")


@pytest.mark.parametrize(("unit", "records", "told"), [
    ("°C", RECORDS, {"gas": "°C"}), ("metric", RECORDS, {}), ("day", RECORDS, {}),
    ("°C", '[{"site": "A", "2019": 5, "2020": 6}]', {"2019": "°C", "2020": "°C"}),
    ("people", '[{"city": "A", "latitude": 50.1, "people": 6}]', {"people": "people"}),
    ("USD", '[{"firm": "A", "sales": 5, "employees": 6}]', {}), ("kg", '[{"item": "A", "mass": 5, "unit": "g"}]', {}),
])  # fmt: skip
def test_the_unit_beside_records_is_that_of_the_one_thing_they_measure(
    unit: str, records: str, told: dict[str, str]
) -> None:
    hints = table(f'{{"unit": "{unit}", "data": {records}}}', "x.json").columns

    assert {label: hint.unit for label, hint in hints.items() if hint.unit} == told


def test_figures_by_year_are_pairs() -> None:
    assert list(table('{"2019": 1.5, "2020": 2.50, "2021": 3}', "x.json").rows)[1] == ["2020", "2.50"]


def test_two_lists_in_an_object_are_two_tables() -> None:
    names = [table.name for table in reading(f'{{"a": {RECORDS}, "b": {RECORDS}}}', "x.json").tables]

    assert names == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "place"),
    [(RECORDS[:40], "line 1"), ('[{"a": 1,}]', "line 1"), ("[" * 100_000, ""), ('{"a": "only words"}', ""), ("[]", ""),
     ('{"a":1}\n{"a":2}\n{"a"', "line 3")],
)  # fmt: skip
def test_json_that_is_broken_or_no_table_is_one_error(text: str, place: str) -> None:
    with pytest.raises(SheetError) as error:
        reading(text, "x.json")

    assert place in error.value.place


FEATURE: dict[str, Any] = {
    "type": "Feature", "id": 7, "properties": {"name": "Harbin", "pop": 10},
    "geometry": {"type": "Point", "coordinates": [126.5, 45.75]},
}  # fmt: skip


def test_the_properties_of_a_map_are_the_table_and_points_keep_their_place() -> None:
    found = reading(json.dumps({"type": "FeatureCollection", "features": [FEATURE]}), "x.geojson")

    assert found.tables[0].labels == ("id", "name", "pop", "longitude", "latitude")
    assert list(found.tables[0].rows) == [["7", "Harbin", "10", "126.5", "45.75"]]
    assert found.notices == ()


def test_a_map_whose_type_comes_after_its_features_is_known_too() -> None:
    many = [FEATURE | {"properties": {"name": "x" * 200, "pop": n}} for n in range(400)]
    text = json.dumps({"features": [{"properties": f["properties"]} for f in many], "type": "FeatureCollection"})

    assert table(text, "x.json").labels == ("name", "pop")


def test_a_topology_gives_a_table_for_each_of_its_objects() -> None:
    part = {"type": "GeometryCollection", "geometries": [{"type": "Polygon", "properties": {"name": "a", "pop": 1}}]}
    topology = {"type": "Topology", "objects": {"land": part, "sea": part}, "arcs": []}

    assert [table.name for table in reading(json.dumps(topology), "x.json").tables] == ["land", "sea"]


SDMX = {
    "header": {"id": "x", "prepared": "2024-01-01"},
    "dataSets": [{"series": {"0:0": {"observations": {"0": [1.50, None], "1": [2.5, 0]}}}}],
    "structure": {
        "name": "Prices",
        "dimensions": {
            "series": [
                {"id": "REF_AREA", "name": "Area", "values": [{"id": "CN", "name": "China"}]},
                {"id": "UNIT_MEASURE", "name": "Unit", "values": [{"id": "PC", "name": "Per cent"}]},
            ],
            "observation": [{"id": "TIME_PERIOD", "name": "Time",
                             "values": [{"id": "2020-Q1", "name": "Q1 2020"}, {"id": "2020-Q2"}]}],
        },
        "attributes": {"observation": [{"id": "OBS_STATUS", "name": "Status",
                                        "values": [{"id": "E", "name": "Estimated"}]}]},
    },
}  # fmt: skip


@pytest.mark.parametrize("wrapped", [False, True])
def test_sdmx_json_has_words_times_by_their_code_and_flags_in_words(wrapped: bool) -> None:
    message: dict[str, Any] = dict(SDMX)
    if wrapped:
        message = {"meta": {}, "data": {"dataSets": SDMX["dataSets"], "structures": [SDMX["structure"]]}}

    found = table(json.dumps(message), "x.json")

    assert found.labels == ("Area", "Unit", "Time", "Value", "Status")
    assert [list(row) for row in found.rows] == [
        ["China", "Per cent", "2020-Q1", "1.5", ""],
        ["China", "Per cent", "2020-Q2", "2.5", "Estimated"],
    ]
    assert found.columns["Value"].unit == "Per cent"


@pytest.mark.parametrize("sets", [None, {}, "x", 3])
def test_an_sdmx_message_whose_data_sets_are_none_is_refused_as_one_without_figures(sets: object) -> None:
    with pytest.raises(SheetError, match="There is no figure in this SDMX message"):
        reading(json.dumps({**SDMX, "dataSets": sets}), "x.json")


def test_the_descriptor_of_a_data_package_is_said_to_be_one() -> None:
    text = json.dumps({"name": "p", "resources": [{"name": "t", "path": "t.csv"}]})

    assert reading(text, "my-package.json").descriptor == "my-package.json"


@pytest.mark.parametrize("name", ["many.json", "many.jsonl"])
def test_more_values_than_are_read_are_refused_before_they_take_the_memory(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(json_text, "MOST_VALUES", 20)
    records = [f'{{"a": {number}}}' for number in range(30)]
    text = "\n".join(records) if name.endswith("l") else f"[{','.join(records)}]"
    with pytest.raises(SheetError, match="more than the 20 that are read of JSON"):
        reading(text, name)


def test_a_property_that_stands_twice_in_a_record_hides_no_figure() -> None:
    found = table('[{"year": 1956, "v": 1, "v": 2, "v": 3}, {"year": 1957, "v": 4, "v": 4}]', "twice.json")
    assert found.labels == ("year", "v", "v 2", "v 3")
    assert [list(row) for row in found.rows] == [["1956", "1", "2", "3"], ["1957", "4", "", ""]]


@pytest.mark.parametrize(
    ("value", "labels", "first"),
    [
        ({"France": {"2020": 1.5, "2021": 2.5}, "Chad": {"2020": 3, "2021": 4}}, ("key", "2020", "2021"), "France"),
        ({"t": {"1704067200000": 1}, "r": {"1704067200000": 0}}, ("time", "t", "r"), "1704067200000"),
        ({f"2024-01-0{day}": {"USD": day} for day in (2, 3, 4)}, ("time", "USD"), "2024-01-02"),
        ({"t": {"0": 1, "1": 2}, "r": {"0": 5, "1": 6}}, ("t", "r"), "1"),
        ({"1001": {"a": 1.5}, "1002": {"a": 2}, "1003": {"a": 3}}, ("key", "a"), "1001"),
        ({"2000": {"a": 1.5}, "2010": {"a": 2}, "2026": {"a": 3}}, ("key", "a"), "2000"),
        ({f"40123456789{at}": {"a": 1.5 + at} for at in (11, 28, 35)}, ("key", "a"), "4012345678911"),
    ],
)  # fmt: skip
def test_years_and_moments_that_are_the_keys_of_rows_stay(
    value: dict[str, Any], labels: tuple[str, ...], first: str
) -> None:
    found = table(json.dumps(value), "x.json")

    assert found.labels == labels
    assert next(iter(found.rows))[0] == first


def test_tables_that_are_left_out_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    value = {f"of {place}": [{"year": 2000 + at, "gas": at} for at in range(3)] for place in "abc"}
    assert reading(json.dumps(value), "x.json").notices == ()
    monkeypatch.setattr(json_records, "MAX_TABLES", 2)

    found = reading(json.dumps(value), "x.json")

    assert len(found.tables) == 2
    assert [notice.sentence for notice in found.notices] == ["Only the first 2 of 3 tables were read."]


def test_of_records_with_properties_of_their_own_the_most_frequent_become_columns(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sheet_facts, "SURELY_FEW", 1_000)
    monkeypatch.setattr(property_table, "_ROOM", 600)
    records = [{f"own {number}": number, "place": f"Place {number}"} for number in range(200)]

    found = table(json.dumps(records), "x.json")

    assert found.labels == ("own 0", "place", "own 1")
    assert [row[1] for row in found.rows] == [record["place"] for record in records]
    assert [(notice.count, notice.sentence) for notice in found.notices] == [
        (198, "Of the records only the most frequent 3 properties became columns.")
    ]


def test_records_that_have_most_of_the_properties_keep_all_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_facts, "SURELY_FEW", 1_000)
    records = [{f"figure {number}": row for number in range(row % 40, 40)} for row in range(400)]

    found = table(json.dumps(records), "x.json")

    assert (len(found.labels), len(list(found.rows)), found.notices) == (40, 400, ())
