"""The choice that the reader left a sheet with, while its file does not allow it: kept, and told with the reason."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from harbin_viewer.factsheet.model.exploration import FORMS, Exploration
from harbin_viewer.factsheet.roles.names.readable import readable
from harbin_viewer.factsheet.wording import first_of, in_quotes
from harbin_viewer.window.explore.explorer import Explorer
from harbin_viewer.window.text.announcement import announce
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.wrapped_text import WrappedText
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.message_room import keep_message_within_screen

_SIDE = 16
"""Px at each side of the words."""

_MOST_OF_PAGE = 1 / 6
"""What the words may take of the height of the page: the rest is the chart's."""

_MOST_NAMED = 3

_TITLE = "Why another chart?"

_TABLE_GONE = "The table “{}” is not there any more."


class LeftChoice(QWidget):
    """Is seen while there is one that cannot be shown; `wanted` is the one that is still to be shown, None for none.

    On a low page a link leads to what it says.
    """

    told = Signal()
    """There are other words."""

    def __init__(self) -> None:
        super().__init__()
        self.wanted: Exploration | None = None
        self.text = WrappedText(1.0, "ink")
        self.link = TextLink(_TITLE)
        self.link.begin_at_edge()
        self.link.clicked.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 6, _SIDE, 0)
        layout.setSpacing(0)
        layout.addWidget(self.text)
        layout.addWidget(self.link)
        self.want(None)

    def want(self, choice: Exploration | None) -> None:
        """This is to be shown as soon as it can be; None where the reader chose otherwise."""
        self.wanted = choice
        self._say("")

    def come_back(self, explorer: Explorer) -> None:
        """Have the explorer show it if it is of its table and can be shown; else say why it is not."""
        if self.wanted is None:
            return
        why = _TABLE_GONE.format(self.wanted.resource)
        if self.wanted.resource == explorer.cube.name:
            why = explorer.come_back_to(self.wanted)
        if not why:
            self.want(None)
            return
        self._say(f"{_told(explorer, self.wanted)} {why}")
        self.told.emit()
        announce(self, self.text.text())

    def fit(self, width: int, height: int) -> None:
        """On a page of this size that is low for all of the words, a link to them takes their place."""
        takes_much = self.text.heightForWidth(width - 2 * _SIDE) > height * _MOST_OF_PAGE
        if takes_much == self.link.isHidden():
            self.link.setVisible(takes_much)
            self.text.setVisible(not takes_much)

    def _say(self, words: str) -> None:
        self.setVisible(bool(words))
        self.text.setText(words)
        self.link.setVisible(False)

    def _open(self) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(_TITLE)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(_TITLE)
        box.setInformativeText(self.text.text())
        box.setStandardButtons(QMessageBox.StandardButton.Close)
        make_plain(box)
        keep_message_within_screen(box)
        box.open()


def _told(explorer: Explorer, choice: Exploration) -> str:
    """What was chosen, in sentences that the reason follows."""
    facts = FORMS[choice.form]
    chosen = in_quotes(choice.entities) if facts.compares else []
    whom = f" for {first_of(chosen, _MOST_NAMED, ' others')}" if chosen else ""
    return f"Before, “{_measure(explorer, choice)}” was shown here as “{facts.title}”{whom}. That cannot be drawn now."


def _measure(explorer: Explorer, choice: Exploration) -> str:
    table = explorer.cube.table
    if choice.resource != table.resource.name or choice.measure not in table.columns:
        return choice.measure
    known = explorer.cube.roles.measure(choice.measure)
    return known.title if known else readable(table.field(choice.measure).label)
