"""The choices of a measure are those of its own units: the units of another measure are neither offered nor kept."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from harbin_viewer.window.explore.explore_page import ExplorePage
from tests.window.explore.explore_samples import OpenWindow

PRICES = "item,price,weight,pieces\ntea,€12,2 kg,200\nrice,$8,500 g,500\nmilk,$9,3 kg,90\nsalt,€3,100 g,70\n"


def test_another_measure_is_shown_with_its_own_units_and_all_its_rows(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    (tmp_path / "t.csv").write_text(PRICES, encoding="utf-8")
    window = open_window(tmp_path / "t.csv")
    qtbot.waitUntil(window.is_ready)
    window.tabs.show_named("explore")
    qtbot.waitUntil(lambda: isinstance(window.tabs.current().page, ExplorePage))
    page = window.tabs.current().page
    assert isinstance(page, ExplorePage)
    qtbot.waitUntil(lambda: page.desk.chart is not None)

    for measure, offered, rows in (("price", "price unit", 2), ("weight", "weight unit", 2), ("pieces", "", 4)):
        page.steps.choose_measure(measure)
        assert page.desk.chart is not None
        boxes = page.panel.dimensions.boxes
        assert [field for field, box in boxes.items() if box.isVisible()] == [offered][: bool(offered)]
        assert sum(len(series.y) for series in page.desk.chart.panels[0].series) == rows
