"""Where a measure goes on to both sides of nought, a line across the page stands at it as one does up and down."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.scene import Rect, Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.opening import open_document

pytestmark = pytest.mark.usefixtures("qapp")


def uprights(folder: Path, *balances: int) -> int:
    """How many thin lines stand upright in a scatter of these balances."""
    named = enumerate(zip("ABCDEF", balances, strict=False))
    rows = [f"{name},{balance},{10 + at * 3}" for at, (name, balance) in named]
    (folder / "trade.csv").write_text("\n".join(["Town,Balance (EUR),Rain (mm)", *rows]), encoding="utf-8")
    document = open_document(folder / "trade.csv")
    first, second = (field.name for field in document.sheet.resources[0].schema.fields[1:])  # type: ignore[union-attr]
    choice = Exploration(resource="trade", measure=first, second=second, form="scatter")
    scene = lay_out(explored_chart(document, choice), Size(700, 420), LIGHT)
    return sum(isinstance(shape, Rect) and shape.box.width == 1 and shape.box.height > 20 for shape in scene.shapes)


def test_a_scatter_has_a_line_at_nought_where_its_measure_is_on_both_sides(tmp_path: Path) -> None:
    assert uprights(tmp_path, -40, 30, 20, 80, -10) > 0
    assert uprights(tmp_path, 40, 30, 20, 80, 10) == 0
