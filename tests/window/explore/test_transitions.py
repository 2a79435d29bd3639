"""From one picture to the next: bars slide, and nothing moves where the system asks for less motion."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.scene import Picture, Rect
from harbin_viewer.window.charts.painted import picture_transition
from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.widgets.moving_bar import REDUCED
from tests.factsheet.exploring.tables import FIELDS, explored

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def page(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ExplorePage:
    """Six places that change their order from year to year, with time enough to follow."""
    monkeypatch.setattr(picture_transition, "_QUICK", 0.0)
    monkeypatch.setattr(picture_transition, "_SLIDE", 1_000)  # a busy machine shows a frame of it, too
    rows = [[f"Place {n}", 2000 + year, 10 + n * 7 * year % 41, 1] for n in range(6) for year in range(8)]
    explored(tmp_path / "places", FIELDS, rows)
    window = open_window(tmp_path / "places")
    qtbot.waitUntil(window.is_ready)
    qtbot.waitUntil(lambda: isinstance(window.tabs.current().page, ExplorePage))
    found = window.tabs.current().page
    assert isinstance(found, ExplorePage)
    qtbot.waitUntil(lambda: found.desk.chart is not None)
    found.steps.choose_form("ranking")
    return found


@pytest.fixture
def still(qapp: QApplication) -> Iterator[None]:
    """A system that asks for less motion."""
    qapp.setProperty(REDUCED, True)
    yield
    qapp.setProperty(REDUCED, None)


def seen(page: ExplorePage, qtbot: QtBot) -> list[Picture]:
    """The pictures that are painted until nothing moves any more."""
    view, pictures = page.desk.view, list[Picture]()
    assert view.transition is not None
    QApplication.processEvents()  # a layout that is still asked for would end what slides
    view.transition.stop()

    def note(_share: object) -> None:
        if view.item.picture is not None:
            pictures.append(view.item.picture)

    view.transition.valueChanged.connect(note)
    page.steps.move_period(0, 3)
    qtbot.waitUntil(lambda: view.item.picture is view.picture() and view.item.fading[0] is None)
    return pictures


def bars(picture: Picture) -> list[Rect]:
    boxes = {mark.box.height for mark in picture.marks}
    return [shape for shape in picture.shapes if isinstance(shape, Rect) and shape.box.height in boxes]


def test_bars_slide_to_their_new_places_and_end_there(page: ExplorePage, qtbot: QtBot) -> None:
    page.steps.move_period(0, 2)
    pictures = seen(page, qtbot)
    settled = page.desk.view.picture()
    assert settled is not None
    assert any(picture.shapes != settled.shapes for picture in pictures)
    assert pictures[-1].shapes == settled.shapes
    assert all(len(bars(picture)) == len(bars(settled)) for picture in pictures)


def test_what_is_pointed_at_is_the_settled_picture_at_once(page: ExplorePage) -> None:
    before = page.desk.view.picture()
    page.steps.move_period(0, 5)
    after = page.desk.view.picture()
    assert after is not None
    assert after is not before
    assert {mark.box for mark in after.marks} == {bar.box for bar in bars(after)}


@pytest.mark.usefixtures("still")
def test_nothing_moves_where_the_system_asks_for_less_motion(page: ExplorePage) -> None:
    page.steps.move_period(0, 2)
    view = page.desk.view
    assert view.item.picture is view.picture()
    page.steps.choose_form("line")
    assert view.item.fading[0] is None
    assert view.item.picture is view.picture()


def test_another_form_fades_over(page: ExplorePage, qtbot: QtBot) -> None:
    view = page.desk.view
    assert view.transition is not None
    page.steps.choose_form("line")
    assert view.item.picture is view.picture()
    assert view.item.fading[0] is not None, "the picture before is still seen"
    assert 0.5 < view.item.fading[1] < 1
    qtbot.waitUntil(lambda: view.item.fading[0] is None)
