"""A field to search in leaves the window's keys to the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.window.widgets.search_field import SearchField, label_search

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[SearchField]:
    """A field with the focus in a window."""
    window = QWidget()
    qtbot.addWidget(window)
    field = SearchField(window)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    yield field
    window.close()


def pressed(field: SearchField, keys: str) -> list[str]:
    """What the window hears of these keys, from now on."""
    heard: list[str] = []
    QShortcut(QKeySequence(keys), field.window()).activated.connect(lambda: heard.append(keys))
    return heard


@pytest.mark.parametrize("key", ["Z", "E", "K"])
def test_an_empty_field_lets_the_keys_of_the_window_through(qtbot: QtBot, field: SearchField, key: str) -> None:
    heard = pressed(field, f"Ctrl+{key}")
    qtbot.keyClick(field, Qt.Key[f"Key_{key}"], CTRL)
    assert heard == [f"Ctrl+{key}"]


def test_what_is_being_typed_is_undone_before_anything_else(qtbot: QtBot, field: SearchField) -> None:
    heard = pressed(field, "Ctrl+Z")
    qtbot.keyClicks(field, "kor")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert (field.text(), heard) == ("", [])


def test_what_led_somewhere_is_no_typing_any_more(qtbot: QtBot, field: SearchField) -> None:
    heard = pressed(field, "Ctrl+Z")
    qtbot.keyClicks(field, "kor")
    field.led_somewhere()
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert (field.text(), heard) == ("kor", ["Ctrl+Z"])


@pytest.mark.parametrize("key", ["Z", "E", "K"])
def test_a_key_whose_command_is_greyed_comes_to_the_window_which_says_why(
    qtbot: QtBot, field: SearchField, key: str
) -> None:
    came: list[int] = []
    window = field.window()
    window.keyPressEvent = lambda event: came.append(event.key())  # type: ignore[method-assign]
    qtbot.keyClick(field, Qt.Key[f"Key_{key}"], CTRL)
    assert Qt.Key[f"Key_{key}"] in came


def test_the_button_that_empties_a_field_has_a_name(field: SearchField) -> None:
    label_search(field, "Filter the rows", "Words in any column")
    field.setText("China")
    buttons = field.findChildren(QAbstractButton)
    assert [QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name) for button in buttons] == [
        "Empty the field"
    ]


@pytest.mark.parametrize(("dragged", "is_taken"), [("/tmp/harvest.csv", False), ("", True)])
def test_a_file_that_is_dragged_over_it_is_left_to_the_window_and_a_word_is_not(
    field: SearchField, dragged: str, *, is_taken: bool
) -> None:
    data = QMimeData()
    data.setText("harvest")
    if dragged:
        data.setUrls([QUrl.fromLocalFile(dragged)])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, button, keys)
    event.ignore()
    field.dragEnterEvent(event)
    assert event.isAccepted() == is_taken
