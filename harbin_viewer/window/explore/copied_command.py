"""The command line that makes the picture on show, in its colours, for the clipboard."""

from __future__ import annotations

from PySide6.QtGui import QPalette

from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.theme import LIGHT, THEMES
from harbin_viewer.factsheet.wording import in_quotes, listed
from harbin_viewer.window.widgets.palette import theme_of


def in_colours_of(palette: QPalette, command: str) -> str:
    """The command with the theme of this palette, where that is not what it has by itself."""
    theme = theme_of(palette)
    name = next(name for name, known in THEMES.items() if known == theme)
    return command if theme == LIGHT else f"{command} --theme {name}"


def told_of_all(done: str, shown: Chart | None) -> str:
    """What was done, and that it has also the measures that are switched off in the chart on show."""
    off = listed(in_quotes(shown.hidden)) if shown is not None else ""
    return f"{done} It draws {off} too, which the chart on show does not." if off else done
