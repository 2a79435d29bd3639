"""A unit is in every picture, once: the declared one, what the words of a field say, or that none is stated."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.model.measure import told_subtitle
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.text.notation import notation_of
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.opening import open_document
from tests.charts.conftest import ENGLISH

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def chart(tmp_path: Path) -> Callable[..., Chart]:
    """The chart of two fields that are described so, in a view that is."""

    def made(first: dict[str, str], second: dict[str, str] | None = None, **view: Any) -> Chart:
        fields = [first, *([second] if second else [])]
        rows = [["year", "2020", "2021"], [first["name"], "1.5", "3.5"], [second["name"] if second else "", "2.5", "4"]]
        lines = [",".join(cells) for cells in zip(*rows[: len(fields) + 1], strict=True)]
        (tmp_path / "t.csv").write_text("\n".join(lines), encoding="utf-8")
        spec = {"type": view.pop("kind", "line"), "group": "year", "series": [field["name"] for field in fields]}
        schema = {"fields": [{"name": "year", "type": "year"}, *({"type": "number", **field} for field in fields)]}
        descriptor = {
            "name": "made", "title": "Made", "resources": [{"name": "t", "path": "t.csv", "schema": schema}],
            "views": [{"name": "v", "title": "Fruit", "resources": ["t"], "specType": "simple", "spec": spec, **view}],
            "factsheet": {"tabs": [{"kind": "charts", "name": "c", "title": "Charts"}]},
        }  # fmt: skip
        (tmp_path / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
        document = open_document(tmp_path)
        return make_chart(document, document.sheet.views[0], locale=ENGLISH)

    return made


def words(chart: Chart) -> str:
    """All that the picture says about the page but for figures and places."""
    picture = lay_out(chart, Size(960, 600), LIGHT)
    return " | ".join(text.text for text in picture.texts if text.role in ("title", "subtitle", "unit", "series"))


@pytest.mark.parametrize(
    ("field", "view", "subtitle"),
    [
        ({"name": "apples"}, {}, "apples, unit not stated"),
        ({"name": "apples"}, {"title": "Apples"}, "unit not stated"),
        ({"name": "apples"}, {"subtitle": "What was sold"}, "What was sold, unit not stated"),
        ({"name": "apples"}, {"subtitle": "What was sold in a year."}, "What was sold in a year. Unit not stated"),
        ({"name": "apples"}, {"subtitle": "Apples sold, thousand t"}, "Apples sold, thousand t"),
        ({"name": "apples"}, {"title": "Number of crates"}, "apples"),
        ({"name": "apples", "unit": "t"}, {}, "apples, t"),
        ({"name": "apples", "unit": "t"}, {"title": "Don’t count on it: T for tons"}, "apples, t"),
        ({"name": "apples", "unit": "t"}, {"title": "Harvest (t)"}, "apples"),
        ({"name": "apples", "unit": "t"}, {"title": "Harvest in t"}, "apples"),
        ({"name": "part", "unit": "%"}, {"subtitle": "Part of all, in per cent"}, "Part of all, in per cent"),
        ({"name": "time", "unit": "s"}, {"title": "China’s trains"}, "time, s"),
        ({"name": "height", "unit": "in"}, {"title": "Growth in 2020"}, "height, in"),
        ({"name": "current", "unit": "A"}, {"title": "A record year"}, "current, A"),
        ({"name": "a", "title": "Apples (thousand t)"}, {}, "Apples, thousand t"),
        ({"name": "area_km2"}, {}, "area_km2, km²"),
        ({"name": "a", "title": "Apples", "description": "Harvest in tonnes"}, {}, "Apples, tonnes"),
        ({"name": "a", "title": "Number of crates"}, {}, "Number of crates"),
    ],
)
def test_the_unit_is_in_the_picture_once_or_that_none_is_stated(
    chart: Callable[..., Chart], field: dict[str, str], view: dict[str, str], subtitle: str
) -> None:
    made = chart(field, **view)
    assert not [text for text in lay_out(made, Size(960, 600), LIGHT).texts if text.role == "unit"]
    assert made.subtitle.replace("Unit not", "unit not") == subtitle.replace("Unit not", "unit not")
    said = words(made)
    assert said.lower().count("unit not stated") == ("not stated" in subtitle)
    assert describe(made).lower().count("unit not stated") == ("not stated" in subtitle)


def test_of_several_panels_the_one_without_a_unit_says_so(chart: Callable[..., Chart]) -> None:
    made = chart({"name": "apples", "unit": "t"}, {"name": "pears"})
    assert "pears, unit not stated" in words(made)
    assert "The unit of “pears” is not stated." in describe(made)


def test_fields_whose_words_say_the_same_unit_share_a_panel(chart: Callable[..., Chart]) -> None:
    made = chart({"name": "a", "title": "Apples (t)"}, {"name": "p", "title": "Pears", "unit": "t"})
    assert [panel.unit for panel in made.panels] == ["t"]
    assert [series.label for series in made.series] == ["Apples", "Pears"]


@pytest.mark.parametrize(
    ("unit", "told"), [("g/l", "µg/l"), ("kg", "mg"), ("million t", "t"), ("persons", "persons"), ("°C", "°C")]
)
def test_figures_that_are_told_in_a_finer_unit_have_it_in_the_subtitle(unit: str, told: str) -> None:
    subtitle = told_subtitle(f"{unit} · 2019", unit, notation_of(0, 3.4e-6, unit))
    assert subtitle[:1].lower() + subtitle[1:] == f"{told} · 2019"
