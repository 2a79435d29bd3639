"""The forms a choice may be shown in, as a row of buttons; one that would not be true says why."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QButtonGroup, QToolButton, QToolTip, QVBoxLayout, QWidget

from harbin_viewer.window.text.plain_tip import plain_tip
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox
from harbin_viewer.window.widgets.buttons.on_off import show_on
from harbin_viewer.window.widgets.layouts.wrap_row import WrapRow
from harbin_viewer.window.widgets.palette import theme_of
from harbin_viewer.window.widgets.told.unseen_label import name_box

_REST = 150
"""Milliseconds without another choice until one that moves on is said to rest."""

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
"""How far an arrow key leads among the forms, as they are read."""

_FEW_LINES = 32
"""Lines of text in the height of a page, under which the chart needs the room of all rows of buttons but one."""

_ONE_LINE = 16_000
"""Px in which all buttons stand beside each other."""


class FormRow(QWidget):
    """`titles` by name. A refused form stays in reach of keyboard and pointer, so that its reason can be read."""

    chosen = Signal(str)
    """The form that the reader wants."""

    refused = Signal(str)
    """The reader asked for a form that would not be true; the reason."""

    def __init__(self, titles: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QToolButton] = {}
        self._reasons: dict[str, str] = {}
        self._now = ""
        self._told: tuple[str, Callable[[], Mapping[str, str]]] = "", dict
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST)
        self._resting.timeout.connect(self._take)
        self._group = QButtonGroup(self)
        self.box = _FormBox(titles)
        self.box.chosen.connect(self._choose)
        self.box.hide()
        self._row, self._across = QWidget(), WrapRow()
        self._across.setSpacing(2)
        self._row.setLayout(self._across)
        for name, title in titles.items():
            self._across.addWidget(self._button(name, title))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.box)
        layout.addWidget(self._row)

    def fit(self, width: int, height: int) -> None:
        """On a page of this size that is low, a box takes the place of buttons that need several lines."""
        lines = self._across.heightForWidth(width) / max(self._across.heightForWidth(_ONE_LINE), 1)
        low = height < self.fontMetrics().lineSpacing() * _FEW_LINES and lines > 1
        if low == self.box.isHidden():
            had_focus = self.box.hasFocus() or any(button.hasFocus() for button in self.buttons.values())
            self.box.setVisible(low)
            self._row.setVisible(not low)
            if had_focus:
                (self.box if low else self.buttons[self._now]).setFocus()

    def show_choice(self, name: str, reasons: Callable[[], Mapping[str, str]], *, moving: bool = False) -> None:
        """Show that this form is chosen; `reasons` say of each why it is refused, "" where it is not.

        While the choice is `moving` on, as when times go by, they are asked for once it rests.
        """
        self._told = name, reasons
        if moving:
            self._resting.start()
        else:
            self._take()

    def _take(self) -> None:
        self._resting.stop()
        name, reasons = self._told[0], dict(self._told[1]())
        if (name, reasons) != (self._now, self._reasons):
            self._now, self._reasons = name, reasons
            self._style()

    def _style(self) -> None:
        name, reasons = self._now, self._reasons
        self.box.show_choice(name, reasons)
        self._lead_tab_to(name)
        for known, button in self.buttons.items():
            reason = reasons.get(known, "")
            show_on(button, known == name)
            button.setToolTip(plain_tip(reason))
            button.setStatusTip(reason)
            button.setAccessibleDescription(reason)
            button.setProperty("refused", bool(reason))
            font = button.font()
            font.setItalic(bool(reason))
            button.setFont(font)
            button.setForegroundRole(button.foregroundRole())
            palette = self.palette()
            if reason:
                palette.setColor(palette.ColorRole.ButtonText, _quiet(palette))
            button.setPalette(palette)

    def _lead_tab_to(self, name: str) -> None:
        """Tab comes to the form that is shown; Qt would lead to the first, and does so by itself while one has it."""
        if not any(button.hasFocus() for button in self.buttons.values()):
            for known, button in self.buttons.items():
                button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if known == name else Qt.FocusPolicy.ClickFocus)

    def _choose(self, name: str) -> None:
        if self._resting.isActive():
            self._take()
        reason = self._reasons.get(name, "")
        show_on(self.buttons[self._now], on=True) if reason and self._now in self.buttons else None
        self.box.show_choice(self._now, self._reasons)
        if reason:
            self._say_beside(self.box if self._row.isHidden() else self.buttons[name], reason)
            self.refused.emit(reason)
        else:
            self.chosen.emit(name)

    def _step(self, name: str, step: int) -> None:
        """Go from a form to the next or the one before, also on another line, and ask for it."""
        names = list(self.buttons)
        at = names.index(name) + step
        if 0 <= at < len(names):
            self.buttons[names[at]].setFocus(Qt.FocusReason.TabFocusReason)
            self.buttons[names[at]].click()

    @staticmethod
    def _say_beside(part: QWidget, reason: str) -> None:
        """Say it where the reader looks; nothing moves for it."""
        QToolTip.showText(part.mapToGlobal(QPoint(0, part.height())), plain_tip(reason), part)

    def _button(self, name: str, title: str) -> QToolButton:
        button = self.buttons[name] = _FormButton()
        button.stepped.connect(lambda step: self._step(name, step))
        button.setText(title)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(f"Show as: {title}")
        button.toggled.connect(lambda on: self._choose(name) if on else None)
        self._group.addButton(button)
        return button

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._reasons:
            self._style()


class _FormButton(QToolButton):
    """The button of a form; Qt would go by its place alone, and stop where a line ends."""

    stepped = Signal(int)
    """The next form is wanted, or the one before: 1 or −1."""

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        super().keyPressEvent(event) if step is None else self.stepped.emit(step)


class _FormBox(ChoiceBox):
    """The forms as a box that drops down; one that is refused is greyed, and can be asked for its reason."""

    chosen = Signal(str)
    """The form that the reader wants."""

    def __init__(self, titles: Mapping[str, str]) -> None:
        super().__init__()
        name_box(self, "Show as")
        for name, title in titles.items():
            self.addItem(title, name)
        self.activated.connect(lambda number: self.chosen.emit(str(self.itemData(number))))

    def show_choice(self, name: str, reasons: Mapping[str, str]) -> None:
        """Show that this form is chosen, and which are refused."""
        quiet = _quiet(self.palette())
        for number in range(self.count()):
            reason = reasons.get(str(self.itemData(number)), "")
            self.setItemData(number, quiet if reason else None, Qt.ItemDataRole.ForegroundRole)
            self.setItemData(number, plain_tip(reason) if reason else None, Qt.ItemDataRole.ToolTipRole)
        self.setCurrentIndex(self.findData(name))


def _quiet(palette: QPalette) -> QColor:
    """The colour of a refused form: quieter than the others, and read as well, as one can still ask for its reason."""
    return QColor(theme_of(palette).muted)
