"""What Explore begins with in a package of several tables: the first in which there is something to see."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.tabs.reading_page import ReadingPage
from harbin_viewer.window.widgets.job import Job


def explored(qtbot: QtBot, window: MainWindow) -> ExplorePage:
    qtbot.waitUntil(window.is_ready)
    qtbot.waitUntil(lambda: isinstance(window.tabs.current().page, ExplorePage))
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
    qtbot.waitUntil(lambda: page.desk.chart is not None)
    assert page.desk.chart is not None
    assert page.desk.chart.title == "Offices: People"
    page.panel.table_chosen.emit("codes")
    qtbot.waitUntil(lambda: page.desk.chart is None)


def test_choices_and_first_chart_come_one_after_the_other_and_the_window_sees_to_all_else_between_them(
    qtbot: QtBot, open_window: Callable[..., MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen, else_done = list[str](), QTimer(interval=0)
    for kind, name in ((ExplorePage, "__init__"), (ExplorePage, "_show_choice"), (ExplorePage, "_show_chart")):
        noted(monkeypatch, seen, kind, name)
    noted(monkeypatch, seen, Job, "start", lambda job: isinstance(job, Job) and isinstance(job.parent(), ReadingPage))
    window = open_window(package(tmp_path / "offices", cities=PEOPLE))
    else_done.timeout.connect(lambda: seen.append("else"))
    else_done.start()
    page = explored(qtbot, window)
    qtbot.waitUntil(lambda: page.desk.chart is not None)
    else_done.stop()

    made = seen.index("__init__")
    turns = [name for name, before in zip(seen[made:], ["", *seen[made:]], strict=False) if name != before]
    assert turns[: turns.index("_show_chart") + 1] == [
        "__init__", "else", "start", "else", "_show_choice", "else", "_show_chart",
    ]  # fmt: skip


def noted(
    monkeypatch: pytest.MonkeyPatch, seen: list[str], kind: type, name: str, of: Callable[[object], bool] = bool
) -> None:
    """Have each call of a method noted, of the objects that are meant: others read ahead meanwhile."""
    before = getattr(kind, name)

    def told(*arguments: object, **named: object) -> object:
        seen.extend([name] * of(arguments[0]))
        return before(*arguments, **named)

    monkeypatch.setattr(kind, name, told)
