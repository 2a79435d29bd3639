from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.export import FORMATS, PRESETS
from harbin_viewer.charts.whole_file import ExportError
from harbin_viewer.window.charts_tab import ChartsPage
from harbin_viewer.window.export_all_dialog import ExportAllDialog
from harbin_viewer.window.export_dialog import ExportDialog
from harbin_viewer.window.main_window import MainWindow
from harbin_viewer.window.menus import Menus
from harbin_viewer.window.remembered import Remembered
from harbin_viewer.window.status_line import StatusLine
from tests.window.finding import only, open_dialog


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> ExportDialog:
    window.show_tab(2)
    only(ChartsPage, window).commands()["export"]()
    return open_dialog(ExportDialog)


def choose(dialog: ExportDialog, value: str) -> None:
    field = next(one for one in dialog.findChildren(QComboBox) if one.findData(value) >= 0)
    field.setCurrentIndex(field.findData(value))


@pytest.mark.parametrize("kind", FORMATS)
def test_each_format_is_written_whole(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, kind: str) -> None:
    choose(dialog, kind)
    file = tmp_path / dialog.suggestion().name
    dialog.save(file)
    starts = {"png": b"\x89PNG", "svg": b"<", "pdf": b"%PDF", "jpeg": b"\xff\xd8", "webp": b"RIFF"}
    assert file.read_bytes().startswith(starts[kind])
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".")] == []


def test_page_and_scale_decide_the_pixels(dialog: ExportDialog, tmp_path: Path) -> None:
    choose(dialog, "square")
    dialog.save(tmp_path / "chart.png")
    wide, high = PRESETS["square"]
    assert QImage(str(tmp_path / "chart.png")).size().toTuple() == (wide * 2, high * 2)


def test_the_preview_shows_the_page_that_will_be_written(dialog: ExportDialog) -> None:
    choose(dialog, "portrait")
    shown = dialog.preview._picture
    assert shown is not None
    assert shown.size == PRESETS["portrait"]


def test_folder_and_format_are_remembered(window: MainWindow, dialog: ExportDialog, tmp_path: Path) -> None:
    choose(dialog, "svg")
    (tmp_path / "out").mkdir()
    dialog.save(tmp_path / "out" / "chart.svg")
    only(ChartsPage, window).commands()["export"]()
    again = open_dialog(ExportDialog)
    assert again.suggestion().parent == tmp_path / "out"
    assert again.suggestion().suffix == ".svg"
    again.close()


def test_the_status_line_says_where_the_picture_went(window: MainWindow, dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.save(tmp_path / "chart.png")
    assert str(tmp_path / "chart.png") in only(StatusLine, window).sentence


def test_an_existing_file_is_asked_about_first(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "chart.png"
    file.write_bytes(b"mine")
    asked: list[Path] = []

    def refuse(_dialog: ExportDialog, there: Path) -> bool:
        asked.append(there)
        return False

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(file), ""))
    monkeypatch.setattr(ExportDialog, "_may_replace", refuse)
    dialog._ask_and_save()
    assert asked == [file]
    assert file.read_bytes() == b"mine"
    dialog.close()


def test_what_a_format_does_not_have_is_greyed_with_the_reason(dialog: ExportDialog) -> None:
    choose(dialog, "jpeg")
    boxes = {one.text(): one for one in dialog.findChildren(QCheckBox)}
    transparent = boxes["Transparent background"]
    assert not transparent.isEnabled()
    assert transparent.toolTip() == "JPEG always has a background."
    dialog.close()


def test_a_file_that_cannot_be_written_is_named_with_the_reason(dialog: ExportDialog, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="The folder is not there"):
        dialog.save(tmp_path / "no" / "such" / "chart.png")
    assert dialog.isVisible()
    dialog.close()


def test_export_all_writes_every_chart_in_every_chosen_format(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    only(Menus, window).actions_by_name["export_all"].trigger()
    dialog = open_dialog(ExportAllDialog)
    for name, box in dialog.formats.items():
        box.setChecked(name == "svg")
    with qtbot.waitSignal(dialog.finished, timeout=60_000):
        dialog.start(tmp_path)
    names = {file.name for file in tmp_path.iterdir() if file.suffix == ".svg"}
    assert names == {f"{view.name}.svg" for view in window._sheet.views}
    assert f"{len(names)} files were written" in only(StatusLine, window).sentence


def test_export_all_can_be_stopped(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    only(Menus, window).actions_by_name["export_all"].trigger()
    dialog = open_dialog(ExportAllDialog)
    dialog.start(tmp_path)
    qtbot.waitUntil(lambda: any(tmp_path.iterdir()), timeout=20_000)
    cancel = next(one for one in dialog.findChildren(QPushButton) if "Cancel" in one.text())
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert "was stopped" in only(StatusLine, window).sentence
    assert [one.name for one in tmp_path.iterdir() if one.name.endswith(".part")] == []
    assert len(list(tmp_path.iterdir())) < 3 * len(window._sheet.views)


def test_export_all_without_a_format_says_what_is_missing(window: MainWindow, remembered: Remembered) -> None:
    only(Menus, window).actions_by_name["export_all"].trigger()
    dialog = open_dialog(ExportAllDialog)
    for box in dialog.formats.values():
        box.setChecked(False)
    start = next(one for one in dialog.findChildren(QPushButton) if "folder" in one.text())
    assert not start.isEnabled()
    assert start.toolTip() == "Choose a format first."
    dialog.close()
