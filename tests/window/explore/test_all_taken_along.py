"""The sheet as a PDF, and all its charts, have what is chosen in Explore, and not what exploring began with."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from harbin_viewer.paper.sheet_pdf import write_sheet_pdf
from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.export.export_all_dialog import ExportAllDialog
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.status_line import StatusLine
from tests.window.finding import only


def _window(page: ExplorePage) -> MainWindow:
    window = page.window()
    assert isinstance(window, MainWindow)
    return window


def _words(file: Path) -> str:
    return " ".join(page.extract_text() for page in PdfReader(file).pages)


def test_the_sheet_has_the_chart_on_show(
    page: ExplorePage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, window = tmp_path / "sheet.pdf", _window(page)
    page.steps.change(entities=("Japan", "Kenya"), transform="index", period=(2003.0, 2008.0))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(file), ""))
    window.commands()["export_sheet"]()
    qtbot.waitUntil(lambda: "was saved as" in only(StatusLine, window).sentence)
    assert "2003 = 100" in _words(file)
    write_sheet_pdf(window.document, tmp_path / "first.pdf")
    assert "2003 = 100" not in _words(tmp_path / "first.pdf")


def test_where_nothing_can_be_drawn_on_show_the_sheet_says_why(
    page: ExplorePage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, window = tmp_path / "sheet.pdf", _window(page)
    page.steps.change(period=(2003.0, 2003.0))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(file), ""))
    window.commands()["export_sheet"]()
    qtbot.waitUntil(lambda: "was saved as" in only(StatusLine, window).sentence)
    assert "The period has one time only" in " ".join(_words(file).split())


def test_all_charts_have_the_one_on_show(page: ExplorePage, qtbot: QtBot, tmp_path: Path) -> None:
    window = _window(page)
    page.steps.choose_form("ranking")
    window.commands()["export_all"]()
    qtbot.waitUntil(lambda: bool(window.findChildren(ExportAllDialog)))
    only(ExportAllDialog, window).start(tmp_path)
    qtbot.waitUntil(lambda: "files were written" in only(StatusLine, window).sentence)
    assert {file.stem for file in tmp_path.glob("*.svg")} == {"output-ranking"}
