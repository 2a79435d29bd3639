"""Dialogs open as large as they like, and no larger than their screen: what has no room there is scrolled to."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLayout,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from harbin_viewer.window.widgets.buttons.enter_presses import is_enter, press_in_dialog
from harbin_viewer.window.widgets.focus.into_view import bring_into_view
from harbin_viewer.window.widgets.focus.kept_in_view import FocusInView
from harbin_viewer.window.widgets.layouts.laid_out import laid_out
from harbin_viewer.window.widgets.menu_key import is_menu_key, open_menu
from harbin_viewer.window.widgets.screen_room import screen_room

_FRAME = QSize(24, 72)
"""What is left free of the screen for the window's frame, in px."""

_MARGIN = 10
"""Px round the buttons of a dialog that is scrolled."""

_LEAST = QSize(160, 120)

_READABLE = QSize(480, 360)
"""What a dialog takes also of a smaller window."""

_GROWS = (QEvent.Type.Show, QEvent.Type.FontChange, QEvent.Type.LayoutRequest)


_USUAL_TYPE = 13.0
"""Px of the type for which dialogs are given their size."""


def resize_within_screen(dialog: QDialog, width: int, height: int) -> None:
    """Give the dialog this size, or what its window and its screen have room for, and keep it on its screen.

    Where the window's type is larger, it is as much larger.
    """
    larger = max(dialog.fontInfo().pixelSize() / _USUAL_TYPE, 1.0)
    window, wanted = _window_below(dialog), QSize(width, height) * larger
    if window is not None and window.isVisible():
        wanted = wanted.boundedTo(window.size().expandedTo(_READABLE))
    dialog.resize(wanted.boundedTo(room_for(dialog)))
    keep_within_screen(dialog)


def _window_below(dialog: QDialog) -> QWidget | None:
    """The window that a dialog is over; of a dialog over a small box, that which is below the box."""
    parent = dialog.parentWidget()
    while parent is not None and isinstance(parent.window(), QDialog) and parent.window().parentWidget() is not None:
        parent = parent.window().parentWidget()
    return parent.window() if parent is not None else None


def keep_within_screen(dialog: QDialog) -> None:
    """Have what is in the dialog scrolled where it is shown on a screen that has no room for it."""
    _Keeper(dialog)


def room_for(dialog: QWidget) -> QSize:
    """The largest size of a dialog on its screen, with a frame round it."""
    return screen_room(dialog).size() - _FRAME


class _Keeper(QObject):
    """Looks, whenever the dialog is shown or its text grows, whether there is room for it."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._scroll: QScrollArea | None = None
        self._size = QSize()
        dialog.installEventFilter(self)
        leave = QShortcut(QKeySequence("Ctrl+Q"), dialog)  # a box that drops down would take the key for a letter
        leave.activated.connect(self._leave)

    def _leave(self) -> None:
        """Leave the program: the window under a dialog does not hear of its keys."""
        self._dialog.reject()
        keeps_editing = self._dialog.isVisible() and getattr(self._dialog, "has_changes", False)
        if not keeps_editing:  # it would be asked again
            QTimer.singleShot(0, QApplication.closeAllWindows)

    def _show_focus(self, event: QEvent) -> None:
        """Where the reader came by the keys, the first focus is seen, too."""
        parent, seen = self._dialog.parentWidget(), Qt.WidgetAttribute.WA_KeyboardFocusChange
        if event.type() == QEvent.Type.Show and parent is not None and parent.window().testAttribute(seen):
            self._dialog.setAttribute(seen)

    def _fit(self) -> None:
        layout, room = self._dialog.layout(), room_for(self._dialog)
        if layout is None or self._scroll is not None:
            return
        least = layout.totalMinimumSize().expandedTo(self._dialog.minimumSize())
        if layout.hasHeightForWidth():
            least.setHeight(max(least.height(), layout.totalHeightForWidth(min(self._dialog.width(), room.width()))))
        if least.width() <= room.width() and least.height() <= room.height():
            self._hold_all(layout)
            return
        if least.width() > room.width():
            self._put_fields_below_their_names()
        wanted = self._dialog.size().expandedTo(layout.totalSizeHint())
        wanted = (wanted + QSize(self._width_of_bar(), 0)).boundedTo(room)
        focused = self._dialog.focusWidget()
        if focused is not None:
            focused.clearFocus()  # or it goes from part to part, as each is put elsewhere
        self._put_into_scroll(layout)
        if focused is not None:
            focused.setFocus()
        self._dialog.setMinimumSize(_LEAST)
        self._dialog.resize(wanted)

    def _put_fields_below_their_names(self) -> None:
        """Scrolled across, fields would be seen without what they are for."""
        for form in self._dialog.findChildren(QFormLayout):
            form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)

    def _width_of_bar(self) -> int:
        """The bar that scrolls up and down stands beside the form: taken from it, one to scroll across comes too."""
        return self._dialog.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self._dialog)

    def _hold_all(self, layout: QLayout) -> None:
        """Grow where a sentence takes more lines by now: Qt's least height knows of none, and parts would overlap."""
        dialog = self._dialog
        if dialog.isVisible() and dialog.height() < (least := layout.totalMinimumHeightForWidth(dialog.width())):
            dialog.resize(dialog.width(), least)

    def _put_into_scroll(self, layout: QLayout) -> None:
        """The buttons stay under what is scrolled, where they are the last part of the dialog."""
        dialog, content = self._dialog, QWidget()
        boxes = (part for part in laid_out(layout) if isinstance(part, QDialogButtonBox))
        buttons = next((box for box in boxes if layout.indexOf(box) == layout.count() - 1), None)
        told = [part for part in dialog.children() if isinstance(part, QWidget)]
        content.setLayout(layout)
        for part in told:  # a screen reader walks them as before: a layout hands them on as they were added to it
            part.raise_()
        scroll = self._scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setBackgroundRole(QPalette.ColorRole.Window)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        FocusInView(scroll, content)
        around = QVBoxLayout(dialog)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll, 1)
        if buttons is not None:
            layout.removeWidget(buttons)
            foot = QVBoxLayout()
            foot.setContentsMargins(_MARGIN, 0, _MARGIN, _MARGIN)
            foot.addWidget(buttons)
            around.addLayout(foot)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._bring_focus)

    def _bring_focus(self, _before: QWidget | None, part: QWidget | None) -> None:
        """Scroll to the part that the keys lead to from the buttons below: Qt does so from part to part alone."""
        clicked = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if self._scroll is not None and part is not None and not clicked and self._scroll.isAncestorOf(part):
            bring_into_view(self._scroll, part)

    def _come_back(self) -> None:
        """Where it has grown past the edge of its screen, move it: its buttons stand at that edge."""
        frame, screen = self._dialog.frameGeometry(), screen_room(self._dialog)
        if self._dialog.size() == self._size or not self._dialog.isVisible():
            return
        self._size = self._dialog.size()
        past, free = frame.bottomRight() - screen.bottomRight(), frame.topLeft() - screen.topLeft()
        left, up = min(past.x(), free.x()), min(past.y(), free.y())
        self._dialog.move(self._dialog.pos() - QPoint(max(left, 0), max(up, 0)))

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _GROWS:
            self._fit()
            self._show_focus(event)
            QTimer.singleShot(0, self, self._come_back)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self._dialog:
            if is_menu_key(event):
                return open_menu(self._dialog.focusWidget())
            return is_enter(event) and press_in_dialog(self._dialog.focusWidget())
        return super().eventFilter(watched, event)
