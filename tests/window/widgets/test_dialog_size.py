"""A dialog that grows while it is open stays on its screen, and the focus where it was."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from harbin_viewer import window
from harbin_viewer.window.widgets import dialog_size
from harbin_viewer.window.widgets.dialog_size import keep_within_screen, resize_within_screen
from harbin_viewer.window.widgets.screen_room import screen_room


@pytest.fixture
def dialog(qtbot: QtBot) -> QDialog:
    """A form of three fields whose part in the middle is not shown yet; the focus is in the second field."""
    form = QDialog()
    qtbot.addWidget(form)
    layout = QVBoxLayout(form)
    fields = [QLineEdit() for _ in range(3)]
    more = QLabel()
    more.setMinimumSize(200, 250)
    more.hide()
    for part in (fields[0], fields[1], more, fields[2], QDialogButtonBox(QDialogButtonBox.StandardButton.Close)):
        layout.addWidget(part)
    keep_within_screen(form)
    with qtbot.waitExposed(form):
        form.show()
    form.activateWindow()
    fields[1].setFocus()
    return form


def test_the_focus_stays_in_its_field_where_a_form_outgrows_its_screen(
    qtbot: QtBot, dialog: QDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialog_size, "room_for", lambda _dialog: QSize(400, 200))
    field = dialog.focusWidget()
    qtbot.waitUntil(field.hasFocus)
    dialog.findChildren(QLabel)[0].show()
    qtbot.waitUntil(lambda: dialog.findChild(QScrollArea) is not None)
    assert dialog.focusWidget() is field
    assert field.hasFocus()


def test_a_form_that_is_scrolled_is_told_in_the_order_of_before_also_where_a_row_was_put_in_later(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    form, last, first = QDialog(), QLineEdit(), QLineEdit()
    qtbot.addWidget(form)
    rows = QFormLayout(form)
    rows.addRow("Last", last)
    rows.insertRow(0, "First", first)
    last.raise_()
    last.setMinimumHeight(300)
    monkeypatch.setattr(dialog_size, "room_for", lambda _dialog: QSize(400, 200))
    keep_within_screen(form)
    with qtbot.waitExposed(form):
        form.show()
    qtbot.waitUntil(lambda: form.findChild(QScrollArea) is not None)
    told = [part for part in form.findChildren(QLineEdit) if part in (first, last)]
    assert told == [first, last]


def test_a_list_over_a_small_box_is_as_large_as_the_window_below_lets_it(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(700, 600)
    around.show()
    box = QDialog(around)
    box.resize(200, 100)
    box.show()
    listed = QDialog(box)
    resize_within_screen(listed, 640, 2000)
    assert listed.size() == QSize(640, 600)


def test_a_form_that_is_scrolled_down_need_not_be_scrolled_across(
    qtbot: QtBot, dialog: QDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog.setMinimumWidth(300)
    dialog.resize(300, dialog.height())
    monkeypatch.setattr(dialog_size, "room_for", lambda _dialog: QSize(400, 200))
    dialog.findChildren(QLabel)[0].setMinimumWidth(270)
    dialog.findChildren(QLabel)[0].show()
    qtbot.waitUntil(lambda: dialog.findChild(QScrollArea) is not None)
    (scroll,) = dialog.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    qtbot.waitUntil(lambda: scroll.horizontalScrollBar().maximum() == 0)


def test_a_field_that_is_scrolled_away_comes_into_view_when_the_keys_lead_to_it_from_the_buttons(
    qtbot: QtBot, dialog: QDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialog_size, "room_for", lambda _dialog: QSize(400, 200))
    dialog.findChildren(QLabel)[0].show()
    qtbot.waitUntil(lambda: dialog.findChild(QScrollArea) is not None)
    (scroll,), (first, *_more) = dialog.findChildren(QScrollArea), dialog.findChildren(QLineEdit)
    dialog.findChildren(QDialogButtonBox)[0].buttons()[0].setFocus()
    bar = scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: first.visibleRegion().isEmpty())
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: not first.visibleRegion().isEmpty())


def test_a_form_that_grows_past_the_edge_of_its_screen_comes_back(qtbot: QtBot, dialog: QDialog) -> None:
    screen, small = screen_room(dialog), dialog.height()
    dialog.move(screen.right() - dialog.width(), screen.bottom() - dialog.height() - 20)
    dialog.findChildren(QLabel)[0].show()
    qtbot.waitUntil(lambda: dialog.height() > small + 200)
    qtbot.waitUntil(lambda: screen.contains(dialog.frameGeometry()))


def _kinds(of: type[QDialog]) -> Iterator[type[QDialog]]:
    """The kinds of dialogs that are opened, not those that only say what several have in common."""
    for kind in of.__subclasses__():
        yield from _kinds(kind) if kind.__subclasses__() else [kind]


def _source(kind: type[QDialog]) -> str:
    """What is written of it, and of those whose work it shares."""
    ours = (one for one in kind.__mro__ if one.__module__.startswith(window.__name__))
    return "".join(map(inspect.getsource, ours))


def test_every_dialog_of_the_program_keeps_within_its_screen() -> None:
    for module in pkgutil.walk_packages(window.__path__, f"{window.__name__}."):
        importlib.import_module(module.name)
    ours = {kind: _source(kind) for kind in _kinds(QDialog) if kind.__module__.startswith(window.__name__)}
    assert len(ours) > 12
    assert [kind.__name__ for kind, source in ours.items() if "within_screen(" not in source] == []


def test_no_part_of_a_form_is_covered_when_a_sentence_in_it_takes_more_lines(qtbot: QtBot) -> None:
    form = QDialog()
    qtbot.addWidget(form)
    layout, fields, said = QVBoxLayout(form), [QLineEdit(), QLineEdit()], QLabel("All is well.")
    said.setWordWrap(True)
    for part in (*fields, said):
        layout.addWidget(part)
    for field in fields:
        field.setFixedHeight(60)
    keep_within_screen(form)
    form.resize(200, 10)
    with qtbot.waitExposed(form):
        form.show()
    said.setText("Two publishers are asked for, or the body itself, and one is named. " * 3)
    qtbot.waitUntil(lambda: said.height() >= said.heightForWidth(said.width()))
    assert fields[0].geometry().bottom() < fields[1].geometry().top()
    assert fields[1].geometry().bottom() < said.geometry().top()


def test_fields_stand_below_their_names_where_both_have_no_room_beside_each_other(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialog_size, "room_for", lambda _dialog: QSize(400, 300))
    dialog = QDialog()
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    form = QFormLayout()
    for name in ("What it is called", "Who says it"):
        field = QLineEdit()
        field.setMinimumWidth(320)
        form.addRow(name, field)
    column.addLayout(form)
    column.addWidget(QDialogButtonBox(QDialogButtonBox.StandardButton.Close))
    keep_within_screen(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    scroll = dialog.findChild(QScrollArea)
    assert scroll is not None
    assert scroll.horizontalScrollBar().maximum() == 0
    for label, field in zip(dialog.findChildren(QLabel), dialog.findChildren(QLineEdit), strict=True):
        assert label.geometry().bottom() < field.geometry().top()
        assert scroll.viewport().rect().contains(label.mapTo(scroll.viewport(), label.rect().topLeft()))
