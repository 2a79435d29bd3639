"""Hands at random on the window of a sheet: commands, buttons, keys, fields, lists, charts, files that change."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QEventLoop,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
)
from PySide6.QtGui import QAction, QContextMenuEvent, QValidator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QGraphicsView,
    QLineEdit,
    QMenu,
    QWidget,
)
from shiboken6 import isValid

from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.shell.session import Session
from harbin_viewer.window.widgets.job import Job
from tests.fuzz.making.mutation import changed_file

_STEPS = 30
_MOST_SECONDS = 1.2
"""Of the processor, after which no further step is begun: hands are one of many ways to take a sheet."""

_GLANCE = 4
"""Milliseconds between two looks whether a dialog waits for an answer."""

_LOOKS_AT_A_DIALOG = 3
"""How often hands do something in a dialog before they give it up."""

_PATIENCE = 400
"""Milliseconds that hands wait for a window at work, before they go on all the same."""

_LEFT_ALONE = {"quit", "close_window", "open_address", "print", "print_sheet", "hear"}
"""What would end the hands, or reach for a network, a printer or a loudspeaker."""

_WORDS = ("", "a", "20", "zz", "2019", "[", "é", "哈", "\u202e", "x" * 3000, '"', "=1+1", "%", " ", "1e999", "note")
_KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Left,
    Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown, Qt.Key.Key_Delete, Qt.Key.Key_Menu, Qt.Key.Key_A, Qt.Key.Key_Plus, Qt.Key.Key_F6,
)  # fmt: skip
_SIZES = ((320, 240), (640, 480), (800, 600), (1400, 900))

_Widget = TypeVar("_Widget", bound=QWidget)


class Hands:
    """Do one thing after the other in the windows of a session."""

    def __init__(self, session: Session, errors: list[BaseException], path: Path, chance: Random) -> None:
        self._session, self._errors, self._path, self._chance = session, errors, path, chance
        self._looks: dict[int, int] = {}
        self._at_work = True
        self._ways: tuple[Callable[[QWidget], None], ...] = (
            self._command, self._command, self._command, self._press, self._press, self._key, self._type, self._choose,
            self._point_at_cell, self._point_at_cell, self._point_at_chart, self._ask_for_menu, self._resize,
            self._go_on, self._save,
        )  # fmt: skip

    def work(self) -> None:
        """All the steps; in the end every window is closed."""
        QTimer.singleShot(_GLANCE, self._answer)
        began = time.process_time()
        try:
            for _ in range(_STEPS):
                window = self._session.window
                if window is None or time.process_time() - began > _MOST_SECONDS:
                    break
                self._wait(window)
                if isValid(window):
                    self._do(self._chance.choice(self._ways), window)
        finally:
            self._at_work = False
            self._close()

    def _do(self, way: Callable[[QWidget], None], window: QWidget) -> None:
        try:
            way(window)
        except Exception as error:
            self._errors.append(error)

    def _wait(self, window: MainWindow) -> None:
        """Until the window is ready and nothing of it is at work, or for a moment."""
        loop, end = QEventLoop(), time.monotonic() + _PATIENCE / 1000
        while True:
            QTimer.singleShot(_GLANCE, loop.quit)
            loop.exec()
            if not isValid(window) or time.monotonic() > end:
                return
            if window.is_ready() and not any(job.isRunning() for job in window.findChildren(Job)):
                return

    def _close(self) -> None:
        windows = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow)]
        jobs = [job for window in windows for job in window.findChildren(Job)]
        for window in windows:
            window.close()
            window.deleteLater()
        for job in jobs:
            if isValid(job):
                job.wait()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # dialogs

    def _answer(self) -> None:
        """Do something in the dialog or menu that waits, and close it in the end."""
        if not self._at_work:
            return
        QTimer.singleShot(_GLANCE, self._answer)  # before: what is done may open a dialog of its own
        menu, dialog = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if menu is not None:
            self._choose_in(menu)
        elif dialog is not None:
            self._looks[id(dialog)] = self._looks.get(id(dialog), 0) + 1
            if self._looks[id(dialog)] <= _LOOKS_AT_A_DIALOG:
                ways = (self._press, self._type, self._choose, self._point_at_cell, self._key)
                self._do(self._chance.choice(ways), dialog)
            else:
                del self._looks[id(dialog)]
                dialog.reject() if isinstance(dialog, QDialog) else dialog.close()

    def _choose_in(self, menu: QWidget) -> None:
        actions = [action for action in menu.actions() if action.isEnabled() and action.menu() is None]
        menu.close()
        if isinstance(menu, QMenu) and actions and self._chance.random() < 0.6:
            self._trigger(self._chance.choice(actions))

    # ways

    def _command(self, window: QWidget) -> None:
        menus = window.findChildren(Menus)
        if menus:
            named = menus[0].actions_by_name
            names = sorted(name for name, action in named.items() if action.isEnabled() and name not in _LEFT_ALONE)
            self._trigger(named[self._chance.choice(names)])

    @staticmethod
    def _trigger(action: QAction) -> None:
        if isValid(action) and action.isEnabled() and "Quit" not in action.text():
            action.trigger()

    def _some(self, kind: type[_Widget], window: QWidget) -> _Widget | None:
        """One that can be used now."""
        found = [part for part in window.findChildren(kind) if part.isVisible() and part.isEnabled()]
        return self._chance.choice(found) if found else None

    def _press(self, window: QWidget) -> None:
        button = self._some(QAbstractButton, window)
        if button is not None and "rint" not in button.text():
            button.click()

    def _key(self, window: QWidget) -> None:
        key = self._chance.choice(_KEYS)
        shift = self._chance.choice((Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier))
        QTest.keyClick(QApplication.focusWidget() or window, key, shift)

    def _type(self, window: QWidget) -> None:
        field = self._some(QLineEdit, window)
        words = self._chance.choice(_WORDS)
        if field is not None and not field.isReadOnly() and _may_be_typed(words, field):
            field.setText(words)
            if self._chance.random() < 0.5 and isValid(field):
                QTest.keyClick(field, Qt.Key.Key_Return)

    def _choose(self, window: QWidget) -> None:
        box = self._some(QComboBox, window)
        numbers = [number for number in range(box.count() if box else 0) if box and box.itemText(number)]
        if box is not None and numbers:
            number = self._chance.choice(numbers)
            box.setCurrentIndex(number)
            if isValid(box):
                box.activated.emit(number)

    def _point_at_cell(self, window: QWidget) -> None:
        view = self._some(QAbstractItemView, window)
        model = view.model() if view is not None else None
        if view is None or model is None:
            return
        rows = model.rowCount(QModelIndex())
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
        if not (rows and columns):
            return
        index = model.index(self._chance.randrange(rows), self._chance.randrange(columns))
        view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        press = self._chance.choice((QTest.mouseClick, QTest.mouseDClick))
        self._press_at(press, view.viewport(), view.visualRect(index).center())

    def _point_at_chart(self, window: QWidget) -> None:
        view = self._some(QGraphicsView, window)
        if view is not None:
            self._press_at(self._chance.choice((QTest.mouseClick, QTest.mouseMove)), view.viewport(), self._at(view))

    @staticmethod
    def _press_at(press: Callable[..., None], widget: QWidget, at: QPoint) -> None:
        if press is QTest.mouseMove:
            press(widget, at)
        else:
            press(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    def _at(self, widget: QWidget) -> QPoint:
        return QPoint(self._chance.randrange(max(1, widget.width())), self._chance.randrange(max(1, widget.height())))

    def _ask_for_menu(self, window: QWidget) -> None:
        at = self._at(window)
        part = window.childAt(at) or window
        local = part.mapFrom(window, at)
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, local, part.mapToGlobal(local))
        QApplication.sendEvent(part, asked)

    def _resize(self, window: QWidget) -> None:
        window.resize(*self._chance.choice(_SIZES))

    def _go_on(self, window: QWidget) -> None:
        if isinstance(window, MainWindow):
            window.show_tab(self._chance.randrange(max(1, window.tabs.count())))

    def _save(self, window: QWidget) -> None:
        """Somebody saves a file of the sheet, broken or not, and now and then the reader asks for it at once."""
        files = sorted(self._path.iterdir()) if self._path.is_dir() else [self._path]
        files = [file for file in files if file.is_file()]
        if files:
            file = self._chance.choice(files)
            file.write_bytes(changed_file(self._chance, file.name, file.read_bytes()))
        if isinstance(window, MainWindow) and self._chance.random() < 0.5:
            window.carry_out("reload")


def _may_be_typed(words: str, field: QLineEdit) -> bool:
    """Whether a person can type them there: fields of figures take no others, and Qt counts on it."""
    judge = field.validator()
    if judge is None:
        return True
    judged = judge.validate(words, len(words))
    return isinstance(judged, tuple) and judged[0] != QValidator.State.Invalid
