"""What people expect of a window: it fits the screen, takes drops as copies, comes back as it was, keeps inside."""

from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.window.cards.cards_tab import CardsPage
from harbin_viewer.window.shell.first_place import first_place
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.shell.session import Session
from harbin_viewer.window.shell.ways.drops import open_all, told_together
from harbin_viewer.window.state.remembered import Remembered
from harbin_viewer.window.tabs.tab_deck import TabDeck
from harbin_viewer.window.text.links.text_link import TextLink
from tests.window.finding import every, only
from tests.window.habit_samples import close


@pytest.mark.parametrize("screen", [(640, 480), (1000, 700), (1280, 720), (1920, 1080), (3840, 2160)])
def test_a_first_window_fits_its_screen_with_its_frame(screen: tuple[int, int]) -> None:
    room = QRect(0, 24, screen[0], screen[1] - 24)
    place = first_place(room)
    assert room.contains(place)
    assert room.height() - place.height() >= 24
    assert place.width() <= 1200


@pytest.mark.parametrize("with_panel", [False, True])
def test_the_window_can_be_made_small_with_the_panel_too(qtbot: QtBot, window: MainWindow, with_panel: bool) -> None:
    window.resize(1400, 900)
    if with_panel:
        window.side.show_cell(CellAt("china-customs", 10, "total"))
    for tab in range(window.tabs.count()):
        window.show_tab(tab)
        QApplication.processEvents()
    window.resize(640, 480)
    QApplication.processEvents()
    assert window.size().toTuple() == (640, 480)


def test_in_a_narrow_window_the_panel_takes_the_pages_place_and_leads_back(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(640, 480)
    window.side.show_cell(CellAt("china-customs", 10, "total"))
    QApplication.processEvents()
    assert not only(TabDeck, window).isVisible()
    panel = window.side.panel
    assert panel is not None
    assert panel.width() > 600
    back = next(link for link in every(TextLink, panel) if link.text() == "‹ To the page")
    back.click()
    assert only(TabDeck, window).isVisible()
    assert window.side.panel is None


def test_in_a_narrow_window_a_tab_that_is_chosen_is_seen_in_the_place_of_the_panel(window: MainWindow) -> None:
    window.resize(640, 480)
    for choose in (partial(window.menus.tab_chosen.emit, 2), partial(window.carry_out, "previous_tab")):
        window.side.show_cell(CellAt("china-customs", 10, "total"))
        QApplication.processEvents()
        assert not window.tabs.isVisible()
        choose()
        assert window.tabs.isVisible()


def test_escape_closes_the_panel_wherever_the_focus_is(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1400, 900)
    window.side.show_cell(CellAt("china-customs", 10, "total"))
    tabs = only(TabDeck, window)
    tabs.tabBar().setFocus()
    qtbot.keyClick(tabs.tabBar(), Qt.Key.Key_Escape)
    assert window.side.panel is None


def test_back_turns_the_pages_of_the_panel_and_closes_it_before_it_goes_among_the_tabs(window: MainWindow) -> None:
    window.show_tab(1)
    window.side.show_cell(CellAt("china-customs", 10, "total"))
    window.side.show_findings("")
    action = only(Menus, window).actions_by_name["back"]
    action.trigger()
    assert window.side.cell == CellAt("china-customs", 10, "total")
    action.trigger()
    assert window.side.panel is None
    assert only(TabDeck, window).currentIndex() == 1
    action.trigger()
    assert only(TabDeck, window).currentIndex() == 0


class OwnDrop(QDropEvent):
    """A drop of what this program began to drag."""

    def source(self) -> QObject:
        return QGuiApplication.instance() or QObject()


def dropped(window: MainWindow, *paths: Path, kind: type[QDropEvent] = QDropEvent) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = kind(
        QPointF(5, 5), Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    event.setDropAction(Qt.DropAction.MoveAction)
    window.dropEvent(event)
    return event


def test_what_is_dropped_is_taken_as_a_copy_and_several_are_all_opened(
    qtbot: QtBot, window: MainWindow, small_sheet: Path, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.dropped) as asked:
        event = dropped(window, small_sheet, tmp_path)
    assert event.dropAction() == Qt.DropAction.CopyAction
    assert event.isAccepted()
    assert asked.args == [[small_sheet, tmp_path]]


def test_a_chart_that_is_let_go_over_a_window_of_the_program_is_not_opened(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    with qtbot.assertNotEmitted(window.dropped, wait=50):
        event = dropped(window, tmp_path / "chart.png", kind=OwnDrop)
    assert event.dropAction() == Qt.DropAction.MoveAction  # not taken as a copy


def test_why_several_that_are_dropped_cannot_be_opened_is_one_message() -> None:
    sounds = [SheetError(f"/d/{name}.wav", "", "It is in no known format.", "Choose a table.") for name in "abc"]
    told = told_together(sounds)
    assert (told.file, told.problem, told.remedy) == (
        "“a.wav”, “b.wav”, “c.wav”", "It is in no known format.", "Choose a table.")  # fmt: skip
    told = told_together([*sounds[:1], SheetError("/d/e.xlsx", "", "It is empty.", "Choose another.")])
    assert told.problem == "2 files cannot be opened."
    assert told.remedy == "“a.wav”: It is in no known format. Choose a table.\n\n“e.xlsx”: It is empty. Choose another."


def test_of_several_that_are_dropped_it_is_said_which_are_opened_where_and_which_could_not_be() -> None:
    def opened(path: Path) -> bool:
        return "gone" not in path.name

    def said(*names: str) -> str:
        return open_all([Path(name) for name in names], opened, opened)

    assert said("a", "b") == "“a” is opened here, “b” is opened in a window of its own."
    assert said("a", "gone", "b", "c") == (
        "“a” is opened here, “b”, “c” are opened in windows of their own. “gone” could not be opened."
    )
    assert said("gone", "gone too") == "“gone”, “gone too” could not be opened."
    assert said(*"abcdef").endswith("“b”, “c”, “d” and 2 more are opened in windows of their own.")


def test_an_address_or_cells_that_are_dropped_are_opened_and_other_words_are_not(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def drop(data: QMimeData) -> QDropEvent:
        actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        event = QDropEvent(QPointF(5, 5), actions, data, button, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        window.dropEvent(event)
        return event

    link = QMimeData()
    link.setUrls([QUrl("https://example.org/table.csv")])
    fetched: list[str] = []
    monkeypatch.setattr(window.own.ways_in, "fetch", fetched.append)
    assert drop(link).isAccepted()
    qtbot.waitUntil(lambda: fetched == ["https://example.org/table.csv"])
    cells, words = QMimeData(), QMimeData()
    cells.setText("a\tb\n1\t2\n")
    words.setText("A sentence.")
    with qtbot.waitSignal(window.own.ways_in.chosen) as chosen:
        drop(cells)
    assert chosen.args[0].read_text("utf-8") == "a\tb\n1\t2"
    assert not drop(words).isAccepted()


@pytest.mark.parametrize(("text", "is_taken"), [("a\tb\n1\t2\n", True), ("A sentence.", False)])
def test_what_is_dragged_over_the_window_is_looked_at_once_and_taken_as_a_copy(
    window: MainWindow, text: str, *, is_taken: bool
) -> None:
    class Dragged(QMimeData):
        asked = 0

        def retrieveData(self, kind: str, meant: object) -> object:
            Dragged.asked += 1
            return super().retrieveData(kind, meant)  # type: ignore[arg-type]

    data, actions = Dragged(), Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    data.setText(text)
    place, button, keys = QPoint(5, 5), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dragEnterEvent(QDragEnterEvent(place, actions, data, button, keys))
    asked = Dragged.asked
    for _ in range(3):
        move = QDragMoveEvent(place, actions, data, button, keys)
        move.setDropAction(Qt.DropAction.MoveAction)
        move.ignore()
        window.dragMoveEvent(move)
        assert move.isAccepted() == is_taken
        assert (move.dropAction() == Qt.DropAction.CopyAction) == is_taken
    assert Dragged.asked == asked > 0


def test_a_second_window_opens_beside_the_first(qtbot: QtBot, session: Session, small_sheet: Path) -> None:
    session.open(small_sheet, {})
    first = session.window
    assert first is not None
    qtbot.waitUntil(first.is_ready)
    only(Menus, first).actions_by_name["new_window"].trigger()
    second = session.window
    assert second is not first
    assert first.isVisible()
    close(first, second)


@pytest.mark.parametrize("maximized", [True, False])
def test_a_second_window_leaves_something_of_the_first_to_be_seen_also_where_that_fills_the_screen(
    qtbot: QtBot, session: Session, small_sheet: Path, maximized: bool
) -> None:
    session.open(small_sheet, {})
    first = session.window
    assert first is not None
    first.showMaximized() if maximized else first.setGeometry(
        first.screen().availableGeometry().adjusted(4, 36, -4, -4)
    )
    windows = [first]
    for _ in range(3):
        windows[-1].window_asked.emit(small_sheet)
        assert session.window is not None
        windows.append(session.window)
    for under, over in pairwise(windows):
        assert not over.frameGeometry().contains(under.frameGeometry())
        assert not over.isMaximized()
    close(*windows)


def test_a_window_beside_another_keeps_on_the_screen_and_is_closed_by_itself(
    qtbot: QtBot, session: Session, small_sheet: Path
) -> None:
    session.open(small_sheet, {})
    first = session.window
    assert first is not None
    room = first.screen().availableGeometry()
    first.setGeometry(room.adjusted(20, 50, -10, -10))
    windows = [first]
    for _ in range(2):
        windows[-1].window_asked.emit(small_sheet)
        assert session.window is not None
        windows.append(session.window)
    assert all(room.contains(one.geometry()) for one in windows[1:])
    qtbot.waitUntil(lambda: all(one.is_ready() for one in windows))
    windows[1].carry_out("close_window")
    assert [one.isVisible() for one in windows] == [True, False, True]
    windows[2].carry_out("quit")
    assert not any(one.isVisible() for one in windows)
    close(*windows)


def test_the_next_start_comes_back_to_where_the_reader_was(
    qtbot: QtBot, session: Session, remembered: Remembered, small_sheet: Path
) -> None:
    session.open(small_sheet, {})
    first = session.window
    assert first is not None
    qtbot.waitUntil(first.is_ready)
    first.show_tab(1)
    only(CardsPage, first).restore({"filter": {"words": "fair"}})
    first.side.show_cell(CellAt("harvest", 2, "apples"))
    close(first)
    session.window = None
    session.open(small_sheet, {})
    second = session.window
    assert second is not None
    qtbot.waitUntil(second.is_ready)
    assert only(CardsPage, second).filter.field.text() == "fair"
    assert second.side.cell == CellAt("harvest", 2, "apples")
    close(second)


@pytest.mark.parametrize("places", ["{", "[]", '{"x": 3}', '"text"', "{}"])
def test_damaged_places_are_as_good_as_none(remembered: Remembered, tmp_path: Path, places: str) -> None:
    remembered.keep("places", places)
    assert remembered.place_in(tmp_path, "x") == {}
    remembered.keep_place(tmp_path, "x", {"tab": "a", "cell": CellAt("r", 1, "f"), "odd": object()})
    assert remembered.place_in(tmp_path, "x") == {"tab": "a", "cell": ["r", 1, "f"], "odd": None}
