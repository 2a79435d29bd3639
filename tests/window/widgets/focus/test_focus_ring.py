"""The ring is where keys act: over fields, over anything that the focus came to without a click, and over one part."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.theme import DARK, LIGHT
from harbin_viewer.window.authoring.new_sheet_dialog import NewSheetDialog
from harbin_viewer.window.widgets.focus.focus_ring import FocusRing, ring_focus
from harbin_viewer.window.widgets.palette import show_theme
from tests.window.finding import every


@pytest.fixture
def form(qtbot: QtBot, qapp: QApplication) -> QWidget:
    """A button, a field, a box to tick and a box that drops down, in a window in which rings are shown."""
    ring_focus(qapp)
    form = QWidget()
    qtbot.addWidget(form)
    layout, box = QVBoxLayout(form), QComboBox()
    box.addItems(["one", "two"])
    for part in (QPushButton("Go"), QLineEdit(), QCheckBox("Tick"), box):
        layout.addWidget(part)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    return form


def _ringed(form: QWidget) -> list[QWidget | None]:
    return [ring.parentWidget() for ring in every(FocusRing, form) if ring.isVisible()]


def test_the_ring_goes_from_part_to_part_with_the_keys(form: QWidget, qtbot: QtBot) -> None:
    for _ in range(4):
        QTest.keyClick(form.focusWidget() or form, Qt.Key.Key_Tab)
        assert _ringed(form) == [form.focusWidget()]


def test_a_click_rings_a_field_and_no_button(form: QWidget, qtbot: QtBot) -> None:
    (button, field) = form.findChildren(QPushButton)[0], form.findChildren(QLineEdit)[0]
    for before in (button, field):
        before.setFocus()
        QTest.mousePress(button, Qt.MouseButton.LeftButton)
        QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
        assert button.hasFocus()
        assert _ringed(form) == []
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    assert _ringed(form) == [field]


def test_a_list_that_drops_down_has_no_ring_of_its_own(form: QWidget, qtbot: QtBot) -> None:
    (box,) = form.findChildren(QComboBox)
    box.setFocus()
    box.showPopup()
    qtbot.waitUntil(box.view().isVisible)
    assert every(FocusRing, box.view().window()) == []
    box.hidePopup()


def test_the_ring_of_a_box_to_tick_leaves_the_box_free(form: QWidget) -> None:
    (tick,) = form.findChildren(QCheckBox)
    tick.setFocus()
    (ring,) = every(FocusRing, tick)
    assert 10 < ring.x() < ring.geometry().right() < tick.width()


def test_screen_readers_pass_over_the_ring(form: QWidget) -> None:
    (tick,) = form.findChildren(QCheckBox)
    tick.setFocus()
    assert every(QFocusFrame, tick)
    assert QAccessible.queryAccessibleInterface(tick).childCount() == 0


def test_a_part_may_go_while_it_has_the_ring(form: QWidget, qtbot: QtBot) -> None:
    (field,) = form.findChildren(QLineEdit)
    field.setFocus()
    field.setParent(None)
    field.deleteLater()
    QApplication.sendPostedEvents(field)
    form.findChildren(QCheckBox)[0].setFocus()
    assert _ringed(form) == form.findChildren(QCheckBox)


def test_a_list_follows_the_theme_while_its_dialog_is_open(qtbot: QtBot, qapp: QApplication) -> None:
    dialog = NewSheetDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    show_theme(qapp, DARK)
    try:
        QApplication.processEvents()
        assert dialog.tree.viewport().grab().toImage().pixelColor(20, 20).name() == DARK.page
    finally:
        show_theme(qapp, LIGHT)
