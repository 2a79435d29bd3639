"""Light or dark: what the reader chose, or what the system shows."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from PySide6.QtCore import QObject

from harbin_viewer.charts.theme import DARK, LIGHT
from harbin_viewer.window.widgets.palette import show_theme, theme_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

Choice: TypeAlias = Literal["system", "light", "dark"]
"""What a reader may choose."""

CHOICES: tuple[Choice, ...] = get_args(Choice)

_KEPT_PIXMAPS = 2048
"""KiB: enough for the icons and buttons on show."""


class Appearance(QObject):
    """Gives the application the palette of the chosen theme; widgets learn of it as of any change of palette."""

    def __init__(self, application: QApplication, choice: Choice) -> None:
        super().__init__(application)
        self._application = application
        self._system = theme_of(application.palette())
        self._native = sys.platform in ("darwin", "win32")
        self.choice = choice
        self._show()

    def choose(self, choice: Choice) -> None:
        """Show this theme from now on."""
        self.choice = choice
        self._show()

    def follow_system(self) -> None:
        """Notice from now on when the system turns light or dark. Asks for enums, so it waits for the first paint.

        With a palette of our own, Fusion keeps the pixmaps of each button ever shown: never reused, and 10 MiB of them.
        """
        from PySide6.QtGui import QPixmapCache

        QPixmapCache.setCacheLimit(_KEPT_PIXMAPS)
        hints = self._application.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)

    def _system_changed(self, scheme: object) -> None:
        from PySide6.QtCore import Qt

        self._system = DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        if self.choice == "system":
            self._show()

    def _show(self) -> None:
        if self.choice == "system" and self._native:
            return
        if self._native:
            self._application.setStyle("Fusion")
            self._native = False
        theme = {"system": self._system, "light": LIGHT, "dark": DARK}[self.choice]
        show_theme(self._application, theme)
