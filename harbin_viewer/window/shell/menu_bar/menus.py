"""The menus: one action for each command, greyed with its reason while it cannot be carried out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenuBar

from harbin_viewer.factsheet.sources.files.on_disk import is_there
from harbin_viewer.window.shell.menu_bar.bar_menu import BarMenu
from harbin_viewer.window.state.commands import COMMANDS, Command, why_never
from harbin_viewer.window.state.remembered import place_of_sheet
from harbin_viewer.window.state.system.appearance import CHOICES, Choice
from harbin_viewer.window.text.plain_tip import plain_tip
from harbin_viewer.window.widgets.context_menu import bound_words, edged, nested

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu, QWidget

    from harbin_viewer.factsheet.model.tab import DeclaredTab

_THEME_WORDS: dict[Choice, str] = {
    "system": "As the &system", "light": "&Light", "dark": "&Dark",
    "light-contrast": "Light, with high &contrast", "dark-contrast": "Dark, with high c&ontrast",
}  # fmt: skip


class Menus(QMenuBar):
    """Says which command was chosen; who carries it out is not its business.

    Before the first paint it has its titles alone: what is in its menus comes once something is to be allowed.
    """

    chosen = Signal(str)
    """The name of a command."""

    tab_chosen = Signal(int)
    """The number of a tab, from 0."""

    theme_chosen = Signal(str)
    """A `Choice` of theme."""

    sheet_chosen = Signal(object)
    """The folder (a `Path`) of a sheet opened before."""

    refused = Signal(str)
    """Why the command whose keys were pressed cannot be carried out now."""

    sheet_dropped = Signal(object)
    """The reader wants this sheet (its folder, a `Path`) to be named no more among those opened before."""

    def __init__(
        self, tabs: Sequence[DeclaredTab], theme: Choice, recent: Callable[[], Sequence[tuple[str, Path]]],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._tabs, self._theme, self._recent = [tab.title for tab in tabs], theme, recent
        kinds = {type(tab).__struct_config__.tag for tab in tabs}
        self._never = why_never(has_charts="charts" in kinds, explores="explore" in kinds)
        self._actions: dict[str, QAction] = {}
        self._told: dict[str, tuple[bool, str]] = {}
        self._tab_actions: list[QAction] = []
        titles = dict.fromkeys(command.menu for command in COMMANDS)
        self._menus = {title: edged(BarMenu(title, self)) for title in titles}
        for menu in self._menus.values():
            self.addMenu(menu)

    @property
    def actions_by_name(self) -> Mapping[str, QAction]:
        """The actions by the names of their commands."""
        if not self._actions:
            self._fill()
        return self._actions

    def allow(self, names: Collection[str], reasons: Mapping[str, str] | None = None) -> None:
        """Grey all commands but these; `reasons` say why for those whose usual reason is not the one.

        It is not asked for before the first paint.
        """
        from harbin_viewer.window.shell.menu_bar.menu_access import tell_commands

        tell_commands()
        never = self._never | dict(reasons or {})
        for command in COMMANDS:
            action, possible = self.actions_by_name[command.name], command.name in names
            words = command.tip if possible else never.get(command.name, command.why_not)
            if self._told.get(command.name) == (possible, words):
                continue  # setting anew what is set takes each menu and toolbar through all of it
            self._told[command.name] = possible, words
            action.setEnabled(possible)
            action.setToolTip(words)
            action.setStatusTip(words)

    def set_keys(self) -> None:
        """Set the keyboard shortcuts. Keys ask for enums, so this waits for the first paint."""
        from PySide6.QtGui import QKeySequence

        for command in COMMANDS:
            if command.keys:
                keys = [QKeySequence(told) for told in (command.keys, command.also) if told]
                self.actions_by_name[command.name].setShortcuts(keys)
                self._have_keys_say_why(self.actions_by_name[command.name])
        for number, action in enumerate(self._tab_actions[:9], start=1):
            action.setShortcut(QKeySequence(f"Ctrl+{number}"))

    def _have_keys_say_why(self, action: QAction) -> None:
        """While it is greyed: else the part that has the focus takes them for its own, and Alt+Left moves on."""
        from PySide6.QtGui import QShortcut

        keys = QShortcut(action.shortcut(), self.parentWidget() or self)  # that of macOS is not on show
        keys.setEnabled(not action.isEnabled())
        keys.activated.connect(lambda: self.refused.emit(action.toolTip()))
        action.enabledChanged.connect(lambda possible: keys.setEnabled(not possible))
        action.destroyed.connect(keys.deleteLater)

    def _fill(self) -> None:
        for menu in self._menus.values():
            menu.setToolTipsVisible(True)
        for command in COMMANDS:
            self._add(command)
            if command.name == "open":
                self._add_recent()
            if command.name == "previous_tab":
                self._add_tabs(self._tabs)
        self._add_themes(self._theme)

    def _add(self, command: Command) -> None:
        menu = self._menus[command.menu]
        if command.new_group and menu.actions():
            menu.addSeparator()
        action = menu.addAction(command.text)
        action.triggered.connect(lambda _checked=False, name=command.name: self.chosen.emit(name))
        self._actions[command.name] = action

    def _add_recent(self) -> None:
        above = self._menus["&File"]
        menu = nested(edged(above.addMenu("Open re&cent")), above)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(lambda: self._fill_recent(menu))

    def _fill_recent(self, menu: QMenu) -> None:
        menu.clear()
        known = [(title, folder, is_there(folder)) for title, folder in _told_apart(self._recent())]
        for title, folder, found in known:
            action = menu.addAction(title.replace("&", "&&") if found else f"{title} (is gone)".replace("&", "&&"))
            action.setEnabled(found)
            action.setToolTip(plain_tip(f"{title}\n{folder}"))
            action.setStatusTip(f"Open {folder}" if found else f"{folder} is not there any more.")
            action.triggered.connect(lambda _checked=False, folder=folder: self.sheet_chosen.emit(folder))
        bound_words(menu)
        gone = [folder for _title, folder, found in known if not found]
        if gone:
            menu.addSeparator()
            menu.addAction("Remove what is gone").triggered.connect(lambda: self._drop_all(gone))

    def _drop_all(self, folders: Sequence[Path]) -> None:
        for folder in folders:
            self.sheet_dropped.emit(folder)

    def _add_tabs(self, tabs: Sequence[str]) -> None:
        for number, title in enumerate(tabs):
            action = self._menus["&View"].addAction(title.replace("&", "&&"))
            action.setStatusTip(f"Go to the tab {title}")
            action.triggered.connect(lambda _checked=False, number=number: self.tab_chosen.emit(number))
            self._tab_actions.append(action)

    def _add_themes(self, chosen: Choice) -> None:
        from PySide6.QtGui import QActionGroup
        from PySide6.QtWidgets import QMenu

        view = self._menus["&View"]
        menu = nested(edged(QMenu("T&heme", view)), view)
        view.insertMenu(view.actions()[0], menu)
        group = QActionGroup(menu)
        for choice in CHOICES:
            action = menu.addAction(_THEME_WORDS[choice])
            action.setCheckable(True)
            action.setChecked(choice == chosen)
            action.triggered.connect(lambda _checked=False, choice=choice: self.theme_chosen.emit(choice))
            group.addAction(action)


def _told_apart(known: Sequence[tuple[str, Path]]) -> Iterator[tuple[str, Path]]:
    """The sheets, those that have the title of another with as much of the end of their place as tells them apart."""
    places = [place_of_sheet(path) for _title, path in known]
    for (title, path), place in zip(known, places, strict=True):
        namesakes = [other for (same, _path), other in zip(known, places, strict=True) if same.lower() == title.lower()]
        ends = (place.parts[-count:] for count in range(1, len(place.parts) + 1))
        alone = (end for end in ends if sum(other.parts[-len(end) :] == end for other in namesakes) == 1)
        yield (f"{title} – {Path(*next(alone, path.parts))}" if len(namesakes) > 1 else title), path
