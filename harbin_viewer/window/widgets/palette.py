"""The colours of the window: a palette from a theme, and the theme that a palette stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from harbin_viewer.charts.theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_MIDDLE = 128

_BLACK, _WHITE = 0xFF000000, 0xFFFFFFFF
"""Words on a ground, the one of these on the other, want more contrast than is usual."""

_EDGED = ("QLineEdit", "QCheckBox", "QRadioButton", "QAbstractSpinBox", "QComboBox")
"""Widgets that are hard to see without an edge."""

_HANDLE_DARKER = 125
"""Per cent by which the handle of a scroll bar on a dark page is darker than the axis of a chart: still 3:1."""

_EDGE_DARKER = 140
"""Per cent by which the Fusion style darkens the window's colour for an edge."""


def theme_of(palette: QPalette) -> Theme:
    """The theme whose colours go with this palette, whoever chose it: us or the system.

    Asked is the ground of a page and what is written on it: the window's own colour is that of the edge in a field or
    a box (`edged_palette`), and its words are muted in a label that is.
    """
    active, role = QPalette.ColorGroup.Active, QPalette.ColorRole  # greyed words are neither
    ground, words = palette.color(active, role.Base), palette.color(active, role.Text)
    if ground.lightness() < _MIDDLE:
        return DARK_CONTRAST if ground.rgb() == _BLACK and words.rgb() == _WHITE else DARK
    return LIGHT_CONTRAST if ground.rgb() == _WHITE and words.rgb() == _BLACK else LIGHT


def palette_from(theme: Theme) -> QPalette:
    """A palette of the theme's colours, with greyed ones for what is disabled."""
    palette = QPalette(QColor(theme.panel), QColor(theme.page))
    for role, colour in _roles(theme).items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.disabled))
    return palette


def show_theme(application: QApplication, theme: Theme) -> None:
    """Give all widgets the theme's colours, now and later."""
    application.setPalette(palette_from(theme))
    edged = edged_palette(theme)
    for kind in _EDGED:
        application.setPalette(edged, kind)  # type: ignore[arg-type]  # PySide takes a str, and no bytes
    if theme in (DARK, DARK_CONTRAST):
        application.setPalette(_bar_palette(edged, theme), "QScrollBar")  # type: ignore[arg-type]


def _bar_palette(edged: QPalette, theme: Theme) -> QPalette:
    """A palette in which the handle of a scroll bar stands out from its groove."""
    palette = QPalette(edged)
    palette.setColor(QPalette.ColorRole.Button, QColor(theme.axis).darker(_HANDLE_DARKER))
    return palette


def edged_palette(theme: Theme) -> QPalette:
    """A palette for fields and boxes whose edge stands out from the page.

    The style takes the edge's colour from the window's, made darker: black on a dark page. So here the window's colour
    is one that gives the theme's axis colour when it is made darker by that much.
    """
    palette = palette_from(theme)
    palette.setColor(QPalette.ColorRole.Window, QColor(theme.axis).lighter(_EDGE_DARKER))
    return palette


def _roles(theme: Theme) -> dict[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    return {
        role.WindowText: theme.ink,
        role.Text: theme.ink,
        role.ButtonText: theme.ink,
        role.Base: theme.page,
        role.AlternateBase: theme.panel,
        role.PlaceholderText: theme.muted,
        role.Mid: theme.grid,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.page,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.ToolTipBase: theme.panel,
        role.ToolTipText: theme.ink,
        role.BrightText: theme.page,
    }
