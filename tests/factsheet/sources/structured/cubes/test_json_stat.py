from __future__ import annotations

import json
from typing import Any

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from tests.factsheet.sources.samples import reading, table


def dataset(**changes: Any) -> dict[str, Any]:
    whole: dict[str, Any] = {
        "version": "2.0", "class": "dataset", "label": "Unemployment", "source": "OECD", "updated": "2012-11-27",
        "id": ["area", "year"], "size": [2, 2], "role": {"geo": ["area"], "time": ["year"]},
        "dimension": {
            "area": {"label": "Country",
                     "category": {"index": {"CN": 1, "AU": 0}, "label": {"AU": "Australia", "CN": "China"}}},
            "year": {"category": {"index": ["2003", "2004"]}},
        },
        "value": [5.90, 5.4, None, 7],
    }  # fmt: skip
    return whole | changes


def test_figures_stand_as_written_in_the_order_of_the_dimensions() -> None:
    text = json.dumps(dataset()).replace("5.9,", "5.90,")

    found = table(text, "u.json")

    assert found.labels == ("Country", "Country code", "year", "Value")
    assert list(found.rows) == [
        ["Australia", "AU", "2003", "5.90"],
        ["Australia", "AU", "2004", "5.4"],
        ["China", "CN", "2004", "7"],
    ]
    assert found.sources[0].title == "OECD"


def test_sparse_values_and_flags_are_by_number() -> None:
    words = {"extension": {"status": {"label": {"e": "estimated"}}}}

    found = table(json.dumps(dataset(value={"0": 1.5, "3": 2}, status={"3": "e"}, **words)), "u.json")

    assert found.labels[-2:] == ("Value", "Status")
    assert [row[-2:] for row in found.rows] == [["1.5", ""], ["2", "e"]]
    assert found.columns["Status"].labels == {"e": "estimated"}


def test_one_flag_for_all_is_of_each_figure() -> None:
    found = table(json.dumps(dataset(status="p")), "u.json")

    assert {row[-1] for row in found.rows} == {"p"}


def test_measures_become_columns_with_their_units() -> None:
    metric = {"category": {"index": ["pop", "rate"], "label": {"pop": "Population", "rate": "Rate"},
                           "unit": {"pop": {"label": "thousand persons"},
                                    "rate": {"base": "per cent", "decimals": 1}}}}  # fmt: skip
    dimension = {"year": {"category": {"index": ["2003", "2004"]}}, "what": metric}
    found = table(
        json.dumps(
            dataset(id=["year", "what"], role={"metric": ["what"]}, dimension=dimension, value=[10, 5.5, 11, 6.5])
        ),
        "u.json",
    )

    assert found.labels == ("year", "Population", "Rate")
    assert list(found.rows)[1] == ["2004", "11", "6.5"]
    assert found.columns["Population"].unit == "thousand persons"
    assert found.columns["Rate"].unit == "per cent"


def test_a_bundle_and_a_collection_hold_several_tables() -> None:
    first = dataset()
    old = {key: value for key, value in first.items() if key not in ("id", "size", "role", "version", "class")}
    old["dimension"] = first["dimension"] | {"id": first["id"], "size": first["size"], "role": first["role"]}

    bundle = reading(json.dumps({"a": old, "b": old}), "b.json").tables
    collection = reading(
        json.dumps({"version": "2.0", "class": "collection", "link": {"item": [first, first]}}), "c.json"
    ).tables

    assert [table.name for table in bundle] == ["a", "b"]
    assert len(collection) == 2
    assert bundle[0].labels == collection[0].labels == ("Country", "Country code", "year", "Value")


def test_a_dimension_of_one_value_needs_no_index() -> None:
    dimension = dataset()["dimension"] | {"year": {"category": {"label": {"2003": "2003"}}}}
    found = table(json.dumps(dataset(dimension=dimension, size=[2, 1], value=[1, 2])), "u.json")

    assert [row[2] for row in found.rows] == ["2003", "2003"]


def test_values_with_the_same_words_are_told_apart_by_their_codes() -> None:
    area = {"category": {"index": ["a", "b"], "label": {"a": "Total", "b": "Total"}}}
    found = table(json.dumps(dataset(role={}, dimension=dataset()["dimension"] | {"area": area})), "u.json")

    assert {row[0] for row in found.rows} == {"Total (a)", "Total (b)"}


@pytest.mark.parametrize(
    "broken",
    [{"size": [3, 3]}, {"id": ["area", "gone"]}, {"dimension": {"area": 3, "year": 4}}, {"id": 5}],
)
def test_a_dataset_that_does_not_fit_itself_is_one_error(broken: dict[str, Any]) -> None:
    with pytest.raises(SheetError):
        reading(json.dumps(dataset(**broken)), "u.json")


def test_too_few_figures_are_told() -> None:
    found = table(json.dumps(dataset(value=[1, 2, 3])), "u.json")

    assert "4 figures and gives 3" in found.notices[0].sentence


def test_a_huge_cube_is_refused_before_it_is_walked() -> None:
    many = {"category": {"index": [str(n) for n in range(6000)]}}

    with pytest.raises(SheetError, match="36,000,000"):
        reading(
            json.dumps(dataset(dimension={"area": many, "year": many}, size=[6000, 6000], value={"0": 1})), "u.json"
        )
