"""Light or dark, with how much contrast and whether with motion: what the reader chose, or what the system shows."""

from __future__ import annotations

import sys
from typing import Literal, TypeAlias, get_args

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from harbin_viewer.charts.theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Theme
from harbin_viewer.window.widgets.palette import show_theme, theme_of

Choice: TypeAlias = Literal["system", "light", "dark", "light-contrast", "dark-contrast"]
"""What a reader may choose."""

CHOICES: tuple[Choice, ...] = get_args(Choice)

_CHOSEN: dict[Choice, Theme] = {
    "light": LIGHT, "dark": DARK, "light-contrast": LIGHT_CONTRAST, "dark-contrast": DARK_CONTRAST,
}  # fmt: skip

_KEPT_PIXMAPS = 2048
"""KiB: enough for the icons and buttons on show."""

_LATER = 200
"""Milliseconds until the system is asked by its own ways: to reach the bus of a system that has none takes as long as a
start, and things move later."""


class Appearance(QObject):
    """Gives the application the palette of the chosen theme; widgets learn of it as of any change of palette."""

    def __init__(self, application: QApplication, choice: Choice) -> None:
        super().__init__(application)
        self._application = application
        self._is_dark = theme_of(application.palette()) in (DARK, DARK_CONTRAST)
        self._wants_contrast = False
        self._follows = False
        self._native = sys.platform in ("darwin", "win32")
        self.choice = choice
        self._show()

    def choose(self, choice: Choice) -> None:
        """Show this theme from now on."""
        self.choice = choice
        self._show()

    def follow_system(self) -> None:
        """Notice from now on what the system shows and wants. Asks for enums, so it waits for the first paint.

        With a palette of our own, Fusion keeps the pixmaps of each button ever shown: never reused, and 10 MiB of them.
        """
        from PySide6.QtCore import QTimer
        from PySide6.QtGui import QPixmapCache

        if self._follows:
            return
        self._follows = True
        QPixmapCache.setCacheLimit(_KEPT_PIXMAPS)
        hints = self._application.styleHints()
        hints.colorSchemeChanged.connect(self._scheme_changed)
        self._heed_scheme(hints.colorScheme())
        if hasattr(hints, "accessibility"):  # since Qt 6.10
            wishes = hints.accessibility()
            wishes.contrastPreferenceChanged.connect(self._contrast_changed)
            self._contrast_changed(wishes.contrastPreference())
        QTimer.singleShot(_LATER, self, self._ask_system)

    def _ask_system(self) -> None:
        """Ask for what Qt does not pass on, or not everywhere."""
        if sys.platform in ("darwin", "win32"):
            from harbin_viewer.window.state.system.motion import heed_motion

            heed_motion(self._application, self)
        else:
            self._ask_portal()

    def _ask_portal(self) -> None:
        from harbin_viewer.window.state.system.desktop_portal import DesktopPortal
        from harbin_viewer.window.widgets.moving_bar import REDUCED

        portal = DesktopPortal(self)
        portal.dark_wished.connect(self._show_darkness)
        portal.contrast_wished.connect(self._show_contrast)
        portal.stillness_wished.connect(lambda wished: self._application.setProperty(REDUCED, wished))
        portal.ask()

    def _heed_scheme(self, scheme: object) -> None:
        """What is told at the first look: a desktop may say that it is dark, and hand out a light palette.

        One that hands out a dark one is dark, whatever it says: the palette may be of the reader's own choice.
        """
        from PySide6.QtCore import Qt

        if scheme == Qt.ColorScheme.Dark:
            self._scheme_changed(scheme)

    def _scheme_changed(self, scheme: object) -> None:
        from PySide6.QtCore import Qt

        self._show_darkness(scheme == Qt.ColorScheme.Dark)

    def _show_darkness(self, is_dark: bool) -> None:  # noqa: FBT001 a slot
        if is_dark != self._is_dark:
            self._is_dark = is_dark
            if self.choice == "system":
                self._show()

    def _contrast_changed(self, preference: object) -> None:
        from PySide6.QtCore import Qt

        self._show_contrast(preference == Qt.ContrastPreference.HighContrast)  # type: ignore[attr-defined, unused-ignore]

    def _show_contrast(self, wants: bool) -> None:  # noqa: FBT001 a slot
        if wants != self._wants_contrast:
            self._wants_contrast = wants
            if self.choice == "system":
                self._show()

    def _of_system(self) -> Theme:
        if self._wants_contrast:
            return DARK_CONTRAST if self._is_dark else LIGHT_CONTRAST
        return DARK if self._is_dark else LIGHT

    def _show(self) -> None:
        if self.choice == "system" and self._native:
            return
        if self._native:
            self._application.setStyle("Fusion")
            self._native = False
        show_theme(self._application, self._of_system() if self.choice == "system" else _CHOSEN[self.choice])
        if self._follows:  # at a start nothing is kept; later no button in the colours before is painted again
            from PySide6.QtGui import QPixmapCache

            QPixmapCache.clear()
