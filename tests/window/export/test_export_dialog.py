import time
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from harbin_viewer.atomic_write import ExportError, written_whole
from harbin_viewer.charts.formats.format import Look
from harbin_viewer.charts.formats.page_sizes import PRESETS
from harbin_viewer.charts.formats.registry import pictures
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.document import Document
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.export import export_dialog
from harbin_viewer.window.export.export_all_dialog import ExportAllDialog
from harbin_viewer.window.export.export_dialog import ExportDialog
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.shell.status_line import StatusLine
from harbin_viewer.window.state.remembered import Remembered
from harbin_viewer.window.text import announcement
from tests.window.finding import cancel_waiting, only, open_dialog


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> ExportDialog:
    window.show_tab(2)
    only(ChartsPage, window).commands()["export"]()
    return open_dialog(ExportDialog)


def choose(dialog: ExportDialog, value: str) -> None:
    field = next(one for one in dialog.findChildren(QComboBox) if one.findData(value) >= 0)
    field.setCurrentIndex(field.findData(value))


@pytest.mark.parametrize("kind", [known.name for known in pictures()])
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
    shown = dialog.preview.picture
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
    dialog.ask_and_save()
    assert asked == [file]
    assert file.read_bytes() == b"mine"
    dialog.close()


@pytest.mark.parametrize(("kind", "start"), [("csv", b"\xef\xbb\xbfseries,"), ("xlsx", b"PK"), ("json", b"{")])
def test_the_data_is_written_from_the_same_dialog(
    window: MainWindow, dialog: ExportDialog, tmp_path: Path, kind: str, start: bytes
) -> None:
    choose(dialog, kind)
    assert dialog.data_preview.isVisible()
    assert dialog.data_preview.model().rowCount() > 0
    file = tmp_path / dialog.suggestion().name
    assert file.suffix == f".{kind}"
    dialog.save(file)
    assert file.read_bytes().startswith(start)
    assert "data of the chart was saved" in only(StatusLine, window).sentence


@pytest.mark.parametrize(
    ("unit", "wide", "high", "size"),
    [("px", 1000, 500, (1000, 500)), ("mm", 254, 127, (960, 480)), ("in", 5, 4, (480, 384))],
)
def test_a_free_size_is_written_in_its_unit_and_remembered(
    window: MainWindow, dialog: ExportDialog, tmp_path: Path, unit: str, wide: float, high: float,
    size: tuple[int, int],
) -> None:  # fmt: skip
    choose(dialog, "free")
    page = dialog.choices.page
    page.unit.setCurrentIndex(page.unit.findData(unit))
    page.width_field.setValue(wide)
    page.height_field.setValue(high)
    shown = dialog.preview.picture
    assert shown is not None
    assert tuple(shown.size) == pytest.approx(size)
    dialog.save(tmp_path / "chart.png")
    assert QImage(str(tmp_path / "chart.png")).size().toTuple() == (size[0] * 2, size[1] * 2)
    only(ChartsPage, window).commands()["export"]()
    again = open_dialog(ExportDialog)
    assert again.choices.page.text == page.text == f"{wide:g}x{high:g}{unit}"
    again.close()


def test_another_unit_keeps_the_page(dialog: ExportDialog) -> None:
    choose(dialog, "free")
    page = dialog.choices.page
    for unit in ("mm", "in", "px"):
        page.unit.setCurrentIndex(page.unit.findData(unit))
        assert tuple(page.size_in_px) == pytest.approx(tuple(PRESETS["article"]), rel=0.005)
    dialog.close()


@pytest.mark.parametrize(
    ("typed", "written", "start"),
    [
        ("chart", "chart.png", b"\x89PNG"),
        ("chart.v2", "chart.v2.png", b"\x89PNG"),
        ("chart.PNG", "chart.PNG", b"\x89PNG"),
        ("chart.webp", "chart.webp", b"RIFF"),
        ("chart.jpeg", "chart.jpeg", b"\xff\xd8"),
        ("chart.csv", "chart.csv", b"\xef\xbb\xbfseries,"),
    ],
)
def test_the_ending_that_is_typed_chooses_the_format_and_another_name_gets_the_ending_of_what_was_chosen(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, written: str, start: bytes
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(tmp_path / typed), ""))
    dialog.ask_and_save()
    assert (tmp_path / written).read_bytes().startswith(start)


def test_what_is_previewed_is_what_the_file_shows(dialog: ExportDialog, tmp_path: Path) -> None:
    from PySide6.QtGui import QPainter

    from harbin_viewer.charts.formats.painting import paint

    for choice in ("square", "dark"):
        choose(dialog, choice)
    shown = dialog.preview.picture
    assert shown is not None
    previewed = QImage(2160, 2160, QImage.Format.Format_RGB32)
    painter = QPainter(previewed)
    painter.scale(2, 2)
    paint(painter, shown)
    painter.end()
    dialog.save(tmp_path / "chart.png")
    assert QImage(str(tmp_path / "chart.png")).convertToFormat(QImage.Format.Format_RGB32) == previewed


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


def test_a_chart_that_is_long_in_writing_can_be_stopped(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endlessly(_: Document, _chart: Chart, file: Path, *given: Look) -> None:
        look = given[2]
        with written_whole(file) as stream:
            while True:
                look()
                stream.write(b"more")
                time.sleep(0.005)

    monkeypatch.setattr(export_dialog, "export", endlessly)
    cancel_waiting()
    dialog.save(tmp_path / "chart.csv")
    qtbot.waitUntil(lambda: list(tmp_path.iterdir()) == [])
    assert dialog.isVisible()
    dialog.close()


def test_export_all_writes_every_chart_in_every_chosen_format(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    only(Menus, window).actions_by_name["export_all"].trigger()
    dialog = open_dialog(ExportAllDialog)
    for name, box in dialog.formats.items():
        box.setChecked(name == "svg")
    with qtbot.waitSignal(dialog.finished):
        dialog.start(tmp_path)
    names = {file.name for file in tmp_path.iterdir() if file.suffix == ".svg"}
    assert names == {f"{view.name}.svg" for view in window.sheet.views}
    assert {"index.html", "index.json"} <= {file.name for file in tmp_path.iterdir()}
    assert f"{len(names) + 2} files were written" in only(StatusLine, window).sentence


def test_export_all_writes_data_on_the_chosen_page_and_tells_what_failed(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    only(Menus, window).actions_by_name["export_all"].trigger()
    dialog = open_dialog(ExportAllDialog)
    for name, box in dialog.formats.items():
        box.setChecked(name in ("png", "csv"))
    dialog.page.preset.setCurrentIndex(dialog.page.preset.findData("square"))
    (tmp_path / f"{window.sheet.views[0].name}.csv").mkdir()
    troubles: list[Exception] = []
    window.troubled.connect(troubles.append)
    with qtbot.waitSignal(dialog.finished):
        dialog.start(tmp_path)
    count = 2 * len(window.sheet.views) + 2
    assert f"{count - 1} of {count} files were written" in only(StatusLine, window).sentence
    assert [str(one).partition(": ")[2] for one in troubles] == ["A folder has this name. Choose another name."]
    name = window.sheet.views[1].name
    assert QImage(str(tmp_path / f"{name}.png")).size().toTuple() == (2160, 2160)
    assert (tmp_path / f"{name}.csv").read_bytes().startswith(b"\xef\xbb\xbfseries,")


def test_export_all_can_be_stopped(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    only(Menus, window).actions_by_name["export_all"].trigger()
    dialog = open_dialog(ExportAllDialog)
    dialog.start(tmp_path)
    assert only(QProgressBar, dialog).accessibleName() == "Files written"
    qtbot.waitUntil(lambda: any(tmp_path.iterdir()))
    cancel = next(one for one in dialog.findChildren(QPushButton) if "Cancel" in one.text())
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert "was stopped" in only(StatusLine, window).sentence
    qtbot.waitUntil(lambda: not any(one.name.endswith(".part") for one in tmp_path.iterdir()))
    assert len(list(tmp_path.iterdir())) < 3 * len(window.sheet.views)


def test_export_all_without_a_format_says_what_is_missing(window: MainWindow, remembered: Remembered) -> None:
    only(Menus, window).actions_by_name["export_all"].trigger()
    dialog = open_dialog(ExportAllDialog)
    for box in dialog.formats.values():
        box.setChecked(False)
    start = next(one for one in dialog.findChildren(QPushButton) if "folder" in one.text())
    assert not start.isEnabled()
    assert start.toolTip() == "Choose a format first."
    dialog.close()


@pytest.mark.parametrize("kind", ["png", "svg", "csv"])
def test_the_size_of_the_file_is_told_before_it_is_saved(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, kind: str
) -> None:
    choose(dialog, kind)
    told = dialog.choices.told
    qtbot.waitUntil(lambda: told.text().rpartition(" ")[2] in ("bytes", "kB", "MB"))
    words = told.text().rpartition(" · ")[2]
    dialog.save(tmp_path / f"chart.{kind}")
    size = (tmp_path / f"chart.{kind}").stat().st_size
    assert words == QLocale().formattedDataSize(size, 0, QLocale.DataSizeFormat.DataSizeSIFormat)


def test_pixels_and_size_are_heard_at_the_button_and_when_they_are_others(
    qtbot: QtBot, dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(announcement, "announce", lambda _widget, sentence: said.append(sentence))
    save = next(button for button in dialog.findChildren(QPushButton) if "Save as" in button.text())
    qtbot.waitUntil(lambda: "kB" in save.accessibleDescription())
    assert save.accessibleDescription() == dialog.choices.told.text()
    assert said == []
    choose(dialog, "slide")
    assert save.accessibleDescription() == "2,560 × 1,440 pixels"
    qtbot.waitUntil(lambda: bool(said))
    assert said == [save.accessibleDescription()]


def test_a_page_that_is_made_higher_for_its_words_is_shown_and_told(dialog: ExportDialog, tmp_path: Path) -> None:
    page = dialog.choices.page
    page.preset.setCurrentIndex(page.preset.findText("Free size"))
    page.width_field.setValue(300)
    page.height_field.setValue(200)
    made = dialog.preview.picture
    assert made is not None
    told = f"The picture is higher than asked for, at {made.size.height:.0f} px, so that its words are whole."
    assert dialog.choices.of_page.text() == told
    assert dialog.choices.told.text().startswith(f"600 × {2 * made.size.height:.0f} pixels")
    assert told in dialog.choices.in_words()
    dialog.save(tmp_path / "small.png")
    assert QImage(str(tmp_path / "small.png")).height() == 2 * made.size.height


@pytest.mark.parametrize(("width", "height", "below"), [(1500, 900, False), (960, 500, False), (620, 800, True)])
def test_the_picture_stands_where_it_is_largest(
    qtbot: QtBot, dialog: ExportDialog, width: int, height: int, below: bool
) -> None:
    dialog.show()
    dialog.resize(width, height)
    down = dialog.parts.Direction.TopToBottom
    qtbot.waitUntil(lambda: (dialog.parts.direction() == down) == below)
    qtbot.waitUntil(lambda: dialog.preview.width() > 0.55 * width)


def test_each_letter_that_is_underlined_leads_to_its_field(qtbot: QtBot, dialog: ExportDialog) -> None:
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    led = {}
    for label in dialog.findChildren(QLabel):
        letter = label.text().partition("&")[2][:1]
        if letter:
            qtbot.keyClick(dialog, letter.lower(), Qt.KeyboardModifier.AltModifier)
            focus, buddy = dialog.focusWidget(), label.buddy()
            led[label.text()] = focus is not None and (focus is buddy or buddy.isAncestorOf(focus))
    assert "&Page" in led
    assert all(led.values()), led
