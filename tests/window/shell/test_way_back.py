"""A file that is gone for a while takes nothing from where the reader was, unless they went on meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.tables.table_tab import TablePage
from tests.window.conftest import OpenWindow
from tests.window.finding import only

BIRDS = "\n".join(["Place,Year,Birds", *(f"Place {year % 3},{year},{year % 7}" for year in range(2000, 2020)), ""])
CHOSEN = CellAt("birds", 15, "Birds")


@pytest.fixture
def birds(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    """A window on two files, at a figure of the second, which is in the panel too."""
    for name in ("apples", "birds"):
        (tmp_path / f"{name}.csv").write_text(BIRDS, encoding="utf-8")
    window = open_window(tmp_path)
    window.resize(1000, 700)
    qtbot.waitUntil(window.is_ready)
    window.show_tab(2)
    only(TablePage, window).go_to("birds", CHOSEN.row, CHOSEN.field)
    qtbot.waitUntil(lambda: _figure(window) == CHOSEN)
    window.side.show_cell(CHOSEN)
    return window


def _figure(window: MainWindow) -> CellAt | None:
    pages = window.tabs.current().findChildren(TablePage)
    return pages[-1].table.current_cell if pages else None


def _shown_without_rows_of_birds(qtbot: QtBot, window: MainWindow, lost: str) -> Path:
    file = window.path / "birds.csv"
    if lost == "the file":
        file.unlink()
    else:
        file.write_text("\n".join([*BIRDS.splitlines()[:4], ""]), encoding="utf-8")
    window.renew(open_document(window.path))
    qtbot.waitUntil(lambda: bool(window.tabs.current().findChildren(TablePage)))
    qtbot.waitUntil(only(TablePage, window.tabs.current()).browser.bar.isEnabled)
    assert _figure(window) != CHOSEN
    return file


@pytest.mark.parametrize("lost", ["the file", "rows"])
def test_the_figure_that_one_was_at_is_there_again_with_its_file(qtbot: QtBot, birds: MainWindow, lost: str) -> None:
    width = birds.side.width
    file = _shown_without_rows_of_birds(qtbot, birds, lost)
    qtbot.keyClick(birds, Qt.Key.Key_Alt)  # on the way to another program
    file.write_text(BIRDS, encoding="utf-8")
    birds.renew(open_document(birds.path))
    qtbot.waitUntil(lambda: _figure(birds) == CHOSEN)
    assert birds.side.cell == CHOSEN
    assert birds.side.width == width


def test_who_went_on_meanwhile_is_not_led_back(qtbot: QtBot, birds: MainWindow) -> None:
    file = _shown_without_rows_of_birds(qtbot, birds, "the file")
    qtbot.keyClick(only(TablePage, birds.tabs.current()).table, Qt.Key.Key_Down)
    file.write_text(BIRDS, encoding="utf-8")
    birds.renew(open_document(birds.path))
    qtbot.waitUntil(lambda: _figure(birds) is not None)
    figure = _figure(birds)
    assert figure is not None
    assert figure.resource == "apples"
    assert birds.side.cell is None
