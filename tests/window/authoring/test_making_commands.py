"""What is written of large files is written in a thread: the window lives, and may be closed."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.authoring import packaging
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.authoring.making_commands import Making


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    chosen = str(tmp_path / "package")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (chosen, ""))
    file = tmp_path / "table.csv"
    file.write_text("year,v\n2019,1\n2020,2\n")
    return file


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def test_a_package_is_offered_a_folder_that_is_not_there(
    window: QWidget, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(*told: str) -> tuple[str, str]:
        asked.append(told[2])
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    for name in ("table", "table-2"):
        Making(window).save_package(table)
        (table.parent / name).mkdir()
    Making(window).save_package(table)
    assert [Path(folder).name for folder in asked] == ["table", "table-2", "table-3"]


def test_a_package_is_written_and_said(window: QWidget, table: Path) -> None:
    making, said = Making(window), list[str]()
    places = list[Path]()
    making.said.connect(lambda words, _file: said.append(words))
    making.said.connect(lambda _words, file: places.append(file))
    making.save_package(table)
    assert places == [table.parent / "package" / "datapackage.json"], "so that it can be opened"
    assert said == [f"The data package was written to {table.parent / 'package'}."]
    assert (table.parent / "package" / "datapackage.json").is_file()


def test_a_window_that_is_closed_meanwhile_ends_it_at_once_and_leaves_nothing(
    qtbot: QtBot, window: QWidget, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = threading.Event()

    def endlessly(*_given: object) -> None:
        try:
            while True:
                threading.Event().wait(0.005)
        finally:
            ended.set()

    monkeypatch.setattr(packaging, "write_package", endlessly)
    making, said = Making(window), list[str]()
    making.said.connect(lambda words, _folder: said.append(words))
    QTimer.singleShot(20, window.close)
    making.save_package(table)
    assert said == ["The data package was not written: it was stopped."]
    assert ended.wait(2)
    assert [file.name for file in table.parent.iterdir()] == ["table.csv"]


def test_beside_kept_charts_a_new_sheet_and_a_package_are_of_the_data_that_they_are_of(
    window: QWidget, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    explored = {"resource": "table", "measure": "v", "form": "line", "entities": [], "colours": []}
    spec = {"type": "line", "group": "year", "series": ["v"], "explore": explored}
    view = {"name": "v-line", "title": "V", "resources": ["table"], "specType": "explore", "spec": spec}
    offered: list[Path | None] = []
    monkeypatch.setattr(Making, "new_sheet", lambda _making, shown=None, _form=None: offered.append(shown))
    saved: list[Path] = []
    monkeypatch.setattr(Making, "save_package", lambda _making, file, _form=None: saved.append(file))
    for data in (table, packaging.write_package(table, table.parent / "package") / "datapackage.json"):
        kept = data.with_name("v-line.chart.json")
        kept.write_text(json.dumps({"views": [view], "package": data.name}))
        commands = Making(window).commands(open_document(kept))
        commands["new_sheet"]()
        commands.get("save_package", lambda: None)()
    assert offered == [table, None]
    assert saved == [table], "a package is one already"
