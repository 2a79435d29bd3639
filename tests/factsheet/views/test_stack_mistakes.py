"""A stack is refused where its figures do not add up, or one of them would be counted twice."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.views.view_mistakes import mistakes_of
from tests.charts.conftest import sheet_of

YEARS = [2019, 2020, 2021]


def told(folder: Path, columns: dict[str, list[Any]], *, units: str = "t", **spec: Any) -> list[str]:
    spec = {"type": "stacked", "group": "year", "series": ["v", "w"]} | spec
    document = sheet_of(folder, {"year": YEARS} | columns, spec, units=units, kinds={"year": "year"})
    return [mistake.problem for mistake in mistakes_of(document, document.sheet.views[0])]


@pytest.mark.parametrize(
    "unit", ["°C", "degrees Celsius", "index, 2015 = 100", "Price index", "2015 = 100", "USD per capita"]
)
def test_figures_without_a_sum_are_not_stacked(tmp_path: Path, unit: str) -> None:
    assert told(tmp_path, {"v": [1, 2, 3], "w": [3, 4, 5]}, units=unit) == [
        f"Figures in {unit} do not add up, and here they are stacked."
    ]
    assert told(tmp_path, {"v": [1, 2, 3], "w": [3, 4, 5]}, units=unit, type="bar") == []


def test_rates_of_growth_are_not_stacked(tmp_path: Path) -> None:
    rates = [{"field": name, "derive": "growth"} for name in ("v", "w")]
    assert told(tmp_path, {"v": [1, 2, 3], "w": [3, 4, 5]}, series=rates) == [
        "Rates of growth do not add up, and here they are stacked."
    ]


def test_per_cents_are_stacked_where_they_are_shares_of_a_whole(tmp_path: Path) -> None:
    assert told(tmp_path, {"v": [71, 62.4, 33], "w": [29, 37.7, 67]}, units="%") == []
    (problem,) = told(tmp_path, {"v": [71, 62.4, 33], "w": [53, 37.7, 67]}, units="%")
    assert problem == "The parts are in %, and those of 2019 add up to 124%. They are no parts of one whole."
    assert told(tmp_path, {"v": [71, 62.4, 33], "w": [53, 37.7, 67]}, units="% of GDP") == []


def test_a_total_among_its_parts_would_be_counted_twice(tmp_path: Path) -> None:
    parts: dict[str, list[Any]] = {"v": [1, 2, 3], "w": [3, 4, 5], "both": [4, 6, 8]}
    (problem,) = told(tmp_path, parts, series=["v", "w", "both"])
    assert problem == "“both” is the sum of all others, and would be counted twice."
    assert told(tmp_path, parts, total="both") == []
    assert told(tmp_path, parts, series=["v", "both"], total="both") == ["“both” is a part and the total of it."]
    assert told(tmp_path, parts | {"both": [4, 6, 9]}, series=["v", "w", "both"]) == []


def test_the_world_is_not_stacked_on_its_continents(tmp_path: Path) -> None:
    columns: dict[str, list[Any]] = {
        "year": [2019] * 3 + [2020] * 3,
        "who": ["World", "Asia", "Europe"] * 2,
        "v": [10, 6, 4, 12, 7, 5],
    }
    (problem,) = told(tmp_path, columns, by="who", series=["v"])
    assert problem.startswith("“World” is the sum of all others")
    assert told(tmp_path, columns, by="who", series=["v"], only=["Asia", "Europe"]) == []


def test_rows_of_one_place_state_one_total(tmp_path: Path) -> None:
    columns: dict[str, list[Any]] = {
        "year": YEARS * 2,
        "who": ["a"] * 3 + ["b"] * 3,
        "v": [1, 2, 3, 4, 5, 6],
        "t": [5, 7, 9, 6, 7, 9],
    }
    (problem,) = told(tmp_path, columns, by="who", series=["v"], total="t")
    assert problem == "The rows of 2019 state different totals, 5 and 6, and one alone would be shown."


@pytest.mark.parametrize(
    ("change", "unlike"),
    [
        ({"figure": 5}, "same figure;"), ({"unit": "kg"}, "same unit;"), ({"status": "claimed"}, "same status;"),
        ({"source": "a"}, "same source;"), ({"period": "1999"}, "same year;"),
        ({"cell": {"resource": "table", "row": {"year": 1990}, "field": "v"}}, "is not there"),
    ],
)  # fmt: skip
def test_a_highlight_that_is_not_its_cell_is_a_mistake_though_no_check_looks_at_it(
    tmp_path: Path, change: dict[str, Any], unlike: str
) -> None:
    columns: dict[str, list[Any]] = {"year": YEARS, "v": [1, 2, 3], "source": ["a", "b", "a"], "status": ["single"] * 3}
    sheet_of(tmp_path, columns, {"type": "bar", "group": "year", "series": ["v"]}, kinds={"year": "year"})
    file = tmp_path / "datapackage.json"
    descriptor = json.loads(file.read_text(encoding="utf-8"))
    cell = {"resource": "table", "row": {"year": 2020}, "field": "v"}
    highlight = {
        "title": "V", "figure": 2, "unit": "t", "period": "2020", "status": "single", "source": "b", "cell": cell,
    }  # fmt: skip
    descriptor["sources"] = [{"name": "a", "title": "A"}, {"name": "b", "title": "B"}]
    for given, count in ((highlight, 0), (highlight | change, 1)):
        descriptor["factsheet"]["tabs"] = [{"kind": "summary", "name": "s", "title": "S", "highlights": [given]}]
        file.write_text(json.dumps(descriptor), encoding="utf-8")
        found = examine(tmp_path).mistakes
        assert len(found) == count
        assert all(unlike in mistake.problem for mistake in found)
