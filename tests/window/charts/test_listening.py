"""A series is heard by what the system plays sounds with; the frame goes along, and the last point is told."""

import wave
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from harbin_viewer.window.charts.access import player
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.shell.status_line import StatusLine
from tests.window.finding import only


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ChartsPage:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    window.show_tab(2)
    page = only(ChartsPage, window)
    qtbot.waitUntil(lambda: page.view.picture() is not None)
    page.go_to("article-growth", None)
    return page


def test_a_series_is_heard_to_its_end_and_the_last_point_is_told(
    qtbot: QtBot, window: MainWindow, page: ChartsPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(player, "command", lambda: ("sleep", "9"))
    reached: list[str] = []
    page.view.point_reached.connect(reached.append)
    only(Menus, window).actions_by_name["hear"].trigger()
    told = only(StatusLine, window).sentence
    assert told == "“Growth rate”, 2020 to 2022: the lowest tone is 3.1, the highest 22.8%."
    (file,) = (tmp_path / "harbin-viewer" / "sounds").glob("*/series.wav")
    with wave.open(str(file)) as sound:
        assert sound.getnframes() > 1000
    assert reached == []
    qtbot.waitUntil(lambda: len(reached) == 1)
    assert reached[0].startswith("2022")
    assert not page.desk.listening.is_on


def test_it_stops_where_it_is_when_asked_again_and_in_silence_when_the_reader_goes(
    qtbot: QtBot, window: MainWindow, page: ChartsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(player, "command", lambda: ("sleep", "9"))
    reached: list[str] = []
    page.view.point_reached.connect(reached.append)
    hear = only(Menus, window).actions_by_name["hear"]
    hear.trigger()
    qtbot.waitUntil(lambda: page.view.current_mark is not None)
    hear.trigger()
    assert [words[:4] for words in reached] == ["2020"]
    hear.trigger()
    assert page.desk.listening.is_on
    window.show_tab(0)
    assert not page.desk.listening.is_on
    assert len(reached) == 1


def test_without_a_player_it_says_what_to_install(
    window: MainWindow, page: ChartsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(player, "command", lambda: ())
    only(Menus, window).actions_by_name["hear"].trigger()
    assert "pw-play, paplay or aplay" in only(StatusLine, window).sentence
    assert not page.desk.listening.is_on


def test_who_goes_to_another_point_by_keys_hears_no_more_and_stays_there(
    qtbot: QtBot, window: MainWindow, page: ChartsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(player, "command", lambda: ("sleep", "9"))
    reached: list[str] = []
    page.view.point_reached.connect(reached.append)
    only(Menus, window).actions_by_name["hear"].trigger()
    qtbot.waitUntil(lambda: page.view.current_mark is not None)
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    assert not page.desk.listening.is_on
    assert [words[:4] for words in reached] == ["2021"]
