"""A menu leads a screen reader to its first choice when it is opened, and back when closed; it stays on the screen."""

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFont
from PySide6.QtWidgets import QApplication, QListWidget, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.window.state.commands import COMMANDS
from harbin_viewer.window.widgets.context_menu import RULE, context_menu, edged, nested
from harbin_viewer.window.widgets.screen_room import screen_room
from tests.window.finding import letters_meant_twice, written


@pytest.mark.parametrize(("listens", "led_to"), [(True, "Copy"), (False, None)])
def test_a_menu_begins_with_its_first_choice_for_who_hears_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, listens: bool, led_to: str | None
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    monkeypatch.setattr(QtGui, "QAccessible", type("Listening", (QAccessible,), {"isActive": lambda: listens}))
    menu = context_menu([RULE, ("Copy", list), ("Close", list)], page)
    menu.popup(page.mapToGlobal(QPoint()))
    qtbot.waitUntil(menu.isVisible)
    assert (written(menu.activeAction()) if menu.activeAction() else None) == led_to
    menu.close()


def test_the_button_that_opens_a_menu_chooses_nothing_when_it_is_let_go(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt would carry out the first, were it led to already: the menu opens with it under the pointer."""
    page, done = QWidget(), list[str]()
    qtbot.addWidget(page)
    page.show()
    monkeypatch.setattr(QtGui, "QAccessible", type("Listening", (QAccessible,), {"isActive": lambda: True}))
    menu = context_menu([("Copy", lambda: done.append("copied")), ("Close", list)], page)
    over = QPoint(8, 8)
    qtbot.mousePress(page, Qt.MouseButton.RightButton, pos=over)
    menu.popup(page.mapToGlobal(QPoint()))
    qtbot.waitUntil(menu.isVisible)
    assert menu.actionAt(over) is menu.actions()[0]
    qtbot.mouseRelease(menu, Qt.MouseButton.RightButton, pos=over)
    assert (done, menu.isVisible()) == ([], True)
    qtbot.waitUntil(lambda: menu.activeAction() is menu.actions()[0])
    menu.close()


def test_more_choices_than_a_screen_has_room_for_stay_on_it_in_one_column_that_scrolls(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    menu = context_menu([(f"Choice {number} of very many", list) for number in range(200)], page)
    menu.popup(page.mapToGlobal(QPoint()))
    qtbot.waitUntil(menu.isVisible)
    qtbot.keyClick(menu, Qt.Key.Key_Up)
    last = menu.actions()[-1]
    assert menu.activeAction() == last
    lefts = {menu.actionGeometry(action).left() for action in menu.actions()}
    assert len(lefts) == 1, "no column beside the first"
    assert menu.screen().geometry().contains(menu.geometry())
    menu.close()


def test_a_menu_that_closes_leads_back_to_what_has_the_focus_before_anything_is_done(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        told.append(event.accessibleInterface().text(QAccessible.Text.Name))

    listening = type("Listening", (QAccessible,), {"isActive": lambda: True, "updateAccessibility": hear})
    page, button, fruits = QWidget(), QPushButton("Evidence"), QListWidget()
    layout = QVBoxLayout(page)
    layout.addWidget(button)
    layout.addWidget(fruits)
    fruits.setAccessibleName("Fruits")
    fruits.addItems(["apples", "pears"])
    fruits.setCurrentRow(1)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    for part, key, heard in (
        (button, Qt.Key.Key_Escape, ["Evidence"]),
        (button, Qt.Key.Key_Return, ["Evidence", "done"]),
        (fruits, Qt.Key.Key_Escape, ["Fruits", "pears"]),
    ):
        part.setFocus()
        qtbot.waitUntil(part.hasFocus)
        menu = context_menu([("Copy", lambda: told.append("done"))], page)
        menu.popup(page.mapToGlobal(QPoint()))
        qtbot.waitUntil(menu.isVisible)
        menu.setActiveAction(menu.actions()[0])
        told.clear()
        with monkeypatch.context() as patched:
            patched.setattr(QtGui, "QAccessible", listening)
            qtbot.keyClick(menu, key)
        assert told == heard


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Left])
def test_a_menu_in_another_leads_back_to_its_line_when_it_is_closed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, key: Qt.Key
) -> None:
    told: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        told.append(event.accessibleInterface().text(QAccessible.Text.Name))

    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    above = context_menu([("Open", list)], page)
    recent = nested(QMenu("Recent", above), above)
    above.addMenu(recent)
    recent.addAction("Apples")
    above.popup(page.mapToGlobal(QPoint()))
    qtbot.waitUntil(above.isVisible)
    above.setActiveAction(recent.menuAction())
    qtbot.keyClick(above, Qt.Key.Key_Right)
    qtbot.waitUntil(recent.isVisible)
    listening = type("Listening", (QAccessible,), {"isActive": lambda: True, "updateAccessibility": hear})
    monkeypatch.setattr(QtGui, "QAccessible", listening)
    qtbot.keyClick(recent, key)
    qtbot.waitUntil(lambda: told == ["Recent"])
    above.close()


def test_space_turns_what_is_on_or_off_in_a_menu_as_enter_does(qtbot: QtBot) -> None:
    menu = edged(QMenu())
    qtbot.addWidget(menu)
    action = menu.addAction("Population")
    action.setCheckable(True)
    menu.popup(QPoint())
    qtbot.waitUntil(menu.isVisible)
    menu.setActiveAction(action)
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert action.isChecked()
    assert not menu.isVisible()


def test_a_line_of_a_menu_is_no_wider_than_half_a_screen_and_keeps_both_its_ends(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    menu = context_menu([("Copy", lambda: None), (f"Go to {'very ' * 60}far", lambda: None)], page)
    menu.aboutToShow.emit()
    copy, far = (written(action) for action in menu.actions())
    assert copy == "Copy"
    assert far.startswith("Go to very")
    assert far.endswith("very far")
    assert menu.sizeHint().width() < screen_room(page).width() * 0.6


def test_no_words_of_a_command_are_too_long_for_a_menu_on_the_smallest_screen() -> None:
    assert max(len(command.text) for command in COMMANDS) < 40


def test_each_line_of_a_menu_is_chosen_by_a_letter_of_its_own(qtbot: QtBot) -> None:
    page, done = QWidget(), list[str]()
    qtbot.addWidget(page)
    page.show()
    words = ("Copy", "Copy link", "Copy cells & heads", "Switch “Copy” off", "“Åland” ↗", "Who says it", "ok", "k")
    menu = context_menu([(said, lambda said=said: done.append(said)) for said in words], page)  # type: ignore[misc]
    texts = [action.text() for action in menu.actions()]
    assert [*map(written, menu.actions())] == [*words]
    assert letters_meant_twice(texts) == []
    assert texts[:6] == [
        "&Copy",
        "Copy &link",
        "Copy cells && &heads",
        "&Switch “Copy” off",
        "“Ål&and” ↗",
        "&Who says it",
    ]
    menu.popup(page.mapToGlobal(QPoint()))
    qtbot.waitUntil(menu.isVisible)
    qtbot.keyClick(menu, Qt.Key.Key_L)
    assert (done, menu.isVisible()) == (["Copy link"], False)


def test_a_line_keeps_the_letter_that_it_begins_with_whatever_stands_above_it(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    menu = context_menu([("Copy", list), ("Copy", list), ("Open", list)], page)
    assert [action.text() for action in menu.actions()] == ["&Copy", "Co&py", "&Open"]


def test_a_menu_whose_keys_would_stand_beyond_the_screen_has_smaller_type_as_long_as_they_would(
    qtbot: QtBot, qapp: QApplication
) -> None:
    menu, usual = edged(QMenu()), QFont(qapp.font())
    qtbot.addWidget(menu)
    menu.addAction("Tabs, charts, tables and checks").setShortcut("Ctrl+Shift+A")
    size = menu.fontInfo().pixelSize()
    large = QFont(usual)
    large.setPixelSize(size * screen_room(menu).width() // menu.sizeHint().width() * 2)
    qapp.setFont(large)
    menu.aboutToShow.emit()
    assert size < menu.fontInfo().pixelSize() < large.pixelSize()
    assert menu.sizeHint().width() <= screen_room(menu).width() * 1.05
    qapp.setFont(usual)
    menu.aboutToShow.emit()
    assert menu.fontInfo().pixelSize() == size
