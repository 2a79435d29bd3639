"""An axis of few whole numbers has whole ticks, and one of figures with decimals may have halves."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from harbin_viewer.charts.exploring.chosen_views import charts_of
from harbin_viewer.charts.layout import horizontal_bars
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.scene import Size, Text
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.opening import open_document

pytestmark = pytest.mark.usefixtures("qapp")


def numbers_drawn(folder: Path, text: str) -> list[str]:
    file = folder / "own.csv"
    file.write_text(text, encoding="utf-8")
    document = open_document(file)
    (view,) = charts_of(document)
    scene = lay_out(make_chart(document, view, ()), Size(1000, 600), LIGHT)
    texts = [shape.text for shape in scene.shapes if isinstance(shape, Text)]
    return [text for text in texts if re.fullmatch(r"-?\d+(?:\.\d+)?", text)]


@pytest.mark.parametrize(
    "text",
    [
        "Class,New pupils\n5a,1\n5b,3\n5c,2\n6a,2\n",
        "Year,Births in village\n2018,2\n2019,1\n2020,3\n2021,0\n2022,2\n",
        "Name,Test 1\nAnn,12\nBob,9\nCid,15\nEva,11\n",
    ],
)
def test_nothing_that_is_counted_has_ticks_at_halves(
    tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(horizontal_bars, "_may_be_bare", lambda _view: False)
    found = numbers_drawn(tmp_path, text)

    assert found
    assert not [number for number in found if "." in number]


def test_figures_with_decimals_keep_their_ticks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(horizontal_bars, "_may_be_bare", lambda _view: False)
    assert "0.5" in numbers_drawn(tmp_path, "Class,Share\n5a,1.1\n5b,2.9\n5c,2.2\n6a,2.4\n")
