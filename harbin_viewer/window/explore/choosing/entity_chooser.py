"""Whom to compare: chips of those chosen, a field that finds others as one types, and quick choices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from harbin_viewer.factsheet.exploring.choices import MOST_FOUND, EntitySearch
from harbin_viewer.factsheet.wording import either, how_many_found, in_quotes, number
from harbin_viewer.window.explore.choosing.entity_chip import EntityChip
from harbin_viewer.window.explore.choosing.entity_list import EntityList
from harbin_viewer.window.text.announcement import announce, once_quiet
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.scaled_font import size_in_type
from harbin_viewer.window.text.wrapped_text import WrappedText
from harbin_viewer.window.widgets.focus.view_edge import ViewEdge
from harbin_viewer.window.widgets.layouts.laid_out import laid_out
from harbin_viewer.window.widgets.layouts.wrap_row import WrapRow
from harbin_viewer.window.widgets.search_field import SearchField, label_search
from harbin_viewer.window.widgets.told.pressed_selection import take_presses

QUICK = {
    "largest": "The largest",
    "fastest": "The fastest grown",
    "smallest": "The smallest",
    "story": "A good start",
    "none": "Nobody",
}
"""Quick choices by name."""


_AT_ONCE = 200
"""Names that find their place in the list at a time."""


class EntityChooser(QWidget):
    """Is told the choice; asks for another by its signals."""

    toggled = Signal(str)
    """The reader wants this entity shown, or no longer."""

    listed = Signal(object)
    """The reader wants these entities and no others; a tuple of names."""

    quickly = Signal(str)
    """The reader wants one of `QUICK`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = _EntityField()
        self.list = _EntityListView()
        self._model = EntityList(self)
        self._search = EntitySearch(())
        self._chosen: frozenset[str] = frozenset()
        self._wanted, self._found = "", 0
        self._chips, self._quick = QWidget(), QWidget()
        self._count = WrappedText(0.92, "muted")
        self._quiet = once_quiet(self, self._say_found)
        self._build()
        self.field.textEdited.connect(self._seek)
        self.field.first_wanted.connect(self._toggle_first)
        self.field.list_wanted.connect(self._enter_list)
        self.list.clicked.connect(self._toggle_row)
        self.list.pressed_keys.connect(self._toggle_row)
        self.list.typed.connect(self._type_on)

    def offer(self, search: EntitySearch) -> None:
        """Offer the entities that it finds."""
        if search.find("") != self._search.find(""):  # what was typed was sought among others
            self.field.clear()
        self._search = search
        self.field.setPlaceholderText(f"Find one of {number(len(search))}")
        self._find(self.field.text())
        self._come_back()

    def show_chosen(self, names: Sequence[str], colours: Mapping[str, int]) -> None:
        """Show that these are chosen, each with its colour."""
        wanted = [(name, colours.get(name, 0)) for name in names]
        if wanted == [(chip.entity, chip.colour) for chip in self.chips()]:
            return
        self._chosen = frozenset(names)
        self._model.show_chosen(self._chosen)
        self._lay_chips(wanted)
        self._chips.setVisible(bool(names))

    def _lay_chips(self, wanted: Sequence[tuple[str, int]]) -> None:
        """Chips of these names and colours; those that are there stay, as each that comes lays the panel out anew."""
        layout = self._chips.layout()
        assert layout is not None
        there = {(chip.entity, chip.colour): chip for chip in self.chips()}
        for chip in there.values():
            layout.removeWidget(chip)
        for name, colour in wanted:
            known = (name, colour) in there
            chip = there.pop((name, colour)) if known else self._chip(name, colour)
            layout.addWidget(chip)
            chip.raise_()  # a screen reader walks them as they stand
            chip.show()  # once it has its place in the layout, which is asked anew then
        if any(chip.hasFocus() for chip in there.values()):
            self.field.setFocus()
        for chip in there.values():
            chip.hide()
            chip.deleteLater()

    def _chip(self, name: str, colour: int) -> EntityChip:
        chip = EntityChip(name, colour, self._chips)
        chip.clicked.connect(lambda: self.toggled.emit(name))
        return chip

    def current(self) -> str:
        """The name that the reader is at in the list; "" for none."""
        index = self.list.currentIndex()
        return self._model.name(index.row()) if index.isValid() else ""

    def come_back_to(self, name: str) -> None:
        """Be at this name in the list, once it is offered."""
        self._wanted = name

    def _come_back(self) -> None:
        row = self._model.row(self._wanted)
        self._wanted = ""
        if row is not None:
            nothing_chosen = QItemSelectionModel.SelectionFlag.NoUpdate
            self.list.selectionModel().setCurrentIndex(self._model.index(row), nothing_chosen)

    def chips(self) -> list[EntityChip]:
        """The chips of those that are chosen."""
        layout = self._chips.layout()
        return [chip for chip in laid_out(layout) if isinstance(chip, EntityChip)] if layout is not None else []

    def _find(self, words: str) -> None:
        found = self._search.find(words) or self._search.find_listed(words)
        self._model.show(found, self._chosen)
        self._found = self._search.count(words) if len(found) == MOST_FOUND else len(found)
        self._count.setText(self._what_is_listed(len(found), words))

    def _what_is_listed(self, listed: int, words: str) -> str:
        if not listed:
            return f"None has {either(in_quotes(self._search.unfound(words)))}."
        cut = self._found > listed
        return f"The first {number(listed)} of {number(self._found)} are listed; type to find others." if cut else ""

    def _seek(self, words: str) -> None:
        """List what has these words, and tell a screen reader, whose focus stays in the field, once nobody types."""
        self._find(words)
        self._quiet.start()

    def _say_found(self) -> None:
        is_there = self._model.rowCount() > 0
        announce(self.list, how_many_found(self._found, self._model.name(0)) if is_there else self._count.text())

    def _toggle_first(self) -> None:
        self._quiet.stop()  # what is said of the choice is enough
        words = self.field.text()
        if not words.strip():  # all are found, and nobody asked for the first of them
            self._say_found()
            return
        names = () if self._search.find(words, 1) else self._search.find_listed(words)
        if names:
            self.listed.emit(names)
            self.field.clear()
            self._find("")
        elif self._model.rowCount():
            self.toggled.emit(self._model.name(0))
            self.field.selectAll()
        else:
            self._say_found()

    def _toggle_row(self, index: QModelIndex) -> None:
        if index.isValid():
            self.toggled.emit(self._model.name(index.row()))

    def _enter_list(self) -> None:
        if self._model.rowCount():
            self._quiet.stop()
            self.list.setCurrentIndex(self._model.index(0))  # first: Qt would make it current itself, and tell it twice
            self.list.setFocus()

    def _type_on(self, text: str) -> None:
        """Who types on in the list looks for another: in the field, from its beginning."""
        self.field.setFocus()
        self.field.setText(text)
        self._find(text)

    def _build(self) -> None:
        label_search(self.field, "", "Find whom to compare")
        self.field.setToolTip("A name and Enter adds or takes away; a list, such as Kenya, Japan, shows these alone.")
        self.list.setModel(self._model)
        take_presses(self.list, self._toggle_row)
        self.list.setUniformItemSizes(True)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)  # thousands of names, of which some are seen
        self.list.setBatchSize(_AT_ONCE)
        self.list.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )  # a long name is cut, and told whole
        self.list.setAccessibleName("Whom to compare")
        size_in_type(self.list, height=7)
        ViewEdge(self.list)
        self._chips.setLayout(WrapRow())
        self._chips.hide()  # until there are some: each that comes while it is seen lays the panel out anew
        row = WrapRow()
        row.setSpacing(6)
        self._quick.setLayout(row)
        for name, words in QUICK.items():
            link = TextLink(words)
            link.clicked.connect(lambda _checked=False, name=name: self.quickly.emit(name))
            link.begin_at_edge()
            row.addWidget(link)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.field)
        layout.addWidget(self._count)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._chips)  # below the list, which stays where it is while they come and go
        layout.addWidget(self._quick)


class _EntityField(SearchField):
    """Enter takes the first that was found, Down goes to the list."""

    first_wanted = Signal()
    """The first of those found."""

    list_wanted = Signal()
    """The list of those found."""

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.led_somewhere()
            self.first_wanted.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)


class _EntityListView(QListView):
    """Asks for no more room than its least height; what others leave is its own."""

    typed = Signal(str)
    """A letter was typed in it."""

    pressed_keys = Signal(QModelIndex)
    """The name that the reader is at is to be ticked by the keyboard, or no longer."""

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pressed_keys.emit(self.currentIndex())
            return
        plain = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        if event.text().isprintable() and event.text().strip() and not event.modifiers() & ~plain:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())
