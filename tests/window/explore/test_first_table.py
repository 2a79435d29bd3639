"""What Explore begins with in a package of several tables: the first in which there is something to see."""

import json
from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.shell.main_window import MainWindow


def explored(qtbot: QtBot, window: MainWindow) -> ExplorePage:
    qtbot.waitUntil(window.is_ready, timeout=20_000)
    qtbot.waitUntil(lambda: isinstance(window.tabs.current().page, ExplorePage), timeout=20_000)
    page = window.tabs.current().page
    assert isinstance(page, ExplorePage)
    return page


def package(folder: Path, **tables: str) -> Path:
    folder.mkdir()
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    resources = [{"name": name, "path": f"{name}.csv"} for name in tables]
    (folder / "datapackage.json").write_text(
        json.dumps({"name": "offices", "title": "Offices", "resources": resources, "factsheet": TABS})
    )
    return folder


TABS = {"tabs": [{"kind": "explore", "name": "explore", "title": "Explore"}]}
CODES = "code,description\nA,Cash\nB,Services\nC,Goods\n"
PEOPLE = "city,people\nLima,11\nCusco,4\nPuno,2\n"


def test_a_table_of_codes_gives_way_to_one_with_figures(
    qtbot: QtBot, open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    page = explored(qtbot, open_window(package(tmp_path / "offices", codes=CODES, empty="", cities=PEOPLE)))
    qtbot.waitUntil(lambda: page.desk.chart is not None, timeout=20_000)
    assert page.desk.chart is not None
    assert page.desk.chart.title == "Offices: People"
    page.panel.table_chosen.emit("codes")
    qtbot.waitUntil(lambda: page.desk.chart is None, timeout=20_000)
